import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { assessmentKinds } from '#lib/domain/assessment/answers.ts';
import type { Result } from '#lib/domain/result.ts';
import { advicePage } from '#lib/server/assessments/advice-page.ts';
import { decideAssessment } from '#lib/server/assessments/decide.ts';
import { loadAssessments } from '#lib/server/assessments/load.ts';
import { addMeasure, reportProgress, saveMeasure } from '#lib/server/assessments/measures.ts';
import { assessmentOverview } from '#lib/server/assessments/page.ts';
import { acceptRisk, addFromLibrary, addRisk, saveRisk } from '#lib/server/assessments/risks.ts';
import { saveAnswer } from '#lib/server/assessments/save-answer.ts';
import { saveAnswers } from '#lib/server/assessments/save-answers.ts';
import { prefillFromScope, saveScopeAnswers, scopePage } from '#lib/server/assessments/scope.ts';
import { advise, recordConsultation, recordViews } from '#lib/server/assessments/state.ts';
import { versionsPage } from '#lib/server/assessments/versions.ts';
import { saveAnswers as saveItemAnswers } from '#lib/server/checklists/items.ts';
import { registerVersion } from '#lib/server/checklists/registers.ts';
import { demoDpia } from '#lib/server/demo/assessments/dpia.ts';
import { demoFria } from '#lib/server/demo/assessments/fria.ts';
import { loadGovernanceState } from '#lib/server/pilots/governance.ts';
import { findPilot } from '#lib/server/pilots/pilot-repository.ts';
import { myTasks } from '#lib/server/pilots/tasks.ts';
import { dialectKeys } from '../support/database.ts';
import { useCasePilot } from '../support/pilot.ts';
import type { PersonKey, World } from '../support/world.ts';
import { openWorld, password } from '../support/world.ts';

const subject = { pilot: 'Verslagen', occasion: 'het gesprek', teams: 'het team Intake' };
const written = { dpia: demoDpia(subject), fria: demoFria(subject) };

