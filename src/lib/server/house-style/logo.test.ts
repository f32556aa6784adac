import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflateSync } from 'node:zlib';
import { jpeg, png } from '../../../../tests/support/pictures.ts';
import { readLogo } from './logo.ts';

const code = (bytes: Uint8Array) => {
	const read = readLogo(bytes);
	return read.ok ? 'ok' : read.refusal.code;
};
const has = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text);

describe('readLogo', () => {
	it('takes a PNG by its content and leaves out what does not draw', () => {
		const file = png(120, 40, {
			extra: [
				['tEXt', 'Author\0Iemand'],
				['eXIf', 'GPS 51.05 3.72']
			]
		});
		const read = readLogo(file);
		if (!read.ok) throw new Error(read.refusal.code);
		expect(read.value).toMatchObject({ mediaType: 'image/png', width: 120, height: 40 });
		expect(has(file, 'GPS 51.05')).toBe(true);
		expect(has(read.value.bytes, 'GPS 51.05')).toBe(false);
		expect(has(read.value.bytes, 'Iemand')).toBe(false);
		expect(readLogo(read.value.bytes)).toEqual(read);
	});

	it('takes a JPEG, without camera data, comments or what hangs behind it', () => {
		const file = Buffer.concat([
			jpeg(300, 90, {
				beside: [
					[0xe1, 'Exif GPS 51.05'],
					[0xfe, 'een opmerking'],
					[0xed, 'Photoshop']
				]
			}),
			Buffer.from('PK\x03\x04 nog een bestand')
		]);
		const read = readLogo(file);
		if (!read.ok) throw new Error(read.refusal.code);
		expect(read.value).toMatchObject({ mediaType: 'image/jpeg', width: 300, height: 90 });
		for (const beside of ['GPS', 'opmerking', 'Photoshop', 'nog een bestand'])
			expect(has(read.value.bytes, beside)).toBe(false);
		expect(has(read.value.bytes, 'JFIF')).toBe(true);
		expect(readLogo(read.value.bytes)).toEqual(read);
	});

	it('refuses with a word for each reason', () => {
		expect(code(new Uint8Array())).toBe('logo-missing');
		expect(code(new Uint8Array(512 * 1024 + 1))).toBe('logo-too-large');
		expect(code(Buffer.from('<?xml version="1.0"?><svg onload="alert(1)">'))).toBe('logo-svg');
		expect(code(Buffer.from('\ufeff<svg xmlns="x">', 'utf16le'))).toBe('logo-svg');
		expect(code(Buffer.from('GIF89a'))).toBe('logo-kind');
		expect(code(Buffer.from('%PDF-1.7'))).toBe('logo-kind');
		expect(code(png(3000, 20))).toBe('logo-size');
		expect(code(png(8, 20))).toBe('logo-size');
		expect(code(png(40, 40, { bits: 16 }))).toBe('logo-colours');
		expect(code(png(40, 40, { interlaced: true }))).toBe('logo-colours');
		expect(code(jpeg(40, 40, { components: 4 }))).toBe('logo-colours');
		expect(code(png(120, 40).subarray(0, 60))).toBe('logo-broken');
		expect(code(jpeg(120, 40).subarray(0, 40))).toBe('logo-broken');
	});

	it('refuses a small file that unpacks into a huge one', () => {
		const bomb = deflateSync(Buffer.alloc(50_000_000));
		expect(bomb.length).toBeLessThan(100_000);
		expect(code(png(40, 40, { pixels: bomb }))).toBe('logo-broken');
		const flipped = Buffer.from(png(40, 40));
		flipped[flipped.length - 20]! ^= 1;
		expect(code(flipped)).toBe('logo-broken');
	});

	it('answers on any bytes, also those that begin well', () => {
		const starts = [png(40, 40), jpeg(40, 40)].map((file) => Uint8Array.from(file));
		fc.assert(
			fc.property(
				fc.constantFrom(...starts),
				fc.nat(200),
				fc.uint8Array({ maxLength: 60 }),
				(start, keep, rest) => {
					const bytes = new Uint8Array([...start.subarray(0, keep), ...rest]);
					expect(typeof readLogo(bytes).ok).toBe('boolean');
				}
			),
			{ numRuns: 400 }
		);
	});
});
