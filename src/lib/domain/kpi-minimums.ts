import type { KpiState } from './kpi-state-model.ts';
import type { Plan, PlanKpi } from './plan-model.ts';
import { epochAlpha, kpiMethod, kpiRole, requiredWorkers } from './plan-model.ts';
import { certificateSize } from './stats/certificate.ts';

/** What a KPI still lacks: shares as 0–1, all others as counts. */
export interface Missing {
	what:
		| 'baselineReports'
		| 'aiReports'
		| 'refusers'
		| 'workers'
		| 'answers'
		| 'coverage'
		| 'cleanReports';
	have: number;
	need: number;
}

export interface Counted {
	test: number;
	reference: number;
	workers: number;
}

/** Refusers and survey answers below which nothing is said, whatever the plan's minimums (privacy and power). */
const leastRefusers = 20;
const leastAnswers = 20;

/**
 * The rows that take part. Duration comparisons count only workers with two reports on both sides; other KPIs count every
 * row, and the workers of the tested side.
 */
export function counted(state: KpiState, kpi: PlanKpi): Counted {
	const method = kpiMethod(kpi);
	const total = { test: 0, reference: 0, workers: 0 };
	const paired = method === 'duration-baseline' || method === 'duration-refusers';
	for (const { test, reference } of Object.values(state.workers)) {
		if (paired && (test.n < 2 || reference.n < 2)) continue;
		if (method === 'ordinal-baseline' && (test.n === 0 || reference.n === 0)) continue;
		total.test += test.n;
		total.reference += reference.n;
		if (test.n > 0) total.workers += 1;
	}
	return total;
}

/** Samples below the plan's minimums: before they are met no look is taken. */
export function missingSamples(state: KpiState, kpi: PlanKpi, plan: Plan): Missing[] {
	const { minimums } = plan;
	const { test, reference, workers } = counted(state, kpi);
	const lacking = (what: Missing['what'], have: number, need: number): Missing[] =>
		have < need ? [{ what, have, need }] : [];
	const method = kpiMethod(kpi);
	switch (method) {
		case 'duration-baseline':
		case 'score-baseline':
		case 'proportion-baseline':
			return [
				...lacking('baselineReports', reference, minimums.baselineReports),
				...lacking('aiReports', test, minimums.aiReports),
				...lacking('workers', workers, requiredWorkers(plan))
			];
		case 'duration-refusers':
			return [
				...lacking('refusers', test, leastRefusers),
				...lacking('aiReports', reference, minimums.aiReports),
				...lacking('workers', workers, requiredWorkers(plan))
			];
		case 'norm':
			return [
				...lacking('aiReports', test, minimums.aiReports),
				...lacking('workers', workers, requiredWorkers(plan))
			];
		case 'ordinal-norm':
		case 'ordinal-baseline':
			return lacking('answers', workers, leastAnswers);
		case 'zero-tolerance':
		case 'monitor':
			return [];
		default:
			return method satisfies never;
	}
}

/** Everything a KPI still lacks: samples, timer coverage, clean reports. */
export function missingEvidence(state: KpiState, kpi: PlanKpi, plan: Plan): Missing[] {
	const missing = missingSamples(state, kpi, plan);
	if (kpiMethod(kpi) === 'duration-baseline') {
		const have = coverage(state);
		const need = plan.minimums.coverage;
		if (have < need) missing.push({ what: 'coverage', have, need });
	}
	if (kpiRole(kpi) === 'zero-tolerance') {
		const need = certificateSize(kpi.certify ?? 0, epochAlpha(plan.alpha, state.epoch));
		const have = state.test.n - state.events;
		if (!(have >= need)) missing.push({ what: 'cleanReports', have: Math.max(0, have), need });
	}
	return missing;
}

/** Share of the compared durations that a timer or stopwatch measured; 0 without rows. */
export function coverage(state: KpiState): number {
	let timed = 0;
	let all = 0;
	for (const { sources } of [state.paths.ai, state.paths.baseline])
		for (const [source, n] of Object.entries(sources)) {
			all += n;
			if (source === 'timer' || source === 'stopwatch') timed += n;
		}
	return all === 0 ? 0 : timed / all;
}
