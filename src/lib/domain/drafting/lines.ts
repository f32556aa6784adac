/** One line of a text with its place: `start`/`end` are UTF-16 offsets without the line end, `number` is 1-based. */
export interface Line {
	start: number;
	end: number;
	number: number;
}

/** Splits on \n, \r\n and \r; a byte order mark is left out of the first line. */
export function splitLines(text: string): Line[] {
	const lines: Line[] = [];
	let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	const ends = /\r\n|\n|\r/g;
	for (let match = ends.exec(text); match; match = ends.exec(text)) {
		lines.push({ start, end: match.index, number: lines.length + 1 });
		start = match.index + match[0].length;
	}
	lines.push({ start, end: text.length, number: lines.length + 1 });
	return lines;
}

/** The span without surrounding white space; empty spans have start === end. */
export function trimSpan(text: string, start: number, end: number): { start: number; end: number } {
	while (start < end && isSpace(text.charCodeAt(start))) start++;
	while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
	return { start, end };
}

function isSpace(code: number): boolean {
	return (
		code === 32 ||
		(code >= 9 && code <= 13) ||
		code === 0xa0 ||
		code === 0x202f ||
		code === 0x2028 ||
		code === 0x2029 ||
		code === 0xfeff
	);
}

/** Seconds of `12:41`, `0:12:41`, `00:12:41.500` or `00:12:41,500`; undefined when minutes or seconds exceed 59. */
export function parseClock(clock: string): number | undefined {
	const match = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?$/.exec(clock.trim());
	if (!match) return undefined;
	const [, hours = '0', minutes = '0', seconds = '0', fraction = ''] = match;
	if (Number(seconds) > 59 || (match[1] !== undefined && Number(minutes) > 59)) return undefined;
	const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
	return whole + Number(fraction.padEnd(3, '0') || 0) / 1000;
}
