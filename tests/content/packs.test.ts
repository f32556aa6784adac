import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRaci } from '#lib/domain/raci.ts';
import { generateRules, rulesFile } from '#lib/server/content/generate-rules.ts';
import { generateTypes, typesFile } from '#lib/server/content/generate-types.ts';
import { loadContent, loadContentOrThrow } from '#lib/server/content/load.ts';
import type { Content } from '#lib/server/content/load.ts';

const content: Content = loadContentOrThrow('.');
const useCase = content.useCase('urn:waarborg:use-case:verslag-uit-gesprek')!;
const checklist = content.checklist(useCase.packs.checklist.urn, useCase.packs.checklist.version)!;
const catalogue = content.kpiCatalogue(useCase.packs.kpi.urn, useCase.packs.kpi.version)!;
const dpia = content.assessment('dpia')!;
const fria = content.assessment('fria')!;
const scopeTest = content.scopeTest(useCase.packs.scopeTest.urn)!;
const riskLibrary = content.riskLibrary(useCase.packs.riskLibrary.urn)!;
const packs = { useCase, checklist, catalogue, dpia, fria, scopeTest, riskLibrary };

/** Every object in a value, with the path to it. */
function* objects(value: unknown, path = ''): Generator<[string, Record<string, unknown>]> {
	if (typeof value !== 'object' || value === null) return;
	if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
	for (const [key, child] of Object.entries(value)) yield* objects(child, `${path}/${key}`);
}
const structure = <K extends string>(kind: K) =>
	checklist.items.map((item) => item.structure).find((found) => found.kind === kind) as Extract<
		(typeof checklist.items)[number]['structure'],
		{ kind: K }
	>;
const questionsOf = (template: typeof dpia) =>
	template.sections.flatMap(({ questions }) => questions);

describe('the packs', () => {
	it('all load, without a warning', () => {
		const loaded = loadContent('.');
		expect(loaded.ok ? loaded.value.faultReport : loaded.faults).toEqual([]);
		expect(content.useCases.map(({ urn }) => urn)).toContain(useCase.urn);
	});

	it('cannot be changed by who reads them', () => {
		expect(() => ((checklist.title as { nl: string }).nl = 'anders')).toThrow(TypeError);
	});

	it('say everything in three languages that differ', () => {
		const texts = Object.values(packs)
			.flatMap((pack) => [...objects(pack)])
			.filter(([, value]) => 'nl' in value);
		expect(texts.length).toBeGreaterThan(500);
		for (const [path, text] of texts) {
			expect(Object.keys(text), path).toEqual(['nl', 'en', 'fr']);
			if (typeof text.nl !== 'string' || text.nl.split(' ').length < 5) continue;
			expect(new Set(Object.values(text)).size, `${path}: ${text.nl}`).toBe(3);
		}
	});

	it('hold no left-over marks and no Dutch words in the English and French', () => {
		for (const [path, text] of Object.values(packs).flatMap((pack) => [...objects(pack)])) {
			if (typeof text.nl !== 'string') continue;
			for (const value of Object.values(text))
				expect(String(value), path).not.toMatch(/\[[MRS]\]|TODO|\.\s*\./);
			expect(` ${String(text.en)} ${String(text.fr)} `, path).not.toMatch(
				/ (het|een|niet|wordt|voor|zijn) /i
			);
		}
	});

	it('carry basis, bron, stand and status on every legal item', () => {
		const marked = Object.values(packs)
			.flatMap((pack) => [...objects(pack)])
			.filter(([, value]) => 'basis' in value || 'status' in value);
		expect(marked.length).toBeGreaterThan(200);
		for (const [path, item] of marked) {
			expect(item, path).toMatchObject({
				basis: expect.any(Array),
				bron: expect.any(Array),
				stand: '2026-11-21',
				status: expect.any(String)
			});
			if (item.status !== 'suggestie') expect(item.basis, path).not.toEqual([]);
			if (item.status === 'betwist') expect(item, path).toHaveProperty('note');
		}
	});

	it('mark nothing as in force that was not read at a source', () => {
		for (const [path, item] of Object.values(packs).flatMap((pack) => [...objects(pack)])) {
			if (item.status === 'geldend') expect(item.bron, path).not.toEqual(['niet-herlezen']);
			if (JSON.stringify(item.bron) === '["niet-herlezen"]')
				expect(['te-verifieren', 'betwist'], path).toContain(item.status);
		}
	});

	it('cite provisions in the reader’s language', () => {
		expect(content.citation('avg 35(7)(a)', 'nl')).toBe('AVG art. 35(7)(a)');
		expect(content.citation('avg 35(7)(a)', 'en')).toBe('GDPR art. 35(7)(a)');
		expect(content.citation('aia 27(1)(d)', 'fr')).toBe('règlement IA art. 27(1)(d)');
		expect(content.citation('wp248', 'en')).toBe('Guidelines WP248 rev.01');
		expect(content.sourceTitle('e-book', 'nl')).toMatch(/e-book/i);
	});

	it('have types that are up to date', async () => {
		expect(readFileSync(typesFile, 'utf8')).toBe(await generateTypes());
		expect(readFileSync(rulesFile, 'utf8')).toBe(await generateRules());
	});
});

