import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import type { Block, Text } from '#lib/domain/document.ts';
import { inlines, isNote, runsRightToLeft, wordsOf } from '#lib/domain/document.ts';
import { ink } from './style.ts';

/**
 * Blocks as pdfmake content. pdfmake cannot set a note at the foot of the page: the notes of a section stand at its end, numbered
 * through the document.
 */
export function contentOf(blocks: readonly Block[], accent: string): Content[] {
	const notes = new Notes();
	const listed = blocks.some(({ kind }) => kind === 'contents');
	const render = (block: Block) => rendered(block, notes, accent, listed);
	const content = blocks.flatMap((block) => [
		...(beginsSection(block) ? notes.flush() : []),
		render(block)
	]);
	return [...content, ...notes.flush()];
}

/** Counts the notes, and keeps those that wait for the end of their section. */
class Notes {
	#count = 0;
	#waiting: { number: number; text: string }[] = [];

	add(text: string): number {
		this.#count += 1;
		this.#waiting.push({ number: this.#count, text });
		return this.#count;
	}

	flush(): Content[] {
		const waiting = this.#waiting;
		this.#waiting = [];
		if (waiting.length === 0) return [];
		return [
			{
				margin: [0, 4, 0, 6],
				layout: layout({ hLineWidth: (line) => (line === 0 ? 0.5 : 0), paddingRight: () => 6 }),
				table: {
					widths: [14, '*'],
					body: waiting.map(({ number, text }) => [
						{ text: `${number}`, style: 'note', alignment: 'right' },
						{ text, style: 'note' }
					])
				}
			}
		];
	}
}

function beginsSection(block: Block): boolean {
	if (block.kind === 'together') return block.blocks.some(beginsSection);
	return block.kind === 'heading' && block.level === 2;
}

/** `listed`: the document has a table of contents. */
function rendered(block: Block, notes: Notes, accent: string, listed: boolean): Content {
	switch (block.kind) {
		case 'heading':
			return headingOf(block, listed);
		case 'paragraph':
			return { ...said(block.text, notes), margin: [0, 0, 0, 6] };
		case 'list': {
			const items = block.items.map((item) => said(item, notes));
			return block.ordered
				? { ol: items, margin: [0, 0, 0, 6] }
				: { ul: items, margin: [0, 0, 0, 6] };
		}
		case 'quote':
			return {
				margin: [12, 0, 12, 6],
				stack: [
					{ ...said(block.text, notes), italics: true },
					...(block.who ? [{ text: block.who, style: 'small' }] : [])
				]
			};
		case 'facts':
			return {
				margin: [0, 0, 0, 8],
				layout: ruled,
				table: {
					widths: [130, '*'],
					body: block.rows.map(([label, value]) => [
						{ text: label, style: 'label' },
						said(value, notes)
					])
				}
			};
		case 'table':
			return tableOf(block, notes);
		case 'panel':
			return panelOf(block, accent);
		case 'code':
			return {
				margin: [0, 0, 0, 2],
				text: [
					{ text: `${block.label}: `, style: 'label' },
					{ text: block.value, style: 'code' }
				]
			};
		case 'contents':
			return {
				margin: [0, 8, 0, 8],
				toc: { title: { text: block.title, style: 'h3' }, textMargin: [0, 1, 0, 1] }
			};
		case 'signatures':
			return signaturesOf(block);
		case 'together':
			return {
				unbreakable: true,
				stack: block.blocks.map((inner) => rendered(inner, notes, accent, listed))
			};
	}
}

function headingOf(block: Extract<Block, { kind: 'heading' }>, listed: boolean): Content {
	return {
		text: block.text,
		style: block.level === 2 ? 'h2' : 'h3',
		headlineLevel: block.level,
		// A heading without words has no line that a bookmark could point at.
		...(block.text.trim() !== '' && { outline: true, outlineText: block.text }),
		...(listed && block.level === 2 && block.text.trim() !== '' && { tocItem: true }),
		...(block.newPage && { pageBreak: 'before' as const })
	};
}

function tableOf(block: Extract<Block, { kind: 'table' }>, notes: Notes): Content {
	const body: TableCell[][] = [
		block.head.map((text) => ({ text, style: 'tableHead' })),
		...block.rows.map((row) => row.map((text) => said(text, notes)))
	];
	return {
		margin: [0, 0, 0, 8],
		layout: ruled,
		table: { headerRows: 1, dontBreakRows: true, widths: [...block.widths], body }
	};
}

function panelOf(block: Extract<Block, { kind: 'panel' }>, accent: string): Content {
	return {
		margin: [0, 0, 0, 10],
		layout: layout({
			vLineWidth: (column) => (column === 0 ? 3 : 0),
			vLineColor: () => accent,
			paddingLeft: () => 12,
			paddingRight: () => 12,
			paddingTop: () => 8,
			paddingBottom: () => 8
		}),
		table: {
			widths: ['*'],
			body: [
				[
					{
						fillColor: ink.panel,
						stack: [
							{ text: block.lead, bold: true, fontSize: 12 },
							...(block.text ? [{ text: block.text, marginTop: 2 }] : [])
						]
					}
				]
			]
		}
	};
}

function signaturesOf({ places }: Extract<Block, { kind: 'signatures' }>): Content {
	return {
		unbreakable: true,
		margin: [0, 18, 0, 8],
		columnGap: 24,
		columns: places.map((lines) => ({
			stack: [
				{
					margin: [0, 44, 0, 4],
					canvas: [
						{ type: 'line', x1: 0, y1: 0, x2: 200, y2: 0, lineWidth: 0.5, lineColor: ink.muted }
					]
				},
				...lines.map((text) => ({ text, style: 'small' }))
			]
		}))
	};
}

/** A text with its runs and the numbers of its notes. */
function said(text: Text, notes: Notes) {
	const pieces = inlines(text).map((inline) => {
		if (isNote(inline)) return { text: `${notes.add(inline.note)} `, sup: true };
		if (typeof inline === 'string') return { text: inline };
		return {
			text: inline.text,
			...(inline.bold && { bold: true }),
			...(inline.italic && { italics: true }),
			...(inline.muted && { style: 'small' })
		};
	});
	return {
		text: pieces,
		...(runsRightToLeft(wordsOf(text)) && { alignment: 'right' as const })
	};
}

/** No lines and no padding but what is asked for. */
function layout(asked: CustomTableLayout): CustomTableLayout {
	return {
		hLineWidth: () => 0,
		vLineWidth: () => 0,
		hLineColor: () => ink.rule,
		paddingLeft: () => 0,
		paddingRight: () => 0,
		paddingTop: () => 2,
		paddingBottom: () => 0,
		...asked
	};
}

const ruled = layout({
	hLineWidth: (line, node) => (line > 0 && line < node.table.body.length ? 0.5 : 0),
	paddingRight: () => 8,
	paddingTop: () => 3,
	paddingBottom: () => 3
});
