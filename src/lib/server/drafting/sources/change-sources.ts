import type { SpeakerChange } from '#lib/domain/drafting/speaker-edits.ts';
import { changeSpeakers, initialSpeakers } from '#lib/domain/drafting/speaker-edits.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../../context.ts';
import { changeContact, contactEvent } from '../access.ts';
import { holdSources, mayChangeSources } from '../add-source.ts';
import { updateContact } from '../contact-repository.ts';
import { removeDraft } from '../draft-repository.ts';
import { deleteSource, listSources, orderSources, saveSpeakers } from './source-repository.ts';

/** Moves a source one place up or down in the order in which the draft will be made; at the end of the list nothing happens. */
export function moveSource(
	ctx: Ctx,
	contactId: string,
	sourceId: string,
	direction: 'up' | 'down'
): Promise<Result<null>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }, audit) => {
		const may = mayChangeSources(contact);
		if (!may.ok) return may;
		const ids = (await listSources(trx, ctx, contact)).map(({ id }) => id);
		const from = ids.indexOf(sourceId);
		if (from < 0) return refuse('not-found');
		const to = direction === 'up' ? from - 1 : from + 1;
		if (to < 0 || to >= ids.length) return ok(null);
		const held = await holdSources(trx, contact);
		if (!held.ok) return held;
		ids.splice(to, 0, ...ids.splice(from, 1));
		await orderSources(trx, ids);
		await audit(contactEvent(contact, 'source.moved', { from: from + 1, to: to + 1 }));
		return ok(null);
	});
}

/** Removes one source for good, before there is a draft. */
export function removeSource(
	ctx: Ctx,
	contactId: string,
	sourceId: string,
	confirmed: boolean
): Promise<Result<null>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }, audit) => {
		const may = mayChangeSources(contact);
		if (!may.ok) return may;
		const sources = await listSources(trx, ctx, contact);
		const source = sources.find(({ id }) => id === sourceId);
		if (!source) return refuse('not-found');
		if (!confirmed) return refuse('confirm-required', {}, 'confirmed');
		const held = await holdSources(trx, contact);
		if (!held.ok) return held;
		await deleteSource(trx, sourceId);
		const left = sources.filter(({ id }) => id !== sourceId).map(({ id }) => id);
		await orderSources(trx, left);
		const { kind } = source;
		await audit(contactEvent(contact, 'source.removed', { kind, left: left.length }));
		return ok(null);
	});
}

/**
 * Changes who speaks in a source, on top of the version that was on screen: names, roles, merged or swapped speakers, or the last change
 * taken back. The text stays as it came in; the entry in the audit trail holds no names.
 */
export function editSpeakers(
	ctx: Ctx,
	contactId: string,
	sourceId: string,
	version: number,
	change: SpeakerChange
): Promise<Result<null>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }, audit) => {
		const may = mayChangeSources(contact);
		if (!may.ok) return may;
		const stored = (await listSources(trx, ctx, contact)).find(({ id }) => id === sourceId);
		// What was validated or decided is not attributed anew.
		if (!stored || stored.kind !== 'conversation') return refuse('not-found');
		if (stored.version !== version) return refuse('changed-meanwhile');
		const before = stored.speakers ?? initialSpeakers(stored.source);
		const changed = changeSpeakers(stored.source, before, change);
		if (!changed.ok) return changed;
		const held = await holdSources(trx, contact);
		if (!held.ok) return held;
		if (!(await saveSpeakers(trx, ctx, contact, stored, changed.value)))
			return refuse('changed-meanwhile');
		await audit(contactEvent(contact, 'source.speakers', { change: change.kind }));
		return ok(null);
	});
}

/** Discards the draft, with everything that was changed in it, so that the sources can be changed and a new one made. */
export function startOver(ctx: Ctx, contactId: string, confirmed: boolean): Promise<Result<null>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }, audit) => {
		if (contact.status === 'validated' || contact.status === 'measured')
			return refuse('contact-finished');
		if (!contact.hasDraft) return refuse('draft-none');
		if (!confirmed) return refuse('confirm-required', {}, 'confirmed');
		await removeDraft(trx, contact.id);
		if (!(await updateContact(trx, contact, { status: 'open' })))
			return refuse('changed-meanwhile');
		await audit(contactEvent(contact, 'draft.discarded'));
		return ok(null);
	});
}
