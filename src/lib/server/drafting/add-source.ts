import type { Source } from '#lib/domain/drafting/source.ts';
import { maxSourceBytes } from '#lib/domain/drafting/source.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { AuditEvent } from '#lib/domain/audit.ts';
import type { Ctx, Trx } from '../context.ts';
import { addMoment } from './activity.ts';
import { changeContact, contactEvent, contactForActor } from './access.ts';
import type { Contact } from './contact-repository.ts';
import { updateContact } from './contact-repository.ts';
import type { SourceInput } from './sources/read-source.ts';
import { readSource, shownName } from './sources/read-source.ts';
import type { SourceKind } from './sources/source-repository.ts';
import { insertSource, sourceDigest, sourceTotals } from './sources/source-repository.ts';

export type { SourceInput };

export const maxSources = 20;

/**
 * Reads a conversation and stores it sealed under the contact's source key, after the sources that are there. Only with a yes for this
 * contact, and before there is a draft. What cannot be read is refused with file, line and remedy, and so is what is there already;
 * nothing is stored then.
 */
export function addSource(ctx: Ctx, contactId: string, input: SourceInput): Promise<Result<null>> {
	return addSources(ctx, contactId, [input]);
}

/** The same for several at once, all or none. */
export async function addSources(
	ctx: Ctx,
	contactId: string,
	inputs: readonly SourceInput[]
): Promise<Result<null>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.edit');
	if (!found.ok) return found;
	const may = mayAddConversation(found.value.contact);
	if (!may.ok) return may;
	const read: { source: Source; added: AddedSource }[] = [];
	for (const input of inputs) {
		const source = await readSource(input);
		if (!source.ok) return source;
		const bytes = 'text' in input ? input.text : input.bytes;
		const title = 'text' in input ? '' : shownName(input.fileName);
		read.push({ source: source.value, added: { kind: 'conversation', title, bytes } });
	}
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }, audit) => {
		const still = mayAddConversation(contact);
		if (!still.ok) return still;
		const held = await holdSources(trx, contact);
		if (!held.ok) return held;
		for (const { source, added } of read) {
			const stored = await storeSource(trx, ctx, contact, source, added, audit);
			if (!stored.ok) return stored;
		}
		return ok(null);
	});
}

/** A conversation may be taken in for a draft by an engine alone: with a yes, and before there is a draft. */
export function mayAddConversation(contact: Contact): Result<null> {
	if (contact.path !== 'ai' || contact.consent !== 'yes') return refuse('contact-other-path');
	return mayChangeSources(contact);
}

/** Sources are what a draft was made from: they do not change under it. */
export function mayChangeSources(contact: Contact): Result<null> {
	if (contact.status === 'validated' || contact.status === 'measured')
		return refuse('contact-finished');
	return contact.hasDraft ? refuse('source-after-draft') : ok(null);
}

/**
 * Holds the contact until the transaction ends: of two windows that change its sources at the same moment the second is told. Refused
 * while a model is at work on them.
 */
export async function holdSources(trx: Trx, contact: Contact): Promise<Result<null>> {
	const running = await trx
		.selectFrom('draftJob')
		.select('id')
		.where('contactId', '=', contact.id)
		.where('status', '=', 'running')
		.executeTakeFirst();
	if (running) return refuse('source-while-drafting');
	return (await updateContact(trx, contact, {})) ? ok(null) : refuse('changed-meanwhile');
}

export interface AddedSource {
	kind: SourceKind;
	title: string;
	/** What it was read from: the same may not come twice. */
	bytes: string | Uint8Array;
	/** More for the audit entry; never client text. */
	detail?: Record<string, unknown>;
}

/** Stores a source within the limits of a contact, with its audit entry; the caller holds the sources. */
export async function storeSource(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	source: Source,
	{ kind, title, bytes, detail = {} }: AddedSource,
	audit: (event: AuditEvent) => Promise<void>
): Promise<Result<null>> {
	const digest = await sourceDigest(trx, ctx, contact, bytes);
	const totals = await sourceTotals(trx, contact.id, digest);
	if (totals.known) return refuse('source-already');
	if (totals.count >= maxSources) return refuse('sources-too-many', { max: maxSources });
	if (totals.bytes + Buffer.byteLength(source.text) > maxSourceBytes)
		return refuse('sources-too-large', { max: maxSourceBytes / 1024 / 1024 });
	if (!(await insertSource(trx, ctx, contact, source, { kind, title, digest })))
		return refuse('client-text-gone');
	await addMoment(trx, ctx, contact.id, 'draft', 'server');
	const { format, utterances, warnings } = source;
	const facts = { kind, format, turns: utterances.length };
	const codes = warnings.map(({ code }) => code);
	await audit(contactEvent(contact, 'source.added', { ...facts, warnings: codes, ...detail }));
	return ok(null);
}
