import type { KpiState } from '../kpi-state.ts';
import { boundsOf, emptyKpiState, ingest, settleLook } from '../kpi-state.ts';
import { evaluateKpi } from '../kpi-verdict.ts';
import type { Measurement } from '../measurement.ts';
import type { Expectation } from '../plan-expectation.ts';
import type { Plan, PlanKpi } from '../plan-model.ts';
import { kpiMethod, kpiRole, scaleOf, thresholds } from '../plan-model.ts';
import { decide } from '../verdict.ts';
import { normal, seededRandom } from './random.ts';
import type { Draw, PilotSize, Scenario } from './simulation.ts';
import { pilotRows, pilotSeed } from './simulation.ts';

/** Shares of the simulated pilots (0–1) that have their answer by this number of AI reports; what remains is not shown (yet). */
export interface PowerPoint {
	reports: number;
	go: number;
	stop: number;
	/** A zero-tolerance event paused them. */
	pause: number;
}

export interface PowerCurve {
	/** Null for the plan as a whole. */
	kpi: string | null;
	points: PowerPoint[];
	/** AI reports after which four pilots in five have their GO; null when that is not reached. */
	enough: number | null;
}

export interface Power {
	plan: PowerCurve;
	kpis: PowerCurve[];
	pilots: number;
	/** Baseline reports, AI reports at most, and workers of each simulated pilot. */
	size: PilotSize;
}

export interface PowerQuestion {
	/** The plan without what is only monitored. */
	plan: Plan;
	expected: Readonly<Record<string, Expectation>>;
	/** Workers that take part; by default those that the plan asks for. */
	workers: number;
	/** AI reports that are looked at: the plan's horizon, at most `mostReports`. */
	reports: number;
}

/** Beyond this no curve is drawn: more costs time and tells a board little. */
export const mostReports = 600;

export function powerQuestion(
	plan: Plan,
	expected: Readonly<Record<string, Expectation>>,
	workers: number
): PowerQuestion {
	const kpis = plan.kpis.filter((kpi) => kpiRole(kpi) !== 'monitor');
	const reports = Math.min(plan.horizon.reports ?? 300, mostReports);
	// The end is the number of reports: a date says nothing about simulated days.
	return { plan: { ...plan, horizon: { reports }, kpis }, expected, workers, reports };
}

type End = { what: 'go' | 'stop' | 'pause'; after: number } | null;

/** How one simulated pilot ends: the plan, and each KPI by itself. */
export interface PilotEnd {
	plan: End;
	kpis: Record<string, End>;
}

/**
 * Simulates pilot `i` of a question in which the truth is what is expected, and looks after every report. Same seed and number, same
 * pilot. One pilot takes some tens of milliseconds: a caller with other work to do calls this once per turn.
 */
export function simulatePilot(question: PowerQuestion, i: number, seed = 1): PilotEnd {
	const { plan } = question;
	const rows = rowsOf(question, i, seed);
	const states: Record<string, KpiState> = {};
	for (const kpi of plan.kpis) states[kpi.id] = emptyKpiState();
	const byId = new Map(plan.kpis.map((kpi) => [kpi.id, kpi]));
	const end: PilotEnd = { plan: null, kpis: {} };
	const options = { marksOnly: true };
	let reports = 0;
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at]!;
		ingest(states[row.kpi]!, byId.get(row.kpi)!, row, plan, options);
		if (rows[at + 1]?.at === row.at) continue;
		if (row.path === 'ai') reports += 1;
		for (const kpi of plan.kpis) settleLook(states[kpi.id]!, kpi, plan, options);
		if (reports === 0 && row.path === 'baseline') continue;
		const open = plan.kpis.filter((kpi) => !end.kpis[kpi.id]);
		for (const kpi of open) {
			const what = kpiEnd(kpi, states[kpi.id]!, plan);
			if (what) end.kpis[kpi.id] = { what, after: reports };
		}
		end.plan ??= planEnd(plan, states, end, reports, row.at);
		if (end.plan?.what === 'pause' || plan.kpis.every((kpi) => end.kpis[kpi.id])) {
			if (end.plan) break;
		}
	}
	return end;
}

function kpiEnd(kpi: PlanKpi, state: KpiState, plan: Plan): 'go' | 'stop' | 'pause' | null {
	if (kpi.type === 'zero-tolerance' && state.events > 0) return 'pause';
	if (!mayBe(kpi, state, 'go') && !mayBe(kpi, state, 'stop')) return null;
	const { zone, decisive } = evaluateKpi(kpi, state, plan, 1, 'marks');
	if (zone === 'GREEN') return 'go';
	return zone === 'RED' && decisive ? 'stop' : null;
}

