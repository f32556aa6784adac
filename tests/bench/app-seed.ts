import { join } from 'node:path';
import type { Measurement, MeasurementPath } from '#lib/domain/measurement.ts';
import type { PlanKpi } from '#lib/domain/plan.ts';
import { kpiMethod } from '#lib/domain/plan.ts';
import type { Random } from '#lib/domain/stats/random.ts';
import { normal, seededRandom } from '#lib/domain/stats/random.ts';
import { insertRows } from '#lib/server/measurements/insert-rows.ts';
import { recordMeasurements } from '#lib/server/measurements/record.ts';
import { updateStatistics } from '#lib/server/measurements/statistics.ts';
import { frozenPlan } from '#lib/server/plans/plan-repository.ts';
import { kpiCatalogueOf, presetPlan } from '#lib/server/plans/preset.ts';
import { frozenPlanFor, packUrn, preparedPilot } from '../support/pilot.ts';
import { keep } from '../support/keep.ts';
import type { World } from '../support/world.ts';
import { openWorld, password } from '../support/world.ts';

export interface Seeded {
	dataDir: string;
	pilotId: string;
	/** Measurements in the database. */
	rows: number;
	/** Measurements recorded per second. */
	rate: number;
	/** Somebody who may see the dashboard. */
	reader: { email: string; password: string };
}

const weeks = 40;
const week = 7 * 864e5;
const baselineReports = 40;
const batch = 22_000;

/**
 * An installation with one pilot whose frozen plan is the catalogue's own and whose database holds `rows` measurements, spread over
 * the same forty weeks whatever their number. Everything goes through the services; measurements through the code that records them.
 */
export async function seed(folder: string, rows: number): Promise<Seeded> {
	const world = await openWorld('sqlite');
	try {
		const end = Date.now() - 60_000;
		const start = end - weeks * week;
		world.clock.set(new Date(start - 5 * week).toISOString());
		const pilotId = await preparedPilot(world);
		const content = { packUrn, packVersion: '1.0.0' };
		const day = new Date(start).toISOString().slice(0, 10);
		const plan = presetPlan(kpiCatalogueOf(world.services.content, content), day);
		const baseline = await addBaseline(world, pilotId, plan.kpis);
		world.clock.set(new Date(start).toISOString());
		await frozenPlanFor(world, pilotId, plan);
		world.clock.set(new Date(end).toISOString());
		const began = performance.now();
		await addReports(world, pilotId, rows - baseline);
		const rate = (1000 * (rows - baseline)) / (performance.now() - began);
		const dataDir = join(folder, `rows-${rows}`);
		await keep(world, dataDir);
		return { dataDir, pilotId, rows, rate, reader: { email: 'vb1@test.example', password } };
	} finally {
		await world.close();
	}
}

/** Reports from before the plan, on what is compared with them. Gives the number of rows. */
async function addBaseline(
	{ services }: World,
	pilotId: string,
	kpis: readonly PlanKpi[]
): Promise<number> {
	const random = seededRandom(1);
	const compared = kpis.filter((kpi) => kpi.comparison === 'baseline');
	const at = services.clock().toISOString();
	const rows = Array.from({ length: baselineReports }, (_, report) =>
		compared.map((kpi) => ({
			kpi: kpi.id,
			value: valueOf(kpi, 'baseline', random),
			unit: kpi.type === 'duration' ? 'minuten' : 'ratio',
			path: 'baseline' as const,
			reportId: `b${report}`,
			workerPseudonym: `w${report % 60}`,
			teamId: null,
			complexity: 'gewoon' as const,
			known: true,
			at,
			source: 'stopwatch' as const,
			engineVersion: null
		}))
	).flat();
	const recorded = await services.db
		.transaction()
		.execute((trx) => recordMeasurements(trx, services, pilotId, rows));
	if (!recorded.ok) throw new Error(recorded.refusal.code);
	return recorded.value;
}

/** Reports after the freeze, one in seven without AI, each measured on every KPI of the plan. */
async function addReports({ services }: World, pilotId: string, rows: number): Promise<void> {
	const plan = await frozenPlan(services.db, pilotId);
	if (!plan?.frozenAt) throw new Error('The plan is not frozen.');
	const { kpis } = plan.plan;
	const from = Date.parse(plan.frozenAt);
	const step = (services.clock().getTime() - from) / (Math.ceil(rows / kpis.length) + 1);
	const random = seededRandom(rows);
	const rowOf = (index: number): Measurement => {
		const report = Math.floor(index / kpis.length);
		const kpi = kpis[index % kpis.length];
		if (!kpi) throw new Error('The plan has no KPIs.');
		const path = report % 7 === 3 ? 'manual' : 'ai';
		return {
			epoch: plan.epoch,
			kpi: kpi.id,
			path,
			value: valueOf(kpi, path, random),
			worker: `w${report % 60}`,
			report: `r${report}`,
			complexity: report % 3 === 0 ? 'complex' : 'gewoon',
			known: report % 2 === 0,
			at: new Date(from + (report + 1) * step).toISOString(),
			source: 'timer',
			...(path === 'ai' && { engine: 'extractief@1.0.0' })
		};
	};
	await services.db.transaction().execute(async (trx) => {
		for (let first = 0; first < rows; first += batch) {
			const length = Math.min(batch, rows - first);
			const part = Array.from({ length }, (_, index) => rowOf(first + index));
			await insertRows(trx, services, pilotId, part);
			await updateStatistics(trx, services, plan, part);
		}
	});
}

/** An invented value a little better than the thresholds ask. */
function valueOf(kpi: PlanKpi, path: MeasurementPath, random: Random): number {
	const share = (mean: number, spread: number) =>
		Math.min(1, Math.max(0, mean + spread * normal(random)));
	const method = kpiMethod(kpi);
	switch (method) {
		case 'duration-baseline': {
			const minutes = (path === 'baseline' ? 48 : 30) * Math.exp(0.5 * normal(random));
			return Math.min(480, Math.max(1, minutes));
		}
		case 'duration-refusers':
			return 10 * Math.exp(0.4 * normal(random));
		case 'score-baseline':
			return share(0.85, 0.08);
		case 'proportion-baseline':
			return random() < 0.97 ? 1 : 0;
		case 'norm':
			return kpi.type === 'score' ? share(0.99, 0.01) : random() < 0.99 ? 1 : 0;
		case 'ordinal-norm':
		case 'ordinal-baseline':
			return random() < 0.6 ? 4 : 3;
		case 'zero-tolerance':
			return 0;
		case 'monitor':
			return share(0.4, 0.1);
		default:
			return method satisfies never;
	}
}
