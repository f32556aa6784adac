import type { Measurement } from '#lib/domain/measurement.ts';
import { checkMeasurement } from '#lib/domain/measurement.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Services, Trx } from '../context.ts';
import { now } from '../context.ts';
import { frozenPlan } from '../plans/plan-repository.ts';
import { insertRows } from './insert-rows.ts';
import { rebuildStatistic, trackedKpis, updateStatistics } from './statistics.ts';

/** What a feature measured about one report; the epoch is decided here. */
export interface MeasurementInput {
	kpi: string;
	value: number;
	unit: string;
	path: Measurement['path'];
	/** Opaque: a pseudonym of the contact, never the contact's own id. */
	reportId: string;
	workerPseudonym: string;
	teamId: string | null;
	complexity: NonNullable<Measurement['complexity']> | null;
	known: boolean | null;
	at: string;
	source: Measurement['source'];
	engineVersion: string | null;
}

/**
 * Appends measurements and updates the running statistics, in the transaction of what was measured. Gives the number of rows. AI
 * rows without a frozen plan are refused: what was not agreed beforehand never counts.
 */
export async function recordMeasurements(
	trx: Trx,
	services: Services,
	pilotId: string,
	inputs: readonly MeasurementInput[]
): Promise<Result<number>> {
	if (inputs.length === 0) return ok(0);
	const plan = await frozenPlan(trx, pilotId);
	if (!plan && inputs.some((input) => input.path === 'ai'))
		return refuse('measurement-before-freeze');
	const rows = inputs.map((input) => toMeasurement(input, plan?.epoch ?? 1));
	for (const row of rows) {
		const kpi = plan?.plan.kpis.find((candidate) => candidate.id === row.kpi);
		const [fault] = checkMeasurement(row, now(services), kpi);
		if (fault) return refuse('measurement-invalid', { kpi: row.kpi, problem: fault.sentence });
	}
	await insertRows(trx, services, pilotId, rows);
	if (plan) await updateStatistics(trx, services, plan, rows);
	return ok(rows.length);
}

/**
 * Takes a report out of the denominators after a withdrawal: a tombstone per KPI it was measured on, then a rebuild. Incidents stay
 * (decision-engine.md §2). Gives the number of rows that no longer count.
 */
export async function withdrawMeasurements(
	trx: Trx,
	services: Services,
	pilotId: string,
	reportId: string
): Promise<number> {
	const rows = await trx
		.selectFrom('measurement')
		.select(['organisationId', 'kpi', 'epoch', 'path', 'unit'])
		.where('pilotId', '=', pilotId)
		.where('reportId', '=', reportId)
		.where('kind', '=', 'value')
		.execute();
	const at = now(services);
	for (const row of rows) {
		await trx
			.insertInto('measurement')
			.values({
				...row,
				pilotId,
				kind: 'tombstone',
				value: 0,
				workerPseudonym: '-',
				teamId: null,
				reportId,
				complexity: null,
				known: null,
				at,
				recordedAt: at,
				source: 'register',
				engineVersion: null
			})
			.execute();
	}
	const plan = await frozenPlan(trx, pilotId);
	if (plan) {
		const touched = new Set(rows.map((row) => row.kpi));
		for (const kpi of trackedKpis(plan)) {
			if (touched.has(kpi.id)) await rebuildStatistic(trx, services, plan, kpi);
		}
	}
	return rows.length;
}

function toMeasurement(input: MeasurementInput, epoch: number): Measurement {
	return {
		epoch,
		kpi: input.kpi,
		path: input.path,
		value: input.value,
		unit: input.unit,
		worker: input.workerPseudonym,
		...(input.teamId && { team: input.teamId }),
		report: input.reportId,
		...(input.complexity && { complexity: input.complexity }),
		...(input.known !== null && { known: input.known }),
		at: input.at,
		source: input.source,
		...(input.engineVersion && { engine: input.engineVersion })
	};
}
