import type { Result } from '../result.ts';
import { ok, refuse } from '../result.ts';
import type { OpenPoint } from './missing.ts';
import type { AssessmentOutcome } from './outcome.ts';
import type { WorkflowState } from './workflow.ts';
import { isApproval } from './outcome.ts';

export interface DecisionWish {
	outcome: AssessmentOutcome;
	reason: string;
	departureReason: string;
	conditions: readonly { text: string; ownerName: string; dueDate: string }[];
	/** YYYY-MM-DD. */
	reviewOn: string;
}

export interface DecisionGround {
	state: WorkflowState;
	open: readonly OpenPoint[];
	residualHigh: boolean;
	/** Something that the last decision rests on (vendor, engine, retention …) is otherwise now. */
	factsChanged: boolean;
	/** Accounts that wrote in this assessment or its register since it was last decided on. */
	authors: readonly string[];
	/** YYYY-MM-DD. */
	today: string;
}

/**
 * Whether this person may decide this. Refusing or referring an unfinished assessment is allowed: only an approval lets the AI run, so only
 * an approval needs everything answered, advised on, and consulted on.
 */
export function mayDecide(
	wish: DecisionWish,
	ground: DecisionGround,
	actorId: string
): Result<void> {
	const { state, open, authors, today, residualHigh } = ground;
	if (authors.includes(actorId)) return refuse('own-work');
	if (!wish.reason.trim()) return refuse('reason-required', undefined, 'reason');
	if (!isApproval(wish.outcome)) return ok(undefined);
	if (open.length > 0) return refuse('assessment-open-questions', { count: open.length });
	if (state.advice.state === 'geen') return refuse('not-advised');
	if (state.advice.state === 'verlopen') return refuse('advice-outdated');
	if (ground.factsChanged && !advisedSinceDecision(state)) return refuse('advice-before-change');
	if (state.views.state === 'geen') return refuse('views-missing');
	if (state.views.state === 'verlopen') return refuse('views-outdated');
	if (disagreement(state) && !wish.departureReason.trim())
		return refuse('departure-reason-required', undefined, 'departureReason');
	if (wish.reviewOn <= today) return refuse('review-date-required', undefined, 'reviewOn');
	if (residualHigh && !state.consultation.outcome) return refuse('prior-consultation-required');
	if (wish.outcome === 'goedkeuren-onder-voorwaarden' && wish.conditions.length === 0)
		return refuse('conditions-required', undefined, 'conditions');
	const late = wish.conditions.find(({ dueDate }) => dueDate < today);
	if (late) return refuse('condition-due-passed', { text: late.text }, 'conditions');
	return ok(undefined);
}

/** The text may read the same when the vendor or the engine does not: then the advice that the last decision had is no advice on that. */
export function advisedSinceDecision({ advice, decision }: WorkflowState): boolean {
	if (advice.state !== 'actueel' || decision.state === 'geen') return advice.state === 'actueel';
	return advice.statement.at > decision.statement.at;
}

/** The DPO does not agree with the whole, or with a part that still reads as it did. */
export function disagreement({ advice, sectionAdvice }: WorkflowState): boolean {
	return [advice, ...Object.values(sectionAdvice)].some(
		(standing) => standing.state === 'actueel' && !standing.statement.agrees
	);
}
