import { currentInterval, monitored, naturalInterval } from './kpi-interval.ts';
import { counted, missingEvidence, type Missing } from './kpi-minimums.ts';
import type { KpiState, PathSummary } from './kpi-state.ts';
import { levels, lookNow } from './kpi-state.ts';
import { complexities } from './pilot.ts';
import type { KpiRole, KpiType, Plan, PlanKpi } from './plan-model.ts';
import { kpiMethod, kpiRole, thresholds } from './plan-model.ts';
import type { Bounds } from './stats/interval.ts';
import { xmr } from './stats/xmr.ts';

export type Zone = 'GREEN' | 'AMBER' | 'RED' | 'INSUFFICIENT' | 'INVALID';

/** Why a KPI cannot be judged. Each clears when it is repaired, except `process-changed`, which asks for a new epoch. */
export type InvalidReason =
	| 'broken-state'
	| 'needs-rebuild'
	| 'baseline-mixed'
	| 'process-changed'
	| 'case-mix'
	| 'no-thresholds';

export interface KpiVerdict {
	id: string;
	type: KpiType;
	role: KpiRole | 'zero-tolerance';
	zone: Zone;
	/** RED also at α/k: enough for a STOP. */
	decisive: boolean;
	/** In the plan's units; null where nothing is known or excluded. */
	estimate: number | null;
	lower: number | null;
	upper: number | null;
	n: { baseline: number; ai: number; workers: number; refusers: number };
	/** Zero tolerance: events seen. */
	events: number;
	missing: Missing[];
	invalid?: InvalidReason;
	/** Monitored KPIs: outside the alarm band, or a sudden shift. */
	alarm?: 'low' | 'high' | 'shift';
	/** Shown without colour: no direction is better. */
	neutral: boolean;
	/** Largest standardised difference in case mix between the compared paths; null when it was not recorded. */
	mixDifference: number | null;
	/** Rows taken out by withdrawals. */
	removed: number;
	/** Level of the interval. */
	alpha: number;
	sentence?: string;
}

/** Standardised difference above which the files are too different to compare. */
export const largestMixDifference = 0.25;
const leastToColour = 10;

/**
 * The zone of one KPI, from its stored state alone: its cost does not depend on the number of rows. With `marks` the bounds are only
 * compared with limit and threshold: the same zone at a fraction of the cost, for who does not show the bounds.
 */
export function evaluateKpi(
	kpi: PlanKpi,
	state: KpiState,
	plan: Plan,
	epoch: number = state.epoch,
	detail: 'bounds' | 'marks' = 'bounds'
): KpiVerdict {
	const role = kpiRole(kpi);
	const base = describe(kpi, state, plan, role);
	const invalid = firstInvalid(kpi, state, epoch);
	if (invalid === 'broken-state') return { ...base, zone: 'INVALID', invalid };
	const bounds = lookNow(state, kpi, plan, detail);
	if (bounds === null || invalid || base.missing.length > 0 || !isCompared(kpi)) {
		const shown = { ...base, ...presentInterval(kpi, state, plan, bounds?.[0]) };
		if (invalid) return { ...shown, zone: 'INVALID', invalid };
		if (kpi.type === 'zero-tolerance') return judgeZeroTolerance(shown);
		return kpi.type === 'monitor' ? judgeMonitor(shown, kpi, state) : shown;
	}
	const [atAlpha, atShare] = bounds;
	const oriented = currentInterval(state, kpi, plan, base.alpha, atAlpha, 'marks');
	const judged = { ...base, ...naturalInterval(kpi, { estimate: oriented.estimate, ...atAlpha }) };
	if (atAlpha.lower > atAlpha.upper)
		return { ...judged, zone: 'INVALID', invalid: 'process-changed' };
	if (base.mixDifference !== null && base.mixDifference > largestMixDifference)
		return { ...judged, zone: 'INVALID', invalid: 'case-mix' };
	const limits = thresholds(kpi);
	if (limits === null)
		return role === 'monitor'
			? { ...judged, zone: 'GREEN', neutral: true }
			: { ...judged, zone: 'INVALID', invalid: 'no-thresholds' };
	const zone = zoneOf(atAlpha, oriented.estimate, limits);
	const decisive = zone === 'RED' && zoneOf(atShare, oriented.estimate, limits) === 'RED';
	return { ...judged, zone, decisive };
}

/** The exhaustive table of zones, on the oriented scale: `lower`/`upper` L and U, `limit` R, `go` G. */
export function zoneOf(
	{ lower, upper }: Bounds,
	estimate: number,
	{ limit, go }: { limit: number; go: number }
): 'GREEN' | 'AMBER' | 'RED' | 'INSUFFICIENT' {
	if (lower > limit) return upper >= go && (estimate >= go || lower >= go) ? 'GREEN' : 'AMBER';
	return upper >= go ? 'INSUFFICIENT' : 'RED';
}

function describe(kpi: PlanKpi, state: KpiState, plan: Plan, role: KpiVerdict['role']): KpiVerdict {
	const { test, reference, workers } = counted(state, kpi);
	const refusers = kpiMethod(kpi) === 'duration-refusers';
	const monitor = kpi.type === 'monitor';
	const alpha = levels(plan, state.epoch)[0];
	return {
		id: kpi.id,
		type: kpi.type,
		role,
		zone: 'INSUFFICIENT',
		decisive: false,
		estimate: null,
		lower: null,
		upper: null,
		n: {
			baseline: monitor ? state.paths.baseline.n : refusers ? 0 : reference,
			ai: monitor ? monitored(kpi, state).n : refusers ? reference : test,
			workers,
			refusers: refusers ? test : 0
		},
		events: state.events,
		missing: missingEvidence(state, kpi, plan),
		neutral: kpi.neutral === true,
		mixDifference: mixDifference(kpi, state),
		removed: state.removed,
		alpha
	};
}

