import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../locale.ts';
import { extractDraft } from './extractive.ts';
import { parseSource } from './parse-source.ts';
import { plainText } from './plain-text.ts';
import { sampleSource, sampleTemplate } from './sample.fixture.ts';
import { segment } from './segmentation.ts';
import { spokenNumber } from './spoken-numbers.ts';
import { verifySentence } from './verifier.ts';
import { buildVerifyIndex } from './verify-index.ts';

/** An invented conversation, the same as the changed sentences are taken from. */
function talkIn(lang: Locale) {
	const name = `${lang}.txt`;
	const source = parseSource(readFileSync(`tests/fixtures/mutations/${name}`), name);
	if (!source.ok) throw new Error(source.refusal.code);
	const units = segment(source.value, lang);
	return { source: source.value, units, index: buildVerifyIndex(units) };
}

const talks = { nl: talkIn('nl'), fr: talkIn('fr'), en: talkIn('en') };

function check(lang: Locale, text: string, part: string) {
	const { units, index } = talks[lang];
	const unit = units.find((one) => one.text.includes(part));
	if (!unit) throw new Error(`no sentence with ${part}`);
	return verifySentence({ text, sources: [unit.id] }, index, { lang });
}

describe('step 1: values, however they are written', () => {
	it.each<[Locale, string, string, boolean]>([
		['nl', 'De huur is zeshonderdnegentig euro per maand.', '690', true],
		['nl', 'De huur is ６９０ euro per maand.', '690', true],
		['nl', 'De huur is zevenhonderd euro per maand.', '690', false],
		['nl', 'De huur is DCXCI euro per maand.', '690', false],
		['nl', 'De huur is 690 dollar per maand.', '690', false],
		['nl', 'De huur is 690 euro per week.', '690', false],
		['nl', 'De huur is 245,50 euro per maand en de lening 690 euro.', '690', false],
		['nl', 'De oudste zoon werkt 12 uur per week bij Colruyt.', 'zestien', true],
		['nl', 'De oudste zoon werkt twaalf dagen per week bij Colruyt.', 'zestien', false],
		['nl', 'Er kwamen 2 aanmaningen.', 'twee keer', true],
		['nl', 'Woensdag bel ik om half tien met de huisbaas.', 'half tien', false],
		['nl', 'Dinsdag bel ik om half elf met de huisbaas.', 'half tien', false],
		['nl', 'De verwarming werkt niet meer sinds oktober.', 'november', false],
		['fr', 'Le loyer est de six cent quatre-vingt-dix euros par mois.', '690', true],
		['fr', 'Le loyer est de six cent quatre-vingts euros par mois.', '690', false],
		['en', 'The rent is six hundred and ninety euros a month.', '690', true],
		['en', 'The rent is six hundred and nineteen euros a month.', '690', false],
		['en', 'I pay back 75 euros every week to Luminus.', 'Luminus', false]
	])('%s: “%s”', (lang, text, part, held) => {
		expect(check(lang, text, part).codes.includes('number')).toBe(!held);
	});

	it.each(['nl', 'fr', 'en'] as const)('an account or national number off by one (%s)', (lang) => {
		const { units } = talks[lang];
		const text = units.find((unit) => unit.text.includes('BE68'))?.text ?? '';
		expect(check(lang, text.replace('7034', '7035'), 'BE68').verdict).toBe('block');
		expect(check(lang, text.replace('033.28', '033.29'), 'BE68').verdict).toBe('block');
		expect(
			check(lang, text.replace('BE68 5390 0754 7034', 'BE68539007547034'), 'BE68').codes
		).toEqual([]);
	});

	it('reads every number to 9,999 that Dutch writes as one word', () => {
		expect(spokenNumber('negenhonderdnegenennegentig')?.value).toBe(999);
		expect(spokenNumber('vierduizendtweehonderdeenentwintig')?.value).toBe(4221);
		expect(spokenNumber('honderdduizend')?.value).toBe(100_000);
		expect(spokenNumber('wonder')).toBeUndefined();
	});
});

describe('step 2: names, wherever they stand', () => {
	it.each<[Locale, string, string, boolean]>([
		['nl', 'Karim woont sinds 12 mei 2024 in Mechelen.', 'Mechelen', true],
		['nl', 'Rachid woont sinds 12 mei 2024 in Mechelen.', 'Mechelen', false],
		['nl', 'Sinds 12 mei 2024 woont de cliënt met rachid in Mechelen.', 'Mechelen', false],
		['nl', 'De lening loopt bij een bank (Argenta).', 'Belfius', false],
		['nl', 'De lening loopt bij Belfius-Argenta.', 'Belfius', false],
		['nl', 'De lening loopt bij Jan.', 'Belfius', false],
		['nl', 'Sofie heeft vorig jaar 1.250 euro geleend aan Karim.', 'Sofie', false],
		['fr', 'Ahmed rembourse 75 euros chaque mois.', 'Luminus', false],
		['fr', 'La cliente rembourse chaque mois à Luminus.', 'Luminus', true],
		['en', 'Engie is paid 75 euros every month.', 'Luminus', false],
		['en', 'Last year Sofie lent 1,250 euros to Karim.', 'Sofie', false]
	])('%s: “%s”', (lang, text, part, held) => {
		expect(check(lang, text, part).codes.includes('name')).toBe(!held);
	});
});

