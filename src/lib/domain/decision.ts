import { blockersOf } from './gate.ts';
import type { Blocker } from './gate.ts';
import type { GovernanceState } from './governance.ts';
import type { KpiVerdict } from './kpi-verdict.ts';
import type { Outcome, Phase, RunningState } from './pilot.ts';
import { afterDecision, isLive, nextPhase } from './pilot.ts';
import { needsSecondSigner } from './recommendation.ts';
import type { Result } from './result.ts';
import { ok, refuse } from './result.ts';
import type { VerdictKind } from './verdict.ts';

/** What an adviser says; the DPO and the ethics board use the same three. */
export type AdviceOutcome = 'gunstig' | 'gunstig-met-voorwaarden' | 'ongunstig';

export const adviceOutcomes: readonly AdviceOutcome[] = [
	'gunstig',
	'gunstig-met-voorwaarden',
	'ongunstig'
];

/** Everything a decision is judged on, beside what the signer wrote. */
export interface DecisionBasis {
	state: GovernanceState;
	/** What the engine proposes; null when nothing was measured yet. */
	proposal: VerdictKind | null;
	/** The last advice of the DPO. */
	dpoAdvice: AdviceOutcome | null;
	/** Ids of those with a live role in the pilot: they can own a condition. */
	people: readonly string[];
}

export interface ConditionInput {
	text: string;
	ownerId: string;
	/** YYYY-MM-DD */
	dueDate: string;
}

export interface DecisionInput {
	outcome: Outcome;
	reason: string;
	dissent: string;
	/** YYYY-MM-DD, or empty */
	nextReviewOn: string;
	conditions: readonly ConditionInput[];
}

/** One outcome as the form offers it. */
export interface OutcomeOption {
	outcome: Outcome;
	/** Where it leads. */
	phase: Phase;
	running: RunningState;
	/** What still stands in its way; empty when it can be signed now. */
	blockers: Blocker[];
	/** Protects less than the engine proposes: a reason and a second signer. */
	lessProtective: boolean;
}

/** A decision that may be signed, as it will be kept. */
export interface CheckedDecision extends DecisionInput {
	phaseFrom: Phase;
	phaseTo: Phase;
	running: RunningState;
	proposal: VerdictKind | null;
	lessProtective: boolean;
	departsFromDpo: boolean;
}

/** The outcomes that exist in this phase, most protective last, each with what stands in its way. */
export function outcomeOptions(basis: DecisionBasis): OutcomeOption[] {
	const { phase, running } = basis.state.pilot;
	return possibleOutcomes(phase, running).map((outcome) => {
		const after = afterDecision(phase, running, outcome);
		return {
			outcome,
			...after,
			blockers: blockersFor(basis.state, outcome, after.running),
			lessProtective: isLessProtective(basis, outcome)
		};
	});
}

/**
 * Whether this decision can be signed on this basis (product.md §4). Readiness is never overridable; a missing GO is, with a reason
 * and a second signer. What protects more than the proposal is never held up.
 */
export function decide(basis: DecisionBasis, input: DecisionInput): Result<CheckedDecision> {
	const option = outcomeOptions(basis).find(({ outcome }) => outcome === input.outcome);
	if (!option) return refuse('outcome-not-now', undefined, 'outcome');
	if (option.blockers.length > 0) return refuseBlocked(option.blockers);

	const conditions = checkConditions(basis, input);
	if (!conditions.ok) return conditions;
	const { today } = basis.state;
	const nextReviewOn = input.nextReviewOn.trim();
	const opens = option.running === 'open' && isLive(option.phase);
	if ((opens && !nextReviewOn) || (nextReviewOn && !isDay(nextReviewOn, today))) {
		return refuse('review-date', undefined, 'nextReviewOn');
	}

	const reason = input.reason.trim();
	const departsFromDpo = opens && departs(basis.dpoAdvice, conditions.value);
	if (!reason && option.lessProtective) {
		return refuse('decision-reason-proposal', undefined, 'reason');
	}
	if (!reason && departsFromDpo) return refuse('decision-reason-dpo', undefined, 'reason');
	if (!reason && opens && droppedConditions(basis.state, conditions.value).length > 0) {
		return refuse('decision-reason-dropped', undefined, 'reason');
	}
	return ok({
		outcome: input.outcome,
		reason,
		dissent: input.dissent.trim(),
		nextReviewOn,
		conditions: conditions.value,
		phaseFrom: basis.state.pilot.phase,
		phaseTo: option.phase,
		running: option.running,
		proposal: basis.proposal,
		lessProtective: option.lessProtective,
		departsFromDpo
	});
}

