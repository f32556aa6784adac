import type { DraftChange } from '#lib/domain/drafting/draft-change.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import { openForContact, sealForContact } from '../crypto/codec.ts';
import type { ContactKeyPurpose } from '../crypto/keys.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';
import type { Contact } from './contact-repository.ts';
import type { StoredDraft } from './draft-repository.ts';

/** A change as it was kept: what it did, who did it and when. */
export interface StoredChange {
	id: string;
	kind: string;
	version: number;
	/** The version that it took back. */
	undoes: number | null;
	byName: string;
	at: string;
	change: DraftChange;
}

/** Typing saves itself every few seconds: what the same person types into the same sentence within this time is one change. */
const oneEditMs = 120_000;

/** Kinds whose next save goes on with the same change. */
const typed = ['edit', 'write'];

/**
 * Keeps what an edit did, sealed under the key of the draft, in the transaction that saves it. `undoes` is the version that was taken back.
 * False when the key was destroyed.
 */
export async function recordChanges(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	draft: StoredDraft,
	done: { kind: string; changes: readonly DraftChange[]; undoes?: number | undefined }
): Promise<boolean> {
	const { kind, changes, undoes } = done;
	const version = draft.version + 1;
	if (await goesOn(trx, ctx, contact, draft, kind, changes)) return true;
	for (const change of changes) {
		const id = ctx.newId();
		const content = await seal(trx, ctx, contact, draft.sealedUnder, id, change);
		if (!content) return false;
		await trx
			.insertInto('sentenceChange')
			.values({
				id,
				contactId: contact.id,
				draftId: draft.id,
				of: change.of,
				subject: change.id,
				kind,
				version,
				undoes: undoes ?? null,
				present: change.after === null ? 0 : 1,
				by: ctx.actor.userId,
				at: now(ctx),
				content,
				sealedUnder: draft.sealedUnder
			})
			.execute();
	}
	return true;
}

/** What was done to one sentence, point or section, oldest first. */
export async function changesOf(
	db: Db | Trx,
	ctx: Ctx,
	contact: Contact,
	draft: StoredDraft,
	of: DraftChange['of'],
	subject: string
): Promise<StoredChange[]> {
	const rows = await rowsOf(db, draft.id)
		.where('of', '=', of)
		.where('subject', '=', subject)
		.orderBy('version')
		.execute();
	return opened(db, ctx, contact, rows);
}

/** The sentences that stand nowhere any more, each with the change that took it out, newest first. */
export async function removedSentences(
	db: Db | Trx,
	ctx: Ctx,
	contact: Contact,
	draft: StoredDraft
): Promise<StoredChange[]> {
	const gone = await goneIds(db, draft.id);
	if (gone.length === 0) return [];
	const rows = await rowsOf(db, draft.id)
		.where('sentenceChange.id', 'in', gone)
		.orderBy('version', 'desc')
		.execute();
	return opened(db, ctx, contact, rows);
}

/** How often each sentence or section was changed, and how many sentences are gone. */
export async function historyCounts(
	db: Db | Trx,
	draftId: string
): Promise<{ changes: Record<string, number>; removed: number }> {
	const rows = await db
		.selectFrom('sentenceChange')
		.select(({ fn }) => ['subject', fn.countAll<number | string>().as('count')])
		.where('draftId', '=', draftId)
		.where('of', '!=', 'slot')
		.groupBy('subject')
		.execute();
	return {
		changes: Object.fromEntries(rows.map(({ subject, count }) => [subject, Number(count)])),
		removed: (await goneIds(db, draftId)).length
	};
}

/** One change of this draft, or null. */
export async function findChange(
	db: Db | Trx,
	ctx: Ctx,
	contact: Contact,
	draftId: string,
	id: string
): Promise<StoredChange | null> {
	const rows = await rowsOf(db, draftId).where('sentenceChange.id', '=', id).execute();
	return (await opened(db, ctx, contact, rows))[0] ?? null;
}