describe.each(dialectKeys)('assessments on %s', (dialect) => {
	let world: World;
	beforeAll(async () => {
		world = await openWorld(dialect);
	});
	afterAll(() => world.close());

	const must = <T>(result: Result<T>): T => {
		if (!result.ok) throw new Error(JSON.stringify(result.refusal));
		return result.value;
	};
	const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code);
	const ctx = (person: PersonKey) => world.ctx(person);

	const pilot = () => useCasePilot(world);
	async function loaded(pilotId: string) {
		const { db } = world.services;
		const found = await findPilot(db, world.organisationId, pilotId);
		return (await loadAssessments(db, world.services, found!))!;
	}
	const hashOf = async (pilotId: string, kind: AssessmentKind) =>
		(await loaded(pilotId))[kind].state.contentsHash;
	const signed = async (pilotId: string, kind: AssessmentKind) =>
		(await loadGovernanceState(world.services.db, world.services, pilotId))!.assessments[kind];
	const actions = async (pilotId: string) => {
		const rows = await world.services.db
			.selectFrom('auditEvent')
			.select('action')
			.where('pilotId', '=', pilotId)
			.orderBy('seq')
			.execute();
		return rows.map(({ action }) => action);
	};

	const hindering = async (pilotId: string) =>
		must(await assessmentOverview(ctx('po'), pilotId, 'dpia')).hindrances.map(({ code: it }) => it);
	const tasksOf = async (person: PersonKey, pilotId: string) =>
		(await myTasks(ctx(person))).tasks
			.filter((task) => task.pilotId === pilotId)
			.map(({ kind }) => kind);

	/** Both assessments filled in, with one rated, measured and accepted risk. */
	async function filled(
		after: { likelihood: 1 | 2 | 3; severity: 2 | 3 } | null,
		isAccepted = true
	): Promise<string> {
		const pilotId = await pilot();
		for (const kind of assessmentKinds)
			must(await saveAnswers(ctx('fb'), { pilotId, kind, answers: written[kind] }));
		const risk = {
			title: 'Verzonnen feit in het verslag',
			description: '',
			event: 'wijziging' as const,
			rights: [],
			sources: '',
			threats: '',
			impacts: '',
			reversibility: 'moeilijk' as const,
			assessments: [...assessmentKinds],
			before: { likelihood: 3 as const, severity: 3 as const },
			after: null,
			measures: []
		};
		const { value: riskId } = must(await addRisk(ctx('fb'), { pilotId, risk }));
		const measure = {
			text: 'Elke zin nalezen naast de bron',
			ownerId: world.users.su,
			ownerName: '',
			dueDate: '2026-06-01',
			status: 'gepland' as const
		};
		const { value: measureId } = must(await addMeasure(ctx('fb'), { pilotId, measure, riskId }));
		const version = 2;
		const rated = { ...risk, after, measures: [measureId] };
		must(await saveRisk(ctx('fb'), { pilotId, riskId, version, risk: rated }));
		if (!isAccepted) return pilotId;
		const accepted = { pilotId, riskId, version: 3, reason: 'Er is altijd een mens die naleest.' };
		must(await acceptRisk(ctx('vb1'), accepted));
		return pilotId;
	}

	async function advised(pilotId: string, kind: AssessmentKind, agrees = true): Promise<void> {
		world.clock.advance(1000);
		const contentsHash = await hashOf(pilotId, kind);
		const of = { pilotId, kind, contentsHash };
		must(await advise(ctx('dpo'), { ...of, sectionId: null, agrees, text: 'Gelezen.' }));
		const views = { asked: false, who: '', text: 'Volgt na drie maanden.' };
		must(await recordViews(ctx('fb'), { ...of, ...views }));
		world.clock.advance(1000);
	}
	const decide = async (
		person: PersonKey,
		pilotId: string,
		kind: AssessmentKind,
		change: Partial<Parameters<typeof decideAssessment>[1]> = {}
	) =>
		decideAssessment(ctx(person), {
			pilotId,
			kind,
			contentsHash: await hashOf(pilotId, kind),
			outcome: 'goedkeuren',
			reason: 'Beheerst.',
			departureReason: '',
			conditions: [],
			reviewOn: '2027-03-01',
			password,
			...change
		});

	it('is written by several, advised on, decided by another, and lapses with its text', async () => {
		const pilotId = await filled({ likelihood: 1, severity: 3 });
		const dpia = 'dpia' as const;
		expect(must(await assessmentOverview(ctx('po'), pilotId, dpia)).open).toEqual([]);
		expect(code(await decide('po', pilotId, dpia))).toBe('not-advised');
		expect(await hindering(pilotId)).toEqual(['not-advised', 'views-missing']);
		expect(await tasksOf('dpo', pilotId)).toContain('assessment-advise');
		await advised(pilotId, dpia, false);
		expect(code(await decide('fb', pilotId, dpia))).toBe('not-allowed');
		expect(code(await decide('dpo', pilotId, dpia))).toBe('not-allowed');
		expect(code(await decide('po', pilotId, dpia))).toBe('departure-reason-required');
		expect(code(await decide('po', pilotId, dpia, { password: 'mis' }))).toBe('password-wrong');
		expect(code(await decide('po', pilotId, dpia, { reviewOn: '2026-01-01' }))).toBe(
			'departure-reason-required'
		);
		expect(
			code(
				await decide('po', pilotId, dpia, {
					departureReason: 'Omdat',
					outcome: 'goedkeuren-onder-voorwaarden'
				})
			)
		).toBe('conditions-required');
		const { number, hash } = must(
			await decide('po', pilotId, dpia, { departureReason: 'De maatregel volstaat.' })
		);
		expect(number).toBe(1);
		expect(await signed(pilotId, dpia)).toMatchObject({ signed: true, hash, changedFacts: [] });

		// One word more, and what stood on the old text falls; the old text back, and it stands again.
		const change = {
			pilotId,
			kind: dpia,
			questionId: 'overzicht',
			answer: { value: 'Iets anders.' },
			seenVersion: 1
		};
		const { lapsed, version } = must(await saveAnswer(ctx('fb'), change));
		expect(lapsed.dpia.map(({ what }) => what)).toEqual(['advice', 'views', 'decision']);
		expect(await hindering(pilotId)).toEqual(['advice-outdated', 'views-outdated']);
		expect((await signed(pilotId, dpia)).signed).toBe(false);
		expect(code(await decide('po', pilotId, dpia))).toBe('advice-outdated');
		const back = { ...change, answer: written.dpia.overzicht!, seenVersion: version };
		must(await saveAnswer(ctx('fb'), back));
		expect((await signed(pilotId, dpia)).signed).toBe(true);
		expect((await actions(pilotId)).filter((action) => action.startsWith('assessment.re'))).toEqual(
			['assessment.reopened', 'assessment.restored']
		);
		const compared = must(
			await versionsPage(ctx('vb1'), pilotId, dpia, { from: null, to: null }, 'nl')
		);
		expect(compared.versions.map((line) => line.number)).toEqual([1]);
		expect(compared.comparison?.lines).toEqual([]);
	});

	it('a new engine, or a new word about the vendor, is a fact that signatures rest on', async () => {
		const pilotId = await filled({ likelihood: 1, severity: 3 });
		for (const kind of assessmentKinds) {
			await advised(pilotId, kind);
			must(await decide('po', pilotId, kind));
		}
		expect((await signed(pilotId, 'fria')).signed).toBe(true);
		const engine = { kind: 'engine' as const, name: 'extractief', version: '99', reason: 'Nieuw' };
		must(await registerVersion(ctx('fb'), { pilotId, ...engine }));
		expect((await signed(pilotId, 'fria')).changedFacts).toEqual(['engines']);
		const { changed } = must(await assessmentOverview(ctx('dpo'), pilotId, 'dpia'));
		expect(changed).toMatchObject([{ fact: 'engines', after: 'extractief@99' }]);
		const kinds = await tasksOf('dpo', pilotId);
		expect(kinds.filter((kind) => kind === 'assessment-lapsed')).toHaveLength(2);
		const pages = (await myTasks(ctx('dpo'))).tasks.map(({ href }) => href);
		expect(pages.filter((href) => href.endsWith(`${pilotId}/beoordeling/dpia`))).toHaveLength(1);

		// The advice reads on, but it was given before the new engine: the decision waits for the DPO.
		expect(code(await decide('po', pilotId, 'dpia'))).toBe('advice-before-change');
		await advised(pilotId, 'dpia');
		expect(must(await assessmentOverview(ctx('dpo'), pilotId, 'dpia')).adviceOwed).toBe(false);
		expect(must(await assessmentOverview(ctx('dpo'), pilotId, 'fria')).adviceOwed).toBe(true);
		must(await decide('po', pilotId, 'dpia'));
		expect((await signed(pilotId, 'dpia')).changedFacts).toEqual([]);
	});

	it('says what changed about the vendor and the scope since the signature', async () => {
		const pilotId = await filled({ likelihood: 1, severity: 3 });
		await advised(pilotId, 'dpia');
		must(await decide('po', pilotId, 'dpia'));
		const answer = { value: 'nee' as const, reason: 'Een nieuwe subverwerker buiten de EER.' };
		const answers = { 'eu-verblijf': answer };
		must(await saveItemAnswers(ctx('fb'), { pilotId, number: 7, version: 1 }, answers));
		const { changed } = must(await assessmentOverview(ctx('dpo'), pilotId, 'dpia'));
		expect(changed).toMatchObject([
			{ fact: 'vendor', lines: [{ kind: 'answer', before: null, after: answer }] }
		]);
	});

	it('asks the DPO before who accepts, who accepts before who decides, and for views', async () => {
		const pilotId = await filled({ likelihood: 2, severity: 3 }, false);
		expect(await tasksOf('dpo', pilotId)).toContain('assessment-advise');
		expect(await tasksOf('vb1', pilotId)).toContain('risk-accept');
		const of = { pilotId, kind: 'dpia' as const, contentsHash: await hashOf(pilotId, 'dpia') };
		must(await advise(ctx('dpo'), { ...of, sectionId: null, agrees: true, text: 'Gelezen.' }));
		expect(await tasksOf('po', pilotId)).toContain('assessment-views');
		await advised(pilotId, 'dpia');
		expect(await tasksOf('po', pilotId)).not.toContain('assessment-views');
		expect(await tasksOf('po', pilotId)).not.toContain('assessment-sign');
		const { id, version } = (await loaded(pilotId)).register.risks[0]!;
		must(await acceptRisk(ctx('vb1'), { pilotId, riskId: id, version, reason: 'Nalezing.' }));
		expect(await tasksOf('vb1', pilotId)).not.toContain('risk-accept');
		expect(await tasksOf('po', pilotId)).toContain('assessment-sign');
	});

	it('a high risk that nobody judged after its measures asks for a judgement, not for a letter', async () => {
		const pilotId = await filled(null, false);
		for (const kind of assessmentKinds) {
			const overview = must(await assessmentOverview(ctx('po'), pilotId, kind));
			expect(overview.status.residualHigh).toBe(false);
			expect(overview.open).toContainEqual(expect.objectContaining({ gap: 'not-rated-after' }));
			await advised(pilotId, kind);
			expect(code(await decide('po', pilotId, kind))).toBe('assessment-open-questions');
		}
		expect(await tasksOf('dpo', pilotId)).not.toContain('assessment-consult');
		const { id, version, ...risk } = (await loaded(pilotId)).register.risks[0]!;
		const after = { likelihood: 3 as const, severity: 3 as const };
		must(await saveRisk(ctx('fb'), { pilotId, riskId: id, version, risk: { ...risk, after } }));
		const judged = must(await assessmentOverview(ctx('po'), pilotId, 'dpia'));
		expect(judged.status.residualHigh).toBe(true);
		expect(await tasksOf('dpo', pilotId)).toContain('assessment-consult');
	});

	it('one letter to the authority serves the FRIA too, when its high risks stand in the DPIA', async () => {
		const pilotId = await filled({ likelihood: 3, severity: 3 });
		const consults = async () =>
			(await tasksOf('dpo', pilotId)).filter((kind) => kind === 'assessment-consult');
		expect(await consults()).toHaveLength(1);
		for (const [step, on] of [
			['verzonden', '2026-03-01'],
			['uitkomst', '2026-03-02']
		] as const) {
			world.clock.advance(1000);
			const contentsHash = await hashOf(pilotId, 'dpia');
			const of = { pilotId, kind: 'dpia' as const, contentsHash };
			must(await recordConsultation(ctx('fb'), { ...of, step, on, text: 'Kenmerk 12' }));
		}
		expect(await consults()).toEqual([]);
		expect((await signed(pilotId, 'fria')).priorConsultation).toBe(true);
		await advised(pilotId, 'fria');
		expect(code(await decide('po', pilotId, 'fria'))).toBe('ok');
	});

	it('a high risk that stays asks for prior consultation, and go waits for its outcome', async () => {
		const pilotId = await filled({ likelihood: 3, severity: 3 });
		await advised(pilotId, 'dpia');
		expect(await signed(pilotId, 'dpia')).toMatchObject({
			residualHigh: true,
			priorConsultation: false
		});
		expect(code(await decide('po', pilotId, 'dpia'))).toBe('prior-consultation-required');
		expect(await hindering(pilotId)).toEqual(['prior-consultation-required']);
		const step = async (word: 'verzonden' | 'uitkomst', on: string) =>
			recordConsultation(ctx('fb'), {
				pilotId,
				kind: 'dpia',
				contentsHash: await hashOf(pilotId, 'dpia'),
				step: word,
				on,
				text: 'Kenmerk 12'
			});
		expect(code(await step('uitkomst', '2026-03-01'))).toBe('consultation-not-sent');
		expect(code(await step('verzonden', '2031-01-01'))).toBe('date-in-future');
		must(await step('verzonden', '2026-03-01'));
		expect(code(await decide('po', pilotId, 'dpia'))).toBe('prior-consultation-required');
		expect(code(await step('uitkomst', '2026-02-01'))).toBe('outcome-before-letter');
		world.clock.advance(1000);
		must(await step('uitkomst', '2026-03-02'));
		expect(code(await decide('po', pilotId, 'dpia'))).toBe('ok');
		expect(await signed(pilotId, 'dpia')).toMatchObject({ signed: true, priorConsultation: true });
	});

	it('a rejection or referral never lets the AI run, and needs no finished text', async () => {
		const pilotId = await pilot();
		expect(code(await decide('po', pilotId, 'fria'))).toBe('assessment-open-questions');
		must(await decide('po', pilotId, 'fria', { outcome: 'doorverwijzen', reviewOn: '' }));
		expect((await signed(pilotId, 'fria')).signed).toBe(false);
		expect(await actions(pilotId)).toContain('assessment.decided');
	});

	it('who wrote in it or in the register never decides', async () => {
		const pilotId = await filled({ likelihood: 1, severity: 3 });
		const one = { pilotId, kind: 'dpia' as const, questionId: 'overzicht', seenVersion: 1 };
		must(await saveAnswer(ctx('po'), { ...one, answer: { value: 'Van mij.' } }));
		await advised(pilotId, 'dpia');
		expect(code(await decide('po', pilotId, 'dpia'))).toBe('own-work');
		expect(code(await decide('vb1', pilotId, 'dpia'))).toBe('ok');
	});

	it('two people in one field: the second hears it; what does not fit its question is refused', async () => {
		const pilotId = await pilot();
		const one = { pilotId, kind: 'dpia' as const, questionId: 'overzicht', seenVersion: 0 };
		must(await saveAnswer(ctx('dpo'), { ...one, answer: { value: 'Een' } }));
		expect(code(await saveAnswer(ctx('fb'), { ...one, answer: { value: 'Twee' } }))).toBe(
			'changed-meanwhile'
		);
		expect(code(await saveAnswer(ctx('fb'), { ...one, answer: { value: 'Een' } }))).toBe('ok');
		expect(code(await saveAnswer(ctx('mw1'), { ...one, answer: null }))).toBe('not-allowed');
		expect(code(await saveAnswer(ctx('outsider'), { ...one, answer: null }))).toBe('not-found');
		const cleared = must(
			await saveAnswer(ctx('fb'), { ...one, answer: { value: '' }, seenVersion: 1 })
		);
		expect(cleared.version).toBe(2);
		// A tab that still shows the first words cannot save over the cleared field.
		expect(
			code(await saveAnswer(ctx('dpo'), { ...one, answer: { value: 'Een!' }, seenVersion: 1 }))
		).toBe('changed-meanwhile');
		const list = { ...one, questionId: 'criteria' };
		expect(code(await saveAnswer(ctx('fb'), { ...list, answer: { value: ['onzin'] } }))).toBe(
			'answer-does-not-fit'
		);
	});

	it('progress on a measure takes nothing back; another owner does, and an acceptance falls with its risk', async () => {
		const pilotId = await filled({ likelihood: 1, severity: 3 });
		await advised(pilotId, 'dpia');
		const { register } = await loaded(pilotId);
		const [measure, risk] = [register.measures[0]!, register.risks[0]!];
		const mine = { pilotId, measureId: measure.id };
		expect(await tasksOf('su', pilotId)).toContain('measure');
		const done = must(
			await reportProgress(ctx('su'), { ...mine, version: measure.version, status: 'klaar' })
		);
		expect(done.lapsed).toEqual({ dpia: [], fria: [] });
		expect(await tasksOf('su', pilotId)).not.toContain('measure');
		const { id: _, version: __, ...text } = measure;
		world.clock.advance(60_000);
		const other = must(
			await saveMeasure(ctx('fb'), {
				...mine,
				version: measure.version + 1,
				measure: { ...text, text: 'Iets anders doen' }
			})
		);
		expect(other.lapsed.dpia.map(({ what }) => what)).toContain('advice');
		const { id: riskId, accepted, version, libraryId: ___, ...words } = risk;
		expect(accepted?.reason).toContain('naleest');
		const saved = must(
			await saveRisk(ctx('fb'), { pilotId, riskId, version, risk: { ...words, title: 'Anders' } })
		);
		expect(saved.acceptanceFell).toBe(true);
		// Whoever advised reads what moved in the register, and only that.
		const { whole } = must(await advicePage(ctx('dpo'), pilotId, 'dpia', 'nl'));
		expect(whole.changes).toContainEqual(
			expect.objectContaining({ about: 'Risico', before: risk.title, after: 'Anders' })
		);
		expect(whole.changes).toContainEqual(
			expect.objectContaining({
				about: 'Maatregel',
				before: 'Elke zin nalezen naast de bron\nStand: klaar',
				after: 'Iets anders doen\nStand: gepland'
			})
		);
		expect((await loaded(pilotId)).register.risks[0]!.accepted).toBeNull();
		expect(
			code(await acceptRisk(ctx('dpo'), { pilotId, riskId, version: version + 1, reason: 'Ja' }))
		).toBe('not-allowed');
	});

	it('takes risks from the library once, with their measures', async () => {
		const pilotId = await pilot();
		const { riskLibrary } = (await loaded(pilotId)).packs;
		const ids = riskLibrary.risks.slice(0, 3).map(({ id }) => id);
		must(await addFromLibrary(ctx('fb'), { pilotId, ids, locale: 'nl' }));
		expect(code(await addFromLibrary(ctx('fb'), { pilotId, ids, locale: 'nl' }))).toBe(
			'risk-already-there'
		);
		const { register } = await loaded(pilotId);
		expect(register.risks.map(({ libraryId }) => libraryId)).toEqual(ids);
		expect(register.risks.every(({ measures }) => measures.length > 0)).toBe(true);
	});

	it('the scope test saves part by part, completes when all is answered, and fills in empty questions only', async () => {
		const pilotId = await pilot();
		const { pack, asked } = must(await scopePage(ctx('fb'), pilotId));
		expect(code(await prefillFromScope(ctx('fb'), { pilotId }))).toBe('scope-not-completed');
		const first = { [asked[0]!]: 'ja' as const };
		must(await saveScopeAnswers(ctx('fb'), { pilotId, version: 0, answers: first }));
		expect(code(await saveScopeAnswers(ctx('po'), { pilotId, version: 0, answers: first }))).toBe(
			'changed-meanwhile'
		);
		const all = pack.sections.flatMap(({ questions }) => questions.map(({ id }) => [id, 'ja']));
		const answers = Object.fromEntries(all) as Record<string, 'ja'>;
		const done = must(await saveScopeAnswers(ctx('fb'), { pilotId, version: 1, answers }));
		expect(done.completed).toBe(true);
		const { prefill, result } = must(await scopePage(ctx('fb'), pilotId));
		expect(result.dpia.need).toBe('needed');
		expect(prefill.length).toBeGreaterThan(0);
		const { value } = must(await prefillFromScope(ctx('fb'), { pilotId }));
		expect(value).toBe(prefill.length);
		expect(must(await scopePage(ctx('fb'), pilotId)).prefill).toEqual([]);
		expect(await actions(pilotId)).toContain('scope-test.completed');
	});
});
