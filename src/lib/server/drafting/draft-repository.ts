import type { Draft } from '#lib/domain/drafting/draft.ts';
import { carryCitations } from '#lib/domain/drafting/carry-citations.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import { openForContact, sealForContact } from '../crypto/codec.ts';
import type { ContactKeyPurpose } from '../crypto/keys.ts';
import type { Db } from '../db/open.ts';
import type { Contact } from './contact-repository.ts';
import { loadSource } from './sources/source-repository.ts';

export { loadSource } from './sources/source-repository.ts';

export interface StoredDraft {
	id: string;
	draft: Draft;
	/** The draft as it was first made. */
	original: Draft;
	version: number;
	updatedAt: string;
	sealedUnder: ContactKeyPurpose;
}

/** The draft of a contact, or null: none was made, or its key was destroyed. */
export async function loadDraft(
	db: Db | Trx,
	ctx: Ctx,
	contact: Contact
): Promise<StoredDraft | null> {
	const row = await db
		.selectFrom('draft')
		.selectAll()
		.where('contactId', '=', contact.id)
		.executeTakeFirst();
	if (!row) return null;
	const sealedUnder = row.sealedUnder as ContactKeyPurpose;
	const opened = (column: 'content' | 'original') =>
		openForContact<Draft>(
			db,
			ctx.keys,
			contact,
			sealedUnder,
			{ table: 'draft', column, rowId: row.id },
			row[column]
		);
	const draft = await opened('content');
	const original = await opened('original');
	if (!draft || !original) return null;
	return {
		id: row.id,
		draft,
		original,
		version: row.version,
		updatedAt: row.updatedAt,
		sealedUnder
	};
}

/**
 * Stores a new draft sealed: under the source key what an engine made of the conversation, under the dossier key what the worker
 * writes herself (it rests on no consent, so a withdrawal leaves it). Citations get what the sources know of them. False when that key
 * was destroyed.
 */
export async function insertDraft(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	made: Draft,
	sealedUnder: ContactKeyPurpose
): Promise<boolean> {
	const id = ctx.newId();
	const stored = sealedUnder === 'source' ? await loadSource(trx, ctx, contact) : null;
	const draft = stored ? carryCitations(made, stored.source) : made;
	const sealed = (column: 'content' | 'original') =>
		sealForContact(
			trx,
			ctx.keys,
			contact,
			sealedUnder,
			{ table: 'draft', column, rowId: id },
			draft
		);
	const content = await sealed('content');
	const original = await sealed('original');
	if (!content || !original) return false;
	const at = now(ctx);
	await trx
		.insertInto('draft')
		.values({
			id,
			contactId: contact.id,
			engine: draft.engine.name,
			engineVersion: draft.engine.version,
			content,
			original,
			sealedUnder,
			version: 1,
			updatedBy: ctx.actor.userId,
			updatedAt: at,
			createdAt: at
		})
		.execute();
	return true;
}

/** Saves a changed draft on top of the version it was read at; false when another save came first or the key is gone. */
export async function saveDraft(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	stored: StoredDraft,
	edited: Draft
): Promise<boolean> {
	const draft = await withCarriedCitations(trx, ctx, contact, stored, edited);
	const cell = { table: 'draft', column: 'content', rowId: stored.id };
	const content = await sealForContact(trx, ctx.keys, contact, stored.sealedUnder, cell, draft);
	if (!content) return false;
	const saved = await trx
		.updateTable('draft')
		.set({
			content,
			version: stored.version + 1,
			updatedBy: ctx.actor.userId,
			updatedAt: now(ctx)
		})
		.where('id', '=', stored.id)
		.where('version', '=', stored.version)
		.executeTakeFirst();
	return saved.numUpdatedRows === 1n;
}

/** A citation that was added by hand also says its source and its way, where there is more to say than one conversation. */
async function withCarriedCitations(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	{ sealedUnder }: StoredDraft,
	draft: Draft
): Promise<Draft> {
	if (sealedUnder !== 'source') return draft;
	const kinds = await trx
		.selectFrom('source')
		.select('kind')
		.where('contactId', '=', contact.id)
		.execute();
	if (kinds.length === 1 && kinds[0]?.kind === 'conversation') return draft;
	const source = await loadSource(trx, ctx, contact);
	return source ? carryCitations(draft, source.source) : draft;
}

/** Removes the draft of a contact. */
export async function removeDraft(trx: Trx, contactId: string): Promise<void> {
	await trx.deleteFrom('draft').where('contactId', '=', contactId).execute();
}

/** Removes the conversation and a draft that an engine made of it; says how many of each there were. */
export async function removeClientText(
	trx: Trx,
	contactId: string
): Promise<{ sources: number; drafts: number }> {
	const sources = await trx
		.deleteFrom('source')
		.where('contactId', '=', contactId)
		.executeTakeFirst();
	await trx
		.deleteFrom('sentenceChange')
		.where('contactId', '=', contactId)
		.where('sealedUnder', '=', 'source')
		.execute();
	const drafts = await trx
		.deleteFrom('draft')
		.where('contactId', '=', contactId)
		.where('sealedUnder', '=', 'source')
		.executeTakeFirst();
	return { sources: Number(sources.numDeletedRows), drafts: Number(drafts.numDeletedRows) };
}
