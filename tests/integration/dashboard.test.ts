import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pointId, weekGroups } from '#lib/domain/dashboard-points.ts';
import { dashboardView } from '#lib/features/dashboard/view.ts';
import { lastReference } from '#lib/server/measurements/changes.ts';
import type { DashboardData } from '#lib/server/measurements/dashboard.ts';
import { dashboardOf } from '#lib/server/measurements/dashboard.ts';
import type { MeasurementInput } from '#lib/server/measurements/record.ts';
import { recordMeasurements, withdrawMeasurements } from '#lib/server/measurements/record.ts';
import { addTeam, changeTeam } from '#lib/server/pilots/teams.ts';
import { dialectKeys } from '../support/database.ts';
import { frozenPlanFor, preparedPilot, standardPlan } from '../support/pilot.ts';
import type { PersonKey, World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';

describe.each(dialectKeys)('dashboard on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	beforeEach(async () => {
		world = await openWorld(dialect);
		pilotId = await preparedPilot(world);
	});
	afterEach(() => world.close());

	const hour = 3_600_000;
	let count = 0;
	function measured(row: Partial<MeasurementInput>): MeasurementInput {
		count += 1;
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
	async function record(...rows: Partial<MeasurementInput>[]): Promise<void> {
		const { db } = world.services;
		world.clock.advance(hour);
		const stored = await db
			.transaction()
			.execute((trx) => recordMeasurements(trx, world.services, pilotId, rows.map(measured)));
		if (!stored.ok) throw new Error(JSON.stringify(stored.refusal));
	}
	async function dashboard(
		asked: Parameters<typeof dashboardOf>[2] = {},
		who: PersonKey = 'eth1'
	): Promise<DashboardData> {
		const answer = await dashboardOf(world.ctx(who), pilotId, asked);
		if (!answer.ok) throw new Error(answer.refusal.code);
		if (!answer.value.data) throw new Error('no data');
		return answer.value.data;
	}
	function viewOf({ computed, ...rest }: DashboardData, chosen?: string) {
		const { plan, verdict, states, latched } = computed;
		const input = { ...rest, verdict, states, latchedAt: latched?.at ?? null };
		return dashboardView({ ...input, plan: plan.plan, epoch: plan.epoch }, 'nl', chosen);
	}

	it('has nothing to show without a plan, and shows a single report of nobody', async () => {
		const answer = await dashboardOf(world.ctx('eth1'), pilotId);
		expect(answer).toMatchObject({ ok: true, value: { data: null } });
		await frozenPlanFor(world, pilotId);
		await record({ value: 37.123 });
		const data = await dashboard();
		expect(data.computed.verdict.verdict).toBe('CONTINUE');
		const view = viewOf(data);
		expect(view).toMatchObject({
			evidence: null,
			weeks: null,
			funnel: null,
			waterfall: null,
			equal: null,
			surveys: []
		});
		expect(JSON.stringify(view)).not.toMatch(/37[.,]1/);
	});

	it('counts the reports behind a point by path, complexity and team, and hides what is small', async () => {
		await frozenPlanFor(world, pilotId);
		const team = await addTeam(world.ctx('po'), pilotId, { name: 'Budget' });
		if (!team.ok) throw new Error(team.refusal.code);
		for (let i = 0; i < 14; i += 1)
			await record({
				teamId: team.value.id,
				complexity: i < 11 ? 'gewoon' : 'complex',
				reportId: `behind-${i}`
			});
		await record({ path: 'manual', engineVersion: null });
		const state = (await dashboard()).computed.states['administratietijd'];
		const [group] = state ? weekGroups(state, 'ai') : [];
		if (!group) throw new Error('no week');
		const asked = { kpi: 'administratietijd', point: pointId('ai', group) };
		const { point } = await dashboard(asked);
		expect(point).toMatchObject({ from: group.from, to: group.to, path: 'ai' });
		expect(point?.byPath).toEqual([
			{ key: 'ai', n: 14 },
			{ key: 'manual', n: null }
		]);
		// Three complex files would follow from the fourteen: the others are hidden with them.
		expect(point?.byComplexity).toEqual([
			{ key: 'gewoon', n: null },
			{ key: 'complex', n: null }
		]);
		// Nobody is assigned to the team: fewer than five people.
		expect(point?.byTeam).toEqual([{ key: 'Budget', n: null }]);
		expect(JSON.stringify(point)).not.toMatch(/behind-|w\d/);
		expect((await dashboard({ ...asked, point: 'ai.2020-01-06.2020-01-06' })).point).toBeNull();
		expect((await dashboard({ kpi: 'nergens', point: asked.point })).point).toBeNull();
	});

	it('leaves withdrawn reports out of the counts behind a point', async () => {
		await frozenPlanFor(world, pilotId);
		for (let i = 0; i < 8; i += 1) await record({ reportId: `weg-${i}` });
		await world.services.db
			.transaction()
			.execute((trx) => withdrawMeasurements(trx, world.services, pilotId, 'weg-3'));
		const state = (await dashboard()).computed.states['administratietijd'];
		const [group] = state ? weekGroups(state, 'ai') : [];
		if (!group) throw new Error('no week');
		const { point } = await dashboard({ kpi: 'administratietijd', point: pointId('ai', group) });
		expect(point?.byComplexity).toEqual([{ key: 'gewoon', n: 7 }]);
		expect(group.n).toBe(7);
	});

	it('counts rows that came late, and keeps the count when the statistics are lost', async () => {
		await frozenPlanFor(world, pilotId);
		await record({}, { reportId: 'early' });
		const late = new Date(world.services.clock().getTime() - hour / 2).toISOString();
		await record({ at: late }, {});
		await record({});
		expect((await dashboard()).late['administratietijd']).toBe(1);
		await world.services.db.deleteFrom('kpiStatistic').execute();
		await dashboard();
		const data = await dashboard();
		expect(data.late['administratietijd']).toBe(1);
		expect(data.computed.states['administratietijd']?.paths.ai.n).toBe(5);
	});

	it('adds up where the time goes, and forgets what was withdrawn', async () => {
		await frozenPlanFor(world, pilotId);
		for (let i = 0; i < 6; i += 1)
			await record(
				{ kpi: 'tijd-opstellen', value: 600, unit: 'seconden', reportId: `time-${i}` },
				{ kpi: 'tijd-nalezen', value: 300, unit: 'seconden', reportId: `time-${i}` },
				{ kpi: 'tijd-verbeteren', value: 0, unit: 'seconden', reportId: `time-${i}` }
			);
		expect(viewOf(await dashboard()).waterfall?.data.steps.map(({ value }) => value)).toEqual([
			10, 5, 0, 15
		]);
		for (const id of ['time-0', 'time-1'])
			await world.services.db
				.transaction()
				.execute((trx) => withdrawMeasurements(trx, world.services, pilotId, id));
		expect(viewOf(await dashboard()).waterfall).toBeNull();
	});

	it('shows the spread of answers, with rare ones beside their neighbours', async () => {
		const plan = standardPlan(world);
		const survey = {
			id: 'bevraging',
			type: 'ordinal' as const,
			comparison: 'norm' as const,
			direction: 'higher' as const,
			role: 'goal' as const,
			limit: 3,
			go: 3.5
		};
		await frozenPlanFor(world, pilotId, { ...plan, kpis: [...plan.kpis, survey] });
		const answers = [1, 2, 2, 3, 3, 4, 4, 4, 4, 4, 4, 5];
		await record(
			...answers.map((value, i) => ({
				kpi: 'bevraging',
				value,
				unit: 'antwoord',
				source: 'survey' as const,
				reportId: `answer-${i}`,
				workerPseudonym: `person-${i}`
			}))
		);
		const [view] = viewOf(await dashboard()).surveys;
		expect(view?.data).toEqual({
			total: 12,
			answers: [
				{ label: '1 – 3', n: 5 },
				{ label: '4 – 5', n: 7 }
			]
		});
	});

	it('compares with the last look before a moment, and has nothing to compare with before the first', async () => {
		await frozenPlanFor(world, pilotId);
		await record({});
		await dashboard();
		const moment = world.services.clock().toISOString();
		await record({}, {}, {}, {}, {}, {});
		const { db } = world.services;
		expect((await dashboard()).reference).toBeNull();
		expect(await lastReference(db, pilotId, '2020-01-01T00:00:00.000Z')).toBeNull();
		const reference = await lastReference(db, pilotId, moment);
		expect(reference).toMatchObject({ at: moment, decision: null, verdict: { epoch: 1 } });
	});

	it('lets who assigns people add teams and move workers, once and in the trail', async () => {
		const made = await addTeam(world.ctx('po'), pilotId, { name: ' Wonen ' });
		if (!made.ok) throw new Error(made.refusal.code);
		expect((await world.auditActions()).at(-1)).toBe('team.added');
		expect(await addTeam(world.ctx('po'), pilotId, { name: 'wonen' })).toMatchObject({
			refusal: { code: 'team-exists' }
		});
		expect(await addTeam(world.ctx('po'), pilotId, { name: ' ' })).toMatchObject({
			refusal: { code: 'team-name' }
		});
		expect(await addTeam(world.ctx('mw1'), pilotId, { name: 'Ander' })).toMatchObject({
			refusal: { code: 'not-allowed' }
		});
		const { id } = await world.services.db
			.selectFrom('pilotRole')
			.select('id')
			.where('userId', '=', world.users.mw1)
			.executeTakeFirstOrThrow();
		const teamId = made.value.id;
		expect(await changeTeam(world.ctx('po'), pilotId, { id, teamId })).toMatchObject({ ok: true });
		expect((await world.auditActions()).at(-1)).toBe('team.changed');
		expect(await changeTeam(world.ctx('po'), pilotId, { id, teamId: 'elders' })).toMatchObject({
			refusal: { code: 'not-found' }
		});
		expect(await changeTeam(world.ctx('outsider'), pilotId, { id, teamId })).toMatchObject({
			refusal: { code: 'not-found' }
		});
		await frozenPlanFor(world, pilotId);
		expect((await dashboard()).teams).toContainEqual({ id: teamId, name: 'Wonen', workers: 1 });
	});
});
