import type { Result } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { contactForActor } from '../drafting/access.ts';
import { extractive } from '../drafting/engines.ts';
import type { DraftOutcome } from '../drafting/make-draft.ts';
import { makeDraft } from '../drafting/make-draft.ts';
import { startDraftJob } from './draft-job.ts';
import { pilotEngine } from './pilot-engine.ts';

/**
 * Drafts the report of a contact with the engine of its pilot: at once with the extractive engine, in the background with a model
 * (`started`). `extractiveOnly` takes the extractive engine whatever was chosen: the way out when a model does not answer, where its
 * version is registered.
 */
export async function startDraft(
	ctx: Ctx,
	contactId: string,
	extractiveOnly = false
): Promise<Result<DraftOutcome>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.edit');
	if (!found.ok) return found;
	const { engine, endpoint } = await pilotEngine(ctx.db, found.value.pilot);
	return endpoint && !extractiveOnly
		? startDraftJob(ctx, contactId, { engine, endpoint })
		: makeDraft(ctx, contactId, extractive);
}
