import { dayInBelgium } from '#lib/domain/calendar-day.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DecisionInput } from '#lib/domain/decision.ts';
import { isStale } from '#lib/domain/governance.ts';
import { pilotReasons } from '#lib/domain/permit.ts';
import type { Result } from '#lib/domain/result.ts';
import { adviceDesk, decisionDesk } from '#lib/server/decisions/desk.ts';
import { giveAdvice } from '#lib/server/decisions/advice.ts';
import { fulfilCondition } from '#lib/server/decisions/conditions.ts';
import { decisionOverview } from '#lib/server/decisions/overview.ts';
import { decisionPage } from '#lib/server/decisions/page.ts';
import { secondSignDecision } from '#lib/server/decisions/second-sign.ts';
import type { SignedDecision } from '#lib/server/decisions/sign.ts';
import { loadForExport } from '#lib/server/assessments/exchange/load-for-export.ts';
import { signDecision } from '#lib/server/decisions/sign.ts';
import { closeIncident } from '#lib/server/incidents/close.ts';
import { reportIncident } from '#lib/server/incidents/report.ts';
import { loadGovernanceState } from '#lib/server/pilots/governance.ts';
import { pausePilot } from '#lib/server/pilots/pause.ts';
import { dialectKeys } from '../support/database.ts';
import { livePilot, readyPilot, recordClean, registerByRow } from '../support/ready-pilot.ts';
import type { PersonKey, World } from '../support/world.ts';
import { openWorld, password } from '../support/world.ts';

