import type { Trx } from '../context.ts';
import { listAdvice } from '../decisions/advice-repository.ts';
import type { Decision } from '../decisions/decision-repository.ts';
import { decisionHash, listConditions } from '../decisions/decision-repository.ts';

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
		advice: { dpo: given(decision.adviceIds.dpo), ethics: given(decision.adviceIds.ethics) },
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
