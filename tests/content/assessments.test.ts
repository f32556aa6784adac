import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askedQuestions, carriedAnswers } from '#lib/domain/assessment/answers.ts';
import type { Answers } from '#lib/domain/assessment/answers.ts';
import { locales } from '#lib/domain/locale.ts';
import { loadContentOrThrow } from '#lib/server/content/load.ts';

const content = loadContentOrThrow('.');
const useCase = content.useCase('urn:waarborg:use-case:verslag-uit-gesprek')!;
const dpia = content.assessment(useCase.packs.dpia.urn, useCase.packs.dpia.version)!;
const fria = content.assessment(useCase.packs.fria.urn, useCase.packs.fria.version)!;
const scope = content.scopeTest(useCase.packs.scopeTest.urn, useCase.packs.scopeTest.version)!;
const library = content.riskLibrary(
	useCase.packs.riskLibrary.urn,
	useCase.packs.riskLibrary.version
)!;
const questionsOf = (template: typeof dpia) =>
	template.sections.flatMap(({ questions }) => questions);
const both = [dpia, fria];

/** Mandatory and asked whatever the answers are, or a record of the workflow. */
function covers(template: typeof dpia, element: string): boolean {
	return (
		questionsOf(template).some(
			({ elements, mandatory, showWhen }) => mandatory && !showWhen && elements?.includes(element)
		) || template.workflow.some(({ elements }) => elements.includes(element))
	);
}

describe('coverage', () => {
	it.each(['a', 'b', 'c', 'd'])('GDPR art. 35(7)(%s)', (letter) => {
		expect(covers(dpia, `avg 35(7)(${letter})`)).toBe(true);
	});

	it.each(['a', 'b', 'c', 'd', 'e', 'f'])('AI Act art. 27(1)(%s)', (letter) => {
		expect(covers(fria, `aia 27(1)(${letter})`)).toBe(true);
	});

	it.each(['a', 'b', 'c', 'd', 'e'])('what overseers can do, AI Act art. 14(4)(%s)', (letter) => {
		expect(covers(fria, `aia 14(4)(${letter})`)).toBe(true);
	});

	it.each([
		'aard-omvang-context',
		'doel',
		'gegevens',
		'ontvangers',
		'bewaartermijn',
		'functionele-beschrijving',
		'ondersteunende-middelen',
		'gedragscodes',
		'rechtmatigheid',
		'minimalisatie',
		'opslagbeperking',
		'informatie',
		'inzage-overdraagbaarheid',
		'rectificatie-wissing',
		'bezwaar-beperking',
		'verwerkers',
		'doorgiften',
		'voorafgaande-raadpleging',
		'risico-bronnen',
		'risico-gevolgen',
		'risico-dreigingen',
		'risico-kans-ernst',
		'risico-maatregelen',
		'dpo-advies',
		'betrokkenen'
	])('WP248 annex 2: %s', (criterion) => {
		expect(covers(dpia, `bijlage-2 ${criterion}`)).toBe(true);
	});

	it.each([
		'0.1',
		'0.2',
		'0.3',
		'0.4',
		'0.5',
		'1.1',
		'1.2',
		'1.3',
		'1.4',
		'rechtsgrond',
		'2.2.a',
		'2.2.b',
		'2.3.b',
		'2.3.d',
		'noodzaak',
		'evenredigheid',
		'inherente-risicos',
		'actieplan',
		'5.1',
		'5.2',
		'besluit'
	])('EDPB template, heading %s', (heading) => {
		expect(covers(dpia, `edpb ${heading}`)).toBe(true);
	});

	it('names no element that this test does not know', () => {
		const known =
			/^(avg 35\(7\)\([a-d]\)|aia 27\(1\)\([a-f]\)|aia 14\(4\)\([a-e]\)|bijlage-2 [a-z-]+|edpb .+)$/;
		for (const { id, elements } of both.flatMap(questionsOf))
			for (const element of elements ?? []) expect(element, id).toMatch(known);
	});

	it('maps every question of the CNIL tool once', () => {
		const keys = questionsOf(dpia)
			.flatMap(({ alignedWith }) => alignedWith ?? [])
			.filter((key) => key.startsWith('cnil'));
		const numbers = [
			...[111, 112, 113, 121, 122, 123],
			...[211, 212, 213, 214, 215, 221, 222, 223, 224, 225, 226, 227],
			...[32, 33, 34].flatMap((part) => [1, 2, 3, 4, 5, 6].map((step) => part * 10 + step))
		];
		expect(keys.sort()).toEqual(numbers.map((number) => `cnil ${number}`).sort());
	});

	it('maps the sections of the Dutch government form and of annex VIII C', () => {
		const keys = new Set(
			both.flatMap((template) =>
				[...questionsOf(template), ...template.workflow].flatMap(
					({ alignedWith }) => alignedWith ?? []
				)
			)
		);
		for (let number = 0; number <= 20; number += 1)
			expect([...keys], `rijksdienst ${number}`).toContain(`rijksdienst ${number}`);
		for (const number of [1, 2, 3, 4, 5]) expect([...keys]).toContain(`annex8c ${number}`);
		for (const part of ['1.1', '1.2', '1.3', '1.4', '2', '3.1', '3.2', '3.3', '3.4', '3.5'])
			expect([...keys]).toContain(`iama ${part}`);
		for (const part of ['4.1', '4.2', '4.3', '4.4', '4.5', '5.A', '5.B', '5.C'])
			expect([...keys]).toContain(`iama ${part}`);
	});
});

