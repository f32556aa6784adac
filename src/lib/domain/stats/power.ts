import type { Measurement } from '../measurement.ts';
import type { Plan, PlanKpi } from '../plan-model.ts';
import { kpiMethod, scaleOf } from '../plan-model.ts';
import { normal, seededRandom } from './random.ts';
import type { Draw, PilotSize, Scenario } from './simulation.ts';
import { pilotRows, reportsUntil } from './simulation.ts';

/** Share of simulated pilots (0–1) in which the KPI is GREEN by this number of AI reports. */
export interface PowerPoint {
	reports: number;
	share: number;
}

export interface Power {
	points: PowerPoint[];
	/** AI reports after which four pilots in five have their answer; null when that is not reached. */
	enough: number | null;
	/** Workers that were simulated: those that the plan asks for. */
	workers: number;
	pilots: number;
}

/** What a pilot of this kind usually looks like before AI comes; a plan maker may know better. */
export interface Usual {
	/** Durations: SD of ln minutes. */
	spread: number;
	/** Scores and shares against a baseline: the baseline's mean, 0–1. */
	baseline: number;
}

export const usually: Usual = { spread: 0.5, baseline: 0.85 };

/**
 * How many reports it takes before the engine says GREEN, if the truth is what one hopes for. `hope` in the KPI's own units: a
 * relative change (−0.3) for durations, the refusers' ratio (1), a difference for scores and shares against a baseline (0), a rate for
 * norms (0.98), an answer 1…k for surveys; ignored for zero tolerance. Simulated with the plan's minimums; same seed, same curve.
 */
export function powerCurve(
	kpi: PlanKpi,
	plan: Plan,
	hope: number,
	options: { pilots?: number; seed?: number; reports?: number; usual?: Partial<Usual> } = {}
): Power {
	const { pilots = 200, seed = 1, reports = 300 } = options;
	const workers = Math.max(plan.minimums.workers, plan.teamOnly ? 3 : 10);
	const scenario = hoped(kpi, hope, { ...usually, ...options.usual });
	const size: PilotSize = {
		baseline: Math.max(60, plan.minimums.baselineReports),
		ai: Math.ceil(reports / (1 - (scenario.refusing ?? 0))),
		workers
	};
	const alone = { ...plan, kpis: [kpi] };
	const found: number[] = [];
	for (let i = 0; i < pilots; i++) {
		const rows: Measurement[] = pilotRows(scenario, seededRandom(seed * 7919 + i), size);
		const after = reportsUntil(alone, rows, 'go');
		if (after !== null) found.push(after);
	}
	const share = (n: number) => found.filter((after) => after <= n).length / pilots;
	const points = Array.from({ length: 30 }, (_, i) => Math.round((reports * (i + 1)) / 30)).map(
		(n) => ({ reports: n, share: share(n) })
	);
	return {
		points,
		enough: points.find((point) => point.share >= 0.8)?.reports ?? null,
		workers,
		pilots
	};
}

function hoped(kpi: PlanKpi, hope: number, usual: Usual): Scenario {
	const refusing = kpiMethod(kpi) === 'duration-refusers' ? 0.3 : 0;
	const base = { id: kpi.id, title: { nl: '', en: '', fr: '' }, kpis: [kpi], refusing } as const;
	const value = (draw: Draw) => valueOf(kpi, hope, usual, draw);
	return { ...base, kpis: [kpi], mistake: 'go', promised: false, value };
}

function valueOf(kpi: PlanKpi, hope: number, usual: Usual, draw: Draw): number {
	const { random, ai, path, level } = draw;
	const method = kpiMethod(kpi);
	const clip = (x: number) => Math.min(1, Math.max(0, x));
	const duration = (factor: number) =>
		factor * Math.exp(Math.log(60) + 0.3 * level + usual.spread * normal(random));
	switch (method) {
		case 'duration-baseline':
			return duration(ai ? Math.max(0.01, 1 + hope) : 1);
		case 'duration-refusers':
			return duration(path === 'manual' ? Math.max(0.01, hope) : 1);
		case 'score-baseline':
			return clip(usual.baseline + (ai ? hope : 0) + 0.12 * normal(random));
		case 'proportion-baseline':
			return random() < clip(usual.baseline + (ai ? hope : 0)) ? 1 : 0;
		case 'norm':
			return random() < clip(hope) ? 1 : 0;
		case 'ordinal-norm':
		case 'ordinal-baseline': {
			const answer = (ai ? hope : (scaleOf(kpi) + 1) / 2) + normal(random);
			return Math.min(scaleOf(kpi), Math.max(1, Math.round(answer)));
		}
		case 'zero-tolerance':
		case 'monitor':
			return 0;
		default:
			return method satisfies never;
	}
}
