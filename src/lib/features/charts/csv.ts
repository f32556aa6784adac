import type { Cell, ChartTable } from '#lib/domain/charts/data.ts';

/**
 * The figures as CSV for a spreadsheet: semicolons and decimal commas for Belgian Dutch and French,
 * commas and points for English, with a byte order mark so that accents survive.
 */
export function tableToCsv(table: ChartTable, locale: string): string {
	const comma = !locale.startsWith('en');
	const separator = comma ? ';' : ',';
	const line = (cells: string[]) => cells.join(separator);
	const lines = [
		line(table.columns.map((column) => quote(column.label))),
		...table.rows.map((row) => line(row.map((cell) => csvCell(cell, comma))))
	];
	return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function csvCell({ value }: Cell, comma: boolean): string {
	if (value === null) return '';
	if (typeof value === 'number') {
		const figure = String(Number(value.toPrecision(6)));
		return comma ? figure.replace('.', ',') : figure;
	}
	return quote(value);
}

/** Quotes text, and disarms what a spreadsheet would run as a formula. */
function quote(text: string): string {
	const safe = /^\s*[=+\-@\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}]|^[\t\r\n]/u.test(text)
		? `'${text}`
		: text;
	return `"${safe.replaceAll('"', '""')}"`;
}
