import { toAsk } from '#lib/domain/drafting/draft.ts';
import type { Ctx } from '#lib/server/context.ts';
import { editDraft } from '#lib/server/drafting/edit-draft.ts';
import { ownContact } from '#lib/server/drafting/overview.ts';
import { loadReview } from '#lib/server/drafting/review.ts';
import { validateDraft } from '#lib/server/drafting/validate.ts';
import type { World } from '../support/world.ts';
import { value } from './drafting-support.ts';

/** The client behind a contact, as its addresses name her. */
export async function clientOf(ctx: Ctx, contactId: string): Promise<string> {
	const { clientId } = value(await ownContact(ctx, contactId)).contact;
	if (!clientId) throw new Error(`contact ${contactId} has no client`);
	return clientId;
}

/** Closes every open point as not discussed and validates the draft. */
export async function validate(ctx: Ctx, contactId: string): Promise<void> {
	for (const slot of toAsk(value(await loadReview(ctx, contactId)).draft)) {
		const { version } = value(await loadReview(ctx, contactId));
		const closing = { how: 'niet besproken' } as const;
		value(await editDraft(ctx, contactId, version, { kind: 'close', slot: slot.id, closing }));
	}
	const { version } = value(await loadReview(ctx, contactId));
	value(await validateDraft(ctx, contactId, { version, confirmed: true }));
}

/** Audit entries of a subject, oldest first. */
export async function auditOf(world: World, subjectId: string) {
	const rows = await world.services.db
		.selectFrom('auditEvent')
		.select(['seq', 'action', 'actorName', 'detail', 'hash'])
		.where('subjectId', '=', subjectId)
		.orderBy('seq')
		.execute();
	return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as Record<string, unknown> }));
}