describe('the checklist', () => {
	it('has the ten items in the order of the e-book', () => {
		expect(checklist.items.map(({ number, id }) => `${number} ${id}`)).toEqual([
			'1 doel',
			'2 waarden',
			'3 toestemming',
			'4 dpia-fria',
			'5 kpi',
			'6 raci',
			'7 leverancier',
			'8 training',
			'9 documenten',
			'10 exit'
		]);
		for (const item of checklist.items) expect(item.bron, item.id).toContain('e-book');
	});

	it('asks mandatory questions on items 4, 7, 8, 9 and 10, and names red flags', () => {
		const asked = checklist.items.filter(({ questions }) =>
			questions.some(({ mandatory }) => mandatory)
		);
		expect(asked.map(({ number }) => number)).toEqual([4, 7, 8, 9, 10]);
		const vendor = checklist.items.find(({ id }) => id === 'leverancier')!;
		const flags = vendor.questions.filter(({ redFlag }) => redFlag).map(({ id }) => id);
		expect(flags).toEqual(
			expect.arrayContaining([
				'eu-verblijf',
				'geen-training',
				'subverwerkers',
				'verwerkersovereenkomst',
				'exit-clausules'
			])
		);
	});

	it('has five principles and the three no-gos of the e-book, each enforced', () => {
		const values = structure('values');
		expect(values.principles).toHaveLength(5);
		expect(values.noGos.filter(({ mandatory }) => mandatory).map(({ id }) => id)).toEqual([
			'geen-emotieherkenning',
			'geen-sociale-scoring',
			'geen-automatische-besluiten'
		]);
		const kinds = values.enforcementKinds.map(({ id }) => id);
		for (const noGo of values.noGos)
			for (const kind of noGo.enforcement) expect(kinds).toContain(kind);
	});

	it('has a default matrix of sixteen activities that keeps its own rules', () => {
		const { activities, roles, rules } = structure('raci');
		expect(activities).toHaveLength(16);
		expect(rules).toHaveLength(8);
		const people = roles.map(({ id }) => ({ userId: id, role: id }));
		const matrix = Object.fromEntries(activities.map(({ id, matrix: row }) => [id, row]));
		expect(checkRaci(matrix, people, activities)).toEqual([]);
	});

	it('keeps the DPO out of every activity that decides', () => {
		const barred = structure('raci')
			.activities.filter(({ guard }) => guard === 'dpo-barred')
			.map(({ id }) => id);
		expect(barred).toEqual(['doel-scope', 'dpia', 'restrisico', 'leverancierskeuze', 'stop-go']);
	});

	it('keeps the legal basis and the opt-in apart, and proposes no consent first', () => {
		const { rechtsgrond, texts } = structure('consent-text');
		expect(rechtsgrond.article6[0]?.consentBased).toBe(false);
		expect(rechtsgrond.article9[0]?.consentBased).toBe(false);
		for (const { text } of texts) expect(text.nl).not.toContain('{');
		expect(texts.map(({ text }) => text.nl)).toContain(
			'Uw keuze verandert niets aan uw rechten of aan onze inzet.'
		);
	});

	it('has five lessons of a quarter of an hour, each with a quiz of one right answer per question', () => {
		const { modules, passMark } = structure('training');
		expect(passMark).toBe(0.8);
		expect(modules.map(({ minutes }) => minutes)).toEqual([15, 15, 15, 15, 15]);
		for (const { id, quiz } of modules) {
			expect(quiz, id).toHaveLength(5);
			for (const { options } of quiz)
				expect(options.filter(({ correct }) => correct)).toHaveLength(1);
		}
	});

	it('does not give the right answer away by its place', () => {
		const places = structure('training').modules.flatMap(({ quiz }) =>
			quiz.map(({ options }) => options.findIndex(({ correct }) => correct))
		);
		for (const place of [0, 1, 2])
			expect(places.filter((found) => found === place).length).toBeLessThanOrEqual(12);
	});
});