/**
 * What the engine proposes now: the last terminal verdict of this epoch, or else the newest one. A PAUSE holds until its incident is
 * closed with measures (`incidentHandled`); then the rest of the same verdict speaks.
 */
export function currentProposal(
	verdict: GovernanceState['verdict'],
	incidentHandled: boolean,
	kpis: readonly Pick<KpiVerdict, 'type' | 'role' | 'zone' | 'decisive'>[]
): VerdictKind | null {
	if (!verdict) return null;
	const proposal = (verdict.latched?.verdict ?? verdict.current) as VerdictKind;
	if (proposal !== 'PAUSE' || !incidentHandled) return proposal;
	const others = kpis.filter(({ type, role }) => type !== 'zero-tolerance' && role !== 'monitor');
	if (others.some(({ zone, decisive }) => zone === 'RED' && decisive)) return 'STOP';
	return others.some(({ zone }) => zone === 'INVALID') ? 'INVALID' : 'CONTINUE';
}

/** Conditions of the decision in force that are not fulfilled and do not come back in the new one. */
export function droppedConditions(
	state: GovernanceState,
	conditions: readonly ConditionInput[]
): string[] {
	const kept = new Set(conditions.map(({ text }) => text.trim()));
	return (state.decision?.conditions ?? [])
		.filter(({ done, text }) => !done && !kept.has(text.trim()))
		.map(({ text }) => text);
}

function possibleOutcomes(phase: Phase, running: RunningState): Outcome[] {
	if (phase === 'afgesloten') return [];
	if (phase === 'voorbereiding') return ['starten', 'bijsturen', 'doorverwijzen', 'stoppen'];
	return [
		...(nextPhase(phase) ? (['opschalen'] as const) : []),
		'doorgaan-onder-voorwaarden',
		'verder-meten',
		'bijsturen',
		...(running === 'gepauzeerd' ? (['gepauzeerd-laten'] as const) : []),
		'terugschakelen',
		'doorverwijzen',
		'stoppen'
	];
}

function blockersFor(state: GovernanceState, outcome: Outcome, running: RunningState): Blocker[] {
	const target = nextPhase(state.pilot.phase);
	if (outcome === 'starten') return target ? blockersOf(state, target) : [];
	if (outcome === 'opschalen') return target ? blockersOf(state, target, true) : [];
	const opens = running === 'open' && isLive(state.pilot.phase);
	const harm = state.openIncidents.some(({ severity }) => severity === 'ernstig');
	return opens && harm ? [{ code: 'incident-open', params: {} }] : [];
}

/** Before any phase is live the first gate asks readiness alone: there is no proposal to oppose. */
function isLessProtective({ state, proposal }: DecisionBasis, outcome: Outcome): boolean {
	if (state.pilot.phase === 'voorbereiding') return false;
	return needsSecondSigner(proposal ?? 'CONTINUE', outcome);
}

function refuseBlocked(blockers: Blocker[]): Result<never> {
	return blockers.every(({ code }) => code === 'incident-open')
		? refuse('incident-still-open', undefined, 'outcome')
		: refuse('gate-blocked', { count: blockers.length }, 'outcome');
}

function checkConditions(basis: DecisionBasis, input: DecisionInput): Result<ConditionInput[]> {
	const conditions = input.conditions
		.map(({ text, ownerId, dueDate }) => ({ text: text.trim(), ownerId, dueDate }))
		.filter(({ text, ownerId, dueDate }) => text || ownerId || dueDate);
	for (const [index, condition] of conditions.entries()) {
		const where = { number: index + 1 };
		if (!condition.text || !condition.ownerId || !condition.dueDate) {
			return refuse('condition-incomplete', where, 'conditions');
		}
		if (!basis.people.includes(condition.ownerId)) {
			return refuse('condition-owner', where, 'conditions');
		}
		if (!isDay(condition.dueDate, basis.state.today)) {
			return refuse('condition-date', where, 'conditions');
		}
	}
	if (input.outcome === 'doorgaan-onder-voorwaarden' && conditions.length === 0) {
		return refuse('decision-conditions', undefined, 'conditions');
	}
	return ok(conditions);
}

function departs(advice: AdviceOutcome | null, conditions: readonly ConditionInput[]): boolean {
	if (advice === 'ongunstig') return true;
	return advice === 'gunstig-met-voorwaarden' && conditions.length === 0;
}

/** A real calendar day that is not before `earliest`. */
function isDay(day: string, earliest: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day < earliest) return false;
	const time = Date.parse(`${day}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
