import type { KpiState } from '#lib/domain/kpi-state.ts';
import { emptyKpiState, ingest, rebuild } from '#lib/domain/kpi-state.ts';
import type { Measurement } from '#lib/domain/measurement.ts';
import type { PlanKpi } from '#lib/domain/plan.ts';
import type { Services, Trx } from '../context.ts';
import { now } from '../context.ts';
import type { StoredPlan } from '../plans/plan-repository.ts';
import {
	loadStatistics,
	measurementsOf,
	removedReports,
	rowCounts,
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
	const stored = await loadStatistics(trx, plan.pilotId, plan.epoch);
	const options = plan.frozenAt ? { frozenAt: plan.frozenAt } : {};
	for (const kpi of plan.plan.kpis) {
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
		else await save(trx, services, plan, kpi, state, known.rows + fresh.length);
	}
}

/** One KPI from its raw rows, saved. */
export async function rebuildStatistic(
	trx: Trx,
	services: Services,
	plan: StoredPlan,
	kpi: PlanKpi
): Promise<KpiState> {
	const rows = await measurementsOf(trx, plan.pilotId, kpi.id);
	const state = rebuild(kpi, rows, plan.plan, {
		epoch: plan.epoch,
		removedReports: await removedReports(trx, plan.pilotId),
		...(plan.frozenAt && { frozenAt: plan.frozenAt })
	});
	await save(trx, services, plan, kpi, state, rows.length);
	return state;
}

/** The states of all KPIs of the plan. One that is missing or does not account for every row is rebuilt first. */
export async function statesOf(
	trx: Trx,
	services: Services,
	plan: StoredPlan
): Promise<Record<string, KpiState>> {
	const stored = await loadStatistics(trx, plan.pilotId, plan.epoch);
	const counts = await rowCounts(trx, plan.pilotId);
	const states: Record<string, KpiState> = {};
	for (const kpi of plan.plan.kpis) {
		const known = stored[kpi.id];
		const count = counts[kpi.id] ?? 0;
		if (known?.rows === count) states[kpi.id] = known.state;
		else if (count === 0) states[kpi.id] = emptyKpiState(plan.epoch);
		else states[kpi.id] = await rebuildStatistic(trx, services, plan, kpi);
	}
	return states;
}

function save(
	trx: Trx,
	services: Services,
	plan: StoredPlan,
	kpi: PlanKpi,
	state: KpiState,
	rows: number
): Promise<void> {
	const key = { id: services.newId(), pilotId: plan.pilotId, epoch: plan.epoch, kpi: kpi.id };
	return saveStatistic(trx, key, { state, rows }, now(services));
}
