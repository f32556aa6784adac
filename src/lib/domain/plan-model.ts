import type { Localized } from './locale.ts';

export const kpiTypes = [
	'duration',
	'score',
	'proportion',
	'zero-tolerance',
	'ordinal',
	'monitor'
] as const;
export type KpiType = (typeof kpiTypes)[number];

export const kpiRoles = ['goal', 'guardrail', 'monitor'] as const;
export type KpiRole = (typeof kpiRoles)[number];

export const comparisons = ['baseline', 'norm', 'refusers', 'none'] as const;
export type Comparison = (typeof comparisons)[number];

export type Direction = 'lower' | 'higher';

/** What one value is counted in. */
export const kpiUnits = ['minutes', 'days', 'share', 'events', 'answer'] as const;
export type KpiUnit = (typeof kpiUnits)[number];

/** Shown as an alarm, never part of the combined verdict. */
export interface AlarmBand {
	below?: number;
	above?: number;
	atOrAbove?: number;
	suddenShift?: boolean;
}

export interface PlanKpi {
	id: string;
	title?: Localized;
	type: KpiType;
	/** Absent: guardrail when there is a margin, monitor for monitors, else goal. Zero tolerance has none. */
	role?: KpiRole;
	comparison: Comparison;
	direction: Direction;
	/** Absent: what its method usually counts in (`unitOf`). */
	unit?: KpiUnit;
	/** Durations: relative change (−0.20). Scores and proportions: 0–1, a difference against a baseline. Ordinal: 1…scale. */
	go?: number;
	limit?: number;
	/** Goes for limit and go threshold at once. Durations: relative; refusers: a ratio ≥ 1; others: 0–1. */
	margin?: number;
	/** Zero tolerance: the rate to be certified, 0–1. */
	certify?: number;
	/** AI reports the interval is tuned for; absent: the horizon's, else 200. */
	plannedN?: number;
	/** Days between two deliveries of the instrument: only after them does silence mean that it is broken. */
	cadenceDays?: number;
	/** Which reports count against a norm or for a certificate: the AI path alone (default), or every report of the pilot. */
	counts?: 'ai' | 'all';
	/** The values are shares, 0–1: shown as percentages. */
	share?: boolean;
	/** Ordinal: number of answers (default 5). */
	scale?: number;
	/** No direction is better: never coloured, never a target. */
	neutral?: boolean;
	alarm?: AlarmBand;
}

export interface PlanMinimums {
	baselineReports: number;
	aiReports: number;
	workers: number;
	/** Share of durations that a timer or stopwatch measured, 0–1. */
	coverage: number;
}

export interface Plan {
	/** The whole promise on false results, spent over the epochs. */
	alpha: number;
	horizon: { reports?: number; until?: string };
	minimums: PlanMinimums;
	/** "Alleen dit team": 3–9 workers, and a GO that speaks of them alone. */
	teamOnly?: boolean;
	/** A later epoch may reuse the baseline for this many days. */
	baselineMaxAgeDays?: number;
	kpis: PlanKpi[];
}

export const defaultMinimums: PlanMinimums = {
	baselineReports: 30,
	aiReports: 20,
	workers: 10,
	coverage: 0.8
};

/** The share of α that an epoch may spend: 0.8, 0.1, 0.05, 0.025 … of the plan's, so that all epochs together stay within it. */
export function epochAlpha(alpha: number, epoch: number): number {
	return epoch <= 1 ? 0.8 * alpha : 0.1 * alpha * Math.pow(2, 2 - epoch);
}

/** How a KPI is judged. One per row of the design's list of types. */
export type KpiMethod =
	| 'duration-baseline'
	| 'duration-refusers'
	| 'score-baseline'
	| 'proportion-baseline'
	| 'norm'
	| 'ordinal-norm'
	| 'ordinal-baseline'
	| 'zero-tolerance'
	| 'monitor';

