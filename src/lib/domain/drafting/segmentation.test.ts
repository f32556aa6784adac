import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePasted } from './parse-source.ts';
import { segment, sentenceSpans } from './segmentation.ts';

const cut = (text: string) =>
	sentenceSpans(text, 0, text.length).map(([from, to]) => text.slice(from, to));

describe('sentence boundaries', () => {
	it.each([
		['Ik sprak met Mevr. Peeters en dhr. Janssens. Zij komen.', 2],
		['Dat kost 1.250,50 euro. Op 12.05.2024 betaal ik.', 2],
		['J. P. Claes belde. Goed.', 2],
		['Hij kocht brood, melk, enz. en ging naar huis.', 1],
		['Hij kocht brood, melk, enz. Daarna ging hij.', 2],
		['Het gaat o.a. over de huur bv. van mei.', 1],
		['Mme. Dupont est venue. M. Leroy aussi.', 2],
		['Dr. Smith called at 3 p.m. yesterday. Fine.', 2],
		['Ja… ik weet het niet. Echt?', 2],
		['«Nee!» zei ze toen. Klaar.', 2],
		['You can always say no. Is that okay?', 2],
		['See No. 12 of the list.', 1],
		['That is fine with me. My landlord called.', 2],
		['Dat heb ik al. Nu zoek ik werk.', 2],
		['Ik woonde bij mijn ex. Hij is weg.', 2],
		['Ik belde met Jan. Hij komt.', 2],
		['Volgens art. 60 van de wet.', 1],
		['Me. Dupont est venue.', 1],
		['hello . how are you ? fine .', 3]
	])('%s', (text, sentences) => {
		expect(cut(text)).toHaveLength(sentences);
	});
});

describe('units', () => {
	it('are literal slices that cover every letter of their utterance, in order', () => {
		const word = fc.constantFrom(
			'ja',
			'Mevr.',
			'3.5',
			'nee!',
			'Hoe?',
			'A.',
			'…',
			'\n',
			'huur',
			'12.05',
			'enz.',
			'"zo."',
			'- x'
		);
		fc.assert(
			fc.property(
				fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 }),
				(speech) => {
					const text = speech
						.map((words, i) => `${i % 2 ? 'MW' : 'Cliënt'}: x ${words.join(' ')}`)
						.join('\n');
					const parsed = parsePasted(text);
					if (!parsed.ok) return;
					const { text: source, utterances } = parsed.value;
					const units = segment(parsed.value, 'nl');
					for (const unit of units)
						expect(source.slice(unit.charStart, unit.charEnd)).toBe(unit.text);
					for (const u of utterances) {
						const joined = units
							.filter((unit) => unit.utteranceId === u.id)
							.map((unit) => unit.text)
							.join('');
						expect(joined.replace(/\s/g, '')).toBe(
							source.slice(u.charStart, u.charEnd).replace(/\s/g, '')
						);
					}
				}
			)
		);
	});

	it('get the language of their words, else that of the conversation', () => {
		const parsed = parsePasted(
			'MW: Waar woont u nu en met wie?\nCliënt: I live with my mother and the children.\nMW: Goed.\nCliënt: Je vis avec ma mère et les enfants dans une maison.'
		);
		const units = parsed.ok ? segment(parsed.value, 'nl') : [];
		expect(units.map((unit) => unit.lang)).toEqual(['nl', 'en', expect.any(String), 'fr']);
	});

	it('take the role from the worker before the label', () => {
		const parsed = parsePasted('Jan: Hallo.\nCliënt: Dag.');
		const units = parsed.ok ? segment(parsed.value, 'nl', { Jan: 'worker' }) : [];
		expect(units.map((unit) => unit.role)).toEqual(['worker', 'client']);
	});
});