describe('the questions', () => {
	it('are as many as a careful reader can bear', () => {
		expect(questionsOf(dpia)).toHaveLength(71);
		expect(questionsOf(fria)).toHaveLength(55);
	});

	it('all come with help and an example, and none is asked twice in one assessment', () => {
		for (const template of both) {
			const questions = questionsOf(template);
			for (const { id, example, help } of questions) {
				expect(example, id).toBeDefined();
				expect(help.nl.length, id).toBeGreaterThan(15);
			}
			expect(new Set(questions.map(({ question }) => question.nl)).size).toBe(questions.length);
		}
	});

	it('keep what the law demands from being waved away', () => {
		for (const { id, elements, mayBeNotApplicable, mandatory } of both.flatMap(questionsOf)) {
			if (elements?.some((element) => /^(avg|aia)/.test(element))) expect(mandatory, id).toBe(true);
			if (!mandatory) expect(mayBeNotApplicable && elements, id).toBeFalsy();
		}
		const waived = questionsOf(dpia).filter(({ mayBeNotApplicable }) => mayBeNotApplicable);
		expect(waived.map(({ id }) => id)).toEqual([
			'derden',
			'ontvangers',
			'gedragscodes',
			'verwerkers-doorgifte',
			'subverwerkers',
			'doorgiften'
		]);
	});

	it('leave advice, views, consultation, decision and review to the workflow', () => {
		for (const template of both) {
			expect(template.workflow.map(({ id }) => id)).toEqual([
				'advies',
				'zienswijzen',
				'raadpleging',
				'besluit',
				'herziening'
			]);
			expect(questionsOf(template).some(({ answer }) => answer === 'advice')).toBe(false);
			expect(questionsOf(template).filter(({ answer }) => answer === 'risks')).toHaveLength(1);
			expect(questionsOf(template).filter(({ answer }) => answer === 'measures')).toHaveLength(1);
		}
	});

	it('watch the facts that re-open an assessment, each explained', () => {
		for (const template of both) {
			const watched = new Set(questionsOf(template).flatMap((asked) => asked.watchedFact ?? []));
			expect([...watched].sort()).toEqual(template.watchedFacts.map(({ id }) => id).sort());
		}
		expect(dpia.watchedFacts).toHaveLength(9);
		expect(fria.watchedFacts).toHaveLength(4);
		const item = content
			.checklist(useCase.packs.checklist.urn)!
			.items.find(({ structure }) => structure.kind === 'dpia')!;
		expect(item.structure).toMatchObject({ watchedFacts: dpia.watchedFacts });
	});

	it('refer to one another both ways', () => {
		const pairs = questionsOf(dpia).flatMap(({ id, crossReference }) =>
			crossReference ? [[id, crossReference.question]] : []
		);
		expect(pairs).toHaveLength(11);
		for (const [id, there] of pairs)
			expect(questionsOf(fria).find((question) => question.id === there)?.crossReference).toEqual({
				assessment: 'dpia',
				question: id
			});
	});

	it('open more questions under an answer, two levels deep', () => {
		const asked = (answers: Answers) => askedQuestions(dpia, answers).map(({ id }) => id);
		const parent = { 'ander-gebruik': { value: 'ja' } };
		const child = { 'ander-gebruik-soort': { value: ['meten', 'trends'] } };
		expect(asked({})).not.toContain('ander-gebruik-soort');
		expect(asked(parent)).toContain('ander-gebruik-soort');
		expect(asked({ ...parent, ...child })).toContain('trends-nieuw-doel');
		expect(asked({ 'ander-gebruik': { value: 'nee' }, ...child })).not.toContain(
			'trends-nieuw-doel'
		);
	});
});

