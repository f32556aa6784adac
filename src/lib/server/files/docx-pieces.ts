/**
 * The main part of a Word document as several small ones, each with some of the blocks of its body: a parser that keeps everything in
 * memory reads them one by one. Null when a single block has more than four times the elements of a piece, or when there is no body.
 */
export function splitBody(main: string, pieceElements: number): string[] | null {
	const body = findBody(main);
	// What is wrong with a document without a body, the parser says.
	if (!body) return [main];
	const head = main.slice(0, body.from);
	const tail = `</${body.name}></${body.root}>`;
	const pieces: string[] = [];
	let start = body.from;
	let elements = 0;
	let end = body.from;
	for (const block of blocksOf(main, body.from)) {
		if (block.elements > pieceElements * 4) return null;
		elements += block.elements;
		end = block.to;
		// Where a paragraph mark was deleted the next paragraph continues this one.
		const open = main.slice(block.from, block.to).includes('<w:del');
		if (elements < pieceElements || open) continue;
		pieces.push(head + main.slice(start, end) + tail);
		start = end;
		elements = 0;
	}
	if (start < end || pieces.length === 0) pieces.push(head + main.slice(start, end) + tail);
	return pieces;
}

interface Body {
	/** Names of the body and of the root, with their prefixes. */
	name: string;
	root: string;
	/** Where the first block begins. */
	from: number;
}

function findBody(main: string): Body | null {
	const root = /<((?:[\w.-]+:)?document)[\s>]/.exec(main);
	const open = /<((?:[\w.-]+:)?body)(?:\s[^>]*)?>/.exec(main);
	if (!root?.[1] || !open?.[1] || open.index < root.index || open[0].endsWith('/>')) return null;
	return { name: open[1], root: root[1], from: open.index + open[0].length };
}

/** The blocks of the body, from one end to the next, until its closing tag. */
function* blocksOf(
	main: string,
	from: number
): Generator<{ from: number; to: number; elements: number }> {
	let depth = 0;
	let elements = 0;
	let start = from;
	for (let at = main.indexOf('<', from); at >= 0; at = main.indexOf('<', at)) {
		const end = tagEnd(main, at);
		const sign = main[at + 1];
		if (sign === '/') {
			if (depth === 0) return;
			depth--;
		} else if (sign !== '!' && sign !== '?') {
			elements++;
			if (main[end - 2] !== '/') depth++;
		}
		at = end;
		if (depth > 0 || elements === 0) continue;
		yield { from: start, to: end, elements };
		start = end;
		elements = 0;
	}
}

/** Just behind a tag, comment or stretch of character data. */
function tagEnd(main: string, at: number): number {
	const mark = main.startsWith('<!--', at) ? '-->' : main.startsWith('<![CDATA[', at) ? ']]>' : '>';
	const found = main.indexOf(mark, at);
	return found < 0 ? main.length : found + mark.length;
}
