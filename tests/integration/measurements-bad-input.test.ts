import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importMeasurements } from '#lib/server/measurements/import.ts';
import type { MeasurementInput } from '#lib/server/measurements/record.ts';
import { recordMeasurements } from '#lib/server/measurements/record.ts';
import { computeVerdict } from '#lib/server/measurements/verdict.ts';
import { refusalSentence } from '#lib/server/errors.ts';
import { savePlan } from '#lib/server/plans/plans.ts';
import { dialectKeys } from '../support/database.ts';
import { frozenPlanFor, preparedPilot, standardPlan } from '../support/pilot.ts';
import type { World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';

describe.each(dialectKeys)('measurements that cannot be right, on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	beforeEach(async () => {
		world = await openWorld(dialect);
		pilotId = await preparedPilot(world);
	});
	afterEach(() => world.close());

	let count = 0;
	const row = (change: Partial<MeasurementInput>): MeasurementInput => ({
		kpi: 'administratietijd',
		value: 30,
		unit: 'minuten',
		path: 'ai',
		reportId: `r${(count += 1)}`,
		workerPseudonym: `w${count % 12}`,
		teamId: null,
		complexity: 'gewoon',
		known: true,
		at: world.services.clock().toISOString(),
		source: 'timer',
		engineVersion: 'extractief 1',
		...change
	});
	const record = (...changes: Partial<MeasurementInput>[]) =>
		world.services.db
			.transaction()
			.execute((trx) => recordMeasurements(trx, world.services, pilotId, changes.map(row)));
	const stored = async () =>
		(await world.services.db.selectFrom('measurement').select('value').execute()).length;
	async function verdict() {
		const answer = await computeVerdict(world.ctx('eth1'), pilotId);
		if (!answer.ok || !answer.value) throw new Error('no verdict');
		return answer.value;
	}

	it.each<[string, Partial<MeasurementInput>, RegExp]>([
		['no number', { value: NaN }, /geen getal/],
		['an infinite time', { value: Infinity }, /geen getal/],
		['a negative time', { value: -3 }, /groter dan nul/],
		['more than a working day', { value: 481 }, /werkdag/],
		['a date in the future', { at: '2031-01-01T00:00:00.000Z' }, /toekomst/],
		['no date', { at: 'gisteren' }, /geen datum/],
		['hours', { unit: 'uren', value: 0.5 }, /minuten/],
		['no worker', { workerPseudonym: ' ' }, /leeg/]
	])('refuses %s among good rows with a sentence, and stores nothing', async (_, bad, sentence) => {
		await frozenPlanFor(world, pilotId);
		const refused = await record({}, bad, {});
		if (refused.ok) throw new Error('stored');
		expect(refusalSentence(refused.refusal, 'nl')).toMatch(sentence);
		expect(await stored()).toBe(0);
		expect((await verdict()).verdict.verdict).toBe('CONTINUE');
	});

	it('refuses a file in another unit than what is there, whole', async () => {
		await savePlan(world.ctx('po'), { pilotId, plan: standardPlan(world) });
		const header = 'at,epoch,kpi,path,value,worker,report,engine,source,unit';
		const line = (report: string, unit: string) =>
			`2026-02-01T09:00:00Z,1,administratietijd,baseline,42.5,w1,${report},,stopwatch,${unit}`;
		const take = (...lines: string[]) =>
			importMeasurements(world.ctx('fb'), { pilotId, text: [header, ...lines].join('\n') });
		expect(await take(line('r1', 'minuten'))).toMatchObject({ ok: true });
		expect(await take(line('r2', 'dagen'))).toMatchObject({ refusal: { code: 'csv-other-unit' } });
		expect(await take(line('r3', 'minuten'), line('r4', 'dagen'))).toMatchObject({
			refusal: { code: 'csv-refused', params: { line: 3, column: 'unit' } }
		});
		expect(await stored()).toBe(1);
	});

	it('never passes on workers that the baseline does not know', async () => {
		for (let i = 0; i < 40; i += 1)
			await record({ path: 'baseline', source: 'stopwatch', engineVersion: null, value: 60 });
		await frozenPlanFor(world, pilotId);
		world.clock.advance(60_000);
		for (let i = 0; i < 60; i += 1) {
			world.clock.advance(60_000);
			await record({ workerPseudonym: `onbekend-${i % 12}`, value: 5 });
		}
		const time = (await verdict()).verdict.kpis.find(({ id }) => id === 'administratietijd');
		expect(time).toMatchObject({ zone: 'INSUFFICIENT', n: { ai: 0, workers: 0 } });
	});

	it('never passes in an epoch without a baseline', async () => {
		await frozenPlanFor(world, pilotId);
		for (let i = 0; i < 30; i += 1) {
			world.clock.advance(60_000);
			await record({ value: 5 }, { kpi: 'onderbouwde-zinnen', value: 1, unit: 'ratio' });
		}
		const { verdict: now } = await verdict();
		expect(now.verdict).not.toBe('GO');
		expect(now.kpis.find(({ id }) => id === 'administratietijd')).toMatchObject({
			zone: 'INSUFFICIENT',
			lower: null,
			upper: null
		});
	});

	it('copes with a clock that goes back: the rows count once, in the order of their moments', async () => {
		await frozenPlanFor(world, pilotId);
		world.clock.advance(3_600_000);
		const late = world.services.clock().toISOString();
		await record({}, {});
		world.clock.advance(-1_800_000);
		await record({}, {});
		const { states } = await verdict();
		expect(states['administratietijd']).toMatchObject({
			rows: 4,
			lastAt: late,
			needsRebuild: false
		});
		// Back before the freeze: kept, shown as never counted.
		world.clock.advance(-3_600_000);
		await record({});
		const { states: after, verdict: now } = await verdict();
		expect(after['administratietijd']).toMatchObject({ rows: 4, ignored: { beforeFreeze: 1 } });
		expect(now.verdict).toBe('CONTINUE');
	});

	it('answers from a rebuild when the statistics are gone, with the same verdict', async () => {
		await frozenPlanFor(world, pilotId);
		for (let i = 0; i < 6; i += 1) {
			world.clock.advance(60_000);
			await record({}, { kpi: 'ernstige-incidenten', value: 0, unit: 'gebeurtenis' });
		}
		const before = (await verdict()).verdict;
		await world.services.db.deleteFrom('kpiStatistic').execute();
		const { at: _then, ...same } = (await verdict()).verdict;
		expect(before).toMatchObject(same);
	});
});
