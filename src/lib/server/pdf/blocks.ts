import type { Content, TableCell } from 'pdfmake/interfaces';
import { ink } from './style.ts';

/** Section heading; `annex` starts a new page. */
export function heading(text: string, where: 'here' | 'new-page' = 'here'): Content {
	return {
		text,
		style: 'h2',
		headlineLevel: 2,
		...(where === 'new-page' && { pageBreak: 'before' as const })
	};
}

export function paragraph(text: string): Content {
	return { text, margin: [0, 0, 0, 6] };
}

export function bullets(items: readonly string[]): Content {
	return { ul: [...items], margin: [0, 0, 0, 6] };
}

/** Label–value pairs in two columns, labels narrow. */
export function facts(pairs: readonly (readonly [label: string, value: string])[]): Content {
	return {
		margin: [0, 0, 0, 8],
		layout: rules('inner'),
		table: {
			widths: [130, '*'],
			body: pairs.map(([label, value]) => [{ text: label, style: 'label' }, { text: value }])
		}
	};
}

/** A table whose head is repeated on every page; `widths` as in pdfmake, by default equal. */
export function grid(
	head: readonly string[],
	rows: readonly (readonly string[])[],
	widths: (number | '*' | 'auto')[] = head.map(() => '*')
): Content {
	const body: TableCell[][] = [
		head.map((text) => ({ text, style: 'tableHead' })),
		...rows.map((row) => row.map((text) => ({ text })))
	];
	return {
		margin: [0, 0, 0, 8],
		layout: rules('inner'),
		table: { headerRows: 1, dontBreakRows: true, widths, body }
	};
}

/** The one thing the reader must see first, in a tinted panel. */
export function panel(lead: string, text: string): Content {
	return {
		margin: [0, 0, 0, 10],
		layout: {
			hLineWidth: () => 0,
			vLineWidth: (column: number) => (column === 0 ? 3 : 0),
			vLineColor: () => ink.accent,
			paddingLeft: () => 12,
			paddingRight: () => 12,
			paddingTop: () => 8,
			paddingBottom: () => 8
		},
		table: {
			widths: ['*'],
			body: [
				[
					{
						fillColor: ink.panel,
						stack: [
							{ text: lead, bold: true, fontSize: 12 },
							...(text ? [{ text, margin: [0, 2, 0, 0] as [number, number, number, number] }] : [])
						]
					}
				]
			]
		}
	};
}

/** Pieces that stay on one page when they fit on it: a heading with what it announces. */
export function together(...pieces: Content[]): Content {
	return { unbreakable: true, stack: pieces };
}

/** A hash or another long code that may break anywhere. */
export function code(label: string, value: string): Content {
	return {
		margin: [0, 0, 0, 2],
		text: [
			{ text: `${label}: `, style: 'label' },
			{ text: value, style: 'code' }
		]
	};
}

function rules(where: 'inner') {
	return {
		hLineWidth: (line: number, node: { table: { body: unknown[] } }) =>
			where === 'inner' && line > 0 && line < node.table.body.length ? 0.5 : 0,
		vLineWidth: () => 0,
		hLineColor: () => ink.rule,
		paddingLeft: () => 0,
		paddingRight: () => 8,
		paddingTop: () => 3,
		paddingBottom: () => 3
	};
}
