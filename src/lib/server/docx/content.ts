import {
	AlignmentType,
	BorderStyle,
	FootnoteReferenceRun,
	HeadingLevel,
	Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import type { IParagraphOptions } from 'docx';
import type { Block, ColumnWidth, DocumentModel, Inline, Text } from '#lib/domain/document.ts';
import { flatBlocks, inlines, isNote, runsRightToLeft, wordsOf } from '#lib/domain/document.ts';
import type { Letterhead } from '#lib/domain/house-style.ts';
import { ink, noBorders, pageWidth, points, ruledBorders } from './style.ts';

type Child = Paragraph | Table;
type Footnotes = Record<string, { children: Paragraph[] }>;

/** Title and blocks as paragraphs and tables, with the footnotes they refer to. */
export function contentOf(
	model: DocumentModel,
	style: Letterhead
): { children: Child[]; footnotes: Footnotes } {
	const notes = new Notes();
	const children = [
		new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs([model.title], notes) }),
		...(model.subtitle
			? [
					new Paragraph({
						spacing: { after: points(12) },
						children: [new TextRun({ text: model.subtitle, size: 22, color: ink.muted })]
					})
				]
			: []),
		...model.content.flatMap((block) =>
			block.kind === 'contents'
				? contentsOf(block.title, model.content, notes)
				: childrenOf(block, notes, style, {})
		)
	];
	return { children, footnotes: notes.footnotes };
}

/** A list of the sections; Word itself keeps their pages in its navigation pane. */
function contentsOf(title: string, content: readonly Block[], notes: Notes): Child[] {
	const sections = flatBlocks(content).filter(
		(block) => block.kind === 'heading' && block.level === 2
	);
	return [
		paragraphOf([{ text: title, bold: true }], notes, { keepNext: true }),
		...sections.map((block) =>
			paragraphOf(block.kind === 'heading' ? block.text : '', notes, {
				spacing: { after: 0 },
				indent: { left: points(12) }
			})
		),
		gap()
	];
}

class Notes {
	readonly footnotes: Footnotes = {};
	#count = 0;

	add(text: string): FootnoteReferenceRun {
		this.#count += 1;
		// The space stands after the number that Word puts in front of a footnote.
		this.footnotes[this.#count] = {
			children: [paragraphOf([` ${text}`], this, { style: 'FootnoteText' })]
		};
		return new FootnoteReferenceRun(this.#count);
	}
}

/** `keep`: the paragraph stays on the page of the next one. */
function childrenOf(
	block: Block,
	notes: Notes,
	style: Letterhead,
	keep: Pick<IParagraphOptions, 'keepNext'>
): Child[] {
	switch (block.kind) {
		case 'heading':
			return [
				new Paragraph({
					heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
					...(block.newPage && { pageBreakBefore: true }),
					...direction(block.text),
					children: runs([block.text], notes)
				})
			];
		case 'paragraph':
			return [paragraphOf(block.text, notes, keep)];
		case 'list':
			return block.items.map((item) =>
				paragraphOf(item, notes, {
					...keep,
					numbering: { reference: block.ordered ? 'numbers' : 'bullets', level: 0 },
					spacing: { after: points(3) }
				})
			);
		case 'quote':
			return quoteOf(block, notes, keep);
		case 'facts':
			return [
				tableOf(
					block.rows.map(([label, value]) => [[{ text: label, muted: true }], value]),
					[130, '*'],
					notes
				),
				gap()
			];
		case 'table':
			return [tableOf(block.rows, block.widths, notes, block.head), gap()];
		case 'panel':
			return panelOf(block, style, notes);
		case 'code':
			return [
				new Paragraph({
					children: [
						new TextRun({ text: `${block.label}: `, size: 17, color: ink.muted }),
						new TextRun({ text: block.value, size: 15, color: ink.muted, font: 'Consolas' })
					]
				})
			];
		case 'signatures':
			return signaturesOf(block);
		case 'contents':
			return [];
		case 'together':
			return block.blocks.flatMap((inner, index) =>
				childrenOf(inner, notes, style, {
					keepNext: index < block.blocks.length - 1
				})
			);
	}
}

function quoteOf(
	block: Extract<Block, { kind: 'quote' }>,
	notes: Notes,
	keep: Pick<IParagraphOptions, 'keepNext'>
): Paragraph[] {
	const indent = { left: points(14), right: points(14) };
	const words = inlines(block.text).map((inline): Inline => {
		if (isNote(inline)) return inline;
		return typeof inline === 'string'
			? { text: inline, italic: true }
			: { ...inline, italic: true };
	});
	return [
		paragraphOf(words, notes, { ...keep, indent, ...(block.who && { keepNext: true }) }),
		...(block.who ? [paragraphOf([{ text: block.who, muted: true }], notes, { indent })] : [])
	];
}

function panelOf(
	block: Extract<Block, { kind: 'panel' }>,
	style: Letterhead,
	notes: Notes
): Paragraph[] {
	const lines = [block.lead, ...(block.text ? [block.text] : [])];
	return lines.map((text, index) => {
		const last = index === lines.length - 1;
		return paragraphOf([index === 0 ? { text, bold: true } : text], notes, {
			...(!last && { keepNext: true }),
			spacing: { after: last ? points(10) : 0 },
			shading: { type: ShadingType.CLEAR, fill: ink.panel, color: 'auto' },
			border: {
				left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: style.accent.slice(1) }
			}
		});
	});
}

