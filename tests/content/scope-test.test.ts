import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScopeAnswer, ScopeAnswers, ScopeResult } from '#lib/domain/assessment/scope-test.ts';
import { askedScopeQuestions, scopeResult } from '#lib/domain/assessment/scope-test.ts';
import { loadContentOrThrow } from '#lib/server/content/load.ts';

const content = loadContentOrThrow('.');
const pack = content.scopeTest('urn:waarborg:scope-test:reikwijdte')!;
const ids = pack.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
const today = '2026-11-22';

/** Everything "no", but for what is named. */
function answers(given: Partial<Record<string, ScopeAnswer>>): ScopeAnswers {
	const unknown = Object.keys(given).filter((id) => !ids.includes(id));
	if (unknown.length > 0) throw new Error(`No question ${unknown.join(', ')}`);
	return Object.fromEntries(ids.map((id) => [id, given[id] ?? 'nee']));
}
const yes = (...names: string[]) => Object.fromEntries(names.map((id) => [id, 'ja' as const]));
const of = (given: Partial<Record<string, ScopeAnswer>>, day = today) =>
	scopeResult(pack, answers(given), day);
const names = (reasons: ScopeResult['annexIII']) => reasons.map(({ id }) => id);
const ocmw = yes('ai-systeem', 'persoonsgegevens', 'openbare-dienst');
const social = { ...ocmw, ...yes('gevoelig', 'kwetsbaar', 'nieuw') };

describe('the systems of the e-book and the lecture', () => {
	it('MENOA, only turning talk into text and ordering: arguably no high risk, and said to be contested', () => {
		const result = of({ ...social, ...yes('recht-op-steun', 'voorbereidend') });
		expect(result.dpia.need).toBe('presumed');
		expect(names(result.dpia.reasons)).toEqual([
			'dpia-presumed',
			'criterium-4',
			'criterium-7',
			'criterium-8'
		]);
		expect(names(result.annexIII)).toEqual(['punt-5a']);
		expect(result.derogation.state).toBe('possible');
		expect(result.highRisk).toBe(false);
		expect(result.fria).toMatchObject({ need: 'voluntary', dueFrom: null });
		expect(result.fria.reasons[0]).toMatchObject({ id: 'fria-derogation', status: 'betwist' });
		expect(names(result.openQuestions)).toContain('open-verslaghulp');
		expect(names(result.notes)).toContain('dossier-6-3');
	});

	it.each(['stelt-voor', 'profileert'])(
		'MENOA that %s: high risk, FRIA from 2 December 2027',
		(what) => {
			const result = of({ ...social, ...yes('recht-op-steun', 'voorbereidend', what) });
			expect(result.derogation.state).toBe('excluded');
			expect(result.fria).toMatchObject({ need: 'due-from', dueFrom: '2027-12-02' });
			expect(result.highRisk).toBe(true);
			expect(names(result.transparency)).toEqual([
				'artikel-26-7',
				'artikel-26-11',
				'artikel-26-8',
				'artikel-86'
			]);
		}
	);

	it('MENOA, when nobody knows whether it profiles: counts as high risk', () => {
		const result = of({
			...social,
			...yes('recht-op-steun', 'voorbereidend'),
			profileert: 'onzeker'
		});
		expect(result.derogation.state).toBe('uncertain');
		expect(result.fria.need).toBe('due-from');
		expect(result.fria.reasons[0]?.certain).toBe(false);
	});

	it('Claroo, policy texts: no DPIA shown, no notice once a human edits', () => {
		const claroo = yes('ai-systeem', 'openbare-dienst', 'publieke-tekst');
		const result = of({ ...claroo, ...yes('redactie') });
		expect(result.dpia.need).toBe('not-shown');
		expect(result.fria.need).toBe('voluntary');
		expect(result.fria.reasons[0]?.id).toBe('fria-not-high-risk');
		expect(result.transparency).toEqual([]);
		expect(names(of(claroo).transparency)).toEqual(['artikel-50-4']);
		expect(of({ ...claroo, redactie: 'onzeker' }).transparency[0]).toMatchObject({
			id: 'artikel-50-4',
			certain: false
		});
	});

	it('Cowork: limited as it is, 4(b) when it allocates or follows, banned when it reads emotions', () => {
		const cowork = { ...ocmw, ...yes('nieuw') };
		expect(of(cowork)).toMatchObject({ highRisk: false, fria: { need: 'voluntary' } });
		expect(names(of({ ...cowork, ...yes('taken-volgen') }).annexIII)).toEqual(['punt-4b']);
		expect(names(of({ ...cowork, ...yes('emotie-personeel') }).prohibited)).toEqual(['verboden-f']);
	});

	it('FYNDA, screening CVs: expressly listed, profiles, so no derogation', () => {
		const result = of({
			...ocmw,
			...yes('beoordelen', 'nieuw', 'selectie', 'profileert', 'stelt-voor', 'voorbereidend')
		});
		expect(names(result.annexIII)).toEqual(['punt-4a']);
		expect(result.derogation.state).toBe('excluded');
		expect(result.fria).toMatchObject({ need: 'due-from', dueFrom: '2027-12-02' });
		expect(result.dpia.need).toBe('presumed');
		expect(names(result.transparency)).toContain('artikel-26-11');
		expect(result.prefill.dpia.profilering).toBe('ja');
		expect(result.prefill.fria).toMatchObject({ 'bijlage-iii': ['punt-4a'], afwijking: 'nee' });
	});

	it('AI-CARES 1, information chat: says it is AI; 5(a) only if it judges entitlement', () => {
		const chat = { ...ocmw, ...yes('praat-met-mensen', 'kwetsbaar', 'nieuw') };
		expect(names(of(chat).transparency)).toEqual(['artikel-50-1']);
		expect(of(chat).highRisk).toBe(false);
		expect(names(of({ ...chat, ...yes('recht-op-steun', 'stelt-voor') }).annexIII)).toEqual([
			'punt-5a'
		]);
	});

	it('AI-CARES 2, pre-intake: high risk when it ranks or triages, else a preparatory task', () => {
		const intake = { ...social, ...yes('recht-op-steun', 'noodoproep') };
		const ranks = of({ ...intake, ...yes('stelt-voor', 'uitsluiten') });
		expect(names(ranks.annexIII)).toEqual(['punt-5a', 'punt-5d']);
		expect(ranks.highRisk).toBe(true);
		expect(of({ ...intake, ...yes('voorbereidend') }).derogation.state).toBe('possible');
	});

	it('AI-CARES 3 and 4, chat and mail help for the worker: limited; 5(d) when it spots a crisis', () => {
		expect(of(social)).toMatchObject({ highRisk: false, transparency: [] });
		expect(names(of({ ...social, ...yes('noodoproep') }).annexIII)).toEqual(['punt-5d']);
	});

	it('Onderwijs-GPT: its maker may be a provider; education only when something is decided', () => {
		const gpt = yes('ai-systeem', 'openbare-dienst', 'eigen-naam', 'praat-met-mensen');
		const result = of(gpt);
		expect(result.role.role).toBe('both');
		expect(names(result.transparency)).toEqual(['artikel-50-1', 'artikel-50-2']);
		expect(result.annexIII).toEqual([]);
		expect(names(of({ ...gpt, ...yes('onderwijs') }).annexIII)).toEqual(['punt-3']);
	});

	it('a learning network: no system, no FRIA, and still a measure of art. 4', () => {
		const result = of(yes('openbare-dienst'));
		expect(result.fria.need).toBe('not-applicable');
		expect(result.role.role).toBe('none');
		expect(result.dpia.need).toBe('not-shown');
		expect(names(result.notes)).toContain('geletterdheid');
	});
});