describe('answers of version 1.0.0', () => {
	const kept = [
		'criteria belgische-lijst verwerking doelen gegevens partijen techniek leverancier gedragscodes',
		'rechtsgrond noodzaak evenredigheid minimalisatie juistheid bewaren informatie rechten',
		'verwerkers-doorgifte beroepsgeheim risicolijst druk-op-keuze risico-medewerkers',
		'maatregelenlijst beveiliging menselijke-controle datalek-klaar'
	].flatMap((line) => line.split(' '));

	it('keep their question', () => {
		const ids = questionsOf(dpia).map(({ id }) => id);
		for (const id of kept) expect(ids).toContain(id);
	});

	it('move into the rows that are asked now', () => {
		const carried = carriedAnswers(dpia, {
			doelen: { value: 'Minder schrijfwerk' },
			verwerking: { value: 'Opnemen en nalezen' },
			criteria: { value: ['nieuw'] },
			besluit: { value: 'goedkeuren' },
			risicolijst: { value: 'oud' },
			gedragscodes: { value: '', notApplicableReason: 'geen' }
		});
		expect(carried).toEqual({
			doelen: { value: [{ doel: 'Minder schrijfwerk' }] },
			verwerking: { value: 'Opnemen en nalezen' },
			criteria: { value: ['nieuw'] },
			gedragscodes: { value: '', notApplicableReason: 'geen' }
		});
	});

	it('find a template: the newest of the same major version stands in for one that is gone', () => {
		expect(content.assessment(dpia.urn, '1.0.0')?.version).toBe('1.1.0');
		expect(content.assessment('fria', '1.0.0')?.version).toBe('1.1.0');
		expect(content.useCase(useCase.urn, '1.0.0')?.packs.dpia.version).toBe('1.1.0');
		expect(content.assessment(dpia.urn, '2.0.0')).toBeUndefined();
	});
});

describe('the rights', () => {
	it('are the ones that matter here, each not re-read and marked so', () => {
		const rights = fria.rights ?? [];
		expect(rights.map(({ article }) => article)).toEqual(
			'1 3 7 8 11 15 20–21 22 24 25 26 31 34 35 41 47'.split(' ').concat('')
		);
		for (const { status } of rights) expect(status).toBe('te-verifieren');
	});
});