function signaturesOf({ places }: Extract<Block, { kind: 'signatures' }>): Child[] {
	const width = Math.floor(points(pageWidth) / Math.max(1, places.length));
	const cell = (lines: readonly string[]) =>
		new TableCell({
			borders: noBorders,
			width: { size: width, type: WidthType.DXA },
			children: [
				new Paragraph({
					spacing: { before: points(44), after: points(4) },
					border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: ink.muted, space: 1 } },
					indent: { right: points(20) },
					children: []
				}),
				...lines.map(
					(text) =>
						new Paragraph({
							spacing: { after: 0 },
							children: [new TextRun({ text, size: 17, color: ink.muted })]
						})
				)
			]
		});
	if (places.length === 0) return [];
	return [
		new Table({
			width: { size: width * places.length, type: WidthType.DXA },
			columnWidths: places.map(() => width),
			borders: noBorders,
			rows: [new TableRow({ cantSplit: true, children: places.map(cell) })]
		}),
		gap()
	];
}

function tableOf(
	rows: readonly (readonly Text[])[],
	widths: readonly ColumnWidth[],
	notes: Notes,
	head?: readonly string[]
): Table {
	const columns = columnsOf(widths);
	const row = (cells: readonly Text[], header: boolean) =>
		new TableRow({
			cantSplit: true,
			...(header && { tableHeader: true }),
			children: cells.map(
				(text, column) =>
					new TableCell({
						width: { size: columns[column] ?? 0, type: WidthType.DXA },
						margins: { top: points(3), bottom: points(3), left: 0, right: points(8) },
						children: [paragraphOf(text, notes, { spacing: { after: 0 } })]
					})
			)
		});
	return new Table({
		width: { size: points(pageWidth), type: WidthType.DXA },
		columnWidths: columns,
		borders: ruledBorders,
		rows: [
			...(head
				? [
						row(
							head.map((text) => [{ text, bold: true, muted: true }]),
							true
						)
					]
				: []),
			...rows.map((cells) => row(cells, false))
		]
	});
}

/** Column widths in twentieths of a point; a star shares what the others leave. */
function columnsOf(widths: readonly ColumnWidth[]): number[] {
	const fixed = widths.reduce<number>((sum, width) => sum + (width === '*' ? 0 : width), 0);
	const stars = widths.filter((width) => width === '*').length;
	const share = stars === 0 ? 0 : Math.max(20, (pageWidth - fixed) / stars);
	return widths.map((width) => points(width === '*' ? share : width));
}

/** Word glues two tables together that have nothing between them. */
function gap(): Paragraph {
	return new Paragraph({ spacing: { after: points(4), line: 120 }, children: [] });
}

function paragraphOf(
	text: Text,
	notes: Notes,
	options: Omit<IParagraphOptions, 'children'>
): Paragraph {
	return new Paragraph({
		...options,
		...direction(wordsOf(text)),
		children: runs(inlines(text), notes)
	});
}

function direction(words: string): Pick<IParagraphOptions, 'bidirectional' | 'alignment'> {
	return runsRightToLeft(words) ? { bidirectional: true, alignment: AlignmentType.START } : {};
}

function runs(text: readonly Inline[], notes: Notes): (TextRun | FootnoteReferenceRun)[] {
	return text.flatMap((inline) => {
		if (isNote(inline)) return [notes.add(inline.note)];
		const run = typeof inline === 'string' ? { text: inline } : inline;
		return splitLines(run.text).map(
			(line, index) =>
				new TextRun({
					text: line,
					...(index > 0 && { break: 1 }),
					...(run.bold && { bold: true }),
					...(run.italic && { italics: true }),
					...(run.muted && { size: 17, color: ink.muted }),
					...(runsRightToLeft(line) && { rightToLeft: true })
				})
		);
	});
}

function splitLines(text: string): string[] {
	return text.split('\n');
}
