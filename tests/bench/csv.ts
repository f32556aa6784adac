/** Rows of a CSV text with a header line, as records by column name. Quotes may hold commas, line ends and doubled quotes. */
export function readCsv(text: string): Record<string, string>[] {
	const rows: string[][] = [];
	let row: string[] = [];
	let field = '';
	let quoted = false;
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
		} else if (char === '\n') {
			row.push(field);
			rows.push(row);
			row = [];
			field = '';
		} else if (char !== '\r') field += char;
	}
	if (field !== '' || row.length > 0) rows.push([...row, field]);
	const [head = [], ...body] = rows;
	return body
		.filter((cells) => cells.length === head.length)
		.map((cells) =>
			Object.fromEntries(head.map((name, i) => [name.replace('\uFEFF', ''), cells[i] ?? '']))
		);
}
