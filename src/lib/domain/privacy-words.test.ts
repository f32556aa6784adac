import { describe, expect, it } from 'vitest';
import { readability } from './consent-text.ts';
import { locales } from './locale.ts';
import {
	alwaysBanned,
	bannedInAnyLanguage,
	bannedPhraseIn,
	withAlwaysBanned
} from './privacy-words.ts';

describe('the words a client never reads', () => {
	it.each(locales)('are each found in %s, whatever the capitals and the line', (locale) => {
		for (const phrase of alwaysBanned[locale]) {
			const words = phrase.replace('…', '').toLocaleUpperCase(locale);
			expect(bannedPhraseIn(['Goed.', `Nu, ${words} .`], locale), phrase).not.toBeNull();
		}
	});

	it('are the pack’s own and those that always hold, each once', () => {
		const all = withAlwaysBanned({ nl: ['iedereen doet dat', 'van de dienst'], en: [], fr: [] });
		expect(all.nl.filter((phrase) => phrase === 'iedereen doet dat')).toHaveLength(1);
		expect(bannedPhraseIn(['Een zin van de dienst.'], 'nl', all)).toBe('van de dienst');
	});

	it('are refused in a setting in any language', () => {
		expect(bannedInAnyLanguage('selectielijst, everyone does it')).toBe('everyone does it');
		expect(bannedInAnyLanguage('selectielijst van het archief')).toBeNull();
	});

	it('leave the neutral sentences of the e-book alone', () => {
		const neutral = [
			'Uw keuze verandert niets aan uw rechten of aan onze inzet.',
			'U hoeft niet te zeggen waarom. U mag het gewoon zeggen.'
		];
		expect(bannedPhraseIn(neutral, 'nl')).toBeNull();
	});
});

describe('readability', () => {
	it('counts sentences, words and the longest', () => {
		const level = readability('Wij stoppen. U krijgt een brief.\nDat is alles.', 'nl');
		expect(level).toMatchObject({ sentences: 3, words: 9, mean: 3 });
		expect(level.longest).toEqual({ text: 'U krijgt een brief.', words: 4 });
	});

	it('has nothing to say about an empty text', () => {
		expect(readability(' ', 'fr')).toMatchObject({ sentences: 0, words: 0, mean: 0, longWords: 0 });
	});
});
