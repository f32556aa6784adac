import type { GovernanceFacts } from '#lib/domain/governance.ts';
import { changedFacts } from '#lib/domain/governance.ts';
import type { Blocker } from '#lib/domain/gate.ts';
import { nextGate } from '#lib/domain/gate.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Localized } from '#lib/domain/locale.ts';
import type { PermitReason } from '#lib/domain/permit.ts';
import { pilotReasons } from '#lib/domain/permit.ts';
import type { Phase } from '#lib/domain/pilot.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { VerdictKind } from '#lib/domain/verdict.ts';
import type { Ctx } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import { frozenPlan } from '../plans/plan-repository.ts';
import type { Advice } from './advice-repository.ts';
import { listAdvice } from './advice-repository.ts';
import { loadBasis } from './basis.ts';
import type { Condition, Decision } from './decision-repository.ts';
import { listConditions, listDecisions } from './decision-repository.ts';

export interface ListedDecision {
	decision: Pick<
		Decision,
		| 'id'
		| 'outcome'
		| 'status'
		| 'signed'
		| 'secondSigned'
		| 'phaseFrom'
		| 'phaseTo'
		| 'overrides'
		| 'nextReviewOn'
		| 'effectiveAt'
	>;
	conditions: { total: number; done: number; overdue: number };
	/** The facts then and now, when the decision in force no longer rests on them. */
	stale: { before: GovernanceFacts; after: GovernanceFacts } | null;
}

export interface DecisionOverview {
	pilot: Pick<Pilot, 'id' | 'name' | 'phase' | 'runningState' | 'decisionRole'>;
	proposal: VerdictKind | null;
	gate: { phase: Phase; blockers: Blocker[] } | null;
	reasons: PermitReason[];
	/** Titles of the plan's measurements, for the reasons that name one. */
	kpiTitles: Record<string, Localized>;
	decisions: ListedDecision[];
	/** Conditions of the decision in force. */
	conditions: (Condition & { overdue: boolean })[];
	advice: Advice[];
	may: { decide: boolean; adviseDpo: boolean; adviseCiso: boolean; meet: boolean };
	today: string;
}

/** The room "Besluiten" of a pilot. */
export async function decisionOverview(
	ctx: Ctx,
	pilotId: string
): Promise<Result<DecisionOverview>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const { pilot, roles } = access.value;
	const basis = await loadBasis(ctx.db, ctx, pilotId);
	if (!basis) return refuse('not-found');
	const { state, facts } = basis;
	const decisions = await listDecisions(ctx.db, pilotId);
	const conditions = (await listConditions(ctx.db, pilotId)).map((condition) => ({
		...condition,
		overdue: !condition.done && condition.dueDate < state.today
	}));
	const subject = { roles, decisionRole: pilot.decisionRole };
	return ok({
		pilot: {
			id: pilot.id,
			name: pilot.name,
			phase: pilot.phase,
			runningState: pilot.runningState,
			decisionRole: pilot.decisionRole
		},
		proposal: basis.proposal,
		gate: nextGate(state),
		reasons: pilotReasons(state),
		kpiTitles: await kpiTitles(ctx, pilotId),
		decisions: decisions.map((decision) => ({
			decision,
			conditions: tally(conditions.filter(({ decisionId }) => decisionId === decision.id)),
			stale: staleOf(decision, facts)
		})),
		conditions: conditions.filter(({ decisionId }) => decisionId === state.decision?.id),
		advice: await listAdvice(ctx.db, pilotId),
		may: {
			decide: pilot.phase !== 'afgesloten' && can(ctx.actor, 'decision.sign', subject),
			adviseDpo: pilot.phase !== 'afgesloten' && can(ctx.actor, 'advice.dpo', subject),
			adviseCiso: pilot.phase !== 'afgesloten' && can(ctx.actor, 'advice.ciso', subject),
			meet: can(ctx.actor, 'meeting.view', subject)
		},
		today: state.today
	});
}

/** Facts then and now when a standing decision no longer rests on them; an old decision is not stale, it is past. */
export function staleOf(
	decision: Pick<Decision, 'status' | 'facts'>,
	facts: GovernanceFacts
): ListedDecision['stale'] {
	if (decision.status === 'replaced' || changedFacts(decision.facts, facts).length === 0)
		return null;
	return { before: decision.facts, after: facts };
}

async function kpiTitles(ctx: Ctx, pilotId: string): Promise<Record<string, Localized>> {
	const { kpis = [] } = (await frozenPlan(ctx.db, pilotId))?.plan ?? {};
	return Object.fromEntries(kpis.flatMap(({ id, title }) => (title ? [[id, title]] : [])));
}

function tally(conditions: readonly (Condition & { overdue: boolean })[]) {
	return {
		total: conditions.length,
		done: conditions.filter(({ done }) => done).length,
		overdue: conditions.filter(({ overdue }) => overdue).length
	};
}