describe.each(dialectKeys)('decisions on %s', (dialect) => {
	let world: World;
	beforeAll(async () => {
		world = await openWorld(dialect);
	});
	beforeEach(() => world.clock.set('2026-03-02T09:00:00.000Z'));
	afterAll(() => world.close());

	const input = (more: Partial<DecisionInput> = {}): DecisionInput => ({
		outcome: 'starten',
		reason: '',
		dissent: '',
		nextReviewOn: '2026-06-01',
		conditions: [],
		...more
	});
	const screenOf = async (pilotId: string, person: PersonKey = 'vb1') =>
		valueOf(await decisionDesk(world.ctx(person), pilotId)).screenHash;
	async function sign(
		pilotId: string,
		more: Partial<DecisionInput> & { screenHash?: string; password?: string } = {},
		person: PersonKey = 'vb1'
	): Promise<Result<SignedDecision>> {
		const screenHash = more.screenHash ?? (await screenOf(pilotId));
		return signDecision(world.ctx(person), { pilotId, password, screenHash, ...input(more) });
	}
	const state = async (pilotId: string) =>
		(await loadGovernanceState(world.services.db, world.services, pilotId))!;
	const decisions = (pilotId: string) =>
		world.services.db
			.selectFrom('decision')
			.selectAll()
			.where('pilotId', '=', pilotId)
			.orderBy('id')
			.execute();
	const closed = (pilotId: string, person: PersonKey) => async () => {
		const open = (await state(pilotId)).openIncidents;
		for (const { id } of open) {
			valueOf(
				await closeIncident(world.ctx(person), { pilotId, incidentId: id, measures: 'Hersteld' })
			);
		}
	};
	const harm = (pilotId: string) =>
		reportIncident(world.ctx('mw1'), {
			pilotId,
			severity: 'ernstig',
			kind: 'datalek',
			description: 'Verslag naar een verkeerd adres'
		});
	const later = () => world.clock.advance(60_000);

	describe('the first gate', () => {
		it('starts the pilot with one signature, binds it to what was on screen and opens the interlock', async () => {
			const pilotId = await readyPilot(world);
			const desk = valueOf(await decisionDesk(world.ctx('vb1'), pilotId));
			expect(desk.options.map(({ outcome }) => outcome)).toEqual([
				'starten',
				'bijsturen',
				'doorverwijzen',
				'stoppen'
			]);
			expect(desk.options.every(({ lessProtective }) => !lessProtective)).toBe(true);
			const before = await world.auditActions();
			const signed = valueOf(
				await sign(pilotId, {
					conditions: [
						{ text: 'Opleiding herhalen', ownerId: world.users.po, dueDate: '2026-04-01' }
					]
				})
			);
			expect(signed.status).toBe('effective');
			const after = await state(pilotId);
			expect(after.pilot).toMatchObject({ phase: 'kennismaking', running: 'open' });
			expect(after.decision).toMatchObject({
				id: signed.id,
				outcome: 'starten',
				stateHash: desk.stateHash
			});
			expect(after.decision?.conditions).toMatchObject([
				{ text: 'Opleiding herhalen', done: false }
			]);
			expect(isStale(after)).toBe(false);
			const about = { pilotId, kind: 'dpia' } as const;
			const { pair } = valueOf(await loadForExport(world.ctx('vb1'), about, 'nl'));
			expect(pair.pilot).toMatchObject({
				running: true,
				startedOn: dayInBelgium(world.services.clock().toISOString()),
				endedOn: null
			});
			expect(pilotReasons(after)).toEqual([]);
			expect((await world.auditActions()).slice(before.length)).toEqual([
				'decision.signed',
				'pilot.phase-changed'
			]);
			const [row] = await decisions(pilotId);
			expect(row).toMatchObject({
				status: 'effective',
				phaseFrom: 'voorbereiding',
				phaseTo: 'kennismaking',
				signedBy: world.users.vb1,
				secondSignedBy: null,
				overrides: 0
			});
			const page = valueOf(await decisionPage(world.ctx('auditor'), pilotId, signed.id));
			const signatures = await world.services.db
				.selectFrom('signature')
				.selectAll()
				.where('subjectKind', '=', 'decision')
				.where('pilotId', '=', pilotId)
				.execute();
			expect(signatures).toMatchObject([
				{ subjectId: signed.id, subjectHash: page.hash, meaning: 'sign', userId: world.users.vb1 }
			]);
		});

		it('refuses while an item is not ready, and nothing changes', async () => {
			const pilotId = await readyPilot(world);
			await world.services.db
				.updateTable('checklistItem')
				.set({ ownerId: null, notApplicableReason: null })
				.where('pilotId', '=', pilotId)
				.where('number', '=', 7)
				.execute();
			const before = await world.auditActions();
			expect(await sign(pilotId)).toMatchObject({
				ok: false,
				refusal: { code: 'gate-blocked', params: { count: 1 } }
			});
			expect(await decisions(pilotId)).toEqual([]);
			expect((await state(pilotId)).pilot.phase).toBe('voorbereiding');
			expect(await world.auditActions()).toEqual(before);
		});

		it('refuses outcomes of another phase', async () => {
			const pilotId = await readyPilot(world);
			for (const outcome of ['opschalen', 'verder-meten', 'terugschakelen'] as const) {
				expect(await sign(pilotId, { outcome })).toMatchObject({
					refusal: { code: 'outcome-not-now' }
				});
			}
		});
	});

	describe('who signs', () => {
		it('only the accountable, with the right password; every other attempt is recorded', async () => {
			const pilotId = await readyPilot(world);
			const screenHash = await screenOf(pilotId);
			for (const person of ['po', 'dpo', 'eth1', 'mw1', 'owner', 'auditor'] as const) {
				expect(await sign(pilotId, { screenHash }, person)).toMatchObject({
					refusal: { code: 'not-allowed' }
				});
				expect((await world.auditActions()).at(-1)).toBe('access.refused');
			}
			expect(await sign(pilotId, { screenHash }, 'outsider')).toMatchObject({
				refusal: { code: 'not-found' }
			});
			expect(await sign(pilotId, { screenHash, password: 'iets anders helemaal' })).toMatchObject({
				refusal: { code: 'password-wrong', field: 'password' }
			});
			expect(await decisions(pilotId)).toEqual([]);
		});

		it('the ethics board when the organisation made it accountable, and then the bureau no longer', async () => {
			const pilotId = await readyPilot(world);
			await world.services.db
				.updateTable('pilot')
				.set({ decisionRole: 'ETH' })
				.where('id', '=', pilotId)
				.execute();
			const screenHash = await screenOf(pilotId, 'eth1');
			expect(await sign(pilotId, { screenHash })).toMatchObject({
				refusal: { code: 'not-allowed' }
			});
			expect(await sign(pilotId, { screenHash }, 'eth1')).toMatchObject({ ok: true });
		});

		it('a role that ended signs no more, also from a page that was open', async () => {
			const pilotId = await readyPilot(world);
			const screenHash = await screenOf(pilotId);
			await world.services.db
				.updateTable('pilotRole')
				.set({ endedAt: '2026-03-02T09:00:00.000Z' })
				.where('userId', '=', world.users.vb1)
				.where('pilotId', '=', pilotId)
				.execute();
			expect(await sign(pilotId, { screenHash })).toMatchObject({
				refusal: { code: 'not-allowed' }
			});
			expect(await decisions(pilotId)).toEqual([]);
		});
	});

	describe('what was on screen', () => {
		it('must not have moved: a pause, an incident, advice or a new version refuses the signature', async () => {
			const pilotId = await livePilot(world);
			const stale = await screenOf(pilotId);
			valueOf(await pausePilot(world.ctx('mw1'), pilotId, { reason: 'Even wachten' }));
			const paused = await screenOf(pilotId);
			expect(paused).not.toBe(stale);
			const verdict = { outcome: 'verder-meten' as const };
			expect(await sign(pilotId, { ...verdict, screenHash: stale })).toMatchObject({
				refusal: { code: 'decision-moved' }
			});

			await adviseDpo(world, pilotId, 'gunstig');
			expect(await sign(pilotId, { ...verdict, screenHash: paused })).toMatchObject({
				refusal: { code: 'decision-moved' }
			});
			const advised = await screenOf(pilotId);
			await registerByRow(world, pilotId, 'engine', 'extractief', '1.1.0');
			expect(await sign(pilotId, { ...verdict, screenHash: advised })).toMatchObject({
				refusal: { code: 'decision-moved' }
			});
			expect(await decisions(pilotId)).toEqual([]);
			expect((await state(pilotId)).pilot.running).toBe('gepauzeerd');
			expect(await sign(pilotId, verdict)).toMatchObject({ ok: true });
		});

		it('a decision goes stale when a fact it rests on changes, and says which', async () => {
			const pilotId = await readyPilot(world);
			valueOf(await sign(pilotId));
			await registerByRow(world, pilotId, 'engine', 'extractief', '2.0.0');
			const overview = valueOf(await decisionOverview(world.ctx('auditor'), pilotId));
			const [listed] = overview.decisions;
			expect(listed?.stale?.before.engines).toBe('extractief@1.0.0');
			expect(listed?.stale?.after.engines).toBe('extractief@1.0.0, extractief@2.0.0');
			expect(overview.reasons.map(({ code }) => code)).toContain('decision-stale');
		});
	});

	describe('less protective than the proposal', () => {
		async function overridden(pilotId: string): Promise<SignedDecision> {
			const reason = 'De wachtlijst is te lang';
			return valueOf(await sign(pilotId, { outcome: 'opschalen', reason }));
		}

		it('needs a reason and waits for another accountable person', async () => {
			const pilotId = await livePilot(world);
			expect(await sign(pilotId, { outcome: 'opschalen' })).toMatchObject({
				refusal: { code: 'decision-reason-proposal', field: 'reason' }
			});
			const { id, status } = await overridden(pilotId);
			expect(status).toBe('awaiting-second');
			expect((await state(pilotId)).pilot.phase).toBe('kennismaking');
			expect((await state(pilotId)).decision).toBeNull();
			expect((await world.auditActions()).at(-1)).toBe('decision.signed');

			const screenHash = await screenOf(pilotId);
			const second = (person: PersonKey, more: object = {}) =>
				secondSignDecision(world.ctx(person), {
					pilotId,
					decisionId: id,
					screenHash,
					password,
					...more
				});
			expect(await second('vb1')).toMatchObject({ refusal: { code: 'second-signer-same' } });
			expect(await second('po')).toMatchObject({ refusal: { code: 'not-allowed' } });
			expect(await second('outsider')).toMatchObject({ refusal: { code: 'not-found' } });
			expect(await second('vb2', { password: 'iets anders helemaal' })).toMatchObject({
				refusal: { code: 'password-wrong' }
			});
			expect(await second('vb2', { screenHash: 'x' })).toMatchObject({
				refusal: { code: 'decision-moved' }
			});
			expect(await second('vb2', { decisionId: 'niets' })).toMatchObject({
				refusal: { code: 'not-found' }
			});
			expect((await state(pilotId)).pilot.phase).toBe('kennismaking');

			expect(await second('vb2')).toEqual({ ok: true, value: undefined });
			expect((await state(pilotId)).pilot).toMatchObject({ phase: 'uitbreiding', running: 'open' });
			expect((await state(pilotId)).decision?.id).toBe(id);
			expect((await world.auditActions()).slice(-2)).toEqual([
				'decision.second-signed',
				'pilot.phase-changed'
			]);
			expect(await decisions(pilotId)).toMatchObject([
				{ status: 'effective', overrides: 1, secondSignedBy: world.users.vb2 }
			]);
			const hashes = await world.services.db
				.selectFrom('signature')
				.select(['subjectHash', 'meaning'])
				.where('subjectId', '=', id)
				.orderBy('meaning')
				.execute();
			expect(hashes.map(({ meaning }) => meaning)).toEqual(['second-sign', 'sign']);
			expect(hashes[0]?.subjectHash).toBe(hashes[1]?.subjectHash);
			expect(await second('vb2')).toMatchObject({ refusal: { code: 'decision-not-awaiting' } });
		});

		it('falls when the state moves between the two signatures', async () => {
			const pilotId = await livePilot(world);
			const { id } = await overridden(pilotId);
			later();
			valueOf(await pausePilot(world.ctx('mw1'), pilotId, { reason: 'Twijfel' }));
			const page = valueOf(await decisionPage(world.ctx('vb2'), pilotId, id));
			expect(page.second).toMatchObject({ may: false, own: false, candidates: ['Victor Bureau'] });
			expect(page.second?.moved?.after.running).toBe('gepauzeerd');
			const second = await secondSignDecision(world.ctx('vb2'), {
				pilotId,
				decisionId: id,
				screenHash: page.second!.screenHash,
				password
			});
			expect(second).toMatchObject({ refusal: { code: 'decision-moved' } });
			expect((await state(pilotId)).pilot).toMatchObject({
				phase: 'kennismaking',
				running: 'gepauzeerd'
			});
		});

		it('readiness cannot be overridden by two people either', async () => {
			const pilotId = await livePilot(world);
			await world.services.db
				.updateTable('checklistItem')
				.set({ notApplicableReason: null })
				.where('pilotId', '=', pilotId)
				.where('number', '=', 9)
				.execute();
			expect(await sign(pilotId, { outcome: 'opschalen', reason: 'Toch' })).toMatchObject({
				refusal: { code: 'gate-blocked' }
			});
		});

		it('a new decision takes the place of one that waits', async () => {
			const pilotId = await livePilot(world);
			const waiting = await overridden(pilotId);
			later();
			const signed = valueOf(await sign(pilotId, { outcome: 'verder-meten' }, 'vb1'));
			expect(await decisions(pilotId)).toMatchObject([
				{ id: waiting.id, status: 'replaced' },
				{ id: signed.id, status: 'effective' }
			]);
		});
	});

	it('with a GO, scaling up needs one signature', async () => {
		const pilotId = await livePilot(world);
		await recordClean(world, pilotId, 63);
		const desk = valueOf(await decisionDesk(world.ctx('vb1'), pilotId));
		expect(desk.proposal).toBe('GO');
		const signed = valueOf(await sign(pilotId, { outcome: 'opschalen' }));
		expect(signed.status).toBe('effective');
		expect((await state(pilotId)).pilot.phase).toBe('uitbreiding');
		const [row] = await decisions(pilotId);
		expect(row?.snapshotId).toBe(desk.snapshot?.id);
		expect(row?.snapshotHash).toBe(desk.snapshot?.hash);
		expect(isStale(await state(pilotId))).toBe(false);
	});

	it('what protects more takes effect at once: scaling back, stopping', async () => {
		const pilotId = await livePilot(world, 'uitbreiding');
		await recordClean(world, pilotId, 63);
		const back = valueOf(await sign(pilotId, { outcome: 'terugschakelen', nextReviewOn: '' }));
		expect(back.status).toBe('effective');
		expect((await state(pilotId)).pilot).toMatchObject({
			phase: 'kennismaking',
			running: 'gepauzeerd'
		});
		later();
		const stop = valueOf(await sign(pilotId, { outcome: 'stoppen', nextReviewOn: '' }));
		expect((await state(pilotId)).pilot).toMatchObject({ phase: 'afgesloten', running: 'gestopt' });
		expect(await decisions(pilotId)).toMatchObject([
			{ id: back.id, status: 'replaced' },
			{ id: stop.id, status: 'effective' }
		]);
		expect(await sign(pilotId, { outcome: 'verder-meten' })).toMatchObject({
			refusal: { code: 'outcome-not-now' }
		});
	});

	describe('after harm', () => {
		it('does not reopen while a serious incident is open; afterwards it does, and the pauses are lifted', async () => {
			const pilotId = await readyPilot(world);
			valueOf(await sign(pilotId));
			later();
			valueOf(await harm(pilotId));
			const desk = valueOf(await decisionDesk(world.ctx('vb1'), pilotId));
			expect(desk.proposal).toBe('PAUSE');
			const condition = {
				text: 'Adressen dubbel nakijken',
				ownerId: world.users.po,
				dueDate: '2026-04-01'
			};
			const reopen = { outcome: 'doorgaan-onder-voorwaarden' as const, conditions: [condition] };
			expect(await sign(pilotId, { ...reopen, reason: 'Toch' })).toMatchObject({
				refusal: { code: 'incident-still-open' }
			});
			expect(await sign(pilotId, { outcome: 'gepauzeerd-laten', nextReviewOn: '' })).toMatchObject({
				ok: true
			});
			later();
			await closed(pilotId, 'ciso')();
			expect((await state(pilotId)).pilot.running).toBe('gepauzeerd');
			expect(valueOf(await decisionDesk(world.ctx('vb1'), pilotId)).proposal).toBe('CONTINUE');
			later();
			const signed = valueOf(await sign(pilotId, reopen));
			expect(signed.status).toBe('effective');
			expect((await state(pilotId)).pilot).toMatchObject({
				phase: 'kennismaking',
				running: 'open'
			});
			const pauses = await world.services.db
				.selectFrom('pause')
				.selectAll()
				.where('pilotId', '=', pilotId)
				.execute();
			expect(pauses).toMatchObject([{ cause: 'incident', liftedByDecisionId: signed.id }]);
			expect((await world.auditActions()).slice(-2)).toEqual([
				'decision.signed',
				'pilot.phase-changed'
			]);
		});
	});

	describe('reasons and conditions', () => {
		it('departing from the DPO’s advice needs a reason; following it does not', async () => {
			const pilotId = await livePilot(world);
			await adviseDpo(world, pilotId, 'ongunstig');
			const further = { outcome: 'verder-meten' as const };
			expect(await sign(pilotId, further)).toMatchObject({
				refusal: { code: 'decision-reason-dpo' }
			});
			later();
			await adviseDpo(world, pilotId, 'gunstig-met-voorwaarden');
			expect(await sign(pilotId, further)).toMatchObject({
				refusal: { code: 'decision-reason-dpo' }
			});
			const conditions = [
				{ text: 'Logboek nakijken', ownerId: world.users.fb, dueDate: '2026-03-02' }
			];
			expect(await sign(pilotId, { ...further, conditions })).toMatchObject({ ok: true });
			later();
			await adviseDpo(world, pilotId, 'ongunstig');
			expect(await sign(pilotId, { outcome: 'bijsturen', nextReviewOn: '' })).toMatchObject({
				ok: true
			});
		});

		it('conditions are complete, owned by someone in the pilot and not in the past', async () => {
			const pilotId = await livePilot(world);
			const good = { text: 'Steekproef', ownerId: world.users.po, dueDate: '2026-03-02' };
			const attempt = async (conditions: DecisionInput['conditions'], more = {}) => {
				const made = await sign(pilotId, {
					outcome: 'doorgaan-onder-voorwaarden',
					conditions,
					...more
				});
				return made.ok ? 'signed' : `${made.refusal.code}:${made.refusal.params?.number ?? ''}`;
			};
			expect(await attempt([])).toBe('decision-conditions:');
			expect(await attempt([good, { ...good, text: ' ' }])).toBe('condition-incomplete:2');
			expect(await attempt([{ ...good, ownerId: '' }])).toBe('condition-incomplete:1');
			expect(await attempt([{ ...good, ownerId: world.users.outsider }])).toBe('condition-owner:1');
			expect(await attempt([{ ...good, dueDate: '2026-03-01' }])).toBe('condition-date:1');
			expect(await attempt([{ ...good, dueDate: '2026-02-31' }])).toBe('condition-date:1');
			expect(await attempt([good], { nextReviewOn: '' })).toBe('review-date:');
			expect(await attempt([good], { nextReviewOn: '2026-03-01' })).toBe('review-date:');
			expect(await decisions(pilotId)).toEqual([]);
			expect(await attempt([good, { text: '', ownerId: '', dueDate: '' }])).toBe('signed');
		});

		it('an open condition is not dropped without a reason', async () => {
			const pilotId = await livePilot(world);
			const condition = { text: 'Steekproef', ownerId: world.users.po, dueDate: '2026-04-02' };
			const conditions = [condition];
			valueOf(await sign(pilotId, { outcome: 'doorgaan-onder-voorwaarden', conditions }));
			later();
			expect(await sign(pilotId, { outcome: 'verder-meten' })).toMatchObject({
				refusal: { code: 'decision-reason-dropped' }
			});
			expect(await sign(pilotId, { outcome: 'verder-meten', conditions })).toMatchObject({
				ok: true
			});
		});

		it('an overdue condition shuts the interlock until its owner says how it was fulfilled', async () => {
			const pilotId = await readyPilot(world);
			const conditions = [{ text: 'Steekproef', ownerId: world.users.su, dueDate: '2026-03-10' }];
			valueOf(await sign(pilotId, { conditions }));
			world.clock.set('2026-03-11T09:00:00.000Z');
			expect(pilotReasons(await state(pilotId)).map(({ code }) => code)).toEqual([
				'condition-overdue'
			]);
			const overview = valueOf(await decisionOverview(world.ctx('po'), pilotId));
			expect(overview.conditions).toMatchObject([
				{ overdue: true, done: null, ownerName: 'Suzan Super' }
			]);
			const conditionId = overview.conditions[0]!.id;
			const fulfil = (person: PersonKey, note: string) =>
				fulfilCondition(world.ctx(person), { pilotId, conditionId, note });
			expect(await fulfil('mw1', 'Gedaan')).toMatchObject({ refusal: { code: 'not-allowed' } });
			expect(await fulfil('outsider', 'Gedaan')).toMatchObject({ refusal: { code: 'not-found' } });
			expect(await fulfil('su', ' ')).toMatchObject({ refusal: { code: 'condition-note' } });
			expect(await fulfil('su', 'Twintig verslagen nagelezen')).toMatchObject({ ok: true });
			expect((await world.auditActions()).at(-1)).toBe('condition.fulfilled');
			expect(pilotReasons(await state(pilotId))).toEqual([]);
			expect(await fulfil('po', 'Nog eens')).toMatchObject({ refusal: { code: 'condition-done' } });
			const page = valueOf(
				await decisionPage(world.ctx('po'), pilotId, overview.decisions[0]!.decision.id)
			);
			expect(page.conditions).toMatchObject([
				{ done: { byName: 'Suzan Super', note: 'Twintig verslagen nagelezen' }, mayFulfil: false }
			]);
		});

		it('a condition of a replaced decision is history', async () => {
			const pilotId = await livePilot(world);
			const conditions = [{ text: 'Steekproef', ownerId: world.users.po, dueDate: '2026-03-10' }];
			valueOf(await sign(pilotId, { outcome: 'doorgaan-onder-voorwaarden', conditions }));
			const [old] = (await state(pilotId)).decision!.conditions;
			later();
			valueOf(await sign(pilotId, { outcome: 'bijsturen', nextReviewOn: '' }));
			const fulfilled = await fulfilCondition(world.ctx('po'), {
				pilotId,
				conditionId: old!.id,
				note: 'x'
			});
			expect(fulfilled).toMatchObject({ refusal: { code: 'condition-not-current' } });
		});
	});

	// PGlite has one connection: a handful tells as much there.
	const atOnce = dialect === 'sqlite' ? 50 : 8;
	it(`${atOnce} signatures by the same person at once leave one; the others hear that the state moved`, async () => {
		const pilotId = await readyPilot(world);
		const screenHash = await screenOf(pilotId);
		const all = await Promise.all(
			Array.from({ length: atOnce }, () => sign(pilotId, { screenHash }))
		);
		expect(all.filter(({ ok }) => ok)).toHaveLength(1);
		const refusals = all.flatMap((one) => (one.ok ? [] : [one.refusal.code]));
		expect(new Set(refusals)).toEqual(new Set(['decision-moved']));
		expect(refusals).toHaveLength(atOnce - 1);
		expect(await decisions(pilotId)).toHaveLength(1);
		const signed = await world.services.db
			.selectFrom('auditEvent')
			.select('seq')
			.where('pilotId', '=', pilotId)
			.where('action', '=', 'decision.signed')
			.execute();
		expect(signed).toHaveLength(1);
	}, 240_000);

	it('is not seen by another organisation, nor by a member without a role', async () => {
		const pilotId = await readyPilot(world);
		const { id } = valueOf(await sign(pilotId));
		await world.services.db
			.updateTable('pilotRole')
			.set({ endedAt: '2026-03-02T09:00:00.000Z' })
			.where('userId', '=', world.users.mw3)
			.where('pilotId', '=', pilotId)
			.execute();
		for (const [person, code] of [
			['outsider', 'not-found'],
			['mw3', 'not-allowed']
		] as const) {
			const ctx = world.ctx(person);
			expect(await decisionPage(ctx, pilotId, id)).toMatchObject({ refusal: { code } });
			expect(await decisionOverview(ctx, pilotId)).toMatchObject({ refusal: { code } });
			expect(await decisionDesk(ctx, pilotId)).toMatchObject({ refusal: { code } });
		}
		const other = await readyPilot(world);
		expect(await decisionPage(world.ctx('po'), other, id)).toMatchObject({
			refusal: { code: 'not-found' }
		});
	});
});

async function adviseDpo(
	world: World,
	pilotId: string,
	outcome: 'gunstig' | 'gunstig-met-voorwaarden' | 'ongunstig'
): Promise<void> {
	const desk = valueOf(await adviceDesk(world.ctx('dpo'), pilotId, 'dpo'));
	const advice = {
		pilotId,
		outcome,
		text: 'Mijn advies',
		snapshotId: null,
		stateHash: desk.stateHash
	};
	valueOf(await giveAdvice(world.ctx('dpo'), 'dpo', advice));
}

function valueOf<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
	return result.value;
}
