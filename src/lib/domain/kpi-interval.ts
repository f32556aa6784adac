import type { KpiState } from './kpi-state-model.ts';
import type { Plan, PlanKpi } from './plan-model.ts';
import { epochAlpha, kpiMethod, plannedReports, scaleOf, thresholds } from './plan-model.ts';
import { zeroEventUpperBound } from './stats/certificate.ts';
import {
	add,
	emptySums,
	mean,
	mixturePhi,
	pairedFromSums,
	precision,
	workerInterval
} from './stats/duration.ts';
import type { Bounds, Interval } from './stats/interval.ts';
import { proportionDifferenceInterval, proportionInterval } from './stats/proportion.ts';
import { emptyHistogram, scoreDifferenceInterval } from './stats/score.ts';

/**
 * The interval the present rows give at level α, oriented (+ is better). What is found by search is narrowed from `known`, so
 * that a bound that does not move costs one test; durations are computed afresh. `marks` asks of the former only whether limit and threshold are excluded.
 */
export function currentInterval(
	state: KpiState,
	kpi: PlanKpi,
	plan: Plan,
	alpha: number,
	known: Bounds,
	detail: 'bounds' | 'marks' = 'bounds'
): Interval {
	const { test, reference } = state;
	const tunedAlpha = epochAlpha(plan.alpha, state.epoch);
	const planned = plannedReports(kpi, plan);
	const { baselineReports, workers } = plan.minimums;
	const method = kpiMethod(kpi);
	const onUnit = { lower: Math.max(-1, known.lower), upper: Math.min(1, known.upper) };
	const marks = marksOf(kpi);
	switch (method) {
		case 'duration-baseline':
		case 'duration-refusers':
			return workerInterval(Object.values(state.workers), {
				alpha,
				phi: mixturePhi(precision(baselineReports, planned), tunedAlpha),
				phiWorkers: mixturePhi(Math.max(2, workers), tunedAlpha),
				teamOnly: plan.teamOnly === true
			});
		case 'norm':
		case 'ordinal-norm':
			return proportionInterval(test.sum, test.n, {
				tOpt: planned,
				alpha,
				tunedAlpha,
				known: { lower: Math.max(0, known.lower), upper: Math.min(1, known.upper) },
				...(detail === 'marks' && { only: marks })
			});
		case 'proportion-baseline':
			return proportionDifferenceInterval(
				{ successes: test.sum, n: test.n },
				{ successes: reference.sum, n: reference.n },
				{ alpha, tunedAlpha, testPlanned: planned, referencePlanned: baselineReports },
				onUnit,
				marks,
				detail === 'marks' ? Infinity : undefined
			);
		case 'score-baseline': {
			const bounds = scoreDifferenceInterval(
				test.histogram ?? emptyHistogram(),
				reference.histogram ?? emptyHistogram(),
				alpha,
				onUnit,
				marks,
				detail === 'marks' ? Infinity : undefined
			);
			return { ...bounds, estimate: test.sum / test.n - reference.sum / reference.n };
		}
		case 'ordinal-baseline': {
			const differences = emptySums();
			for (const worker of Object.values(state.workers))
				if (worker.test.n > 0 && worker.reference.n > 0)
					add(differences, mean(worker.test) - mean(worker.reference));
			return pairedFromSums(differences, { alpha, phi: mixturePhi(planned, tunedAlpha) });
		}
		case 'zero-tolerance': {
			const estimate = test.n === 0 ? NaN : state.events / test.n;
			const upper = state.events > 0 ? 1 : zeroEventUpperBound(test.n, alpha);
			return { estimate, lower: 0, upper };
		}
		case 'monitor': {
			const { n, sum } = monitored(kpi, state);
			return { estimate: n === 0 ? NaN : sum / n, lower: -Infinity, upper: Infinity };
		}
		default:
			return method satisfies never;
	}
}

/** Limit and threshold of a KPI, oriented; one value when they are the same, none without thresholds. */
export function marksOf(kpi: PlanKpi): number[] {
	const limits = thresholds(kpi);
	return limits ? [...new Set([limits.limit, limits.go])] : [];
}

/** The rows a monitor looks at: the AI path, or every report of the pilot when the plan says so. */
export function monitored(kpi: PlanKpi, { paths }: KpiState): { n: number; sum: number } {
	if (kpi.counts !== 'all') return paths.ai;
	return { n: paths.ai.n + paths.manual.n, sum: paths.ai.sum + paths.manual.sum };
}

/** An interval in the plan's own units; null where nothing is excluded. */
export interface NaturalInterval {
	estimate: number;
	lower: number | null;
	upper: number | null;
}

/** From the oriented scale to the plan's: relative change, ratio (refusers), difference, rate, or answer 1…k. */
export function naturalInterval(
	kpi: PlanKpi,
	{ estimate, lower, upper }: Interval
): NaturalInterval {
	const convert = naturalScale(kpi);
	const ends = [lower, upper].map((end) => (Number.isFinite(end) ? convert(end) : null));
	const flipped = convert(0.2) > convert(0.8);
	const [low, high] = flipped ? [ends[1], ends[0]] : ends;
	return { estimate: convert(estimate), lower: low ?? null, upper: high ?? null };
}

function naturalScale(kpi: PlanKpi): (oriented: number) => number {
	const sign = kpi.direction === 'higher' ? 1 : -1;
	const method = kpiMethod(kpi);
	switch (method) {
		case 'duration-baseline':
			return (value) => Math.expm1(sign * value);
		case 'duration-refusers':
			return (value) => Math.exp(-value);
		case 'score-baseline':
		case 'proportion-baseline':
			return (value) => sign * value;
		case 'norm':
			return (value) => (sign > 0 ? value : 1 - value);
		case 'ordinal-norm':
			return (value) => 1 + (scaleOf(kpi) - 1) * (sign > 0 ? value : 1 - value);
		case 'ordinal-baseline':
			return (value) => sign * value * (scaleOf(kpi) - 1);
		case 'zero-tolerance':
		case 'monitor':
			return (value) => value;
		default:
			return method satisfies never;
	}
}
