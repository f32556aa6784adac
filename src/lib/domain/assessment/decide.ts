import type { Refusal, Result } from '../result.ts';
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

/** What an assessment stands on, whoever decides. */
export interface ApprovalGround {
	state: WorkflowState;
	open: readonly OpenPoint[];
	residualHigh: boolean;
	/** Something that the last decision rests on (vendor, engine, retention …) is otherwise now. */
	factsChanged: boolean;
}

export interface DecisionGround extends ApprovalGround {
	/** Accounts that wrote in this assessment or its register since it was last decided on. */
	authors: readonly string[];
	/** YYYY-MM-DD. */
	today: string;
}

/** What keeps anyone from approving it as it stands, in the order of the work; empty when only the decision is left. */
export function hindrances({ state, open, residualHigh, factsChanged }: ApprovalGround): Refusal[] {
	const { advice, views, consultation } = state;
	const found: (Refusal | false)[] = [
		open.length > 0 && { code: 'assessment-open-questions', params: { count: open.length } },
		advice.state === 'geen' && { code: 'not-advised' },
		advice.state === 'verlopen' && { code: 'advice-outdated' },
		advice.state === 'actueel' &&
			factsChanged &&
			!advisedSinceDecision(state) && { code: 'advice-before-change' },
		views.state === 'geen' && { code: 'views-missing' },
		views.state === 'verlopen' && { code: 'views-outdated' },
		residualHigh && !consultation.outcome && { code: 'prior-consultation-required' }
	];
	return found.filter((refusal) => refusal !== false);
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
	const { state, authors, today } = ground;
	if (authors.includes(actorId)) return refuse('own-work');
	if (!wish.reason.trim()) return refuse('reason-required', undefined, 'reason');
	if (!isApproval(wish.outcome)) return ok(undefined);
	const [first] = hindrances(ground);
	if (first) return { ok: false, refusal: first };
	if (disagreement(state) && !wish.departureReason.trim())
		return refuse('departure-reason-required', undefined, 'departureReason');
	if (wish.reviewOn <= today) return refuse('review-date-required', undefined, 'reviewOn');
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
