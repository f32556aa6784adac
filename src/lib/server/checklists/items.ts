import type { Answer } from '#lib/domain/checklist/content.ts';
import { indispensable } from '#lib/domain/checklist/content.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { liveAssignments } from '../pilots/assignments.ts';
import type { ItemRef } from './change-item.ts';
import { changeItem } from './change-item.ts';
import { pilotPacks } from './packs.ts';

/** Who looks after an item, and by when. The owner must hold a role in the pilot. */
export function planItem(
	ctx: Ctx,
	ref: ItemRef,
	input: { ownerId: string | null; dueDate: string | null }
): Promise<Result<{ version: number }>> {
	return changeItem(ctx, ref, async ({ trx }) => {
		if (input.ownerId) {
			const people = await liveAssignments(trx, ref.pilotId);
			if (!people.some((person) => person.userId === input.ownerId)) {
				return refuse('person-without-role', undefined, 'ownerId');
			}
		}
		return ok({ ...input, detail: { part: 'planning', ...input } });
	});
}

/** Sets an item aside with a reason, or takes it up again (no reason). Items that no pilot can do without are refused. */
export function setNotApplicable(
	ctx: Ctx,
	ref: ItemRef,
	input: { notApplicable: boolean; reason: string }
): Promise<Result<{ version: number }>> {
	return changeItem(ctx, ref, () => {
		if (!input.notApplicable) {
			return ok({ notApplicableReason: null, detail: { part: 'applicable' } });
		}
		if (indispensable.includes(ref.number)) return refuse('item-indispensable', { item: ref.number });
		const reason = input.reason.trim();
		if (!reason) return refuse('reason-required', undefined, 'reason');
		return ok({ notApplicableReason: reason, detail: { part: 'not-applicable', reason } });
	});
}

/** Saves the answers to the questions of an item. Questions that the pack does not ask are refused; an empty answer clears one. */
export function saveAnswers(
	ctx: Ctx,
	ref: ItemRef,
	answers: Record<string, Answer | null>
): Promise<Result<{ version: number }>> {
	return changeItem(ctx, ref, ({ item, access }) => {
		const packs = pilotPacks(ctx.content, access.pilot);
		const asked = packs?.checklist.items.find(({ number }) => number === ref.number)?.questions ?? [];
		const kept = { ...item.content.answers };
		for (const [id, answer] of Object.entries(answers)) {
			if (!asked.some((question) => question.id === id)) return refuse('not-found');
			if (answer) kept[id] = { value: answer.value, reason: answer.reason.trim() };
			else delete kept[id];
		}
		const changed = Object.keys(answers).filter(
			(id) => JSON.stringify(kept[id]) !== JSON.stringify(item.content.answers[id])
		);
		return ok({ content: { ...item.content, answers: kept }, detail: { part: 'answers', changed } });
	});
}
