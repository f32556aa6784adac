import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { parsePasted, parseSource } from './parse-source.ts';
import { segment } from './segmentation.ts';
import { buildVerifyIndex } from './verify-index.ts';
import { verifySentence } from './verifier.ts';

const size = 49_000;
/** Rows of one sign or word: what a pattern with two ways to read them needs its square for. */
const rows: Record<string, string> = {
	spaces: `x${' '.repeat(size)}x`,
	'hard spaces': `x${'\u00A0'.repeat(size)}x`,
	tabs: `x${'\t'.repeat(size)}x`,
	stops: '.'.repeat(size),
	'stops and quotes': `${'.'.repeat(size / 2)}${'"'.repeat(size / 2)}x`,
	digits: '1'.repeat(size),
	colons: ':'.repeat(size),
	voices: '<v '.repeat(size / 3),
	'open voice': `<v${' '.repeat(size)}`,
	'voice classes': '<v.a'.repeat(size / 4),
	initials: 'A.'.repeat(size / 2),
	'opening quotes': '«'.repeat(size),
	'letters apart': 'a '.repeat(size / 2),
	'signs without width': 'a\u200b'.repeat(size / 2),
	'numbers in words': 'twee '.repeat(size / 5),
	'Roman numerals': 'xii '.repeat(size / 4),
	numbers: '1.250,50 '.repeat(size / 9)
};

function quickly(work: () => void): void {
	const began = performance.now();
	work();
	// Linear work takes milliseconds, the square of it minutes: wide enough for a machine that is busy.
	expect(performance.now() - began).toBeLessThan(4000);
}

describe('text made to be slow', () => {
	it.each(Object.keys(rows))('reads %s in time that grows with its length', (name) => {
		const row = rows[name] ?? '';
		quickly(() => {
			const read = parsePasted(`Cliënt: ${row}`);
			if (read.ok) segment(read.value, 'nl');
		});
		const cue = `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n${row}\n`;
		quickly(() => void parseSource(new TextEncoder().encode(cue), 'a.vtt'));
		quickly(() => void parsePasted(row));
		const conversation = parsePasted('Cliënt: Ik woon in Gent.');
		if (!conversation.ok) throw new Error(conversation.refusal.code);
		const index = buildVerifyIndex(segment(conversation.value, 'nl'));
		quickly(() => void verifySentence({ text: row }, index, { lang: 'nl' }));
	});

	it.each([' ', '\n', '\u00A0', '\r\n \r\n'])('refuses five megabytes of %j at once', (blank) => {
		quickly(() => {
			const read = parsePasted(blank.repeat(Math.floor(2_400_000 / blank.length)));
			expect(read).toMatchObject({ refusal: { code: 'source-empty' } });
		});
	});

	it('refuses a cue with a line that no one can have spoken', () => {
		const cue = `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n${'a'.repeat(60_000)}\n`;
		const read = parseSource(new TextEncoder().encode(cue), 'a.vtt');
		expect(read).toMatchObject({ refusal: { code: 'source-line-too-long', params: { line: 4 } } });
	});
	it('measures a report that was written anew at once, and exactly where little changed', () => {
		const words = (letter: string) =>
			Array.from({ length: 20_000 }, (_, word) => `${letter}${word}`).join(' ');
		quickly(() => expect(editDistance(words('a'), words('b')).share).toBe(1));
		quickly(() => expect(editDistance(words('a'), `${words('a')} nieuw`).added).toBe(1));
		expect(editDistance('de huur is 690 euro', 'de huur is 700 euro')).toEqual({
			kept: 4,
			removed: 1,
			added: 1,
			share: 0.2
		});
	});
});
