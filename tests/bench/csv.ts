/**
 * Rows of a CSV text with a header line, as records by column name. Quotes may hold commas, line ends and doubled quotes; a row with fewer
 * cells than the header has empty ones, cells beyond it are dropped, empty lines are skipped.
 */
export function readCsv(text: string): Record<string, string>[] {
	const rows: string[][] = [];
	let row: string[] = [];
	let field = '';
	let quoted = false;
	const endRow = () => {
		row.push(field);
		field = '';
		if (row.length > 1 || row[0] !== '') rows.push(row);
		row = [];
	};
	for (let at = 0; at < text.length; at++) {
		const char = text[at] as string;
		if (quoted) {
			if (char !== '"') field += char;
			else if (text[at + 1] === '"') {
				field += '"';
				at++;
			} else quoted = false;
		} else if (char === '"') quoted = true;
		else if (char === ',') {
			row.push(field);
			field = '';
		} else if (char === '\n') endRow();
		else if (char !== '\r') field += char;
	}
	endRow();
	const [head = [], ...body] = rows;
	return body.map((cells) =>
		Object.fromEntries(head.map((name, i) => [name.replace('\uFEFF', '').trim(), cells[i] ?? '']))
	);
}
