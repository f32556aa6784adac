import type { Locale } from '#lib/domain/locale.ts';
import type { Container } from '#lib/domain/recording/container.ts';
import type { DeletionReason, RecordingState } from '#lib/domain/recording/limits.ts';
import type { Refusal } from '#lib/domain/result.ts';
import type { Ctx, Services, Trx } from '../context.ts';
import { openBytesForContact, sealBytesForContact } from '../crypto/codec.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';
import type { Contact } from '../drafting/contact-repository.ts';

export interface Recording {
	id: string;
	contactId: string;
	state: RecordingState;
	origin: 'microphone' | 'file';
	container: Container | null;
	expectedSize: number | null;
	receivedBytes: number;
	sha256: string | null;
	seconds: number | null;
	language: Locale;
	engine: string | null;
	engineVersion: string | null;
	attempts: number;
	leaseUntil: string | null;
	failure: Refusal | null;
	createdBy: string;
	createdAt: string;
	completedAt: string | null;
	transcribedAt: string | null;
	dueAt: string;
	deletedAt: string | null;
	deletedReason: DeletionReason | null;
}

/** A recording of this contact, or null. */
export async function findRecording(
	db: Db | Trx,
	contactId: string,
	recordingId: string
): Promise<Recording | null> {
	const row = await db
		.selectFrom('recording')
		.selectAll()
		.where('id', '=', recordingId)
		.where('contactId', '=', contactId)
		.executeTakeFirst();
	return row ? toRecording(row) : null;
}

/** The recordings of a contact, newest first; also those whose audio is gone. */
export async function listRecordings(db: Db | Trx, contactId: string): Promise<Recording[]> {
	const rows = await db
		.selectFrom('recording')
		.selectAll()
		.where('contactId', '=', contactId)
		.orderBy('createdAt', 'desc')
		.orderBy('id', 'desc')
		.execute();
	return rows.map(toRecording);
}

export async function insertRecording(
	trx: Trx,
	recording: Pick<
		Recording,
		| 'id'
		| 'contactId'
		| 'origin'
		| 'expectedSize'
		| 'language'
		| 'createdBy'
		| 'createdAt'
		| 'dueAt'
	>
): Promise<Recording> {
	const row = await trx
		.insertInto('recording')
		.values({
			...recording,
			state: 'receiving',
			container: null,
			receivedBytes: 0,
			sha256: null,
			seconds: null,
			engine: null,
			engineVersion: null,
			attempts: 0,
			leaseUntil: null,
			failure: null,
			completedAt: null,
			transcribedAt: null,
			deletedAt: null,
			deletedReason: null
		})
		.returningAll()
		.executeTakeFirstOrThrow();
	return toRecording(row);
}

type Change = Omit<Row<'recording'>, 'id' | 'contactId' | 'failure'> & { failure: Refusal | null };

/** Changes a recording if it is still in one of these states (and, where given, still as long); false when it moved on meanwhile. */
export async function updateRecording(
	trx: Db | Trx,
	recordingId: string,
	from: { states: readonly RecordingState[]; receivedBytes?: number },
	{ failure, ...changes }: Partial<Change>
): Promise<boolean> {
	let query = trx
		.updateTable('recording')
		.set({
			...changes,
			...(failure !== undefined && { failure: failure && JSON.stringify(failure) })
		})
		.where('id', '=', recordingId)
		.where('state', 'in', from.states);
	if (from.receivedBytes !== undefined)
		query = query.where('receivedBytes', '=', from.receivedBytes);
	return (await query.executeTakeFirst()).numUpdatedRows === 1n;
}

/**
 * Stores the piece that comes next, sealed under the contact's source key, and moves the received length on. False when another
 * piece came first or the key was destroyed.
 */
export async function appendPiece(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	recording: Recording,
	bytes: Uint8Array,
	more: Partial<Pick<Recording, 'container'>>
): Promise<boolean> {
	const id = ctx.newId();
	const content = await sealBytesForContact(trx, ctx.keys, contact, 'source', cellOf(id), bytes);
	const position = recording.receivedBytes;
	const from = { states: ['receiving'] as const, receivedBytes: position };
	const moved = await updateRecording(trx, recording.id, from, {
		receivedBytes: position + bytes.length,
		...more
	});
	if (!content || !moved) return false;
	await trx
		.insertInto('recordingChunk')
		.values({ id, recordingId: recording.id, position, size: bytes.length, content })
		.execute();
	return true;
}

/** The bytes of the piece that was stored at this offset; null when none begins there or the key was destroyed. */
export async function pieceAt(
	db: Db | Trx,
	services: Pick<Services, 'keys'>,
	contact: Contact,
	recordingId: string,
	position: number
): Promise<Uint8Array | null> {
	const row = await db
		.selectFrom('recordingChunk')
		.select(['id', 'content'])
		.where('recordingId', '=', recordingId)
		.where('position', '=', position)
		.executeTakeFirst();
	return (
		(row &&
			openBytesForContact(db, services.keys, contact, 'source', cellOf(row.id), row.content)) ??
		null
	);
}

/**
 * The audio piece by piece, in order: never the whole of it at once. Stops early when a piece is gone, so that whoever counts or hashes
 * sees that it is not whole.
 */
export async function* piecesOf(
	db: Db | Trx,
	services: Pick<Services, 'keys'>,
	contact: Contact,
	recording: Pick<Recording, 'id' | 'receivedBytes'>
): AsyncGenerator<Uint8Array> {
	for (let position = 0; position < recording.receivedBytes;) {
		const bytes = await pieceAt(db, services, contact, recording.id, position);
		if (!bytes || bytes.length === 0) return;
		yield bytes;
		position += bytes.length;
	}
}

/** Removes the pieces of recordings; says how many bytes there were. */
export async function removePieces(trx: Trx, recordingId: string): Promise<void> {
	await trx.deleteFrom('recordingChunk').where('recordingId', '=', recordingId).execute();
}

/** Bytes of audio that wait for a worker, over all her contacts. */
export async function waitingBytes(db: Db | Trx, userId: string): Promise<number> {
	const { bytes } = await db
		.selectFrom('recording')
		.select(({ fn }) => fn.sum<number | string | null>('receivedBytes').as('bytes'))
		.where('createdBy', '=', userId)
		.where('deletedAt', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(bytes ?? 0);
}

function cellOf(rowId: string) {
	return { table: 'recordingChunk', column: 'content', rowId };
}

function toRecording(row: Row<'recording'>): Recording {
	return {
		...row,
		state: row.state as RecordingState,
		origin: row.origin as Recording['origin'],
		container: row.container as Container | null,
		language: row.language as Locale,
		failure: row.failure ? (JSON.parse(row.failure) as Refusal) : null,
		deletedReason: row.deletedReason as DeletionReason | null
	};
}
