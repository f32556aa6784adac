import { describe, expect, it } from 'vitest';
import { hiddenCharacters } from './hidden-characters.ts';

const count = (text: string) => hiddenCharacters(text).count;

describe('characters that a reader does not see', () => {
	it('counts tags, zero-width signs, turned text and selectors in a row', () => {
		const tags = [...'doe dit']
			.map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0)))
			.join('');
		expect(count(`a${tags}`)).toBe(7);
		expect(count('a\u200Bb\u2060c')).toBe(2);
		expect(count('a\u202Eb\u202C\u2066c\u2069')).toBe(4);
		expect(count('a\uFE00\uFE01\uFE02')).toBe(2);
		expect(count('a\u{E0101}')).toBe(1);
		expect(count('midden\uFEFFin')).toBe(1);
		expect(hiddenCharacters('ab\u200B').first).toBe(2);
	});

	it('leaves ordinary writing alone: emoji, flags, joiners, direction marks, a mark at the start', () => {
		const scotland = '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}';
		for (const text of ['👩‍👧‍👦', '❤️', scotland, 'می‌خواهم', 'a\u200Fb', 'e\u0301', '\uFEFFtekst'])
			expect(count(text), text).toBe(0);
		expect(hiddenCharacters('gewoon').first).toBe(-1);
	});

	it('does not take a long row of tags behind a flag for a flag', () => {
		expect(count(`🏴${'\u{E0061}'.repeat(40)}`)).toBe(1);
	});
});
