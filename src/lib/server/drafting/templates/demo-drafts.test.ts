import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	draftCounts,
	reportSentences,
	unassignedGroups,
	type Draft,
	type DraftSentence
} from '#lib/domain/drafting/draft.ts';
import { moveSentence } from '#lib/domain/drafting/draft-edit.ts';
import { extractDraft } from '#lib/domain/drafting/extractive.ts';
import { parsePasted, parseSource } from '#lib/domain/drafting/parse-source.ts';
import { segment } from '#lib/domain/drafting/segmentation.ts';
import { verifySentence } from '#lib/domain/drafting/verifier.ts';
import { contentRoots } from '#lib/domain/drafting/verify-support.ts';
import { buildVerifyIndex } from '#lib/domain/drafting/verify-index.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { loadTemplate } from './load.ts';

const folder = 'src/lib/server/demo/conversations';

function sourceOf(name: string) {
	const source = parseSource(readFileSync(`${folder}/${name}.vtt`), `${name}.vtt`);
	if (!source.ok) throw new Error(source.refusal.code);
	return source.value;
}

function draftOf(name: string, template: string): Draft {
	const loaded = loadTemplate(template);
	if (!loaded.ok) throw new Error(loaded.refusal.code);
	return extractDraft(sourceOf(name), loaded.value, { lang: 'nl' });
}

function spoken(lines: string, lang: Locale): Draft {
	const loaded = loadTemplate('intakeverslag');
	const source = parsePasted(lines);
	if (!loaded.ok || !source.ok) throw new Error('refused');
	return extractDraft(source.value, loaded.value, { lang });
}

const within = (draft: Draft, id: string): string[] => {
	const section = draft.sections.find((s) => s.id === id);
	return [...(section?.sentences ?? []), ...(section?.withheld ?? [])].map((s) => s.text);
};
const status = (draft: Draft, id: string) => draft.slots.find((slot) => slot.id === id)?.status;
const reasonOf = (draft: Draft, text: string) =>
	draft.unassigned.find((s) => s.text === text)?.reason;
const every = (draft: Draft): DraftSentence[] => [
	...draft.sections.flatMap((s) => [...s.sentences, ...s.withheld]),
	...draft.unassigned
];

const intake = draftOf('intake-na-uitkering', 'intakeverslag');
const report = draftOf('intake-na-uitkering', 'sociaal-verslag');
const names = ['intake-na-uitkering', 'schulden-en-huur', 'gezin-met-meerdere-problemen'];

