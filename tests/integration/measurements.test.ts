import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuild } from '#lib/domain/kpi-state.ts';
import { planHash } from '#lib/domain/plan.ts';
import { importMeasurements } from '#lib/server/measurements/import.ts';
import { measurementsOf } from '#lib/server/measurements/measurement-repository.ts';
import type { MeasurementInput } from '#lib/server/measurements/record.ts';
import { recordMeasurements, withdrawMeasurements } from '#lib/server/measurements/record.ts';
import { computeVerdict } from '#lib/server/measurements/verdict.ts';
import { newestVerdicts } from '#lib/server/pilots/governance.ts';
import { frozenPlan } from '#lib/server/plans/plan-repository.ts';
import { freezePlan } from '#lib/server/plans/freeze.ts';
import { planEditor, savePlan } from '#lib/server/plans/plans.ts';
import { dialectKeys } from '../support/database.ts';
import { frozenPlanFor, preparedPilot, standardPlan } from '../support/pilot.ts';
import type { World } from '../support/world.ts';
import { openWorld, password } from '../support/world.ts';

describe.each(dialectKeys)('plan and measurements on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	beforeEach(async () => {
		world = await openWorld(dialect);
		pilotId = await preparedPilot(world);
	});
	afterEach(() => world.close());

	const lastAction = async () => (await world.auditActions()).at(-1);
	const record = (rows: Partial<MeasurementInput>[]) =>
		world.services.db
			.transaction()
			.execute((trx) => recordMeasurements(trx, world.services, pilotId, rows.map(measured)));

	let count = 0;
	function measured(row: Partial<MeasurementInput>): MeasurementInput {
		count += 1;
		world.clock.advance(60_000);
		return {
			kpi: 'administratietijd',
			value: 30,
			unit: 'minuten',
			path: 'ai',
			reportId: `r${count}`,
			workerPseudonym: `w${count % 12}`,
			teamId: null,
			complexity: 'gewoon',
			known: true,
			at: world.services.clock().toISOString(),
			source: 'timer',
			engineVersion: 'extractief 1',
			...row
		};
	}

	it('saves a draft plan, shows the diff of versions to the second editor, and freezes what was on screen', async () => {
		const plan = standardPlan(world);
		const first = await savePlan(world.ctx('po'), { pilotId, plan });
		expect(first).toMatchObject({ ok: true, value: { epoch: 1, version: 1, status: 'draft' } });
		expect(await lastAction()).toBe('plan.saved');
		expect(await savePlan(world.ctx('fb'), { pilotId, plan })).toMatchObject({
			refusal: { code: 'changed-meanwhile' }
		});
		const confirmed = plan.kpis.map(({ id }) => id);
		const signed = { pilotId, hash: planHash(plan), password, confirmed };
		const stale = await freezePlan(world.ctx('vb1'), { ...signed, hash: 'another' });
		expect(stale).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
		const guessed = await freezePlan(world.ctx('vb1'), { ...signed, password: 'fout' });
		expect(guessed).toMatchObject({ refusal: { code: 'password-wrong' } });
		const frozen = await freezePlan(world.ctx('vb1'), signed);
		expect(frozen).toMatchObject({ ok: true, value: { status: 'frozen', hash: planHash(plan) } });
		expect(await lastAction()).toBe('plan.frozen');
		const signatures = await world.services.db.selectFrom('signature').selectAll().execute();
		expect(signatures).toMatchObject([{ meaning: 'freeze', subjectHash: planHash(plan) }]);
	});

	it('refuses an incomplete plan, a plan without its margin, and a freeze by who does not decide', async () => {
		const plan = standardPlan(world);
		const noMargin = {
			...plan,
			kpis: plan.kpis.map((kpi) =>
				kpi.id === 'volledigheid' ? { ...kpi, margin: undefined } : kpi
			)
		};
		await savePlan(world.ctx('po'), { pilotId, plan: noMargin });
		const draft = { pilotId, hash: planHash(noMargin), password, confirmed: [] };
		expect(await freezePlan(world.ctx('vb1'), draft)).toMatchObject({
			refusal: { code: 'plan-incomplete' }
		});
		expect(await freezePlan(world.ctx('po'), draft)).toMatchObject({
			refusal: { code: 'not-allowed' }
		});
		expect(await savePlan(world.ctx('mw1'), { pilotId, plan })).toMatchObject({
			refusal: { code: 'not-allowed' }
		});
		expect(await savePlan(world.ctx('outsider'), { pilotId, plan })).toMatchObject({
			refusal: { code: 'not-found' }
		});
	});

	it('starts a new epoch for an amendment, with a reason, and keeps both plans', async () => {
		await record(
			['administratietijd', 'volledigheid'].map((kpi) => ({
				kpi,
				value: kpi === 'volledigheid' ? 0.8 : 30,
				path: 'baseline' as const,
				source: 'stopwatch' as const
			}))
		);
		await frozenPlanFor(world, pilotId);
		const plan = { ...standardPlan(world), alpha: 0.1 };
		expect(await savePlan(world.ctx('po'), { pilotId, plan })).toMatchObject({
			refusal: { code: 'amendment-needs-reason' }
		});
		await savePlan(world.ctx('po'), { pilotId, plan, reason: 'Het team is kleiner.' });
		expect(await lastAction()).toBe('plan.amended');
		const confirmed = plan.kpis.map(({ id }) => id);
		await freezePlan(world.ctx('vb1'), { pilotId, hash: planHash(plan), password, confirmed });
		const editor = await planEditor(world.ctx('auditor'), pilotId);
		if (!editor.ok) throw new Error(editor.refusal.code);
		expect(editor.value.agreed.map(({ epoch, status }) => [epoch, status])).toEqual([
			[2, 'frozen'],
			[1, 'superseded']
		]);
	});

	it('refuses an AI measurement before the freeze and leaves nothing behind', async () => {
		expect(await record([{}])).toMatchObject({ refusal: { code: 'measurement-before-freeze' } });
		expect(await record([{ path: 'baseline', source: 'stopwatch' }])).toEqual({
			ok: true,
			value: 1
		});
		const rows = await world.services.db.selectFrom('measurement').select('path').execute();
		expect(rows).toEqual([{ path: 'baseline' }]);
	});

	it('keeps statistics equal to a rebuild from the raw rows', async () => {
		for (let index = 0; index < 36; index += 1) {
			await record([{ path: 'baseline', source: 'stopwatch', value: 40 + (index % 7) }]);
		}
		await frozenPlanFor(world, pilotId);
		for (let index = 0; index < 40; index += 1) await record([{ value: 25 + (index % 5) }]);
		const plan = await frozenPlan(world.services.db, pilotId);
		const kpi = plan?.plan.kpis.find(({ id }) => id === 'administratietijd');
		if (!plan || !kpi) throw new Error('no plan');
		const stored = await world.services.db
			.selectFrom('kpiStatistic')
			.select(['state', 'rows'])
			.where('kpi', '=', kpi.id)
			.executeTakeFirstOrThrow();
		const rows = await measurementsOf(world.services.db, pilotId, kpi.id);
		const fresh = rebuild(kpi, rows, plan.plan, { epoch: 1, frozenAt: plan.frozenAt ?? '' });
		expect(JSON.parse(stored.state)).toEqual(JSON.parse(JSON.stringify(fresh)));
		expect(stored.rows).toBe(76);
	});

	it('rebuilds missing statistics before it answers, and shows the dashboard without a plan as null', async () => {
		expect(await computeVerdict(world.ctx('eth1'), pilotId)).toEqual({ ok: true, value: null });
		await frozenPlanFor(world, pilotId);
		for (let index = 0; index < 5; index += 1) await record([{}]);
		await world.services.db.deleteFrom('kpiStatistic').execute();
		const answer = await computeVerdict(world.ctx('eth1'), pilotId);
		if (!answer.ok || !answer.value) throw new Error('no verdict');
		expect(answer.value.verdict.verdict).toBe('CONTINUE');
		expect(answer.value.states.administratietijd?.paths.ai.n).toBe(5);
	});

	it('takes the verdict computed last for the newest, also of two in one millisecond', async () => {
		await frozenPlanFor(world, pilotId);
		const seen: string[] = [];
		for (let count = 0; count < 3; count += 1) {
			await record([{}]);
			world.clock.set('2026-03-03T09:00:00.000Z');
			const answer = await computeVerdict(world.ctx('po'), pilotId);
			if (!answer.ok || !answer.value) throw new Error('no verdict');
			seen.push(answer.value.snapshotId);
		}
		const stored = await world.services.db
			.selectFrom('verdictSnapshot')
			.select(['id', 'at', 'content'])
			.orderBy('at')
			.execute();
		expect(stored.map(({ id }) => id)).toEqual(seen);
		expect(new Set(stored.map(({ at }) => at)).size).toBe(3);
		for (const { at, content } of stored) expect(JSON.parse(content)).toMatchObject({ at });
		const newest = await newestVerdicts(world.services.db, [pilotId], 'any');
		expect(newest.get(pilotId)?.id).toBe(seen.at(-1));
	});

	it('takes a withdrawn report out of the denominators, visibly', async () => {
		await frozenPlanFor(world, pilotId);
		await record([{ reportId: 'weg' }, { reportId: 'blijft' }]);
		const removed = await world.services.db
			.transaction()
			.execute((trx) => withdrawMeasurements(trx, world.services, pilotId, 'weg'));
		expect(removed).toBe(1);
		const answer = await computeVerdict(world.ctx('po'), pilotId);
		if (!answer.ok || !answer.value) throw new Error('no verdict');
		const state = answer.value.states.administratietijd;
		expect([state?.paths.ai.n, state?.removed]).toEqual([1, 1]);
	});

	it('pauses the pilot at once on a zero-tolerance event and latches the verdict', async () => {
		await frozenPlanFor(world, pilotId);
		await world.services.db.updateTable('pilot').set({ phase: 'kennismaking' }).execute();
		await record([{ kpi: 'verzonnen-feit', value: 1, unit: 'voorval' }]);
		const answer = await computeVerdict(world.ctx('eth1'), pilotId);
		if (!answer.ok || !answer.value) throw new Error('no verdict');
		expect(answer.value.verdict).toMatchObject({ verdict: 'PAUSE', because: ['verzonnen-feit'] });
		expect(answer.value.latched?.verdict).toBe('PAUSE');
		const pilot = await world.services.db
			.selectFrom('pilot')
			.select('runningState')
			.executeTakeFirst();
		expect(pilot?.runningState).toBe('gepauzeerd');
		expect((await world.auditActions()).slice(-2)).toEqual(['verdict.latched', 'pilot.paused']);
		await computeVerdict(world.ctx('eth2'), pilotId);
		const latched = await world.services.db
			.selectFrom('verdictSnapshot')
			.where('latched', '=', 1)
			.select('id')
			.execute();
		expect(latched).toHaveLength(1);
	});

	const header = 'at,epoch,kpi,path,value,worker,report,engine,source';
	const imported = (text: string) => importMeasurements(world.ctx('fb'), { pilotId, text });

	it('imports a baseline, marks self-reported apart, and refuses the same report twice', async () => {
		await savePlan(world.ctx('po'), { pilotId, plan: standardPlan(world) });
		const text = `${header}\n2026-02-01T09:00:00Z,1,administratietijd,baseline,42.5,w1,r1,,stopwatch\n2026-02-01T10:00:00Z,1,administratietijd,baseline,60,w1,r2,,self\n`;
		expect(await imported(text)).toEqual({ ok: true, value: { rows: 2 } });
		expect(await lastAction()).toBe('measurement.imported');
		expect(await imported(text)).toMatchObject({ refusal: { code: 'csv-known-report' } });
	});

	it('refuses another unit than the rows that have one, also when later rows have none', async () => {
		await savePlan(world.ctx('po'), { pilotId, plan: standardPlan(world) });
		const row = (report: string, unit: string) =>
			`${header},unit\n2026-02-01T09:00:00Z,1,administratietijd,baseline,42.5,w1,${report},,stopwatch,${unit}\n`;
		expect(await imported(row('r1', 'min'))).toEqual({ ok: true, value: { rows: 1 } });
		expect(await imported(row('r2', ''))).toEqual({ ok: true, value: { rows: 1 } });
		expect(await imported(row('r3', 'dagen'))).toMatchObject({
			refusal: { code: 'csv-other-unit', params: { kpi: 'administratietijd', unit: 'dagen' } }
		});
		expect(await imported(row('r1', 'min'))).toMatchObject({
			refusal: { code: 'csv-known-report', params: { kpi: 'administratietijd', report: 'r1' } }
		});
	});

	it.each([
		['a wrong column', 'at,epoch,kpi,path,waarde,worker,report,engine\nx,1,a,ai,1,w,r,\n', 1],
		[
			'a comma decimal',
			`${header}\n2026-02-01T09:00:00Z,1,administratietijd,baseline,"42,5",w1,r1,,stopwatch\n`,
			2
		],
		[
			'a future date',
			`${header}\n2031-02-01T09:00:00Z,1,administratietijd,baseline,42.5,w1,r1,,stopwatch\n`,
			2
		]
	])('refuses a file with %s, naming row and column, and stores nothing', async (_, text, line) => {
		await savePlan(world.ctx('po'), { pilotId, plan: standardPlan(world) });
		expect(await imported(text)).toMatchObject({
			refusal: { code: 'csv-refused', params: { line } }
		});
		expect(await world.services.db.selectFrom('measurement').selectAll().execute()).toEqual([]);
	});

	it('refuses a baseline that is added behind the freeze, and takes no file’s word for a timer', async () => {
		await frozenPlanFor(world, pilotId);
		const row = (path: string, at: string) =>
			`${header}\n${at},1,administratietijd,${path},22,w1,r-${path},,timer\n`;
		expect(await imported(row('baseline', '2026-02-01T09:00:00Z'))).toMatchObject({
			refusal: { code: 'baseline-pinned' }
		});
		world.clock.advance(3_600_000);
		const at = world.services.clock().toISOString();
		expect(await imported(row('ai', at))).toEqual({ ok: true, value: { rows: 1 } });
		const stored = await world.services.db.selectFrom('measurement').select('source').execute();
		expect(stored).toEqual([{ source: 'csv' }]);
	});

	it('refuses AI rows from before the freeze in a file', async () => {
		await frozenPlanFor(world, pilotId);
		const text = `${header}\n2026-02-01T09:00:00Z,1,administratietijd,ai,22,w1,r1,extractief 1,timer\n`;
		expect(await imported(text)).toMatchObject({ refusal: { code: 'measurement-before-freeze' } });
	});
});