/** Zero tolerance and monitors are not judged on an interval. */
function isCompared(kpi: PlanKpi): boolean {
	return kpi.type !== 'zero-tolerance' && kpi.type !== 'monitor';
}

/** What the rows say now, for a KPI that cannot be judged (yet). */
function presentInterval(
	kpi: PlanKpi,
	state: KpiState,
	plan: Plan,
	known: Bounds = { lower: -Infinity, upper: Infinity }
): Pick<KpiVerdict, 'estimate' | 'lower' | 'upper'> {
	const alpha = levels(plan, state.epoch)[0];
	const current = currentInterval(state, kpi, plan, alpha, known);
	const { estimate, lower, upper } = naturalInterval(kpi, current);
	if (!Number.isNaN(estimate)) return { estimate, lower, upper };
	return { estimate: null, lower: null, upper: kpi.type === 'zero-tolerance' ? upper : null };
}

function firstInvalid(kpi: PlanKpi, state: KpiState, epoch: number): InvalidReason | null {
	const sums = [state.test.sum, state.reference.sum, state.test.n, state.reference.n];
	if (state.version !== 1 || state.epoch !== epoch || !sums.every(Number.isFinite))
		return 'broken-state';
	if (kpi.type === 'zero-tolerance' && state.events > 0) return null;
	if (state.needsRebuild) return 'needs-rebuild';
	const { timer, stopwatch } = state.paths.baseline.sources;
	if (kpiMethod(kpi) === 'duration-baseline' && timer && stopwatch) return 'baseline-mixed';
	return null;
}

function judgeZeroTolerance(base: KpiVerdict): KpiVerdict {
	if (base.events > 0) return { ...base, zone: 'RED', decisive: true, missing: [] };
	return { ...base, zone: base.missing.length > 0 ? 'INSUFFICIENT' : 'GREEN' };
}

function judgeMonitor(base: KpiVerdict, kpi: PlanKpi, state: KpiState): KpiVerdict {
	if (base.n.ai < leastToColour || base.estimate === null) return base;
	const alarm = alarmOf(kpi, state, base.estimate);
	return alarm ? { ...base, zone: 'AMBER', alarm } : { ...base, zone: 'GREEN' };
}

function alarmOf(kpi: PlanKpi, state: KpiState, estimate: number): KpiVerdict['alarm'] {
	const { below, above, atOrAbove, suddenShift } = kpi.alarm ?? {};
	if (below !== undefined && estimate < below) return 'low';
	if (above !== undefined && estimate > above) return 'high';
	if (atOrAbove !== undefined && estimate >= atOrAbove) return 'high';
	return suddenShift && lastWeekSignals(state) ? 'shift' : undefined;
}

/** Weeks needed before a chart can say that the last one is unusual. */
const leastWeeks = 6;

function lastWeekSignals(state: KpiState): boolean {
	const weeks = Object.keys(state.weeks).sort();
	const means = weeks.flatMap((week) => {
		const cell = state.weeks[week]?.ai;
		return cell ? [cell.sum / cell.n] : [];
	});
	return means.length >= leastWeeks && xmr(means).points.at(-1)?.signal != null;
}

/**
 * The largest standardised difference between the compared paths, over each complexity and over known clients:
 * |p₁ − p₀| / √((p₁(1−p₁) + p₀(1−p₀))/2). Null when there is nothing to compare or it was not recorded on both paths.
 */
export function mixDifference(kpi: PlanKpi, state: KpiState): number | null {
	const paths = comparedPaths(kpi, state);
	if (paths === null) return null;
	const [a, b] = paths;
	const differences: number[] = [];
	const total = (path: PathSummary) =>
		complexities.reduce((sum, complexity) => sum + (path.complexity[complexity] ?? 0), 0);
	if (total(a) > 0 && total(b) > 0)
		for (const complexity of complexities)
			differences.push(
				standardised(
					(a.complexity[complexity] ?? 0) / total(a),
					(b.complexity[complexity] ?? 0) / total(b)
				)
			);
	const asked = (path: PathSummary) => path.known.yes + path.known.no;
	if (asked(a) > 0 && asked(b) > 0)
		differences.push(standardised(a.known.yes / asked(a), b.known.yes / asked(b)));
	return differences.length === 0 ? null : Math.max(...differences);
}

function comparedPaths(kpi: PlanKpi, { paths }: KpiState): [PathSummary, PathSummary] | null {
	const method = kpiMethod(kpi);
	switch (method) {
		case 'duration-baseline':
		case 'score-baseline':
		case 'proportion-baseline':
			return [paths.ai, paths.baseline];
		case 'duration-refusers':
			return [paths.manual, paths.ai];
		case 'ordinal-baseline':
		case 'norm':
		case 'ordinal-norm':
		case 'zero-tolerance':
		case 'monitor':
			return null;
		default:
			return method satisfies never;
	}
}

function standardised(p1: number, p0: number): number {
	const difference = Math.abs(p1 - p0);
	if (difference === 0) return 0;
	return difference / Math.sqrt((p1 * (1 - p1) + p0 * (1 - p0)) / 2);
}