describe('a DPIA', () => {
	it.each([
		['art. 35(3)(a)', ['beoordelen', 'automatisch-besluit'], 'artikel-35-3-a'],
		['art. 35(3)(b)', ['gevoelig', 'grote-schaal'], 'artikel-35-3-b'],
		['Belgian list, item 5', ['gba-uitwisseling'], 'gba-5'],
		['Belgian list, items 2 and 4', ['gba-derden'], 'gba-2-4'],
		['Belgian list, items 1 and 3', ['gba-lichaam'], 'gba-1-3'],
		['Belgian list, items 6 to 8', ['gba-sensoren'], 'gba-6-8']
	])('is needed by %s alone', (_, given, reason) => {
		const { dpia } = of({ ...ocmw, ...yes(...given) });
		expect(dpia.need).toBe('needed');
		expect(names(dpia.reasons)).toContain(reason);
	});

	const nine = [
		'beoordelen',
		'automatisch-besluit',
		'volgen',
		'gevoelig',
		'grote-schaal',
		'koppelen',
		'kwetsbaar',
		'nieuw',
		'uitsluiten'
	];

	it.each(nine.map((id, index) => [index + 1, id] as const))(
		'counts criterion %i, sure or not, and one alone does not show the need',
		(number, id) => {
			for (const answer of ['ja', 'onzeker'] as const) {
				const { dpia } = of({ ...ocmw, [id]: answer });
				expect(names(dpia.reasons)).toEqual(['dpia-not-shown', `criterium-${number}`]);
				expect(dpia.reasons[1]?.certain).toBe(answer === 'ja');
			}
		}
	);

	it('is presumed from two criteria, also when they are unsure, and then says so', () => {
		expect(of({ ...ocmw, ...yes('kwetsbaar', 'nieuw') }).dpia.reasons[0]?.certain).toBe(true);
		const { dpia } = of({ ...ocmw, kwetsbaar: 'onzeker', nieuw: 'onzeker' });
		expect(dpia.need).toBe('presumed');
		expect(dpia.reasons[0]?.certain).toBe(false);
		expect(of({ ...ocmw, 'gba-uitwisseling': 'onzeker' }).dpia.need).toBe('presumed');
	});

	it('says at criterion 9 that it is not about transfers', () => {
		const nine = pack.sections.flatMap(({ questions }) => questions);
		expect(nine.find(({ id }) => id === 'uitsluiten')?.help.nl).toMatch(/niet over doorgifte/);
	});
});