describe('the risk library', () => {
	it('holds at least thirty-six risks of every kind', () => {
		expect(library.risks.length).toBeGreaterThanOrEqual(36);
		for (const event of ['inzage', 'wijziging', 'verdwijning', 'grondrecht'])
			expect(
				library.risks.filter((risk) => risk.event === event).length,
				event
			).toBeGreaterThanOrEqual(2);
		for (const kind of ['dpia', 'fria'] as const)
			expect(
				library.risks.filter(({ assessments }) => assessments.includes(kind)).length
			).toBeGreaterThan(20);
	});

	it.each([
		'verzonnen-feit',
		'verkeerde-spreker',
		'nuance-weg',
		'automation-bias',
		'druk-ja',
		'weigeraar-wacht',
		'dialect-tweede-taal',
		'derden-in-gesprek',
		'kinderen',
		'beroepsgeheim-cloud',
		'training-op-data',
		'doelverschuiving',
		'te-lang-bewaard',
		'subverwerker',
		'uitval'
	])('has %s', (id) => {
		expect(library.risks.map((risk) => risk.id)).toContain(id);
	});

	it('proposes a rating and two to five measures, and is a suggestion where no law says so', () => {
		for (const { id, measures, basis, status, evidence, bron } of library.risks) {
			expect(measures.length, id).toBeGreaterThanOrEqual(2);
			if (basis.length === 0) expect(status, id).toBe('suggestie');
			if (evidence)
				expect(
					bron.some((source) => source !== 'waarborg'),
					id
				).toBe(true);
		}
		const enforced = library.risks.flatMap(({ measures }) =>
			measures.flatMap(({ enforcedBy }) => enforcedBy ?? [])
		);
		expect(new Set(enforced).size).toBe(library.enforcers.length);
	});

	it('quotes published figures with their caveat', () => {
		for (const { id, evidence } of library.risks)
			if (evidence)
				expect(evidence.nl, id).toMatch(/persberichten|via de|Andere sectoren|zelfgerapporteerd/);
	});
});

describe('the words', () => {
	const texts = [dpia, fria, scope, library].flatMap((pack) => [...localized(pack)]);

	function* localized(value: unknown, path = ''): Generator<[string, Record<string, string>]> {
		if (typeof value !== 'object' || value === null) return;
		if ('nl' in value) yield [path, value as Record<string, string>];
		else
			for (const [key, child] of Object.entries(value)) yield* localized(child, `${path}/${key}`);
	}

	it('are there in three languages that differ', () => {
		expect(texts.length).toBeGreaterThan(1300);
		for (const [path, text] of texts) {
			for (const locale of locales) expect(text[locale]?.trim(), path).toBeTruthy();
			if (text.nl!.split(' ').length < 4) continue;
			expect(new Set(Object.values(text)).size, `${path}: ${text.nl}`).toBe(3);
		}
	});

	it('hold no phrase that presses a client, no sales talk and no left-over marks', () => {
		const checklist = content.checklist(useCase.packs.checklist.urn)!;
		const consent = checklist.items.flatMap(({ structure }) =>
			structure.kind === 'consent-text' ? [structure.banned] : []
		);
		const sales =
			/revolutionair|naadloos|grensverleggend|seamless|cutting-edge|game.changer|révolutionnaire|sans couture/i;
		for (const [path, text] of texts)
			for (const locale of locales) {
				const words = text[locale]!.toLowerCase();
				expect(words, path).not.toMatch(sales);
				expect(words, path).not.toMatch(/\[[mrs]\]|todo|undefined|\|\|/);
				for (const banned of consent.flatMap((phrases) => phrases[locale]))
					expect(words.includes(banned.toLowerCase()), `${path}: ${banned}`).toBe(false);
			}
	});

	it('set French punctuation apart', () => {
		for (const [path, text] of texts) expect(text.fr, path).not.toMatch(/[a-zé)»][?!;]/);
	});

	it('come in sentences that end', () => {
		for (const [path, text] of texts)
			if (/\/(help|example|text|description)$/.test(path) && !path.includes('/options/'))
				for (const locale of locales)
					if (!/measures|enforcers|watchedFacts/.test(path))
						expect(text[locale], `${path} ${locale}`).toMatch(/[.?!”»"]$/);
	});

	it('stand in files that no one has to guess at', () => {
		for (const name of ['dpia', 'fria', 'reikwijdte', 'risicos'])
			expect(readFileSync(`dpia-templates/${name}.yaml`, 'utf8')).not.toMatch(/&[a-z]+\d* |<<:/);
	});
});
