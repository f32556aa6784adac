import { agreementsIn } from '#lib/domain/overview-before.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { now } from '../context.ts';
import { changeContact, contactEvent, contactForActor } from '../drafting/access.ts';
import { earlierReports } from './preparation.ts';

/** Which agreement, and whether it is done. */
export interface ActionMark {
	contactId: string;
	/** Place in the report. */
	passage: string;
	done: boolean;
}

/**
 * Ticks an agreement of a validated report off, or reopens it. The audit entry names the place, never the words. Refused when the report
 * holds no such agreement.
 */
export async function markAction(ctx: Ctx, mark: ActionMark): Promise<Result<null>> {
	const found = await contactForActor(ctx.db, ctx, mark.contactId, 'contact.edit');
	if (!found.ok) return found;
	const reports = await earlierReports(ctx, [found.value.contact]);
	if (!agreementsIn(reports).some(({ passage }) => passage === mark.passage))
		return refuse('action-unknown');
	return changeContact(ctx, mark.contactId, 'contact.edit', async (trx, { contact }, audit) => {
		const { contactId, passage } = mark;
		if (mark.done) {
			const inserted = await trx
				.insertInto('actionTick')
				.values({ id: ctx.newId(), contactId, passage, by: ctx.actor.userId, at: now(ctx) })
				.onConflict((conflict) => conflict.columns(['contactId', 'passage']).doNothing())
				.executeTakeFirst();
			if (inserted.numInsertedOrUpdatedRows !== 1n) return ok(null);
		} else {
			const removed = await trx
				.deleteFrom('actionTick')
				.where('contactId', '=', contactId)
				.where('passage', '=', passage)
				.executeTakeFirst();
			if (removed.numDeletedRows === 0n) return ok(null);
		}
		const action = mark.done ? 'action.ticked' : 'action.reopened';
		await audit(contactEvent(contact, action, { passage }));
		return ok(null);
	});
}
