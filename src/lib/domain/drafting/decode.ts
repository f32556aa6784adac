import { ok, refuse, type Result } from '../result.ts';

export interface Decoded {
	text: string;
	encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/**
 * Bytes to text: a byte order mark decides, then the place of the zero bytes (UTF-16 without a mark), then strict UTF-8,
 * then Windows-1252. The mark stays in the text, so that offsets hold in the file. Refuses binary data.
 */
export function decodeText(bytes: Uint8Array, file: string): Result<Decoded> {
	const marked = fromMark(bytes);
	if (marked) return decodeAs(bytes, marked, file);
	const wide = utf16WithoutMark(bytes);
	if (wide) return decodeAs(bytes, wide, file);
	const zero = bytes.indexOf(0);
	if (zero >= 0) return refuse('source-binary', { file, line: lineOfByte(bytes, zero) });
	try {
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		return checked({ text, encoding: 'utf-8' }, file);
	} catch {
		if (isCutOff(bytes)) return refuse('source-truncated', { file });
		return decodeWindows1252(bytes, file);
	}
}

/** UTF-8 whose last character misses its end: the file was cut off, and reading it as another encoding would garble all of it. */
function isCutOff(bytes: Uint8Array): boolean {
	let start = bytes.length - 1;
	while (start > bytes.length - 4 && start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
	const whole = bytes.subarray(0, start);
	const missing = (bytes[start] ?? 0) >= 0xc2;
	if (!missing || !whole.some((byte) => byte >= 0x80)) return false;
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(whole);
		return true;
	} catch {
		return false;
	}
}

function fromMark(bytes: Uint8Array): Exclude<Decoded['encoding'], 'windows-1252'> | undefined {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return undefined;
}

/** Western text in UTF-16 has a zero in nearly every second byte, always on the same side. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	const length = Math.min(bytes.length, 2000) & ~1;
	if (length < 4) return undefined;
	let even = 0;
	let odd = 0;
	for (let i = 0; i < length; i += 2) {
		if (bytes[i] === 0) even++;
		if (bytes[i + 1] === 0) odd++;
	}
	const pairs = length / 2;
	if (odd / pairs > 0.7 && even === 0) return 'utf-16le';
	if (even / pairs > 0.7 && odd === 0) return 'utf-16be';
	return undefined;
}

function decodeAs(
	bytes: Uint8Array,
	encoding: Exclude<Decoded['encoding'], 'windows-1252'>,
	file: string
): Result<Decoded> {
	try {
		const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
		return checked({ text, encoding }, file);
	} catch {
		return refuse('source-encoding', { file });
	}
}

/** The 32 places where Windows-1252 differs from Latin-1; a zero marks a byte that means nothing there. */
const windows1252 = [
	0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
	0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
	0x203a, 0x0153, 0, 0x017e, 0x0178
];

function decodeWindows1252(bytes: Uint8Array, file: string): Result<Decoded> {
	const parts: string[] = [];
	for (let from = 0; from < bytes.length; from += 8192) {
		const codes: number[] = [];
		for (const byte of bytes.subarray(from, from + 8192)) {
			const code = byte >= 0x80 && byte <= 0x9f ? windows1252[byte - 0x80] : byte;
			if (!code) return refuse('source-encoding', { file });
			codes.push(code);
		}
		parts.push(String.fromCharCode(...codes));
	}
	return checked({ text: parts.join(''), encoding: 'windows-1252' }, file);
}

// Control characters other than tab, line feed, form feed and carriage return do not occur in a transcript.
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000e-\u001f]/;

function checked(decoded: Decoded, file: string): Result<Decoded> {
	const line = binaryLine(decoded.text);
	return line === undefined ? ok(decoded) : refuse('source-binary', { file, line });
}

/** The 1-based line of the first character that no text holds (NUL and the like); undefined when there is none. */
export function binaryLine(text: string): number | undefined {
	const at = text.search(control);
	return at < 0 ? undefined : text.slice(0, at).split('\n').length;
}

function lineOfByte(bytes: Uint8Array, at: number): number {
	let line = 1;
	for (let i = 0; i < at; i++) if (bytes[i] === 10) line++;
	return line;
}