describe('a FRIA', () => {
	const due = { ...ocmw, ...yes('recht-op-steun', 'stelt-voor') };

	it.each([
		['2026-11-22', 'due-from', 'toekomstig'],
		['2027-12-01', 'due-from', 'toekomstig'],
		['2027-12-02', 'due-now', 'geldend'],
		['2028-01-01', 'due-now', 'geldend']
	])('on %s: %s, and annex III is then %s', (day, need, status) => {
		const result = of(due, day);
		expect(result.fria.need).toBe(need);
		expect(result.fria.dueFrom).toBe(need === 'due-from' ? '2027-12-02' : null);
		expect(result.annexIII[0]?.status).toBe(status);
		expect(result.fria.reasons[0]?.id).toBe(`fria-${need}`);
	});

	it('is voluntary for who is no public body, and stays open when that is unsure', () => {
		const { 'openbare-dienst': _, ...privately } = due;
		expect(of(privately).fria.reasons[0]?.id).toBe('fria-not-public');
		expect(of({ ...privately, 'openbare-dienst': 'onzeker' }).fria.need).toBe('due-from');
	});

	it('takes an annex III that is unsure for one that is touched', () => {
		const result = of({ ...ocmw, 'recht-op-steun': 'onzeker' });
		expect(result.fria.need).toBe('due-from');
		expect(result.fria.reasons[0]?.certain).toBe(false);
	});

	it('does not rest on a derogation that nobody is sure of', () => {
		const unsure = of({ ...ocmw, ...yes('recht-op-steun'), voorbereidend: 'onzeker' });
		expect(unsure.derogation.state).toBe('uncertain');
		expect(unsure.fria.need).toBe('due-from');
		expect(of({ ...ocmw, ...yes('recht-op-steun') }).derogation.state).toBe('not-claimed');
	});
});

