import type { KpiState } from '../kpi-state.ts';
import { boundsOf, emptyKpiState, ingest, settleLook } from '../kpi-state.ts';
import type { Localized } from '../locale.ts';
import type { Measurement } from '../measurement.ts';
import type { Plan, PlanKpi } from '../plan-model.ts';
import { thresholds } from '../plan-model.ts';
import { decide } from '../verdict.ts';
import type { Random } from './random.ts';
import { normal, seededRandom } from './random.ts';
import { clopperPearsonUpper } from './special.ts';

/** A kind of pilot in which the truth sits exactly on a boundary, so that one of the two verdicts is a mistake. */
export interface Scenario {
	id: string;
	title: Localized;
	/** The whole plan of the pilot; most scenarios have one KPI. */
	kpis: PlanKpi[];
	/** `go`: something is no better than unacceptable. `stop`: everything is just good enough. */
	mistake: 'go' | 'stop';
	/** False where the promise cannot hold: shown, not asserted. */
	promised: boolean;
	/** What one report says about one KPI. */
	value: (draw: Draw, kpi: PlanKpi) => number;
	/** Share of reports of people who refuse AI, written by hand; 0 by default. */
	refusing?: number;
	size?: PilotSize;
}

/** What the value of one report may depend on. */
export interface Draw {
	random: Random;
	path: Measurement['path'];
	ai: boolean;
	/** 0 at the first AI report, 1 at the last. */
	progress: number;
	/** The worker's own level, and how much more or less AI does for her (standard normal each). */
	level: number;
	response: number;
	/** The previous deviation on this path, for autocorrelation. */
	previous: number;
}

export interface Rate {
	scenario: string;
	pilots: number;
	mistakes: number;
	rate: number;
	/** 99 % Clopper–Pearson upper bound. */
	upper: number;
}

export interface PilotSize {
	baseline: number;
	ai: number;
	workers: number;
}

export const usualSize: PilotSize = { baseline: 60, ai: 200, workers: 12 };

/** The plan in which a scenario is judged: the defaults of the catalogue. */
export function planOf(kpis: PlanKpi[], change: Partial<Plan> = {}): Plan {
	return {
		alpha: 0.05,
		horizon: { reports: 200 },
		minimums: { baselineReports: 30, aiReports: 20, workers: 10, coverage: 0.8 },
		kpis,
		...change
	};
}

/** Share of simulated pilots in which the mistake is made at any peek: after every report. Pilot i depends on seed and i only. */
export function errorRate(
	scenario: Scenario,
	pilots: number,
	options: { seed?: number; from?: number; judge?: Judge; size?: PilotSize } = {}
): Rate {
	const judge = options.judge ?? engineJudge();
	let mistakes = 0;
	for (let i = 0; i < pilots; i++) {
		const seed = pilotSeed(options.seed ?? 1, scenario.id, (options.from ?? 0) + i);
		const rows = pilotRows(scenario, seededRandom(seed), options.size);
		if (judge(scenario, rows)) mistakes += 1;
	}
	return rateOf(scenario.id, pilots, mistakes);
}

export function rateOf(scenario: string, pilots: number, mistakes: number): Rate {
	const upper = clopperPearsonUpper(mistakes, pilots, 0.99);
	return { scenario, pilots, mistakes, rate: mistakes / pilots, upper };
}

/** Does a pilot end in the mistake at some peek? */
export type Judge = (scenario: Scenario, rows: readonly Measurement[]) => boolean;

/** The engine itself, with this plan's minimums: every report is a look. */
export function engineJudge(change: Partial<Plan> = {}): Judge {
	return ({ kpis, mistake }, rows) => reportsUntil(planOf(kpis, change), rows, mistake) !== null;
}

/**
 * The number of AI reports after which the engine first proposes GO (or STOP) on these rows, which are in order of time; null when it
 * never does. Looks after every report, at limits and thresholds only.
 */
export function reportsUntil(
	plan: Plan,
	rows: readonly Measurement[],
	wanted: 'go' | 'stop'
): number | null {
	const verdict = wanted === 'go' ? 'GO' : 'STOP';
	const states: Record<string, KpiState> = {};
	for (const kpi of plan.kpis) states[kpi.id] = emptyKpiState();
	const options = { marksOnly: true };
	const byId = new Map(plan.kpis.map((kpi) => [kpi.id, kpi]));
	let reports = 0;
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i]!;
		ingest(states[row.kpi]!, byId.get(row.kpi)!, row, plan, options);
		if (rows[i + 1]?.at === row.at) continue;
		if (row.path === 'ai') reports += 1;
		for (const kpi of plan.kpis) settleLook(states[kpi.id]!, kpi, plan, options);
		if (!possible(plan, states, wanted)) continue;
		const facts = { now: row.at, epoch: 1, dataHash: '', detail: 'marks' } as const;
		if (decide(plan, states, facts).verdict === verdict) return reports;
	}
	return null;
}

/** Whether the stored bounds allow the verdict at all: most looks end here, which is what makes ten thousand pilots affordable. */
function possible(plan: Plan, states: Record<string, KpiState>, wanted: 'go' | 'stop'): boolean {
	const excludes = (kpi: PlanKpi) => {
		const limits = thresholds(kpi);
		const state = states[kpi.id]!;
		if (limits === null) return wanted === 'go' && state.events === 0;
		return wanted === 'go'
			? boundsOf(state.running[0]).lower > limits.limit
			: boundsOf(state.running[1]).upper < limits.go;
	};
	return wanted === 'go' ? plan.kpis.every(excludes) : plan.kpis.some(excludes);
}

/** The rows of one simulated pilot: a baseline first, then the pilot itself, workers in random order. */
export function pilotRows(
	scenario: Scenario,
	random: Random,
	size: PilotSize = scenario.size ?? usualSize
): Measurement[] {
	const { baseline, ai, workers } = size;
	const team = Array.from({ length: workers }, () => ({
		level: normal(random),
		response: normal(random)
	}));
	const start = Date.UTC(2027, 0, 4);
	const rows: Measurement[] = [];
	let previous = 0;
	for (let i = 0; i < baseline + ai; i++) {
		if (i === baseline) previous = 0;
		const worker = Math.floor(random() * workers);
		const path = i < baseline ? 'baseline' : refuses(scenario, random) ? 'manual' : 'ai';
		const at = new Date(start + i * 60_000).toISOString();
		const common = { random, path, ai: path === 'ai', progress: (i - baseline) / ai } as const;
		for (const kpi of scenario.kpis) {
			const draw: Draw = { ...common, previous, ...team[worker]! };
			const value = scenario.value(draw, kpi);
			previous = draw.previous;
			const from = { worker: `w${worker}`, report: `r${i}`, at, source: 'timer' as const };
			rows.push({ epoch: 1, kpi: kpi.id, path, value, ...from });
		}
	}
	return rows;
}

function refuses({ refusing = 0 }: Scenario, random: Random): boolean {
	return refusing > 0 && random() < refusing;
}

/** A seed of its own for each pilot of each scenario. */
export function pilotSeed(seed: number, id: string, i: number): number {
	let hash = Math.imul(seed, 0x9e3779b1) ^ Math.imul(i + 1, 0x85ebca6b);
	for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
	return hash ^ (hash >>> 15);
}
