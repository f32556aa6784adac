import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audioContainer, pictureWatch } from './container.ts';

const bytes = (...parts: (string | number[])[]) =>
	Uint8Array.from(
		parts.flatMap((part) =>
			typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : part
		)
	);
const ebml = [0x1a, 0x45, 0xdf, 0xa3];

describe('what a recording is', () => {
	it.each([
		['webm', bytes(ebml, [0x9f, 0x42, 0x86, 0x81, 1, 0x42, 0x82, 0x84], 'webm', [0x42, 0x87])],
		['ogg', bytes('OggS', [0, 2, 0, 0])],
		['flac', bytes('fLaC', [0, 0, 0, 34])],
		['wav', bytes('RIFF', [36, 0, 0, 0], 'WAVEfmt ')],
		['m4a', bytes([0, 0, 0, 28], 'ftypM4A ', [0, 0, 0, 0])],
		['m4a', bytes([0, 0, 0, 28], 'ftypisom', [0, 0, 0, 0])],
		['mp3', bytes('ID3', [4, 0, 0, 0, 0, 0, 0])],
		['mp3', bytes([0xff, 0xfb, 0x90, 0x64])]
	])('knows %s by its first bytes', (container, head) => {
		expect(audioContainer(head)).toBe(container);
	});

	it.each([
		['a Matroska film', bytes(ebml, [0x42, 0x82, 0x88], 'matroska')],
		['a photograph', bytes([0, 0, 0, 24], 'ftypheic')],
		['a Quicktime film', bytes([0, 0, 0, 20], 'ftypqt  ')],
		['another RIFF file', bytes('RIFF', [36, 0, 0, 0], 'AVI LIST')],
		['raw AAC', bytes([0xff, 0xf1, 0x50, 0x80])],
		['an MPEG frame without a bit rate', bytes([0xff, 0xfb, 0xf0, 0x64])],
		['a JPEG photograph', bytes([0xff, 0xd8, 0xff, 0xe0])],
		['a PDF', bytes('%PDF-1.7')],
		['a program', bytes('MZ', [0x90, 0])],
		['a web page', bytes('<!doctype html><audio>OggS')],
		['a ZIP', bytes('PK', [3, 4])],
		['nothing', bytes()],
		['one byte', bytes([0x1a])]
	])('refuses %s', (_, head) => {
		expect(audioContainer(head)).toBe(null);
	});

	it('never throws, whatever the bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 80 }), (head) => {
				expect([null, 'webm', 'ogg', 'm4a', 'wav', 'mp3', 'flac']).toContain(audioContainer(head));
			})
		);
	});
});

describe('the look-out for a picture', () => {
	const film = bytes(
		[0, 0, 0, 28],
		'ftypisom',
		Array<number>(5000).fill(7),
		'hdlr',
		[0, 0, 0, 0, 0, 0, 0, 0],
		'vide',
		Array<number>(100).fill(9)
	);
	const sound = bytes([0, 0, 0, 28], 'ftypisom', 'hdlr', [0, 0, 0, 0, 0, 0, 0, 0], 'soun');

	it('sees the picture track of an MP4 however the file is cut', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: film.length }), (size) => {
				const seen = pictureWatch('m4a');
				let found = false;
				for (let at = 0; at < film.length; at += size) found = seen(film.subarray(at, at + size));
				expect(found).toBe(true);
			})
		);
		expect(pictureWatch('m4a')(sound)).toBe(false);
	});

	it('sees a film in WebM, and takes no sound further on for one', () => {
		expect(pictureWatch('webm')(bytes(ebml, 'webm', 'V_VP9'))).toBe(true);
		const seen = pictureWatch('webm');
		seen(new Uint8Array(20_000));
		expect(seen(bytes('V_VP9'))).toBe(false);
		expect(pictureWatch('webm')(bytes(ebml, 'webm', 'A_OPUS'))).toBe(false);
	});

	it('does not look in containers that hold sound alone', () => {
		expect(pictureWatch('mp3')(film)).toBe(false);
	});
});
