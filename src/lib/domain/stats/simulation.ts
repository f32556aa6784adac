import { boundsOf, emptyKpiState, ingest } from '../kpi-state.ts';
import { evaluateKpi } from '../kpi-verdict.ts';
import type { Measurement } from '../measurement.ts';
import type { Plan, PlanKpi } from '../plan-model.ts';
import { thresholds } from '../plan-model.ts';
import type { Random } from './random.ts';
import { normal, seededRandom } from './random.ts';
import { clopperPearsonUpper } from './special.ts';

/** A kind of pilot in which the truth sits exactly on a boundary, so that one of the two verdicts is a mistake. */
export interface Scenario {
	id: string;
	kpi: PlanKpi;
	/** `limit`: no better than unacceptable, GREEN is the mistake. `go`: just good enough, RED is the mistake. */
	truth: 'limit' | 'go';
	/** False where the promise cannot hold (the files chosen for AI are easier): shown, not asserted. */
	promised: boolean;
	value: (situation: Draw) => number;
}

/** What the value of one report may depend on. */
export interface Draw {
	random: Random;
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

const usualSize: PilotSize = { baseline: 60, ai: 200, workers: 12 };

const plan: Plan = {
	alpha: 0.05,
	horizon: { reports: 200 },
	minimums: { baselineReports: 30, aiReports: 20, workers: 10, coverage: 0.8 },
	kpis: []
};

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
	return (scenario, rows) => {
		const { kpi, truth } = scenario;
		const judged: Plan = { ...plan, ...change, kpis: [kpi] };
		const limits = thresholds(kpi)!;
		const mistake = truth === 'limit' ? 'GREEN' : 'RED';
		let state = emptyKpiState();
		for (const row of rows) {
			state = ingest(state, kpi, row, judged);
			const { lower, upper } = boundsOf(state.running[0]);
			const possible = truth === 'limit' ? lower > limits.limit : upper < limits.go;
			if (possible && evaluateKpi(kpi, state, judged).zone === mistake) return true;
		}
		return evaluateKpi(kpi, state, judged).zone === mistake;
	};
}

/** The rows of one simulated pilot: a baseline first, then AI reports, workers in random order. */
export function pilotRows(
	scenario: Scenario,
	random: Random,
	{ baseline, ai, workers }: PilotSize = usualSize
): Measurement[] {
	const team = Array.from({ length: workers }, () => ({
		level: normal(random),
		response: normal(random)
	}));
	const start = Date.UTC(2027, 0, 4);
	let previous = 0;
	return Array.from({ length: baseline + ai }, (_, i) => {
		const onAi = i >= baseline;
		if (i === baseline) previous = 0;
		const worker = Math.floor(random() * workers);
		const draw: Draw = {
			random,
			ai: onAi,
			progress: (i - baseline) / ai,
			previous,
			...team[worker]!
		};
		const value = scenario.value(draw);
		previous = draw.previous;
		return {
			epoch: 1,
			kpi: scenario.kpi.id,
			path: onAi ? 'ai' : 'baseline',
			value,
			worker: `w${worker}`,
			report: `r${i}`,
			at: new Date(start + i * 60_000).toISOString(),
			source: 'timer'
		};
	});
}

const time: PlanKpi = {
	id: 'time',
	type: 'duration',
	role: 'goal',
	comparison: 'baseline',
	direction: 'lower',
	limit: 0,
	go: -0.2
};
const score: PlanKpi = {
	id: 'score',
	type: 'score',
	comparison: 'baseline',
	direction: 'higher',
	margin: 0.1
};
const strictScore: PlanKpi = { ...score, margin: 0.05 };
const share: PlanKpi = {
	id: 'share',
	type: 'proportion',
	comparison: 'baseline',
	direction: 'higher',
	margin: 0.1
};
const norm: PlanKpi = {
	id: 'norm',
	type: 'proportion',
	role: 'guardrail',
	comparison: 'norm',
	direction: 'higher',
	limit: 0.9,
	go: 0.97
};

