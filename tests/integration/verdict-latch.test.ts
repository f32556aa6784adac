import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordMeasurements } from '#lib/server/measurements/record.ts';
import { computeVerdict } from '#lib/server/measurements/verdict.ts';
import { dialectKeys } from '../support/database.ts';
import { freezeByRow, incidentPlan, livePilot, recordClean } from '../support/ready-pilot.ts';
import type { World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';

describe.each(dialectKeys)('latched verdicts on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	beforeEach(async () => {
		world = await openWorld(dialect);
		pilotId = await livePilot(world);
	});
	afterEach(() => world.close());

	const verdict = async () => {
		world.clock.advance(60_000);
		const computed = await computeVerdict(world.ctx('po'), pilotId);
		if (!computed.ok || !computed.value) throw new Error('no verdict');
		const { verdict, latched } = computed.value;
		return { now: verdict.verdict, rule: verdict.rule, latched: latched?.verdict ?? null };
	};
	const latchedRows = () =>
		world.services.db
			.selectFrom('verdictSnapshot')
			.select(['verdict', 'content', 'hash'])
			.where('pilotId', '=', pilotId)
			.where('latched', '=', 1)
			.orderBy('at')
			.execute();
	const report = async (value: number, engine = 'extractief@1.0.0') => {
		world.clock.advance(60_000);
		const row = {
			kpi: 'ernstige-incidenten',
			value,
			unit: 'gebeurtenis',
			path: 'ai' as const,
			reportId: world.services.newId(),
			workerPseudonym: 'w1',
			teamId: null,
			complexity: null,
			known: null,
			at: world.services.clock().toISOString(),
			source: 'register' as const,
			engineVersion: engine
		};
		const done = await world.services.db
			.transaction()
			.execute((trx) => recordMeasurements(trx, world.services, pilotId, [row]));
		expect(done.ok).toBe(true);
	};

	it('a GO stays as it was signed, whatever comes after; what comes after is shown beside it', async () => {
		world.clock.advance(60_000);
		expect(await verdict()).toMatchObject({ now: 'CONTINUE', latched: null });
		await recordClean(world, pilotId, 63);
		expect(await verdict()).toEqual({ now: 'GO', rule: 'all-green', latched: 'GO' });
		const [go] = await latchedRows();
		// Not latched again while it says the same.
		await recordClean(world, pilotId, 1);
		expect(await verdict()).toMatchObject({ now: 'GO', latched: 'GO' });
		expect(await latchedRows()).toEqual([go]);
		// Drift: the present verdict differs from the latched GO, which is not touched.
		await report(0, 'extractief@2.0.0');
		expect(await verdict()).toEqual({ now: 'INVALID', rule: 'engine-changed', latched: 'GO' });
		expect(await latchedRows()).toEqual([go]);
		// An event latches a PAUSE beside it, a further one another.
		await report(1);
		expect(await verdict()).toMatchObject({ now: 'PAUSE', latched: 'PAUSE' });
		await report(1);
		expect(await verdict()).toMatchObject({ now: 'PAUSE', latched: 'PAUSE' });
		const rows = await latchedRows();
		expect(rows.map((row) => row.verdict)).toEqual(['GO', 'PAUSE', 'PAUSE']);
		expect(rows[0]).toEqual(go);
	});

	it('INVALID is never latched and clears when it is repaired', async () => {
		world.clock.advance(60_000);
		const quiet = { ...incidentPlan.kpis[0]!, id: 'verzonnen-feit' };
		await freezeByRow(world, pilotId, { ...incidentPlan, kpis: [...incidentPlan.kpis, quiet] });
		world.clock.advance(60_000);
		await recordClean(world, pilotId, 70);
		expect(await verdict()).toEqual({ now: 'INVALID', rule: 'instrument-silent', latched: null });
		expect(await latchedRows()).toEqual([]);
		const row = {
			kpi: 'verzonnen-feit',
			value: 0,
			unit: 'gebeurtenis',
			path: 'ai' as const,
			reportId: 'r1',
			workerPseudonym: 'w1',
			teamId: null,
			complexity: null,
			known: null,
			at: world.services.clock().toISOString(),
			source: 'register' as const,
			engineVersion: 'extractief@1.0.0'
		};
		await world.services.db
			.transaction()
			.execute((trx) => recordMeasurements(trx, world.services, pilotId, [row]));
		expect(await verdict()).toMatchObject({ now: 'CONTINUE', latched: null });
	});

	it('NOT_SHOWN is latched at the horizon', async () => {
		world.clock.advance(60_000);
		await freezeByRow(world, pilotId, { ...incidentPlan, horizon: { reports: 40 } });
		world.clock.advance(60_000);
		await recordClean(world, pilotId, 40);
		expect(await verdict()).toEqual({ now: 'NOT_SHOWN', rule: 'horizon', latched: 'NOT_SHOWN' });
	});
});
