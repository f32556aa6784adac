import { columnsOf } from '#lib/domain/drafting/parse-csv.ts';
import type { KnownLabels } from '#lib/domain/drafting/source.ts';
import { guessRole } from '#lib/domain/drafting/speakers.ts';

/** The parts of mammoth's document tree that carry words. */
export interface DocxElement {
	type: string;
	children?: DocxElement[];
	value?: string;
	checked?: boolean;
	breakType?: string;
	styleId?: string | null;
	styleName?: string | null;
	numbering?: { isOrdered: boolean; level: string | number } | null;
}

/** The lines of a document, read piece by piece, with the speakers that its tables name. */
export class DocumentLines {
	private readonly lines: string[] = [];
	private readonly labels: KnownLabels = new Map();
	/** References to footnotes and endnotes, and to comments. */
	readonly counts = { notes: 0, comments: 0 };

	add(piece: DocxElement): void {
		for (const block of piece.children ?? []) {
			if (block.type === 'table') tableLines(block, this.lines, this.say);
			else for (const line of paragraphText(block).split('\n')) this.lines.push(line);
		}
		count(piece, this.counts);
	}

	result(): { text: string; labels: KnownLabels } {
		return { text: this.lines.join('\n'), labels: this.labels };
	}

	private readonly say: Say = (speaker, text, start) => {
		const lead = `${speaker}: `;
		this.lines.push(lead + text);
		this.labels.set(this.lines.length, {
			speaker,
			textFrom: lead.length,
			...(start && { start })
		});
	};
}

function paragraphText(paragraph: DocxElement): string {
	const text = inlineText(paragraph);
	if (text.trim() === '') return '';
	if (isHeading(paragraph)) return `# ${text.replace(/\n/g, ' ')}`;
	const { numbering } = paragraph;
	return numbering ? `${'  '.repeat(Number(numbering.level) || 0)}- ${text}` : text;
}

function isHeading({ styleId, styleName }: DocxElement): boolean {
	return /^(?:heading ?\d|kop ?\d|titre ?\d|title|titel|titre)$/i.test(styleName ?? styleId ?? '');
}

function inlineText(element: DocxElement): string {
	switch (element.type) {
		case 'text':
			return (element.value ?? '').replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n');
		case 'tab':
			return '\t';
		case 'break':
			return '\n';
		case 'checkbox':
			return element.checked ? '☒' : '☐';
		default:
			return (element.children ?? []).map(inlineText).join('');
	}
}

type Say = (speaker: string, text: string, start?: string) => void;

/** A table that says who speaks becomes turns; any other becomes lines. */
function tableLines(table: DocxElement, lines: string[], say: Say): void {
	const rows = (table.children ?? []).map((row) => (row.children ?? []).map(cellText));
	const columns = turnColumns(rows);
	if (!columns) {
		for (const cells of rows) if (cells.some((cell) => cell !== '')) lines.push(cells.join(' | '));
		return;
	}
	let speaker = '';
	for (const cells of rows.slice(columns.headed ? 1 : 0)) {
		speaker = cells[columns.speaker] || speaker;
		const text = cells[columns.text] ?? '';
		if (speaker && text) say(speaker, text, cells[columns.start] || undefined);
		else if (text) lines.push(text);
	}
}

/** All paragraphs of a cell on one line. */
function cellText(cell: DocxElement): string {
	return (cell.children ?? [])
		.map((block) =>
			block.type === 'table'
				? (block.children ?? [])
						.map((row) => (row.children ?? []).map(cellText).join(' | '))
						.join(' / ')
				: inlineText(block)
		)
		.join(' ')
		.replace(/\s+/g, ' ')
		.trim();
}

interface TurnColumns {
	speaker: number;
	text: number;
	/** −1 when there is none. */
	start: number;
	headed: boolean;
}

/** Which columns hold speaker and text: by the words above them, or two columns of which the first holds labels that return. */
function turnColumns(rows: readonly string[][]): TurnColumns | undefined {
	const named = columnsOf(rows[0] ?? []);
	if (named.text >= 0 && named.speaker >= 0) return { ...named, headed: true };
	if (rows.length === 0 || rows.some((cells) => cells.length !== 2)) return undefined;
	const labels = rows.map(([label = '']) => label).filter((label) => label !== '');
	const labelled = labels.length > 0 && labels.every((label) => isLabel(label));
	const returning = new Set(labels).size <= labels.length / 2;
	if (!labelled || !(returning || labels.every((label) => guessRole(label)))) return undefined;
	return { speaker: 0, text: 1, start: -1, headed: false };
}

function isLabel(text: string): boolean {
	return text.length <= 40 && !/[.?!]$/.test(text.replace(/\b(?:dhr|mevr|mr|mw|dr)\.$/i, ''));
}

function count(element: DocxElement, counts: { notes: number; comments: number }): void {
	if (element.type === 'noteReference') counts.notes++;
	if (element.type === 'commentReference') counts.comments++;
	for (const child of element.children ?? []) count(child, counts);
}