describe('the result', () => {
	it.each([
		['manipulatie', 'verboden-a-b'],
		['sociale-scoring', 'verboden-c'],
		['misdrijf-biometrie', 'verboden-d-g'],
		['emotie-personeel', 'verboden-f']
	])('names %s among what is banned, also when unsure', (id, reason) => {
		expect(of({ ...ocmw, [id]: 'ja' }).prohibited).toMatchObject([{ id: reason, certain: true }]);
		expect(of({ ...ocmw, [id]: 'onzeker' }).prohibited).toMatchObject([
			{ id: reason, certain: false }
		]);
	});

	it('says of clients’ emotions: high-risk and told, not banned, and our policy is stricter', () => {
		const result = of({ ...ocmw, ...yes('emotie') });
		expect(result.prohibited).toEqual([]);
		expect(names(result.annexIII)).toEqual(['punt-1c']);
		expect(names(result.transparency)).toContain('artikel-50-3');
		expect(names(result.notes)).toContain('emotie-beleid');
	});

	it.each([
		[{}, 'deployer'],
		[yes('eigen-naam'), 'both'],
		[{ 'eigen-naam': 'onzeker' as const }, 'unclear'],
		[yes('wezenlijk-gewijzigd'), 'both'],
		[{ 'ai-systeem': 'onzeker' as const }, 'unclear']
	])('takes %j for the role of %s', (given, role) => {
		expect(of({ ...ocmw, ...given }).role.role).toBe(role);
	});

	it('marks becoming a provider by a change as not re-read', () => {
		expect(of({ ...ocmw, ...yes('wezenlijk-gewijzigd') }).role.reasons.at(-1)?.status).toBe(
			'te-verifieren'
		);
	});

	it('shows all eight open questions for a report assistant', () => {
		expect(of({ ...social, ...yes('recht-op-steun') }).openQuestions).toHaveLength(8);
	});

	it('fills in both assessments beforehand, with answers that they take', () => {
		const { prefill } = of({ ...social, ...yes('recht-op-steun', 'voorbereidend') });
		expect(prefill.dpia).toEqual({
			criteria: ['gevoelig', 'kwetsbaar', 'nieuw'],
			'belgische-lijst': 'nee',
			profilering: 'nee'
		});
		expect(prefill.fria).toEqual({
			'openbare-dienst': 'ja',
			rol: 'gebruiksverantwoordelijke',
			'bijlage-iii': ['punt-5a'],
			'verboden-praktijken': 'ja'
		});
	});

	it('fills in nothing from questions that nobody answered', () => {
		const empty = scopeResult(pack, {}, today);
		expect(empty.prefill).toEqual({ dpia: {}, fria: {} });
		expect(empty.unanswered).toEqual(['ai-systeem', 'persoonsgegevens', 'openbare-dienst']);
		expect(empty.dpia.need).toBe('presumed');
		expect(empty.fria.need).toBe('due-from');
	});

	it('asks no more than what matters', () => {
		const asked = (given: ScopeAnswers) => askedScopeQuestions(pack, given).map(({ id }) => id);
		expect(asked(answers({}))).toEqual(['ai-systeem', 'persoonsgegevens', 'openbare-dienst']);
		expect(asked(answers(ocmw))).not.toContain('profileert');
		expect(asked(answers({ ...ocmw, 'recht-op-steun': 'onzeker' }))).toContain('profileert');
	});

	it('ignores an answer to a question that another answer hid meanwhile', () => {
		const { 'ai-systeem': _, ...given } = { ...social, ...yes('recht-op-steun', 'manipulatie') };
		const result = of(given);
		expect(result.annexIII).toEqual([]);
		expect(result.prohibited).toEqual([]);
	});

	it('gives each reason its provision, its day and its state', () => {
		const result = of({ ...social, ...yes('recht-op-steun', 'stelt-voor', 'praat-met-mensen') });
		const reasons = [
			...result.dpia.reasons,
			...result.fria.reasons,
			...result.role.reasons,
			...result.derogation.reasons,
			...result.transparency,
			...result.openQuestions
		];
		expect(reasons.length).toBeGreaterThan(20);
		for (const { id, basis, stand, status, title, text } of reasons) {
			if (status !== 'suggestie') expect(basis, id).not.toEqual([]);
			expect(stand, id).toBe('2026-11-21');
			for (const words of [title, text]) expect(Object.values(words).every(Boolean), id).toBe(true);
			expect(basis.map((one) => content.citation(one, 'nl')).join(), id).not.toMatch(/^undefined/);
		}
	});
});

describe('unsure never counts as no', () => {
	const anyAnswers = fc
		.array(fc.constantFrom<ScopeAnswer>('ja', 'nee', 'onzeker'), {
			minLength: ids.length,
			maxLength: ids.length
		})
		.map((given) => Object.fromEntries(ids.map((id, index) => [id, given[index]!])));

	it('turning any answer into unsure never takes a class, a ban or a criterion away', () => {
		fc.assert(
			fc.property(anyAnswers, fc.constantFrom(...ids), (given, id) => {
				const before = scopeResult(pack, given, today);
				const after = scopeResult(pack, { ...given, [id]: 'onzeker' }, today);
				expect(names(after.prohibited)).toEqual(expect.arrayContaining(names(before.prohibited)));
				expect(names(after.annexIII)).toEqual(expect.arrayContaining(names(before.annexIII)));
				if (before.highRisk) expect(after.highRisk).toBe(true);
				if (before.dpia.need !== 'not-shown') expect(after.dpia.need).not.toBe('not-shown');
				if (before.fria.need === 'due-from') expect(after.fria.need).toBe('due-from');
			}),
			{ numRuns: 300 }
		);
	});

	it('never fills in what the assessments do not take', () => {
		const known = new Map(
			(['dpia', 'fria'] as const).flatMap((kind) =>
				content
					.assessment(kind)!
					.sections.flatMap(({ questions }) =>
						questions.map((question) => [`${kind} ${question.id}`, question] as const)
					)
			)
		);
		fc.assert(
			fc.property(anyAnswers, (given) => {
				const { prefill } = scopeResult(pack, given, today);
				for (const kind of ['dpia', 'fria'] as const)
					for (const [id, value] of Object.entries(prefill[kind])) {
						const question = known.get(`${kind} ${id}`)!;
						const options = question.options?.map((option) => option.id) ?? ['ja', 'nee'];
						expect(Array.isArray(value)).toBe(question.answer === 'some-of');
						for (const one of [value].flat()) expect(options).toContain(one);
					}
			}),
			{ numRuns: 200 }
		);
	});
});