describe('the KPI catalogue', () => {
	const kpi = (id: string) => catalogue.kpis.find((found) => found.id === id)!;

	it.each([
		['administratietijd', 'duration', 'goal', 'baseline', { limit: 0, go: -0.2 }],
		['volledigheid', 'score', 'guardrail', 'baseline', { margin: 0.1 }],
		['ernstige-incidenten', 'zero-tolerance', undefined, 'none', { certify: 0.02 }],
		['verzonnen-feit', 'zero-tolerance', undefined, 'none', { certify: 0.05 }],
		['overgeslagen-validatie', 'zero-tolerance', undefined, 'none', { certify: 0.02 }],
		['onderbouwde-zinnen', 'score', 'guardrail', 'norm', { limit: 0.95, go: 0.99 }],
		['gelijke-behandeling', 'duration', 'guardrail', 'refusers', { margin: 1.25 }],
		['keuze-gevraagd', 'proportion', 'guardrail', 'norm', { limit: 0.95, go: 0.98 }],
		['wettelijke-termijn', 'proportion', 'guardrail', 'baseline', { margin: 0.05 }]
	])('%s has the defaults of the engine', (id, type, role, comparison, defaults) => {
		expect(kpi(id)).toMatchObject({ type, comparison, defaults });
		expect(kpi(id).role).toBe(role);
	});

	it('explains every margin and never makes the consent rate a target', () => {
		for (const { id, defaults, marginReason } of catalogue.kpis)
			if (defaults.margin) expect(marginReason, id).toBeDefined();
		expect(kpi('toestemmingsgraad')).toMatchObject({
			type: 'monitor',
			role: 'monitor',
			neutral: true,
			defaults: {}
		});
		expect(kpi('correctiegraad').alarm).toMatchObject({ below: 0.05, above: 0.5 });
	});

	it('starts from honest minimums', () => {
		expect(catalogue.planDefaults).toMatchObject({
			alpha: 0.05,
			minimums: { baselineReports: 30, aiReports: 20, workers: 10, coverage: 0.8 }
		});
		expect(catalogue.kpis.filter(({ standard }) => standard)).toHaveLength(11);
	});
});

describe('the assessments', () => {
	it.each(['a', 'b', 'c', 'd'])('ask what GDPR art. 35(7)(%s) demands', (letter) => {
		const asked = questionsOf(dpia).filter(
			({ basis, mandatory }) => mandatory && basis.includes(`avg 35(7)(${letter})`)
		);
		expect(asked.length).toBeGreaterThan(0);
	});

	it.each(['a', 'b', 'c', 'd', 'e', 'f'])(
		'ask what AI Act art. 27(1)(%s) will demand',
		(letter) => {
			const asked = questionsOf(fria).filter(
				({ basis, mandatory }) => mandatory && basis.includes(`aia 27(1)(${letter})`)
			);
			expect(asked.length).toBeGreaterThan(0);
			for (const { status } of asked) expect(status).toBe('toekomstig');
		}
	);

	it('say that the FRIA is not due before 2 December 2027', () => {
		expect(fria.dueFrom).toBe('2027-12-02');
		expect(fria.legalState.title.nl).toMatch(/vrijwillig/i);
		expect(dpia.dueFrom).toBeUndefined();
	});
});

describe('the use-case', () => {
	it('limits the first phase to simple and ordinary files of known clients', () => {
		const phase = useCase.phases.find(({ id }) => id === 'kennismaking');
		expect(phase).toMatchObject({
			aiAllowed: true,
			knownClientsOnly: true,
			complexity: ['eenvoudig', 'gewoon']
		});
		expect(useCase.phases.find(({ id }) => id === 'optimalisatie')?.newDpia).toBe(true);
		expect(useCase.reportTemplates).toEqual(['intakeverslag', 'sociaal-verslag']);
	});

	it('drafts only with report templates that exist', () => {
		for (const id of useCase.reportTemplates) {
			expect(existsSync(`src/lib/server/drafting/templates/${id}.yaml`), id).toBe(true);
		}
	});

	it('shows all eight open legal questions', () => {
		expect(useCase.openQuestions).toHaveLength(8);
	});
});