describe('step 3: grave matters, with their person and polarity', () => {
	it.each<[Locale, string, string, boolean]>([
		['nl', 'Er is nooit geweld geweest in het gezin.', 'nooit geweld', true],
		['nl', 'Er is geweld geweest in het gezin.', 'nooit geweld', false],
		['nl', 'Cliënt is niet verslaafd aan medicatie en drinkt geen alcohol.', 'medicatie', true],
		['nl', 'Cliënt is verslaafd aan medicatie en drinkt geen alcohol.', 'medicatie', false],
		['nl', 'Cliënt ontkent niet verslaafd te zijn aan medicatie.', 'Mijn broer', false],
		['nl', 'De broer is verslaafd aan drugs.', 'Mijn broer', true],
		['nl', 'Cliënt is verslaafd aan drugs.', 'Mijn broer', false],
		['nl', 'Er was geen depressie na de scheiding.', 'depressie', false],
		['nl', 'Er is sprake van een psychose.', 'depressie', false],
		['fr', 'Il y a de la violence dans la famille.', 'violence', false],
		['fr', 'Le client est dépendant à la drogue depuis deux ans.', 'drogue', false],
		['en', 'There has been violence in the family.', 'violence', false],
		['en', 'The client is addicted to drugs.', 'drugs', false],
		['en', 'The brother is addicted to drugs.', 'drugs', true]
	])('%s: “%s”', (lang, text, part, held) => {
		const { codes, verdict } = check(lang, text, part);
		expect(codes.includes('red-flag')).toBe(!held);
		if (!held) expect(verdict).toBe('block');
	});

	it('takes no question for a statement', () => {
		const source = sampleSource('MW: Bent u verslaafd aan medicatie?', 'Cliënt: Nee.');
		const units = segment(source, 'nl');
		const claim = { text: 'Cliënt is verslaafd aan medicatie.', sources: ['s1', 's2'] };
		expect(verifySentence(claim, buildVerifyIndex(units)).codes).toContain('red-flag');
	});
});

describe('step 6: the limits', () => {
	// Four content words that weigh alike, each in one sentence only: shares of one half and three quarters.
	const source = sampleSource(
		'MW: Vertel.',
		'Cliënt: Appel peer kers druif.',
		'MW: Goed.',
		'Cliënt: Iets over tafels stoelen kasten bedden.'
	);
	const index = buildVerifyIndex(segment(source, 'nl'));
	const verdict = (text: string) => verifySentence({ text, sources: ['s2'] }, index);

	it('finds from 0.8, asks to look from 0.5, and stops below', () => {
		expect(verdict('Appel peer kers druif.')).toMatchObject({
			verdict: 'source-found',
			support: 1
		});
		const some = verdict('Appel peer kers kwantumkoelkast.');
		expect(some.support).toBeGreaterThanOrEqual(0.5);
		expect(some.support).toBeLessThan(0.8);
		expect(some).toMatchObject({ verdict: 'check', codes: ['weak-support'] });
		const few = verdict('Appel kwantumkoelkast zweefbrommer luchtfiets.');
		expect(few.support).toBeLessThan(0.5);
		expect(few).toMatchObject({ verdict: 'unsupported', codes: ['no-support'] });
	});

	it('does not let a false sentence hide behind a true one', () => {
		const text = 'Appel peer kers druif. Kwantumkoelkast zweefbrommer luchtfiets.';
		expect(verdict(text).verdict).toBe('unsupported');
	});
});

describe('quotes and disguise', () => {
	it('lets marks make no quote of words nobody said', () => {
		const made = check('nl', 'Cliënt zegt: «ik ben boos op de huisbaas».', '690');
		expect(made.codes).toEqual(expect.arrayContaining(['quote-not-found', 'emotion']));
	});

	it.each([
		'De huur is 6\u20249\u202e0 euro.',
		'De huur is 69O euro.',
		'De lеning is bij Belfius.',
		'De huur is 690 euro.\u{e0041}\u{e0042}'
	])('blocks %j', (text) => {
		expect(check('nl', text, '690').verdict).toBe('block');
	});

	it('reads a plain text as it stands, and no text twice differently', () => {
		expect(plainText('L’été à Liège: 1 250,50 € – o.a. «ja»…')).toMatchObject({ disguised: false });
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
				const { text: once } = plainText(text);
				expect(plainText(plainText(once).text).text).toBe(plainText(once).text);
			})
		);
	});
});

describe('the extractive engine', () => {
	it.each(['nl', 'fr', 'en'] as const)(
		'writes nothing that is no slice of its source (%s)',
		(lang) => {
			const { source, index } = talks[lang];
			const draft = extractDraft(source, sampleTemplate, { lang });
			const all = [
				...draft.sections.flatMap((s) => [...s.sentences, ...s.withheld]),
				...draft.unassigned
			];
			expect(all.length).toBeGreaterThan(5);
			for (const { text, sources } of all) {
				const [place] = sources;
				expect(source.text.slice(place?.charStart, place?.charEnd)).toBe(text);
				const { verdict } = verifySentence({ text, sources: sources.map((s) => s.unit) }, index);
				expect(['source-found', 'check']).toContain(verdict);
			}
		}
	);
});
