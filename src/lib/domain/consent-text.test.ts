import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConsentText, maxSentenceWords } from './consent-text.ts';

const banned = {
	nl: ['dan gaat het sneller', 'het is gewoon', 'anders moet ik…', 'vindt u het erg als…'],
	en: ['it’s just', 'would you mind if…'],
	fr: ['ça ira plus vite', 'sinon je dois…']
};
const codes = (text: string, locale: 'nl' | 'en' | 'fr' = 'nl') =>
	checkConsentText(text, locale, banned).map(({ code }) => code);
const words = (count: number) => `Ja ${'wij '.repeat(count - 1).trim()}.`;

describe('checkConsentText', () => {
	it('accepts the plain question', () => {
		const text =
			'Ik wil dit gesprek graag opnemen. Een computerprogramma (AI) maakt daar een eerste tekst van. Mag dat?';
		expect(checkConsentText(text, 'nl', banned)).toEqual([]);
	});

	it('refuses a banned phrase and points at it', () => {
		const text = 'Mag dat? Dan gaat het sneller, mevrouw.';
		const [fault] = checkConsentText(text, 'nl', banned);
		expect(fault).toMatchObject({
			code: 'banned-phrase',
			severity: 'refuse',
			found: 'Dan gaat het sneller'
		});
		expect(text.slice(fault?.start, fault?.end)).toBe('Dan gaat het sneller');
		expect(fault?.text.nl).toContain('“Dan gaat het sneller”');
		expect(fault?.text.fr).toContain('« Dan gaat het sneller »');
	});

	it('sees through case, accents, apostrophes, punctuation and line ends', () => {
		expect(codes('DAN GAAT\nhet  sneller')).toContain('banned-phrase');
		expect(codes('Dán gaat het, sneller')).toContain('banned-phrase');
		expect(codes("It's just a tool.", 'en')).toContain('banned-phrase');
		expect(codes('Ca ira plus vite.', 'fr')).toContain('banned-phrase');
	});

	it('takes a phrase that ends in an ellipsis as a beginning', () => {
		expect(codes('Anders moet ik alles zelf typen.')).toContain('banned-phrase');
		expect(codes('Vindt u het erg als ik opneem?')).toContain('banned-phrase');
	});

	it('does not find a phrase inside other words or in another language', () => {
		expect(codes('Zo dan gaat het snellere team aan het werk.')).not.toContain('banned-phrase');
		expect(codes('Het is gewoonlijk zo.')).not.toContain('banned-phrase');
		expect(codes('Dan gaat het sneller.', 'fr')).not.toContain('banned-phrase');
	});

	it('finds every occurrence', () => {
		const found = codes('Dan gaat het sneller. Dan gaat het sneller.');
		expect(found.filter((code) => code === 'banned-phrase')).toHaveLength(2);
	});

	it.each([
		[maxSentenceWords - 1, false],
		[maxSentenceWords, false],
		[maxSentenceWords + 1, true]
	])('a sentence of %i words is long: %s', (count, long) => {
		expect(codes(words(count)).includes('long-sentence')).toBe(long);
	});

	it('warns about the long sentence, not about its neighbours', () => {
		const text = `Goed zo. ${words(16)} Dank u.`;
		const [fault] = checkConsentText(text, 'nl', banned);
		expect(fault).toMatchObject({ code: 'long-sentence', severity: 'warn', start: 9 });
		expect(fault?.text.en).toContain('16 words');
	});

	it.each([
		['nl', 'De opname wordt door ons gewist.', 'De opname wissen wij.'],
		['en', 'The recording is erased by us.', 'We erase the recording.'],
		['fr', 'L’enregistrement est effacé par nous.', 'Nous effaçons la bande.']
	] as const)('hints at a passive in %s', (locale, passive, active) => {
		expect(checkConsentText(passive, locale, banned)).toContainEqual(
			expect.objectContaining({ code: 'passive', severity: 'hint' })
		);
		expect(codes(active, locale)).not.toContain('passive');
	});

	it('hints at long words, with more patience for Dutch compounds', () => {
		expect(codes('Het computerprogramma luistert.')).toEqual([]);
		expect(codes('De gegevensbeschermingseffectbeoordeling is klaar.')).toEqual(['long-word']);
		expect(codes('Our confidentiality rules.', 'en')).toEqual(['long-word']);
	});

	it('finds a banned phrase wherever it stands, and always within the text', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme' }),
				fc.string({ unit: 'grapheme' }),
				(before, after) => {
					const text = `${before} — dan gaat het sneller — ${after}`;
					const faults = checkConsentText(text, 'nl', banned);
					expect(faults.some(({ found }) => found === 'dan gaat het sneller')).toBe(true);
					for (const { start, end, found } of faults) expect(text.slice(start, end)).toBe(found);
				}
			)
		);
	});
});