/** The changes of the last edit that was not taken back yet; empty when there is none. */
export async function lastDone(
	db: Db | Trx,
	ctx: Ctx,
	contact: Contact,
	draftId: string
): Promise<StoredChange[]> {
	const version = await lastDoneVersion(db, draftId);
	if (version === null) return [];
	const rows = await rowsOf(db, draftId).where('version', '=', version).execute();
	return opened(db, ctx, contact, rows);
}

/** What `lastDone` would take back, without its words. */
export async function lastDoneKind(db: Db | Trx, draftId: string): Promise<string | null> {
	const version = await lastDoneVersion(db, draftId);
	if (version === null) return null;
	const row = await db
		.selectFrom('sentenceChange')
		.select('kind')
		.where('draftId', '=', draftId)
		.where('version', '=', version)
		.executeTakeFirst();
	return row?.kind ?? null;
}

async function lastDoneVersion(db: Db | Trx, draftId: string): Promise<number | null> {
	const row = await db
		.selectFrom('sentenceChange')
		.select(({ fn }) => fn.max('version').as('version'))
		.where('draftId', '=', draftId)
		.where('undoes', 'is', null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('sentenceChange as later')
						.select('later.id')
						.whereRef('later.undoes', '=', 'sentenceChange.version')
						.where('later.draftId', '=', draftId)
				)
			)
		)
		.executeTakeFirst();
	return row?.version ?? null;
}

/** The newest change of every sentence that it left nowhere. */
async function goneIds(db: Db | Trx, draftId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('sentenceChange')
		.select(['id', 'subject', 'present'])
		.where('draftId', '=', draftId)
		.where('of', '=', 'sentence')
		.orderBy('version')
		.execute();
	const last = new Map(rows.map((row) => [row.subject, row]));
	return [...last.values()].filter(({ present }) => present === 0).map(({ id }) => id);
}

/** Lets the newest change go on, when the same person is still typing in the same place. */
async function goesOn(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	draft: StoredDraft,
	kind: string,
	changes: readonly DraftChange[]
): Promise<boolean> {
	const [change, ...more] = changes;
	if (!change || more.length > 0 || !typed.includes(kind)) return false;
	const last = await rowsOf(trx, draft.id).orderBy('version', 'desc').executeTakeFirst();
	const same =
		last?.version === draft.version &&
		last.kind === kind &&
		last.of === change.of &&
		last.subject === change.id &&
		last.by === ctx.actor.userId &&
		Date.parse(now(ctx)) - Date.parse(last.at) <= oneEditMs;
	const [earlier] = same ? await opened(trx, ctx, contact, [last]) : [];
	if (!last || !earlier) return false;
	const whole = { ...change, before: earlier.change.before } as DraftChange;
	const content = await seal(trx, ctx, contact, draft.sealedUnder, last.id, whole);
	if (!content) return false;
	await trx
		.updateTable('sentenceChange')
		.set({ content, version: draft.version + 1 })
		.where('id', '=', last.id)
		.execute();
	return true;
}

function rowsOf(db: Db | Trx, draftId: string) {
	return db
		.selectFrom('sentenceChange')
		.innerJoin('user', 'user.id', 'sentenceChange.by')
		.selectAll('sentenceChange')
		.select('user.name as byName')
		.where('draftId', '=', draftId);
}

async function opened(
	db: Db | Trx,
	ctx: Ctx,
	contact: Contact,
	rows: readonly (Row<'sentenceChange'> & { byName: string })[]
): Promise<StoredChange[]> {
	const found: StoredChange[] = [];
	for (const row of rows) {
		const { id, kind, version, undoes, byName, at } = row;
		const purpose = row.sealedUnder as ContactKeyPurpose;
		const change = await openForContact<DraftChange>(
			db,
			ctx.keys,
			contact,
			purpose,
			cellOf(id),
			row.content
		);
		if (change) found.push({ id, kind, version, undoes, byName, at, change });
	}
	return found;
}

function seal(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	purpose: ContactKeyPurpose,
	id: string,
	change: DraftChange
): Promise<Uint8Array | null> {
	return sealForContact(trx, ctx.keys, contact, purpose, cellOf(id), change);
}

function cellOf(rowId: string) {
	return { table: 'sentenceChange', column: 'content', rowId };
}
