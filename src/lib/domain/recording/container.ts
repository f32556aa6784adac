export type Container = 'webm' | 'ogg' | 'm4a' | 'wav' | 'mp3' | 'flac';

/** The media type of what is in the container, as a transcription endpoint expects it. */
export const mediaTypes: Readonly<Record<Container, string>> = {
	webm: 'audio/webm',
	ogg: 'audio/ogg',
	m4a: 'audio/mp4',
	wav: 'audio/wav',
	mp3: 'audio/mpeg',
	flac: 'audio/flac'
};

/** Bytes that `audioContainer` wants to see; of a shorter file it sees what there is. */
export const headBytes = 64;

/**
 * What a file is, read from its first bytes: never from its name or from what the browser says. Null when it is no audio that can be
 * transcribed. `head` is the beginning of the file, at least `headBytes` long where the file is.
 */
export function audioContainer(head: Uint8Array): Container | null {
	if (startsWith(head, [0x1a, 0x45, 0xdf, 0xa3])) return isWebm(head) ? 'webm' : null;
	if (ascii(head, 0, 4) === 'OggS') return 'ogg';
	if (ascii(head, 0, 4) === 'fLaC') return 'flac';
	if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 4) === 'WAVE') return 'wav';
	if (ascii(head, 4, 4) === 'ftyp') return audioBrands.has(ascii(head, 8, 4)) ? 'm4a' : null;
	if (ascii(head, 0, 3) === 'ID3' || isMp3Frame(head)) return 'mp3';
	return null;
}

/** Brands under which phones and recorders write sound; a photograph (heic, avif) uses the same container. */
const audioBrands = new Set(
	'M4A ,M4B ,mp41,mp42,isom,iso2,iso3,iso4,iso5,iso6,iso8,dash,3gp4,3gp5,3gp6'.split(',')
);

/** The EBML header names the kind of document within its first bytes; Matroska in general can be anything. */
function isWebm(head: Uint8Array): boolean {
	return ascii(head, 0, headBytes).includes('webm');
}

/** An MPEG frame: sync, a version, layer III, a bit rate and a sample rate that exist. */
function isMp3Frame(head: Uint8Array): boolean {
	const [first = 0, second = 0, third = 0] = head;
	if (first !== 0xff || (second & 0xe0) !== 0xe0) return false;
	const version = (second >> 3) & 3;
	const layer = (second >> 1) & 3;
	const rate = third >> 4;
	return version !== 1 && layer === 1 && rate !== 0 && rate !== 15 && ((third >> 2) & 3) !== 3;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
	return signature.every((value, index) => bytes[index] === value);
}

function ascii(bytes: Uint8Array, from: number, length: number): string {
	return String.fromCharCode(...bytes.subarray(from, from + length));
}

/** Marks of a moving picture: the codec names of WebM, the picture track of MP4. */
const pictureMarks = [
	{ container: 'webm', bytes: latin('V_VP') },
	{ container: 'webm', bytes: latin('V_AV1') },
	{ container: 'm4a', bytes: [...latin('hdlr'), ...Array<null>(8).fill(null), ...latin('vide')] }
] as const;
const longestMark = 16;
/** In WebM the tracks stand before the sound; further on the same bytes may be sound by chance. */
const webmTracksBytes = 16 * 1024;

/**
 * Looks for a moving picture while a file goes by, piece after piece: people agreed to their voice being recorded, not their face.
 * Feed every piece in order; true from the piece on in which a picture shows.
 */
export function pictureWatch(container: Container): (piece: Uint8Array) => boolean {
	const marks = pictureMarks.filter((mark) => mark.container === container);
	let tail: Uint8Array = new Uint8Array();
	let seen = 0;
	let found = false;
	return (piece) => {
		if (found || marks.length === 0 || (container === 'webm' && seen > webmTracksBytes)) {
			return found;
		}
		const room = container === 'webm' ? webmTracksBytes : piece.length;
		const window = join(tail, piece.subarray(0, room));
		found = marks.some(({ bytes }) => contains(window, bytes));
		tail = window.slice(-longestMark);
		seen += piece.length;
		return found;
	};
}

function contains(bytes: Uint8Array, mark: readonly (number | null)[]): boolean {
	const first = mark[0] ?? 0;
	for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
		if (mark.every((value, index) => value === null || bytes[at + index] === value)) return true;
	}
	return false;
}

function join(before: Uint8Array, after: Uint8Array): Uint8Array {
	const whole = new Uint8Array(before.length + after.length);
	whole.set(before);
	whole.set(after, before.length);
	return whole;
}

function latin(text: string): number[] {
	return [...text].map((sign) => sign.charCodeAt(0));
}
