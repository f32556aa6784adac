import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';

/**
 * Marks a condition of the decision in force as fulfilled, with how; by its owner or the project owner. When it was overdue, this is
 * what lets the interlock open again.
 */
export function fulfilCondition(
	ctx: Ctx,
	input: { pilotId: string; conditionId: string; note: string }
): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const row = await trx
			.selectFrom('condition')
			.innerJoin('decision', 'decision.id', 'condition.decisionId')
			.select([
				'condition.ownerId',
				'condition.doneAt',
				'condition.decisionId',
				'condition.dueDate',
				'decision.status'
			])
			.where('condition.id', '=', input.conditionId)
			.where('condition.pilotId', '=', input.pilotId)
			.executeTakeFirst();
		const access = await pilotForActor(trx, ctx, input.pilotId, 'condition.fulfil', {
			ownerId: row?.ownerId ?? null
		});
		if (!access.ok) return access;
		if (!row) return refuse('not-found');
		if (row.doneAt) return refuse('condition-done');
		if (row.status !== 'effective') return refuse('condition-not-current');
		const note = input.note.trim();
		if (!note) return refuse('condition-note', undefined, 'note');
		const done = await trx
			.updateTable('condition')
			.set({ doneAt: now(ctx), doneBy: ctx.actor.userId, doneNote: note })
			.where('id', '=', input.conditionId)
			.where('doneAt', 'is', null)
			.executeTakeFirst();
		if (Number(done.numUpdatedRows) === 0) return refuse('condition-done');
		await audit({
			action: 'condition.fulfilled',
			subjectKind: 'condition',
			subjectId: input.conditionId,
			pilotId: input.pilotId,
			detail: { decisionId: row.decisionId, dueDate: row.dueDate }
		});
		return ok(undefined);
	});
}
