import { crc32, inflateSync } from 'node:zlib';
import type { Logo } from '#lib/domain/house-style.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';

/** Most bytes of a logo: it travels with every document. */
export const maxLogoBytes = 512 * 1024;
/** Largest side in pixels: sharp in print at twice the room it gets, and small enough to unpack. */
const maxSide = 2400;
const minSide = 16;

/**
 * A logo by what is in the file, never by its name. What does not draw (camera data, places, comments, text) is left out; the picture
 * itself is not changed. Refused: everything but PNG and JPEG, with SVG named, because it can hold scripts.
 */
export function readLogo(file: Uint8Array): Result<Logo> {
	if (file.length === 0) return refuse('logo-missing', {}, 'logo');
	if (file.length > maxLogoBytes) {
		const kilobytes = Math.ceil(file.length / 1024);
		return refuse('logo-too-large', { kilobytes, max: maxLogoBytes / 1024 }, 'logo');
	}
	const read = isPng(file) ? readPng(file) : isJpeg(file) ? readJpeg(file) : null;
	if (!read) return refuse(looksLikeSvg(file) ? 'logo-svg' : 'logo-kind', {}, 'logo');
	if (read === 'broken') return refuse('logo-broken', {}, 'logo');
	if (read === 'colours') return refuse('logo-colours', {}, 'logo');
	const { width, height } = read;
	if (Math.max(width, height) > maxSide || Math.min(width, height) < minSide)
		return refuse('logo-size', { width, height, min: minSide, max: maxSide }, 'logo');
	if (read.mediaType === 'image/png' && !unpacks(read)) return refuse('logo-broken', {}, 'logo');
	return ok({ mediaType: read.mediaType, bytes: read.bytes, width, height });
}

type Fault = 'broken' | 'colours';
type Read = Logo & { packed: Uint8Array; rowBytes: number };

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function isPng(bytes: Uint8Array): boolean {
	return pngSignature.every((byte, index) => bytes[index] === byte);
}

function isJpeg(bytes: Uint8Array): boolean {
	return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

function looksLikeSvg(bytes: Uint8Array): boolean {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replaceAll('\0', '');
	return /<svg[\s>]|<!DOCTYPE\s+svg/i.test(start);
}

/** Chunks that draw the picture; all others say something beside it. */
const drawing = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'sRGB', 'cHRM', 'pHYs']);
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function readPng(file: Uint8Array): Read | Fault {
	const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
	const kept: Uint8Array[] = [file.subarray(0, 8)];
	const packed: Uint8Array[] = [];
	let header: { width: number; height: number; rowBytes: number } | null = null;
	let at = 8;
	for (;;) {
		if (at + 12 > file.length) return 'broken';
		const length = view.getUint32(at);
		const end = at + 12 + length;
		if (end > file.length) return 'broken';
		if (view.getUint32(end - 4) !== crc32(file.subarray(at + 4, end - 4))) return 'broken';
		const kind = String.fromCharCode(...file.subarray(at + 4, at + 8));
		if ((header === null) !== (kind === 'IHDR')) return 'broken';
		if (kind === 'IHDR') {
			if (length !== 13) return 'broken';
			const bits = view.getUint8(at + 16);
			const perPixel = channels[view.getUint8(at + 17)];
			if (!perPixel || ![1, 2, 4, 8].includes(bits) || view.getUint8(at + 20) !== 0)
				return 'colours';
			const width = view.getUint32(at + 8);
			const rowBytes = Math.ceil((width * bits * perPixel) / 8) + 1;
			header = { width, height: view.getUint32(at + 12), rowBytes };
		}
		if (kind === 'IDAT') packed.push(file.subarray(at + 8, at + 8 + length));
		if (drawing.has(kind)) kept.push(file.subarray(at, end));
		if (kind === 'IEND') break;
		at = end;
	}
	if (!header || packed.length === 0) return 'broken';
	return { mediaType: 'image/png', bytes: joined(kept), ...header, packed: joined(packed) };
}

/** Whether the pixels are all there and nothing more: a small file that unpacks into a huge picture is none. */
function unpacks({ packed, rowBytes, height }: Read): boolean {
	const expected = rowBytes * height;
	try {
		return inflateSync(packed, { maxOutputLength: expected + 1 }).length === expected;
	} catch {
		return false;
	}
}

function readJpeg(file: Uint8Array): Read | Fault {
	const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
	const kept: Uint8Array[] = [file.subarray(0, 2)];
	let size: { width: number; height: number } | null = null;
	let at = 2;
	for (;;) {
		if (at + 4 > file.length || file[at] !== 0xff) return 'broken';
		const marker = file[at + 1] ?? 0;
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		const end = at + 2 + view.getUint16(at + 2);
		if (end > file.length) return 'broken';
		if (isFrame(marker)) {
			if (end - at < 10) return 'broken';
			const components = view.getUint8(at + 9);
			if (view.getUint8(at + 4) !== 8 || ![1, 3].includes(components)) return 'colours';
			size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
		}
		// JFIF (0) and Adobe (14) say how to read the colours; the other application segments and comments draw nothing.
		const beside = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
		if (!beside) kept.push(file.subarray(at, end));
		at = end;
		if (marker === 0xda) break;
	}
	const last = endOfImage(file, at);
	if (!size || last < 0) return 'broken';
	kept.push(file.subarray(at, last));
	const nothing = { packed: new Uint8Array(), rowBytes: 0 };
	return { mediaType: 'image/jpeg', bytes: joined(kept), ...size, ...nothing };
}

/** Start of frame, all kinds but those of arithmetic coding and lossless pictures that readers do not draw. */
function isFrame(marker: number): boolean {
	return [0xc0, 0xc1, 0xc2].includes(marker);
}

/** Offset after the last end-of-image marker; -1 without one. What follows it is not part of the picture. */
function endOfImage(file: Uint8Array, from: number): number {
	for (let at = file.length - 2; at >= from; at -= 1) {
		if (file[at] === 0xff && file[at + 1] === 0xd9) return at + 2;
	}
	return -1;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
