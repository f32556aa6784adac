/** The line of a JSON text at which reading it failed: from the error where that says so, else its last line. */
export function lineOfError(text: string, error: unknown): number {
	const message = error instanceof Error ? error.message : '';
	const line = /line (\d+)/.exec(message)?.[1];
	const position = /position (\d+)/.exec(message)?.[1];
	const last = lineAt(text, text.trimEnd().length);
	if (line !== undefined) return Math.min(Number(line), last);
	return position === undefined ? last : lineAt(text, Number(position));
}

/** The line on which the entry at `index` of the list under a top-level `key` begins; the line of the key, or 1, without such an entry. */
export function lineOfEntry(text: string, key: string, index: number): number {
	let depth = 0;
	let found = 0;
	let within = false;
	let entry = -1;
	let expecting = false;
	for (let at = 0; at < text.length; at++) {
		const sign = text.charAt(at);
		if (/\s/.test(sign)) continue;
		if (within && depth === 2 && expecting && sign !== ']') {
			expecting = false;
			if (++entry === index) return lineAt(text, at);
		}
		if (sign === '"') {
			const end = endOfString(text, at);
			const isKey = depth === 1 && text.slice(at + 1, end) === key;
			if (isKey && /^\s*:/.test(text.slice(end + 1, end + 40))) {
				within = true;
				found = at;
			}
			at = end;
		} else if (sign === '{' || sign === '[') {
			depth++;
			if (within && depth === 2 && sign === '[') expecting = true;
		} else if (sign === '}' || sign === ']') {
			depth--;
			if (depth === 1) within = false;
		} else if (sign === ',' && within && depth === 2) expecting = true;
	}
	return lineAt(text, found);
}

function endOfString(text: string, from: number): number {
	let at = from + 1;
	while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
	return at;
}

function lineAt(text: string, at: number): number {
	return text.slice(0, at).split('\n').length;
}
