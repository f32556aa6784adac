import { canonicalJson, sha256Hex } from './hash.ts';
import { evaluateKpi, type KpiVerdict } from './kpi-verdict.ts';
import type { KpiState } from './kpi-state.ts';
import { emptyKpiState } from './kpi-state.ts';
import type { Plan, PlanKpi } from './plan-model.ts';
import { planHash } from './plan-hash.ts';
import { kpiMethod, kpiRole } from './plan-model.ts';
import { rules } from './verdict-rules.gen.ts';
import type { RuleFact, VerdictKind } from './verdict-rules.ts';
import { firstMatch } from './verdict-rules.ts';

export { evaluateKpi, zoneOf } from './kpi-verdict.ts';
export type { InvalidReason, KpiVerdict, Zone } from './kpi-verdict.ts';

export { rules } from './verdict-rules.gen.ts';
export type { VerdictKind } from './verdict-rules.ts';

/** Verdicts that are latched with their data; a correction is shown beside them. */
export const terminalVerdicts: readonly VerdictKind[] = ['GO', 'STOP', 'PAUSE', 'NOT_SHOWN'];

export interface VerdictFacts {
	/** ISO moment of the question. */
	now: string;
	epoch: number;
	/** The hash under which the plan was frozen; absent when nothing was frozen yet. */
	expectedPlanHash?: string;
	/** Engine versions seen elsewhere in this epoch (drafts without a measurement, for instance). */
	engineVersions?: readonly string[];
	/** A serious incident is registered and not closed, whether or not it is in the measurements. */
	openZeroToleranceIncident?: boolean;
	/** Fingerprint of the data, when the caller has a better one than that of the states. */
	dataHash?: string;
	/** `marks`: zones and rule only, for who does not show the bounds. */
	detail?: 'bounds' | 'marks';
}

export type RuleId = (typeof rules)[number]['id'];

export interface Verdict {
	verdict: VerdictKind;
	rule: RuleId;
	/** The KPIs that made the rule match; empty when it speaks of the whole plan. */
	because: string[];
	epoch: number;
	at: string;
	kpis: KpiVerdict[];
	planHash: string;
	dataHash: string;
}

/** What the engine proposes on this plan and these data: the first rule that matches. People decide. */
export function decide(
	plan: Plan,
	states: Readonly<Record<string, KpiState>>,
	facts: VerdictFacts
): Verdict {
	const parts = plan.kpis.map((kpi): Part => {
		const stored = Object.hasOwn(states, kpi.id) ? states[kpi.id] : undefined;
		const state = stored ?? emptyKpiState(facts.epoch);
		return { kpi, state, verdict: evaluateKpi(kpi, state, plan, facts.epoch, facts.detail) };
	});
	const kpis = parts.map(({ verdict }) => verdict);
	const situation: Situation = {
		plan,
		facts,
		parts,
		deciding: kpis.filter(({ role }) => role !== 'monitor'),
		planHash: planHash(plan)
	};
	const match = firstMatch(rules, situation.deciding, (fact) => readFact(fact, situation));
	if (!match) throw new Error('the last rule always matches');
	return {
		verdict: match.rule.verdict,
		rule: match.rule.id,
		because: match.because,
		epoch: facts.epoch,
		at: facts.now,
		kpis,
		planHash: situation.planHash,
		dataHash: facts.dataHash ?? fingerprint(states)
	};
}

/** SHA-256 of what the figures rest on. The evidence path is left out: a picture of the same rows, and by far the largest part. */
function fingerprint(states: Readonly<Record<string, KpiState>>): string {
	const figures = Object.entries(states).map(([id, { evidence: _, ...state }]) => [id, state]);
	return sha256Hex(canonicalJson(Object.fromEntries(figures)));
}

interface Part {
	kpi: PlanKpi;
	state: KpiState;
	verdict: KpiVerdict;
}

interface Situation {
	plan: Plan;
	facts: VerdictFacts;
	parts: readonly Part[];
	/** KPIs that take part in the combination: all but the monitored ones. */
	deciding: readonly KpiVerdict[];
	planHash: string;
}

/** The KPIs a fact is about (none when it speaks of the whole plan), or null when it does not hold. */
function readFact(fact: RuleFact, situation: Situation): string[] | null {
	const { facts, deciding, planHash } = situation;
	const when = (holds: boolean) => (holds ? [] : null);
	switch (fact) {
		case 'open-incident':
			return when(facts.openZeroToleranceIncident === true);
		case 'nothing-decides':
			return when(deciding.length === 0);
		case 'plan-hash-differs':
			return when(facts.expectedPlanHash !== undefined && facts.expectedPlanHash !== planHash);
		case 'several-engines':
			return when(engines(situation).size > 1);
		case 'instrument-silent':
			return silentInstruments(situation);
		case 'at-horizon':
			return when(atHorizon(situation));
		case 'always':
			return [];
		default:
			return fact satisfies never;
	}
}

function engines({ parts, facts }: Situation): Set<string> {
	const seen = new Set(facts.engineVersions ?? []);
	for (const { state } of parts) for (const engine of state.engines) seen.add(engine);
	return seen;
}

/**
 * KPIs without one row on a path that they need, while another KPI on that path has reached its minimum. An instrument that
 * delivers every so many days is only silent after that time.
 */
function silentInstruments({ plan, parts, facts }: Situation): string[] | null {
	const deciding = parts.filter(({ kpi }) => kpiRole(kpi) !== 'monitor');
	const delivers = (part: Part, path: Path, days: number) => {
		if (rowsOn(part.state, path) < minimumOn(plan, path)) return false;
		const since = Date.parse(part.state.paths[path].firstAt ?? facts.now);
		return Date.parse(facts.now) - since >= days * 864e5;
	};
	const silent = deciding.filter((part) =>
		neededPaths(part.kpi).some(
			(path) =>
				rowsOn(part.state, path) === 0 &&
				deciding.some((other) => delivers(other, path, part.kpi.cadenceDays ?? 0))
		)
	);
	return silent.length > 0 ? silent.map(({ kpi }) => kpi.id) : null;
}

type Path = 'ai' | 'manual' | 'baseline';

function neededPaths(kpi: PlanKpi): Path[] {
	const method = kpiMethod(kpi);
	switch (method) {
		case 'duration-baseline':
		case 'score-baseline':
		case 'proportion-baseline':
		case 'ordinal-baseline':
			return ['ai', 'baseline'];
		case 'duration-refusers':
			return ['ai', 'manual'];
		case 'norm':
		case 'ordinal-norm':
		case 'zero-tolerance':
			return ['ai'];
		case 'monitor':
			return [];
		default:
			return method satisfies never;
	}
}

function rowsOn(state: KpiState, path: Path): number {
	return state.paths[path].n + state.paths[path].selfReported.n;
}

function minimumOn({ minimums }: Plan, path: Path): number {
	return path === 'baseline' ? minimums.baselineReports : minimums.aiReports;
}

function atHorizon({ plan, parts, facts }: Situation): boolean {
	const { reports, until } = plan.horizon;
	if (until !== undefined && Date.parse(facts.now) >= Date.parse(until)) return true;
	if (reports === undefined) return false;
	return parts.some(
		({ kpi, state }) => kpiRole(kpi) !== 'monitor' && rowsOn(state, 'ai') >= reports
	);
}
