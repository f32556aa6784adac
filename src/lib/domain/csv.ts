/**
 * Rows as CSV (RFC 4180, CRLF, comma). A cell that a spreadsheet would run as a formula gets an apostrophe in front, so that what
 * someone typed stays text on the machine of whoever opens it.
 */
export function toCsv(
	header: readonly string[],
	rows: readonly (readonly (string | number)[])[]
): string {
	return [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** The sign that begins a formula, its full-width twins included, also behind white space and control characters. */
// eslint-disable-next-line no-control-regex
const formula = /^(?:[\t\r\n]|[\s\u0000-\u001F\u200B-\u200F\uFEFF]*[=+\-@＝＋－＠])/;

function cell(value: string | number): string {
	const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