function planEnd(
	plan: Plan,
	states: Record<string, KpiState>,
	end: PilotEnd,
	after: number,
	now: string
): End {
	const all = plan.kpis.every((kpi) => mayBe(kpi, states[kpi.id]!, 'go'));
	const some = plan.kpis.some((kpi) => {
		const kpiIs = end.kpis[kpi.id]?.what;
		return kpiIs === 'stop' || kpiIs === 'pause';
	});
	if (!all && !some) return null;
	const { verdict } = decide(plan, states, { now, epoch: 1, dataHash: '', detail: 'marks' });
	if (verdict === 'GO') return { what: 'go', after };
	if (verdict === 'STOP') return { what: 'stop', after };
	return verdict === 'PAUSE' ? { what: 'pause', after } : null;
}

/** Whether the stored bounds allow the outcome at all: most looks end here, which keeps a pilot affordable. */
function mayBe(kpi: PlanKpi, state: KpiState, wanted: 'go' | 'stop'): boolean {
	const limits = thresholds(kpi);
	if (limits === null) return wanted === 'go' ? state.events === 0 : state.events > 0;
	return wanted === 'go'
		? boundsOf(state.running[0]).lower > limits.limit
		: boundsOf(state.running[1]).upper < limits.go;
}

/** The curves of pilots that were simulated. */
export function powerOf(question: PowerQuestion, ends: readonly PilotEnd[]): Power {
	const curve = (kpi: string | null): PowerCurve => {
		const found = ends.flatMap((end) => (kpi === null ? end.plan : end.kpis[kpi]) ?? []);
		const share = (what: string, n: number) =>
			found.filter((one) => one.what === what && one.after <= n).length / ends.length;
		const points = lengths(question.reports).map((reports) => ({
			reports,
			go: share('go', reports),
			stop: share('stop', reports),
			pause: share('pause', reports)
		}));
		return { kpi, points, enough: points.find(({ go }) => go >= 0.8)?.reports ?? null };
	};
	return {
		plan: curve(null),
		kpis: question.plan.kpis.map(({ id }) => curve(id)),
		pilots: ends.length,
		size: sizeOf(question)
	};
}

/** Twenty points, the last one the end. */
function lengths(reports: number): number[] {
	const steps = Math.min(20, reports);
	return Array.from({ length: steps }, (_, i) => Math.round((reports * (i + 1)) / steps));
}

/** Room above the minimum: reports of a worker who has only one on either side do not count. */
const spare = 1.25;

function sizeOf({ plan, workers, reports }: PowerQuestion): PilotSize {
	const baseline = Math.max(60, Math.ceil(spare * plan.minimums.baselineReports));
	return { baseline, ai: reports, workers };
}

/** Share of clients who refuse AI, where the plan compares them. */
const refusing = 0.3;

function rowsOf(question: PowerQuestion, i: number, seed: number): Measurement[] {
	const { plan, expected } = question;
	const refused = plan.kpis.some((kpi) => kpiMethod(kpi) === 'duration-refusers') ? refusing : 0;
	const scenario: Scenario = {
		id: 'power',
		title: { nl: '', en: '', fr: '' },
		kpis: plan.kpis,
		mistake: 'go',
		promised: false,
		refusing: refused,
		value: (draw, kpi) => valueOf(kpi, expected[kpi.id]!, draw)
	};
	const size = sizeOf(question);
	const ai = Math.ceil(size.ai / (1 - refused));
	return pilotRows(scenario, seededRandom(pilotSeed(seed, 'power', i)), { ...size, ai });
}

/** Sentences of which a report's share is taken, where the truth is a share per report. */
const sentencesPerReport = 20;

function valueOf(kpi: PlanKpi, { hope, baseline, spread }: Expectation, draw: Draw): number {
	const { random, ai, path, level } = draw;
	const method = kpiMethod(kpi);
	const clip = (x: number) => Math.min(1, Math.max(0, x));
	const duration = (factor: number) =>
		factor * baseline * Math.exp(0.3 * level + spread * normal(random));
	switch (method) {
		case 'duration-baseline':
			return duration(ai ? Math.max(0.01, 1 + hope) : 1);
		case 'duration-refusers':
			return duration(path === 'manual' ? Math.max(0.01, hope) : 1);
		case 'score-baseline':
			return clip(baseline + (ai ? hope : 0) + spread * normal(random));
		case 'proportion-baseline':
			return random() < clip(baseline + (ai ? hope : 0)) ? 1 : 0;
		case 'norm': {
			if (kpi.type === 'proportion') return random() < clip(hope) ? 1 : 0;
			let supported = 0;
			for (let i = 0; i < sentencesPerReport; i++) if (random() < clip(hope)) supported += 1;
			return supported / sentencesPerReport;
		}
		case 'ordinal-norm':
		case 'ordinal-baseline': {
			const answer = (ai ? hope : baseline) + spread * normal(random);
			return Math.min(scaleOf(kpi), Math.max(1, Math.round(answer)));
		}
		case 'zero-tolerance':
			return random() < clip(hope) && path === 'ai' ? 1 : 0;
		case 'monitor':
			return 0;
		default:
			return method satisfies never;
	}
}
