import mammoth from 'mammoth';
import type { KnownLabels, SourceWarning } from '#lib/domain/drafting/source.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { DocxElement } from './docx-lines.ts';
import { DocumentLines } from './docx-lines.ts';
import { openDocx } from './docx-package.ts';
import { splitBody } from './docx-pieces.ts';

/** A Word document as text, one paragraph or table row per line. */
export interface DocxText {
	text: string;
	/** Lines of which the document itself says who speaks: rows of a table with a speaker and a text column. */
	labels: KnownLabels;
	warnings: SourceWarning[];
}

/** The library takes some 2.5 kB for each element: piece by piece the largest document stays under 200 MB, and other work goes on between. */
const pieceElements = 4000;

/**
 * Reads a Word document: paragraphs, lists and headings become lines, a table with a column for the speaker becomes turns and any other
 * table lines with ` | ` between the cells. With tracked changes the new wording is taken and the old left out. Footnotes and comments
 * are left out: they are nobody's words in the conversation. Each of these gives a warning.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Result<DocxText>> {
	const opened = await openDocx(bytes, file);
	if (!opened.ok) return opened;
	const { main, withMain } = opened.value;
	const pieces = splitBody(main, pieceElements);
	if (!pieces) return refuse('docx-too-large', { file });
	const lines = new DocumentLines();
	try {
		for (const piece of pieces) lines.add(await treeOf(await withMain(piece)));
	} catch {
		// The library throws on XML that is not well formed and on a document without a body.
		return refuse('docx-broken', { file });
	}
	const { notes, comments } = lines.counts;
	return ok({ ...lines.result(), warnings: warningsOf(main, notes, comments) });
}

/** Only the document tree is wanted; the page that would be made of it is made of nothing. */
async function treeOf(document: Buffer): Promise<DocxElement> {
	let root: DocxElement = { type: 'document' };
	const transformDocument = (tree: DocxElement) => {
		root = tree;
		return { ...tree, children: [] };
	};
	await mammoth.convertToHtml({ buffer: document }, { transformDocument });
	return root;
}

function warningsOf(main: string, notes: number, comments: number): SourceWarning[] {
	const found = (code: SourceWarning['code'], count: number) =>
		count > 0 ? [{ code, line: 1, count }] : [];
	const marks = (pattern: RegExp) => main.match(pattern)?.length ?? 0;
	return [
		...found('tracked-changes', marks(/<w:(?:ins|del|moveFrom|moveTo)\s/g)),
		...found('hidden-text', marks(/<w:(?:vanish|specVanish)\s*(?:\/?>|\s)/g)),
		...found('comments-left-out', comments),
		...found('notes-left-out', notes)
	];
}
