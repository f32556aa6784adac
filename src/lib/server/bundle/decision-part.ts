import type { Trx } from '../context.ts';
import type { Advice } from '../decisions/advice-repository.ts';
import { listAdvice } from '../decisions/advice-repository.ts';
import type { Decision } from '../decisions/decision-repository.ts';
import { decisionHash, listConditions } from '../decisions/decision-repository.ts';
import { findMeeting } from '../meetings/repository.ts';

/**
 * The decision as it is stored now, with the advice it was taken on (votes and dissent), its conditions and its signatures: everything
 * that the signed hash covers, so that it can be made again. Names are those of who signed or advised; who owns a condition stays
 * an opaque id with a role.
 */
export async function decisionPart(trx: Trx, decision: Decision) {
	const { organisationId: _, screen: __, ...kept } = decision;
	const all = await listConditions(trx, decision.pilotId);
	const conditions = all.filter(({ decisionId }) => decisionId === decision.id);
	const advice = await listAdvice(trx, decision.pilotId);
	const given = (id: string | null) => advice.find((one) => one.id === id) ?? null;
	const ethics = given(decision.adviceIds.ethics);
	const roles = await rolesOf(trx, decision.pilotId);
	const signatures = await trx
		.selectFrom('signature')
		.select(['meaning', 'userName', 'at', 'subjectHash'])
		.where('subjectKind', '=', 'decision')
		.where('subjectId', '=', decision.id)
		.orderBy('at')
		.orderBy('id')
		.execute();
	return {
		decision: kept,
		hash: decisionHash(decision, conditions),
		advice: {
			dpo: given(decision.adviceIds.dpo),
			ciso: given(decision.adviceIds.ciso ?? null),
			ethics
		},
		vote: ethics && (await voteOf(trx, decision.pilotId, ethics)),
		conditions: conditions.map(({ id, text, ownerId, dueDate, done }) => ({
			id,
			text,
			ownerId,
			ownerRoles: roles.get(ownerId) ?? [],
			dueDate,
			doneAt: done?.at ?? null
		})),
		signatures
	};
}

export type DecisionPart = Awaited<ReturnType<typeof decisionPart>>;

/** How each member voted on the advice, with her dissent, and the hash of the minutes; null for advice without a meeting. */
async function voteOf(trx: Trx, pilotId: string, { meeting, meetingPointId }: Advice) {
	const held = meeting && (await findMeeting(trx, pilotId, meeting.id));
	const point = held?.points.find(({ id }) => id === meetingPointId);
	if (!held || !point) return null;
	const minutes = await trx
		.selectFrom('meetingMinutes')
		.select(['status', 'hash'])
		.where('meetingId', '=', held.id)
		.executeTakeFirst();
	const nameOf = (personId: string) => held.people.find(({ id }) => id === personId)?.name ?? '';
	return {
		meeting: { id: held.id, at: held.at, quorum: held.quorum },
		motion: point.motion,
		result: point.result,
		ballots: point.ballots.map(({ personId, choice, dissent, way, motionHash, at }) => ({
			member: nameOf(personId),
			choice,
			dissent,
			way,
			motionHash,
			at
		})),
		conflicts: point.conflicts.map(({ personId, reason }) => ({
			member: nameOf(personId),
			reason
		})),
		minutes: minutes ?? null
	};
}

async function rolesOf(trx: Trx, pilotId: string): Promise<Map<string, string[]>> {
	const rows = await trx
		.selectFrom('pilotRole')
		.select(['userId', 'role'])
		.distinct()
		.where('pilotId', '=', pilotId)
		.orderBy('role')
		.execute();
	const byUser = Map.groupBy(rows, ({ userId }) => userId);
	return new Map([...byUser].map(([id, held]) => [id, held.map(({ role }) => role)]));
}
