import { canonicalJson, sha256Hex } from './hash.ts';
import { evaluateKpi, type KpiVerdict } from './kpi-verdict.ts';
import type { KpiState } from './kpi-state.ts';
import { emptyKpiState } from './kpi-state.ts';
import type { Plan, PlanKpi } from './plan-model.ts';
import { planHash } from './plan-hash.ts';
import { kpiMethod, kpiRole } from './plan-model.ts';

export { evaluateKpi, zoneOf } from './kpi-verdict.ts';
export type { InvalidReason, KpiVerdict, Zone } from './kpi-verdict.ts';

export type VerdictKind = 'GO' | 'CONTINUE' | 'ADJUST' | 'STOP' | 'PAUSE' | 'INVALID' | 'NOT_SHOWN';

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
		return { kpi, state, verdict: evaluateKpi(kpi, state, plan, facts.epoch) };
	});
	const kpis = parts.map(({ verdict }) => verdict);
	const situation: Situation = {
		plan,
		facts,
		parts,
		deciding: kpis.filter(({ role }) => role !== 'monitor'),
		planHash: planHash(plan)
	};
	for (const { id, verdict, when } of rules) {
		const because = when(situation);
		if (because !== null)
			return {
				verdict,
				rule: id,
				because,
				epoch: facts.epoch,
				at: facts.now,
				kpis,
				planHash: situation.planHash,
				dataHash: facts.dataHash ?? fingerprint(states)
			};
	}
	throw new Error('the last rule always matches');
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

interface Rule<Id extends string> {
	id: Id;
	verdict: VerdictKind;
	/** Null: does not match. Otherwise the ids of the KPIs that make it match. */
	when: (situation: Situation) => string[] | null;
}

function rule<Id extends string>(id: Id, verdict: VerdictKind, when: Rule<Id>['when']): Rule<Id> {
	return { id, verdict, when };
}

/**
 * The order is the policy: harm before anything, also on broken data; then proven harm; then broken data, because what is
 * missing never passes; only then success.
 */
export const rules = [
	rule(
		'zero-tolerance-event',
		'PAUSE',
		({ deciding, facts }) =>
			some(deciding, ({ type, zone }) => type === 'zero-tolerance' && zone === 'RED') ??
			(facts.openZeroToleranceIncident ? [] : null)
	),
	rule('red-decisive', 'STOP', ({ deciding }) =>
		some(deciding, ({ zone, decisive }) => zone === 'RED' && decisive)
	),
	rule('plan-empty', 'INVALID', ({ deciding }) => (deciding.length === 0 ? [] : null)),
	rule('plan-changed', 'INVALID', ({ facts, planHash }) =>
		facts.expectedPlanHash !== undefined && facts.expectedPlanHash !== planHash ? [] : null
	),
	rule('engine-changed', 'INVALID', (situation) => (engines(situation).size > 1 ? [] : null)),
	rule('kpi-invalid', 'INVALID', ({ deciding }) =>
		some(deciding, ({ zone }) => zone === 'INVALID')
	),
	rule('instrument-silent', 'INVALID', silentInstruments),
	rule('all-green', 'GO', ({ deciding }) =>
		deciding.every(({ zone }) => zone === 'GREEN') ? deciding.map(({ id }) => id) : null
	),
	rule('some-amber', 'ADJUST', ({ deciding }) =>
		deciding.every(({ zone }) => zone === 'GREEN' || zone === 'AMBER')
			? some(deciding, ({ zone }) => zone === 'AMBER')
			: null
	),
	rule('horizon', 'NOT_SHOWN', (situation) => (atHorizon(situation) ? notGreen(situation) : null)),
	rule('continue', 'CONTINUE', notGreen)
] as const;

function some(kpis: readonly KpiVerdict[], test: (kpi: KpiVerdict) => boolean): string[] | null {
	const ids = kpis.filter(test).map(({ id }) => id);
	return ids.length > 0 ? ids : null;
}

function notGreen({ deciding }: Situation): string[] {
	return deciding.filter(({ zone }) => zone !== 'GREEN').map(({ id }) => id);
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
