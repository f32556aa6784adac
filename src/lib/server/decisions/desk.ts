import type { OutcomeOption } from '#lib/domain/decision.ts';
import { outcomeOptions } from '#lib/domain/decision.ts';
import type { Blocker } from '#lib/domain/gate.ts';
import { nextGate } from '#lib/domain/gate.ts';
import type { GovernanceFacts } from '#lib/domain/governance.ts';
import type { Action } from '#lib/domain/permissions.ts';
import type { PermitReason } from '#lib/domain/permit.ts';
import { pilotReasons } from '#lib/domain/permit.ts';
import type { Phase } from '#lib/domain/pilot.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { VerdictKind } from '#lib/domain/verdict.ts';
import type { Ctx } from '../context.ts';
import { inTransaction } from '../context.ts';
import { verdictIn } from '../measurements/verdict.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import type { StoredPlan } from '../plans/plan-repository.ts';
import type { Advice, AdviceKind } from './advice-repository.ts';
import type { Snapshot } from './basis.ts';
import { loadBasis } from './basis.ts';
import type { PilotPerson } from './people.ts';
import { pilotPeople } from './people.ts';
import type { SinceMeeting } from './since-meeting.ts';
import { sinceMeeting } from './since-meeting.ts';

/** Everything a person needs on one page before she decides or advises. */
export interface DecisionDesk {
	pilot: Pick<Pilot, 'id' | 'name' | 'phase' | 'runningState' | 'decisionRole'>;
	options: OutcomeOption[];
	gate: { phase: Phase; blockers: Blocker[] } | null;
	reasons: PermitReason[];
	proposal: VerdictKind | null;
	snapshot: Snapshot | null;
	plan: Pick<StoredPlan, 'epoch' | 'hash' | 'plan'> | null;
	advice: Record<AdviceKind, (Advice & { outdated: boolean }) | null>;
	/** What moved since the ethics board voted; null when nothing did. */
	sinceMeeting: SinceMeeting | null;
	openIncidents: { ernstig: number; licht: number };
	/** Conditions of the decision in force that are still open: the form starts with them. */
	openConditions: { text: string; dueDate: string; ownerId: string }[];
	people: PilotPerson[];
	/** Others who may put a second signature. */
	secondSigners: string[];
	awaiting: { id: string; byName: string } | null;
	facts: GovernanceFacts;
	stateHash: string;
	screen: GovernanceFacts;
	screenHash: string;
	today: string;
}

/** The page of who signs a decision; computes the verdict anew first. */
export function decisionDesk(ctx: Ctx, pilotId: string): Promise<Result<DecisionDesk>> {
	return desk(ctx, pilotId, ['decision.sign']);
}

/** The same page for the officer who advises. */
export function adviceDesk(
	ctx: Ctx,
	pilotId: string,
	kind: Exclude<AdviceKind, 'ethics'>
): Promise<Result<DecisionDesk>> {
	return desk(ctx, pilotId, [`advice.${kind}`]);
}

function desk(ctx: Ctx, pilotId: string, [action]: [Action]): Promise<Result<DecisionDesk>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, pilotId, action);
		if (!access.ok) return access;
		const computed = await verdictIn(trx, ctx, audit, pilotId);
		const basis = await loadBasis(trx, ctx, pilotId);
		if (!basis) return refuse('not-found');
		const { pilot } = access.value;
		const { state, standing } = basis;
		const people = await pilotPeople(trx, pilotId);
		const outdated = (advice: Advice | null) =>
			advice && { ...advice, outdated: advice.stateHash !== basis.stateHash };
		const count = (severity: string) =>
			state.openIncidents.filter((incident) => incident.severity === severity).length;
		return ok({
			pilot: {
				id: pilot.id,
				name: pilot.name,
				phase: state.pilot.phase,
				runningState: state.pilot.running,
				decisionRole: pilot.decisionRole
			},
			options: outcomeOptions(basis),
			gate: nextGate(state),
			reasons: pilotReasons(state),
			proposal: basis.proposal,
			snapshot: basis.snapshot,
			plan: computed && {
				epoch: computed.plan.epoch,
				hash: computed.plan.hash,
				plan: computed.plan.plan
			},
			advice: {
				dpo: outdated(basis.advice.dpo),
				ciso: outdated(basis.advice.ciso),
				ethics: outdated(basis.advice.ethics)
			},
			sinceMeeting: await sinceMeeting(
				trx,
				basis.advice.ethics,
				basis.facts,
				basis.snapshot?.id ?? null
			),
			openIncidents: { ernstig: count('ernstig'), licht: count('licht') },
			openConditions: await openConditions(trx, standing.effective?.id ?? null),
			people,
			secondSigners: people
				.filter(({ id, roles }) => id !== ctx.actor.userId && roles.includes(pilot.decisionRole))
				.map(({ name }) => name),
			awaiting: standing.awaiting && {
				id: standing.awaiting.id,
				byName: standing.awaiting.signed.name
			},
			facts: basis.facts,
			stateHash: basis.stateHash,
			screen: basis.screen,
			screenHash: basis.screenHash,
			today: state.today
		});
	});
}

async function openConditions(trx: Parameters<typeof loadBasis>[0], decisionId: string | null) {
	if (!decisionId) return [];
	return trx
		.selectFrom('condition')
		.select(['text', 'dueDate', 'ownerId'])
		.where('decisionId', '=', decisionId)
		.where('doneAt', 'is', null)
		.orderBy('dueDate')
		.execute();
}