/** Log minutes with SD 0.5, workers differing by SD 0.3 in level. */
function minutes(
	deviation: (draw: Draw) => number,
	effect: (draw: Draw) => number
): Scenario['value'] {
	return (draw) =>
		Math.exp(Math.log(60) + 0.3 * draw.level + deviation(draw) + (draw.ai ? effect(draw) : 0));
}
const lognormal = ({ random }: Draw) => 0.5 * normal(random);
const none = () => 0;
const atGo = () => Math.log(0.8);

function durations(
	id: string,
	deviation: (draw: Draw) => number,
	effect: { limit: (draw: Draw) => number; go?: (draw: Draw) => number } = { limit: none }
): Scenario[] {
	const shift = effect.go ?? ((draw: Draw) => atGo() + effect.limit(draw));
	return [
		{
			id: `${id}, no saving`,
			kpi: time,
			truth: 'limit',
			promised: true,
			value: minutes(deviation, effect.limit)
		},
		{
			id: `${id}, saving of 20 %`,
			kpi: time,
			truth: 'go',
			promised: true,
			value: minutes(deviation, shift)
		}
	];
}

/** ln of a gamma variable of shape 4: as spread as the lognormal with SD 0.5, with another tail. */
function logGamma({ random }: Draw): number {
	return Math.log(-Math.log((1 - random()) * (1 - random()) * (1 - random()) * (1 - random())) / 4);
}

function autocorrelated(draw: Draw): number {
	draw.previous = 0.3 * draw.previous + Math.sqrt(1 - 0.09) * 0.5 * normal(draw.random);
	return draw.previous;
}

const clip = (value: number) => Math.min(1, Math.max(0, value));

export const scenarios: readonly Scenario[] = [
	...durations('lognormal', lognormal),
	...durations('gamma', logGamma),
	...durations(
		'outliers 5 % × 10',
		(draw) => lognormal(draw) + (draw.random() < 0.05 ? Math.log(10) : 0)
	),
	...durations('unequal SD', ({ ai, random }) => (ai ? 0.8 : 0.3) * normal(random)),
	...durations('effect differs per worker (SD 0.25)', lognormal, {
		limit: ({ response }) => 0.25 * response
	}),
	...durations('learning drift', lognormal, {
		limit: ({ progress }) => 0.3 * (1 - progress) - 0.15
	}),
	...durations('autocorrelation 0.3', autocorrelated),
	{
		id: 'easier files chosen for AI (15 %), no saving',
		kpi: time,
		truth: 'limit',
		promised: false,
		value: minutes(lognormal, () => Math.log(0.85))
	},
	{
		id: 'score, worse by the margin of 10 pp',
		kpi: score,
		truth: 'limit',
		promised: true,
		value: ({ ai, random }) => clip((ai ? 0.7 : 0.8) + 0.06 * normal(random))
	},
	{
		id: 'score at the ceiling: one AI report in ten at 0.5, margin 5 pp',
		kpi: strictScore,
		truth: 'limit',
		promised: true,
		value: ({ ai, random }) => (ai && random() < 0.1 ? 0.5 : 1)
	},
	{
		id: 'zero-inflated score: 5 % of AI reports empty, margin 5 pp',
		kpi: strictScore,
		truth: 'limit',
		promised: true,
		value: ({ ai, random }) => (ai && random() < 0.05 ? 0 : 1)
	},
	{
		id: 'proportion, worse by the margin of 10 pp',
		kpi: share,
		truth: 'limit',
		promised: true,
		value: ({ ai, random }) => (random() < (ai ? 0.8 : 0.9) ? 1 : 0)
	},
	{
		id: 'proportion at the norm’s limit of 90 %',
		kpi: norm,
		truth: 'limit',
		promised: true,
		value: ({ random }) => (random() < 0.9 ? 1 : 0)
	},
	{
		id: 'proportion at the norm’s threshold of 97 %',
		kpi: norm,
		truth: 'go',
		promised: true,
		value: ({ random }) => (random() < 0.97 ? 1 : 0)
	}
];

function pilotSeed(seed: number, id: string, i: number): number {
	let hash = Math.imul(seed, 0x9e3779b1) ^ Math.imul(i + 1, 0x85ebca6b);
	for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
	return hash ^ (hash >>> 15);
}
