import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { PermitReason } from '#lib/domain/permit.ts';
import type { Ctx } from '../context.ts';
import { pilotEngine } from '../models/pilot-engine.ts';
import { startDraft } from '../models/start-draft.ts';
import { contactForActor } from './access.ts';
import type { SourceInput } from './add-source.ts';
import { addSource } from './add-source.ts';
import { askPermit } from './interlock.ts';
import type { DraftOutcome } from './make-draft.ts';
import { refusedByInterlock } from './make-draft.ts';

/**
 * From conversation to draft in one step, with the engine of the pilot. While the interlock is shut not even the conversation is taken in:
 * nothing is stored that may not be used.
 */
export async function draftFromSource(
	ctx: Ctx,
	contactId: string,
	input: SourceInput
): Promise<Result<DraftOutcome>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.edit');
	if (!found.ok) return found;
	const { engine } = await pilotEngine(ctx.db, found.value.pilot);
	const answer = await askPermit(ctx.db, ctx, found.value, engine);
	if (!answer.allowed) return refusedByInterlock(ctx, found.value, engine, answer, 'before');
	const added = await addSource(ctx, contactId, input);
	return added.ok ? startDraft(ctx, contactId) : added;
}

/** The reasons why the interlock is shut for this contact now, to show before anything is asked of the worker; empty when open. */
export async function shutReasons(ctx: Ctx, contactId: string): Promise<Result<PermitReason[]>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.view');
	if (!found.ok) return found;
	const { engine } = await pilotEngine(ctx.db, found.value.pilot);
	return ok((await askPermit(ctx.db, ctx, found.value, engine)).reasons);
}
