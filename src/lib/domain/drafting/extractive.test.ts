import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	draftCompleteness,
	draftCounts,
	renderPassage,
	reportSentences,
	toAsk,
	type Draft
} from './draft.ts';
import { extractDraft, manualDraft } from './extractive.ts';
import { parseSource } from './parse-source.ts';
import { sampleSource, sampleTemplate } from './sample.fixture.ts';
import type { Source } from './source.ts';

const draft = (source: Source): Draft => extractDraft(source, sampleTemplate, { lang: 'nl' });
const texts = (d: Draft, section: string) =>
	d.sections.find((s) => s.id === section)?.sentences.map((s) => s.text);
const every = (d: Draft) => [
	...d.sections.flatMap((s) => [...s.sentences, ...s.withheld]),
	...d.unassigned
];

const talk = sampleSource(
	'MW: Hoeveel is uw huur?',
	'Cliënt: 690 euro.',
	'MW: Heeft u schulden?',
	'Cliënt: Nee.',
	'MW: Mooi weer vandaag.',
	'MW: Ik bel morgen naar de verhuurder voor een bewijs.'
);

describe('extractive draft', () => {
	it('takes sentences word for word, whatever the conversation', () => {
		const word = fc.constantFrom(
			'huur',
			'schulden',
			'nee',
			'ik zal',
			'bellen',
			'690 euro',
			'niet',
			'Mevr. P.',
			'lening?',
			'goed.'
		);
		const turn = fc.tuple(
			fc.constantFrom('MW', 'Cliënt', 'Tolk'),
			fc.array(word, { minLength: 1, maxLength: 9 })
		);
		fc.assert(
			fc.property(fc.array(turn, { minLength: 1, maxLength: 25 }), (turns) => {
				const source = sampleSource(...turns.map(([who, words]) => `${who}: ${words.join(' ')}`));
				const made = draft(source);
				for (const sentence of every(made)) {
					const [citation] = sentence.sources;
					expect(source.text.slice(citation?.charStart, citation?.charEnd)).toBe(sentence.text);
				}
				expect(draftCounts(made)).toMatchObject({ block: 0, unsupported: 0, check: 0 });
				expect(new Set(every(made).map((s) => s.id)).size).toBe(every(made).length);
				expect(draft(source)).toEqual(made);
			}),
			{ numRuns: 60 }
		);
	});

	it('lets an answer go where its question points, with the question beside a short one', () => {
		const made = draft(talk);
		expect(texts(made, 'huisvesting')).toContain('690 euro.');
		const no = reportSentences(made).find((s) => s.text === 'Nee.');
		expect(no?.question?.text).toBe('Heeft u schulden?');
		expect(no && renderPassage(no)).toBe('MW: «Heeft u schulden?» Cliënt: «Nee.»');
		expect(made.unassigned.map((s) => s.text)).toContain('Mooi weer vandaag.');
	});

	it('makes an action only of a commitment, with its owner when the speakers are certain', () => {
		const made = draft(talk);
		const action = made.sections.find((s) => s.id === 'afspraken')?.sentences[0];
		expect(action).toMatchObject({ action: { owner: 'MW' }, dateToConfirm: true });
		const loose = draft(sampleSource('MW: Er was een afspraak en een bewijs.', 'Cliënt: Ja.'));
		expect(texts(loose, 'afspraken')).toEqual([]);
	});

	it('names no owner when one label holds nearly all the words', () => {
		const long = Array.from(
			{ length: 30 },
			(_, i) => `MW: Dit is zin nummer ${i} van een lange reeks.`
		);
		const made = draft(
			sampleSource(...long, 'MW: Ik bel morgen voor het bewijs van de afspraak.', 'Cliënt: Ja.')
		);
		expect(made.speakerUncertain).toBe(true);
		expect(every(made).find((s) => s.text.startsWith('Ik bel'))?.action).toEqual({});
	});

	it('shows no more than the cap and keeps the rest at hand, in order', () => {
		const lines = Array.from(
			{ length: 9 },
			(_, i) => `Cliënt: De huur van appartement ${i} is ${500 + i} euro.`
		);
		const [section] = draft(sampleSource('MW: Vertel.', ...lines)).sections;
		expect(section?.sentences).toHaveLength(3);
		expect(section?.withheld).toHaveLength(6);
		const places = section?.sentences.map((s) => s.sources[0]?.charStart ?? 0) ?? [];
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});

	it('never writes in the section of the professional', () => {
		expect(texts(draft(talk), 'voorstel')).toEqual([]);
		expect(draft(talk).slots.find((s) => s.id === 'voorstel')?.status).toBe('niet gevonden');
	});

	it('finds a point only with a value of its kind; "weet ik niet" is half an answer', () => {
		const status = (made: Draft, id: string) => made.slots.find((s) => s.id === id)?.status;
		expect(status(draft(talk), 'huurprijs')).toBe('gevonden');
		expect(
			status(
				draft(sampleSource('MW: Vertel.', 'Cliënt: De huur is te hoog voor mij.')),
				'huurprijs'
			)
		).toBe('deels');
		expect(
			status(
				draft(sampleSource('MW: Hoeveel is de huur?', 'Cliënt: Dat weet ik niet van de huur.')),
				'huurprijs'
			)
		).toBe('deels');
		expect(status(draft(sampleSource('MW: Dag.', 'Cliënt: Hallo.')), 'huurprijs')).toBe(
			'niet gevonden'
		);
	});

	it('gives the manual path the same sections and points, all open', () => {
		const manual = manualDraft(sampleTemplate, 'nl');
		expect(manual.sections.map((s) => s.id)).toEqual(draft(talk).sections.map((s) => s.id));
		expect(toAsk(manual).map((s) => s.id)).toEqual(['huurprijs', 'schuld', 'voorstel']);
		expect(draftCompleteness(manual)).toEqual({ filled: 0, required: 3, value: 0 });
	});

	const folder = '../shared/data/primock57';
	it.skipIf(!existsSync(folder))(
		'drafts every recorded consultation traceably (needs ../shared/data/primock57)',
		() => {
			for (const name of readdirSync(folder)) {
				const bytes = readFileSync(`${folder}/${name}`);
				const source = parseSource(bytes, name);
				if (!source.ok) throw new Error(source.refusal.code);
				const made = extractDraft(source.value, sampleTemplate, { lang: 'en' });
				const file = bytes.toString('utf8');
				for (const s of every(made))
					expect(file.slice(s.sources[0]?.charStart, s.sources[0]?.charEnd)).toBe(s.text);
				expect(every(made).length).toBeGreaterThan(30);
			}
		}
	);
});
