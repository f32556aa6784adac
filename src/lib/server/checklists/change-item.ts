import type { AuditEvent } from '#lib/domain/audit.ts';
import type { ItemContent } from '#lib/domain/checklist/content.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { PilotAccess } from '../pilots/access.ts';
import type { ChecklistItem } from './item-repository.ts';
import { findItem, updateItem } from './item-repository.ts';
import { noteReadiness } from './note-readiness.ts';

export interface ItemRef {
	pilotId: string;
	number: number;
	/** The version that was on the screen. */
	version: number;
}

export interface ItemChange {
	ownerId?: string | null;
	dueDate?: string | null;
	notApplicableReason?: string | null;
	content?: ItemContent;
	/** For the audit entry: which part, and facts about the change. */
	detail: Record<string, unknown>;
}

export interface ItemInHand {
	trx: Trx;
	item: ChecklistItem;
	access: PilotAccess;
	audit: (event: AuditEvent) => Promise<void>;
}

/**
 * Changes one item in one transaction: load, authorise, compare versions, decide, save, audit. Refuses `changed-meanwhile` when
 * someone saved since this version was read.
 */
export function changeItem(
	ctx: Ctx,
	ref: ItemRef,
	decide: (found: ItemInHand) => Promise<Result<ItemChange>> | Result<ItemChange>
): Promise<Result<{ version: number }>> {
	return inTransaction(ctx, async (trx, audit) => {
		const item = await findItem(trx, ref.pilotId, ref.number);
		const access = await pilotForActor(trx, ctx, ref.pilotId, 'checklist.edit', { ownerId: item?.ownerId });
		if (!access.ok) return access;
		if (!item) return refuse('not-found');
		if (item.version !== ref.version) return refuse('changed-meanwhile');
		const decided = await decide({ trx, item, access: access.value, audit });
		if (!decided.ok) return decided;
		const { detail, ...change } = decided.value;
		const saved = await updateItem(trx, item, change, { userId: ctx.actor.userId, at: now(ctx) });
		if (!saved) return refuse('changed-meanwhile');
		await audit({
			action: 'checklist.changed',
			subjectKind: 'checklist-item',
			subjectId: item.id,
			pilotId: ref.pilotId,
			detail: { item: ref.number, ...detail }
		});
		await noteReadiness(trx, ctx, access.value.pilot);
		return ok({ version: item.version + 1 });
	});
}
