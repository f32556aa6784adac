/** A list such as "1, 2.5,-3" (commas, blanks or semicolons between); a string names the first thing that is not a number. */
export function readNumbers(text: string): number[] | string {
	const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
	const wrong = parts.find((part) => readNumber(part) === null);
	return wrong ?? parts.map(Number);
}

/** One finite decimal number, or null. */
export function readNumber(text: string): number | null {
	return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? finite(Number(text)) : null;
}

/** Joins an option to a value that begins with a minus sign, which would otherwise be taken for an option. */
export function joinNegatives(args: readonly string[]): string[] {
	const joined: string[] = [];
	for (const arg of args) {
		const last = joined.at(-1);
		if (last?.startsWith('--') && !last.includes('=') && /^-[\d.]/.test(arg))
			joined[joined.length - 1] = `${last}=${arg}`;
		else joined.push(arg);
	}
	return joined;
}

function finite(value: number): number | null {
	return Number.isFinite(value) ? value : null;
}
