import { ingest, rebuild } from '#lib/domain/kpi-state.ts';
import type { Measurement } from '#lib/domain/measurement.ts';
import type { PlanKpi } from '#lib/domain/plan.ts';
import { timeParts } from '#lib/domain/time-parts.ts';
import type { Services, Trx } from '../context.ts';
import { now } from '../context.ts';
import type { StoredPlan } from '../plans/plan-repository.ts';
import type { StoredState } from './measurement-repository.ts';
import {
	holdStatistics,
	lateRows,
	loadStatistics,
	measurementsOf,
	removedReports,
	saveStatistic
} from './measurement-repository.ts';

/**
 * Adds new rows to the running statistics of the frozen plan, in the transaction that stores them. Work per row does not depend on
 * how many came before; a row that comes late has the KPI rebuilt from its raw rows.
 */
export async function updateStatistics(
	trx: Trx,
	services: Services,
	plan: StoredPlan,
	rows: readonly Measurement[]
): Promise<void> {
	await holdStatistics(trx, services, plan.pilotId, plan.epoch);
	const stored = await loadStatistics(trx, plan.pilotId, plan.epoch);
	const options = plan.frozenAt ? { frozenAt: plan.frozenAt } : {};
	for (const kpi of trackedKpis(plan)) {
		const fresh = rows.filter((row) => row.kpi === kpi.id);
		if (fresh.length === 0) continue;
		const known = stored[kpi.id];
		// Without a state the rows already stored include the new ones: rebuild counts them all once.
		if (!known) {
			await rebuildStatistic(trx, services, plan, kpi);
			continue;
		}
		const state = fresh.reduce(
			(sum, row) => ingest(sum, kpi, row, plan.plan, options),
			known.state
		);
		if (state.needsRebuild) await rebuildStatistic(trx, services, plan, kpi);
		else
			await save(trx, services, plan, kpi, {
				state,
				rows: known.rows + fresh.length,
				late: known.late
			});
	}
}

/** What statistics are kept of: the KPIs of the plan, and the parts of the time that no plan judges. */
export function trackedKpis({ plan }: StoredPlan): PlanKpi[] {
	return [...plan.kpis, ...timeParts.filter(({ id }) => plan.kpis.every((kpi) => kpi.id !== id))];
}

/** One KPI from its raw rows, saved. Reads them all: for what is missing, came late or was withdrawn, never for a page. */
export async function rebuildStatistic(
	trx: Trx,
	services: Services,
	plan: StoredPlan,
	kpi: PlanKpi
): Promise<void> {
	await holdStatistics(trx, services, plan.pilotId, plan.epoch);
	const rows = await measurementsOf(trx, plan.pilotId, kpi.id);
	const state = rebuild(kpi, rows, plan.plan, {
		epoch: plan.epoch,
		removedReports: await removedReports(trx, plan.pilotId),
		...(plan.frozenAt && { frozenAt: plan.frozenAt })
	});
	const late = await lateRows(trx, plan.pilotId, kpi.id);
	await save(trx, services, plan, kpi, { state, rows: rows.length, late });
}

/**
 * The statistics of all KPIs of the plan and of the parts of the time that have any; one that the plan needs and that is missing is
 * rebuilt first, empty or not. A state that is there accounts for every row, because rows are written with it in one transaction and
 * never change: nothing is counted here, so the work does not grow.
 */
export async function statisticsOf(
	trx: Trx,
	services: Services,
	plan: StoredPlan
): Promise<Record<string, StoredState>> {
	const stored = await loadStatistics(trx, plan.pilotId, plan.epoch);
	const missing = plan.plan.kpis.filter(({ id }) => !stored[id]);
	if (missing.length === 0) return stored;
	for (const kpi of missing) await rebuildStatistic(trx, services, plan, kpi);
	return loadStatistics(trx, plan.pilotId, plan.epoch);
}

function save(
	trx: Trx,
	services: Services,
	plan: StoredPlan,
	kpi: PlanKpi,
	stored: StoredState
): Promise<void> {
	const key = { id: services.newId(), pilotId: plan.pilotId, epoch: plan.epoch, kpi: kpi.id };
	return saveStatistic(trx, key, stored, now(services));
}