describe('a draft to start from', () => {
	it('shows the talk about the conversation apart, counted, and loses nothing', () => {
		expect(reasonOf(intake, 'Goeiemorgen, Ilse.')).toBe('gespreksregie');
		expect(reasonOf(intake, 'Ik wil dit gesprek graag opnemen.')).toBe('gespreksregie');
		expect(reasonOf(intake, 'Wilt u een glas water?')).toBe('gespreksregie');
		const counts = draftCounts(intake);
		const groups = unassignedGroups(intake);
		expect(groups.find((g) => g.reason === 'gespreksregie')?.sentences).toHaveLength(
			counts.steering
		);
		expect(groups.flatMap((g) => g.sentences)).toHaveLength(counts.unassigned);
		expect(counts.unassigned - counts.steering - counts.questions - counts.procedure).toBeLessThan(
			45
		);
		const units = segment(sourceOf('intake-na-uitkering'), 'nl');
		const shown = new Set(
			every(intake).flatMap((s) => [s.sources[0]?.unit, s.question?.source.unit])
		);
		expect(units.filter((unit) => !shown.has(unit.id)).map((unit) => unit.text)).toEqual([]);
	});

	it('forgets the reason of a sentence that the professional takes in', () => {
		const greeting = intake.unassigned.find((s) => s.reason === 'gespreksregie');
		const index = buildVerifyIndex(segment(sourceOf('intake-na-uitkering'), 'nl'));
		const moved = moveSentence(intake, index, greeting?.id ?? '', 'gezin');
		const there = moved.ok && reportSentences(moved.value).find((s) => s.id === greeting?.id);
		expect(there && there.reason).toBeUndefined();
	});

	it('keeps consent talk out of the request for help and the agreements', () => {
		for (const name of names)
			for (const id of ['hulpvraag', 'afspraken'])
				for (const text of within(draftOf(name, 'intakeverslag'), id))
					expect(text).not.toMatch(/opnem|opname|programma|computer|notities|keuze/);
	});

	it('lets a child’s age follow the child', () => {
		expect(within(intake, 'gezin')).toEqual(
			expect.arrayContaining(['Ik woon samen met mijn zoon, Joren.', 'Die is zestien.'])
		);
		expect(within(intake, 'huisvesting')).not.toContain('Die is zestien.');
		expect(within(draftOf('gezin-met-meerdere-problemen', 'intakeverslag'), 'gezin')).toContain(
			'Ze is veertien.'
		);
	});

	it('lets a rent without the word follow the rent', () => {
		expect(within(intake, 'huisvesting')).toEqual(
			expect.arrayContaining(['715 euro per maand.', 'Nee, 715.', 'Zevenhonderdvijftien.'])
		);
	});

	it.each(names)('%s: no fragment stands alone in the report', (name) => {
		for (const template of ['intakeverslag', 'sociaal-verslag'])
			for (const sentence of reportSentences(draftOf(name, template))) {
				const words = sentence.text.match(/[\p{L}\p{N}]+/gu) ?? [];
				if (words.length <= 2 && !sentence.action) expect(sentence.question?.text).toBeTruthy();
				expect(['Ja.', 'Goh.', 'Doe maar.', 'Oké.']).not.toContain(
					sentence.question ? '' : sentence.text
				);
			}
	});

	it('calls a point found only when it was said', () => {
		expect(status(report, 'geboortedatum')).toBe('niet gevonden');
		expect(status(report, 'nationaliteit-en-verblijf')).toBe('niet gevonden');
		expect(status(report, 'gezinssamenstelling')).toBe('gevonden');
		expect(status(report, 'huurprijs')).toBe('gevonden');
		expect(status(report, 'volgend-contact')).toBe('gevonden');
	});

	it('wants a day of the calendar for a date of birth, and an answer for a mention', () => {
		const asked = 'MW: Wat is uw geboortedatum?\n';
		expect(status(spoken(`${asked}Cliënt: 12 mei 1980.`, 'nl'), 'geboortedatum')).toBe('gevonden');
		expect(status(spoken(`${asked}Cliënt: Dat is volgende week.`, 'nl'), 'geboortedatum')).not.toBe(
			'gevonden'
		);
		const debts = (answer: string) =>
			status(spoken(`MW: Heeft u schulden?\nCliënt: ${answer}`, 'nl'), 'schulden-aanwezig');
		expect(debts('Nee.')).toBe('gevonden');
		expect(debts('Dat weet ik niet.')).toBe('deels');
		expect(
			status(
				spoken('MW: Dag.\nCliënt: Mijn buurman praat altijd over schulden.', 'nl'),
				'schulden-aanwezig'
			)
		).toBe('deels');
	});

	it('reads French and English conversations by the same rules', () => {
		const french = spoken(
			[
				'Travailleur social: Bonjour madame, asseyez-vous. Je voudrais enregistrer cet entretien.',
				'Cliente: Oui, pour moi c’est bon.',
				'Travailleur social: Vivez-vous seule ?',
				'Cliente: Je vis avec mon fils, Karim. Il a seize ans.',
				'Travailleur social: Je vais appeler votre propriétaire demain.'
			].join('\n'),
			'fr'
		);
		expect(within(french, 'gezin')).toContain('Il a seize ans.');
		expect(within(french, 'afspraken')).toEqual(['Je vais appeler votre propriétaire demain.']);
		expect(draftCounts(french).steering).toBe(3);
		const english = spoken(
			[
				'Social worker: What brings you here today?',
				'Client: My unemployment benefit stopped in July.',
				'Social worker: Do you live alone?',
				'Client: I live with my son, Karim. He is sixteen.'
			].join('\n'),
			'en'
		);
		expect(within(english, 'gezin')).toContain('He is sixteen.');
		expect(within(english, 'inkomen')).toContain('My unemployment benefit stopped in July.');
	});
});

describe('a claim that cites nothing', () => {
	const index = buildVerifyIndex(segment(sourceOf('intake-na-uitkering'), 'nl'));
	const verdict = (text: string) => verifySentence({ text }, index).verdict;

	it.each([
		'De cliënt wil een nieuwe auto kopen.',
		'De zoon rookt cannabis op school.',
		'De cliënt volgt een opleiding boekhouden.',
		'De cliënt heeft haar diploma behaald.',
		'De cliënt zoekt een groter appartement.',
		'De cliënt verkoopt haar fiets.',
		'De zus leent geld aan de cliënt.',
		'De RVA vordert een bedrag terug.'
	])('“%s”, which nobody said, finds no source', (text) => {
		expect(verdict(text)).not.toBe('source-found');
	});

	it.each([
		'De cliënt huurt een appartementje in de Lindelaan.',
		'De huur bedraagt 715 euro per maand.',
		'De cliënt heeft geen rijbewijs.',
		'De cliënt woont samen met haar zoon Joren.',
		'De cliënt heeft een lening voor de wasmachine.',
		'De vader heeft in september en oktober niets betaald.',
		'De cliënt is ingeschreven bij de VDAB.'
	])('“%s”, which was said, finds it', (text) => {
		expect(verdict(text)).toBe('source-found');
	});

	it('always finds the place of what was said in so many words', () => {
		const said = fc.constantFrom(...index.units);
		fc.assert(
			fc.property(said, (unit) => {
				const { codes, support } = verifySentence({ text: unit.text }, index);
				expect(codes.filter((code) => code === 'number' || code === 'name')).toEqual([]);
				if (contentRoots(unit.tokens, unit.lang).length > 0) expect(support).toBeGreaterThan(0.99);
			}),
			{ numRuns: 200 }
		);
	});

	it('is never better off with a word that nobody said', () => {
		const unit = fc.constantFrom(
			...index.units.filter((u) => contentRoots(u.tokens, 'nl').length > 1)
		);
		fc.assert(
			fc.property(unit, (said) => {
				const bare = said.text.replace(/[.?!…]+$/, '');
				const added = verifySentence({ text: `${bare} kwantumkoelkast` }, index);
				const plain = verifySentence({ text: bare }, index);
				expect(added.support).toBeLessThan(plain.support);
			}),
			{ numRuns: 100 }
		);
	});
});