export function kpiMethod(kpi: PlanKpi): KpiMethod {
	switch (kpi.type) {
		case 'duration':
			return kpi.comparison === 'refusers' ? 'duration-refusers' : 'duration-baseline';
		case 'score':
			return kpi.comparison === 'norm' ? 'norm' : 'score-baseline';
		case 'proportion':
			return kpi.comparison === 'norm' ? 'norm' : 'proportion-baseline';
		case 'ordinal':
			return kpi.comparison === 'baseline' ? 'ordinal-baseline' : 'ordinal-norm';
		case 'zero-tolerance':
			return 'zero-tolerance';
		case 'monitor':
			return 'monitor';
		default:
			return kpi.type satisfies never;
	}
}

/** The units a method can judge; the first is the usual one. */
export function unitsOf(kpi: PlanKpi): readonly [KpiUnit, ...KpiUnit[]] {
	const method = kpiMethod(kpi);
	switch (method) {
		case 'duration-baseline':
			return ['minutes', 'days'];
		case 'duration-refusers':
			return ['days', 'minutes'];
		case 'score-baseline':
		case 'proportion-baseline':
		case 'norm':
			return ['share'];
		case 'ordinal-norm':
		case 'ordinal-baseline':
			return ['answer'];
		case 'zero-tolerance':
			return ['events'];
		case 'monitor':
			return kpiUnits;
		default:
			return method satisfies never;
	}
}

export function unitOf(kpi: PlanKpi): KpiUnit {
	return kpi.unit ?? unitsOf(kpi)[0];
}

export function kpiRole(kpi: PlanKpi): KpiRole | 'zero-tolerance' {
	if (kpi.type === 'zero-tolerance') return 'zero-tolerance';
	if (kpi.type === 'monitor') return 'monitor';
	return kpi.role ?? (kpi.margin === undefined ? 'goal' : 'guardrail');
}

/** KPIs among which the α of a STOP is shared: goals and guardrails. */
export function stopShare(plan: Plan): number {
	const sharing = plan.kpis.filter((kpi) => ['goal', 'guardrail'].includes(kpiRole(kpi)));
	return Math.max(1, sharing.length);
}

/**
 * Limit R and go threshold G on the scale the engine works on: + is better; durations as differences of logarithms;
 * scores, proportions and surveys 0–1 (1 − x when lower is better). Null for KPIs without thresholds.
 */
export function thresholds(kpi: PlanKpi): { limit: number; go: number } | null {
	const sign = kpi.direction === 'higher' ? 1 : -1;
	const method = kpiMethod(kpi);
	const pair = (convert: (value: number) => number) =>
		kpi.limit === undefined || kpi.go === undefined
			? null
			: { limit: convert(kpi.limit), go: convert(kpi.go) };
	const both = (value: number) => ({ limit: value, go: value });
	switch (method) {
		case 'duration-baseline':
			return kpi.margin === undefined
				? pair((value) => sign * Math.log1p(value))
				: both(sign * Math.log1p(-sign * kpi.margin));
		case 'duration-refusers':
			return kpi.margin === undefined ? null : both(-Math.log(kpi.margin));
		case 'score-baseline':
		case 'proportion-baseline':
			return kpi.margin === undefined ? pair((value) => sign * value) : both(-kpi.margin);
		case 'norm':
			return pair((value) => (sign > 0 ? value : 1 - value));
		case 'ordinal-norm':
			return pair((value) => ordinalScore(kpi, value));
		case 'ordinal-baseline':
			return kpi.margin === undefined
				? pair((value) => (sign * value) / (scaleOf(kpi) - 1))
				: both(-kpi.margin);
		case 'zero-tolerance':
		case 'monitor':
			return null;
		default:
			return method satisfies never;
	}
}

/** An answer 1…k as 0–1, + is better. */
export function ordinalScore(kpi: PlanKpi, answer: number): number {
	const score = (answer - 1) / (scaleOf(kpi) - 1);
	return kpi.direction === 'higher' ? score : 1 - score;
}

export function scaleOf(kpi: PlanKpi): number {
	return kpi.scale ?? 5;
}

/** AI reports an interval is tuned for. */
export function plannedReports(kpi: PlanKpi, plan: Plan): number {
	return kpi.plannedN ?? plan.horizon.reports ?? 200;
}

/** Workers a comparison needs: at least three when the plan speaks of this team only. */
export function requiredWorkers(plan: Plan): number {
	return plan.teamOnly ? Math.min(3, plan.minimums.workers) : plan.minimums.workers;
}
