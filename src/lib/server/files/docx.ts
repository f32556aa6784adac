import mammoth from 'mammoth';
import type { KnownLabels, SourceWarning } from '#lib/domain/drafting/source.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { DocxElement } from './docx-lines.ts';
import { documentLines } from './docx-lines.ts';
import { openDocx } from './docx-package.ts';

/** A Word document as text, one paragraph or table row per line. */
export interface DocxText {
	text: string;
	/** Lines of which the document itself says who speaks: rows of a table with a speaker and a text column. */
	labels: KnownLabels;
	warnings: SourceWarning[];
}

/**
 * Reads a Word document: paragraphs, lists and headings become lines, a table with a column for the speaker becomes turns and any other
 * table lines with ` | ` between the cells. With tracked changes the new wording is taken and the old left out. Footnotes and comments
 * are left out: they are nobody's words in the conversation. Each of these gives a warning.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Result<DocxText>> {
	const opened = await openDocx(bytes, file);
	if (!opened.ok) return opened;
	const { main, bytes: safe } = opened.value;
	let root: DocxElement | undefined;
	try {
		// Only the document tree is wanted; the page that would be made of it is made of nothing.
		const transformDocument = (tree: DocxElement) => {
			root = tree;
			return { ...tree, children: [] };
		};
		await mammoth.convertToHtml({ buffer: safe }, { transformDocument });
		if (!root) return refuse('docx-broken', { file });
		const { text, labels, notes, comments } = documentLines(root);
		return ok({ text, labels, warnings: warningsOf(main, notes, comments) });
	} catch {
		// The library throws on XML that is not well formed and on a document without a body.
		return refuse('docx-broken', { file });
	}
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
