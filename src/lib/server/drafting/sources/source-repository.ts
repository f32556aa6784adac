import { createHmac } from 'node:crypto';
import { combineSources } from '#lib/domain/drafting/combine-sources.ts';
import type { Source } from '#lib/domain/drafting/source.ts';
import type { SpeakerEdits } from '#lib/domain/drafting/speaker-edits.ts';
import { applySpeakers } from '#lib/domain/drafting/speaker-edits.ts';
import type { Ctx, Trx } from '../../context.ts';
import { now } from '../../context.ts';
import { openForContact, sealForContact } from '../../crypto/codec.ts';
import { contactKey } from '../../crypto/keys.ts';
import type { Db } from '../../db/open.ts';
import type { Contact } from '../contact-repository.ts';

export type SourceKind = 'conversation' | 'report' | 'decision';

/** What is kept beside the text of a source, sealed like it: a file name may hold a name. */
interface About {
	title: string;
	/** Null while the speakers are as the file has them. */
	speakers: SpeakerEdits | null;
}

/** One source of a contact as it was read, with the worker's changes of the speakers beside it. */
export interface ContactSource extends About {
	id: string;
	kind: SourceKind;
	position: number;
	version: number;
	createdAt: string;
	source: Source;
}

/** All sources of a contact as the one source that drafting, review and checking work with. */
export interface StoredSource {
	id: string;
	source: Source;
	createdAt: string;
}

/** What to keep of a source beside its text. */
export interface NewSource {
	kind?: SourceKind;
	title?: string;
	/** From `sourceDigest`; null when the same source may come twice. */
	digest?: string | null;
}

/**
 * The sources of a contact in order, with the names and roles that the worker gave the speakers, put together; null when there is none
 * or the key was destroyed.
 */
export async function loadSource(
	db: Db | Trx,
	ctx: Ctx,
	contact: Contact
): Promise<StoredSource | null> {
	const sources = await listSources(db, ctx, contact);
	const first = sources[0];
	if (!first) return null;
	const named = sources.map(({ id, title, source, speakers }) => ({
		id,
		title,
		source: speakers ? applySpeakers(source, speakers) : source
	}));
	return { id: first.id, source: combineSources(named), createdAt: first.createdAt };
}

/** The sources of a contact in order; empty when the key was destroyed. */
export async function listSources(
	db: Db | Trx,
	ctx: Ctx,
	contact: Contact
): Promise<ContactSource[]> {
	const rows = await db
		.selectFrom('source')
		.selectAll()
		.where('contactId', '=', contact.id)
		.orderBy('position')
		.orderBy('createdAt')
		.orderBy('id')
		.execute();
	const sources: ContactSource[] = [];
	for (const row of rows) {
		const opened = <T>(column: 'content' | 'about', sealed: Uint8Array) => {
			const cell = { table: 'source', column, rowId: row.id };
			return openForContact<T>(db, ctx.keys, contact, 'source', cell, sealed);
		};
		const source = await opened<Source>('content', row.content);
		const about = row.about && (await opened<About>('about', row.about));
		if (!source) return [];
		sources.push({
			id: row.id,
			kind: row.kind as SourceKind,
			title: about?.title ?? '',
			speakers: about?.speakers ?? null,
			position: row.position,
			version: row.version,
			createdAt: row.createdAt,
			source
		});
	}
	return sources;
}

/** Stores a source sealed, after those that are there; false when the source key was destroyed. */
export async function insertSource(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	source: Source,
	more: NewSource = {}
): Promise<boolean> {
	const id = ctx.newId();
	const content = await sealForContact(
		trx,
		ctx.keys,
		contact,
		'source',
		cellOf('content', id),
		source
	);
	const about = await sealAbout(trx, ctx, contact, id, { title: more.title ?? '', speakers: null });
	if (!content || !about) return false;
	const last = await trx
		.selectFrom('source')
		.select(({ fn }) => fn.max('position').as('position'))
		.where('contactId', '=', contact.id)
		.executeTakeFirst();
	await trx
		.insertInto('source')
		.values({
			id,
			contactId: contact.id,
			format: source.format,
			content,
			size: Buffer.byteLength(source.text),
			createdBy: ctx.actor.userId,
			createdAt: now(ctx),
			kind: more.kind ?? 'conversation',
			position: Number(last?.position ?? 0) + 1,
			version: 1,
			digest: more.digest ?? null,
			about
		})
		.execute();
	return true;
}

/** Number and size in bytes of the sources of a contact, and whether one of them came from these bytes. */
export async function sourceTotals(
	db: Db | Trx,
	contactId: string,
	digest: string | null
): Promise<{ count: number; bytes: number; known: boolean }> {
	const rows = await db
		.selectFrom('source')
		.select(['size', 'digest'])
		.where('contactId', '=', contactId)
		.execute();
	return {
		count: rows.length,
		bytes: rows.reduce((sum, { size }) => sum + size, 0),
		known: digest !== null && rows.some((row) => row.digest === digest)
	};
}

/** Fingerprint of what came in, under the contact's source key; null when that key was destroyed. */
export async function sourceDigest(
	db: Db | Trx,
	ctx: Ctx,
	contact: Contact,
	bytes: string | Uint8Array
): Promise<string | null> {
	const key = await contactKey(db, ctx.keys, contact, 'source');
	return key && createHmac('sha256', key.key).update('source\0').update(bytes).digest('hex');
}

/** Saves title and speakers on top of the version they were read at; false when another save came first or the key is gone. */
export async function saveSpeakers(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	{ id, title, version }: ContactSource,
	speakers: SpeakerEdits
): Promise<boolean> {
	const about = await sealAbout(trx, ctx, contact, id, { title, speakers });
	if (!about) return false;
	const saved = await trx
		.updateTable('source')
		.set({ about, version: version + 1 })
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst();
	return saved.numUpdatedRows === 1n;
}

/** Numbers the sources of a contact in this order, from 1. */
export async function orderSources(trx: Trx, ids: readonly string[]): Promise<void> {
	for (const [at, id] of ids.entries()) {
		await trx
			.updateTable('source')
			.set({ position: at + 1 })
			.where('id', '=', id)
			.execute();
	}
}

export async function deleteSource(trx: Trx, id: string): Promise<void> {
	await trx.deleteFrom('source').where('id', '=', id).execute();
}

function cellOf(column: 'content' | 'about', rowId: string) {
	return { table: 'source', column, rowId };
}

function sealAbout(trx: Trx, ctx: Ctx, contact: Contact, id: string, about: About) {
	return sealForContact(trx, ctx.keys, contact, 'source', cellOf('about', id), about);
}
