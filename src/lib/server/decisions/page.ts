import type { GovernanceFacts } from '#lib/domain/governance.ts';
import { factsHash } from '#lib/domain/governance.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Verdict, VerdictKind } from '#lib/domain/verdict.ts';
import type { Ctx } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import type { Advice, AdviceKind } from './advice-repository.ts';
import { listAdvice } from './advice-repository.ts';
import { loadBasis } from './basis.ts';
import type { Condition, Decision } from './decision-repository.ts';
import { decisionHash, findDecision, listConditions } from './decision-repository.ts';
import type { ListedDecision } from './overview.ts';
import { staleOf } from './overview.ts';
import { pilotPeople } from './people.ts';
import type { SinceMeeting } from './since-meeting.ts';
import { sinceMeeting } from './since-meeting.ts';
import { planByHash } from './snapshot-plan.ts';

export interface DecisionPage {
	organisation: string;
	pilot: Pick<Pilot, 'id' | 'name' | 'decisionRole'>;
	decision: Decision;
	/** SHA-256 that both signers put their name under. */
	hash: string;
	conditions: (Condition & { overdue: boolean; mayFulfil: boolean })[];
	/** The advice that lay on the table. */
	advice: Record<AdviceKind, Advice | null>;
	/** What moved between the vote of the ethics board and the signature; null when nothing did. */
	sinceMeeting: SinceMeeting | null;
	/** The verdict that lay on the table, with the plan it was judged by. */
	snapshot: { at: string; latched: boolean; verdict: Verdict; plan: Plan | null } | null;
	stale: ListedDecision['stale'];
	/** What counted once the incident behind a PAUSE was closed; null when the verdict spoke for itself. */
	lifted: VerdictKind | null;
	/** Present while it waits for a second signature. */
	second: {
		/** The reader may sign as the second. */
		may: boolean;
		own: boolean;
		candidates: string[];
		screenHash: string;
		/** What was on screen at the first signature and now, when that moved: then it has to be signed anew. */
		moved: { before: GovernanceFacts; after: GovernanceFacts } | null;
	} | null;
	today: string;
}

/** One decision with everything it was taken on. */
export async function decisionPage(
	ctx: Ctx,
	pilotId: string,
	decisionId: string
): Promise<Result<DecisionPage>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const decision = await findDecision(ctx.db, pilotId, decisionId);
	const basis = await loadBasis(ctx.db, ctx, pilotId);
	if (!decision || !basis) return refuse('not-found');
	const { pilot, roles } = access.value;
	const { today } = basis.state;
	const all = await listConditions(ctx.db, pilotId);
	const conditions = all.filter((condition) => condition.decisionId === decision.id);
	const advice = await listAdvice(ctx.db, pilotId);
	const given = (id: string | null) => advice.find((one) => one.id === id) ?? null;
	const { name: organisation } = await ctx.db
		.selectFrom('organisation')
		.select('name')
		.where('id', '=', pilot.organisationId)
		.executeTakeFirstOrThrow();
	const people = await pilotPeople(ctx.db, pilotId);
	const own = decision.signed.id === ctx.actor.userId;
	const moved = factsHash(decision.screen) !== basis.screenHash;
	const subject = { roles, decisionRole: pilot.decisionRole };
	const snapshot = await snapshotOf(ctx, decision);
	return ok({
		organisation,
		pilot: { id: pilot.id, name: pilot.name, decisionRole: pilot.decisionRole },
		decision,
		hash: decisionHash(decision, conditions),
		conditions: conditions.map((condition) => ({
			...condition,
			overdue: !condition.done && condition.dueDate < today,
			mayFulfil:
				decision.status === 'effective' &&
				!condition.done &&
				can(ctx.actor, 'condition.fulfil', { roles, ownerId: condition.ownerId })
		})),
		advice: {
			dpo: given(decision.adviceIds.dpo),
			ciso: given(decision.adviceIds.ciso ?? null),
			ethics: given(decision.adviceIds.ethics)
		},
		sinceMeeting: await sinceMeeting(
			ctx.db,
			given(decision.adviceIds.ethics),
			decision.facts,
			decision.snapshotId
		),
		snapshot,
		lifted: liftedPause(decision, snapshot),
		stale: staleOf(decision, basis.facts),
		second:
			decision.status === 'awaiting-second'
				? {
						may: !own && !moved && can(ctx.actor, 'decision.second-sign', subject),
						own,
						candidates: people
							.filter(
								(one) => one.id !== decision.signed.id && one.roles.includes(pilot.decisionRole)
							)
							.map((one) => one.name),
						screenHash: basis.screenHash,
						moved: moved ? { before: decision.screen, after: basis.screen } : null
					}
				: null,
		today
	});
}

function liftedPause(decision: Decision, snapshot: DecisionPage['snapshot']): VerdictKind | null {
	const paused = snapshot?.verdict.verdict === 'PAUSE' && decision.proposal !== 'PAUSE';
	return paused ? decision.proposal : null;
}

async function snapshotOf(ctx: Ctx, decision: Decision): Promise<DecisionPage['snapshot']> {
	if (!decision.snapshotId) return null;
	const row = await ctx.db
		.selectFrom('verdictSnapshot')
		.select(['at', 'latched', 'content', 'planHash'])
		.where('id', '=', decision.snapshotId)
		.executeTakeFirstOrThrow();
	return {
		at: row.at,
		latched: row.latched === 1,
		verdict: JSON.parse(row.content) as Verdict,
		plan: await planByHash(ctx.db, decision.pilotId, row.planHash)
	};
}
