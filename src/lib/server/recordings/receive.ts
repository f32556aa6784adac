import {
	maxRecordingBytes,
	maxPieceBytes,
	maxRecordingSeconds,
	maxWaitingBytes
} from '#lib/domain/recording/limits.ts';
import type { Container } from '#lib/domain/recording/container.ts';
import { audioContainer, headBytes } from '#lib/domain/recording/container.ts';
import { waitUntil } from '#lib/domain/recording/retention.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import { changeContact, contactEvent } from '../drafting/access.ts';
import { mayAddConversation } from '../drafting/add-source.ts';
import type { Contact } from '../drafting/contact-repository.ts';
import { admitted, failClosed } from './engine.ts';
import { eraseAudio } from './erase.ts';
import { abortTranscription } from './jobs.ts';
import type { Recording } from './recording-repository.ts';
import {
	appendPiece,
	findRecording,
	insertRecording,
	listRecordings,
	pieceAt,
	waitingBytes
} from './recording-repository.ts';
import { recordingSettings } from './settings.ts';

export interface NewRecording {
	origin: 'microphone' | 'file';
	/** Bytes of a file; null while a microphone runs. */
	size: number | null;
}

/** How far a recording is: the offset at which the next piece is expected. */
export interface Received {
	id: string;
	offset: number;
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/**
 * Opens a recording, before anything of it exists: only with a yes of the client, a transcription endpoint and an open interlock. One at
 * a time for each contact; one in which nothing arrived makes place.
 */
export function createRecording(
	ctx: Ctx,
	contactId: string,
	{ origin, size }: NewRecording
): Promise<Result<Received>> {
	return failClosed(() =>
		changeContact(ctx, contactId, 'contact.edit', async (trx, access, audit) => {
			const { contact } = access;
			const may = mayAddConversation(contact);
			if (!may.ok) return may;
			const engine = await admitted(trx, ctx, access, 'record');
			if (!engine.ok) return engine;
			if (size === 0) return refuse('recording-empty');
			if (size !== null && size > maxRecordingBytes) return tooLarge();
			const room = await makeRoom(trx, ctx, contact, size ?? 0);
			if (!room.ok) return room;
			const createdAt = now(ctx);
			const recording = await insertRecording(trx, {
				id: ctx.newId(),
				contactId,
				origin,
				expectedSize: size,
				language: contact.language,
				createdBy: ctx.actor.userId,
				createdAt,
				dueAt: waitUntil(createdAt, await recordingSettings(trx, contact.organisationId))
			});
			await audit(contactEvent(contact, 'recording.started', { recording: recording.id, origin }));
			return ok({ id: recording.id, offset: 0 });
		})
	);
}

/**
 * Takes in the piece that begins at `offset`, sealed under the contact's source key. The same piece once more changes nothing; any other
 * offset is refused with the right one in `params.offset`. The first piece must be the beginning of a sound file.
 */
export function receivePiece(
	ctx: Ctx,
	contactId: string,
	recordingId: string,
	{ offset, bytes }: { offset: number; bytes: Uint8Array }
): Promise<Result<Received>> {
	return failClosed(() =>
		changeContact(ctx, contactId, 'contact.edit', async (trx, access) => {
			const { contact } = access;
			const recording = await findRecording(trx, contactId, recordingId);
			if (!recording) return refuse('not-found');
			if (recording.deletedAt) return refuse('recording-gone');
			const expected = recording.receivedBytes;
			if (offset < expected) {
				const stored = await pieceAt(trx, ctx, contact, recordingId, offset);
				const again = stored !== null && Buffer.from(stored).equals(bytes);
				return again ? ok({ id: recordingId, offset: expected }) : wrongOffset(expected);
			}
			if (recording.state !== 'receiving') return refuse('recording-state');
			if (offset > expected || bytes.length === 0) return wrongOffset(expected);
			const most = recording.expectedSize ?? maxRecordingBytes;
			if (bytes.length > maxPieceBytes || expected + bytes.length > most) return tooLarge();
			const kind = expected === 0 ? beginningOf(bytes) : ok(null);
			if (!kind.ok) return kind;
			const engine = await admitted(trx, ctx, access, 'record');
			if (!engine.ok) return engine;
			const more = kind.value ? { container: kind.value } : {};
			if (!(await appendPiece(trx, ctx, contact, recording, bytes, more)))
				return wrongOffset(expected);
			return ok({ id: recordingId, offset: expected + bytes.length });
		})
	);
}

/** Gives a recording up, wherever it stands: its audio is erased and a transcription that runs is stopped. */
export function cancelRecording(
	ctx: Ctx,
	contactId: string,
	recordingId: string
): Promise<Result<null>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }) => {
		const recording = await findRecording(trx, contactId, recordingId);
		if (!recording) return refuse('not-found');
		if (recording.deletedAt) return ok(null);
		const after = recording.state === 'done' ? 'done' : 'deleted';
		await eraseAudio(trx, ctx, contact, recording, 'cancelled', after);
		if (recording.state === 'transcribing') abortTranscription(contactId);
		return ok(null);
	});
}

/** Refuses a second upload beside an interrupted one, and more audio than one worker should have waiting. */
async function makeRoom(trx: Trx, ctx: Ctx, contact: Contact, size: number): Promise<Result<null>> {
	const unfinished = (await listRecordings(trx, contact.id)).filter(
		({ state }) => state === 'receiving'
	);
	if (unfinished.some(({ receivedBytes }) => receivedBytes > 0))
		return refuse('recording-unfinished');
	for (const empty of unfinished) await eraseAudio(trx, ctx, contact, empty, 'cancelled');
	const waiting = await waitingBytes(trx, ctx.actor.userId);
	return waiting + size > maxWaitingBytes ? refuse('recording-quota') : ok(null);
}

function beginningOf(bytes: Uint8Array): Result<Container> {
	const container = audioContainer(bytes.subarray(0, headBytes));
	return container ? ok(container) : refuse('recording-not-audio');
}

function tooLarge() {
	return refuse('recording-too-large', { max: megabytes(maxRecordingBytes) });
}

function wrongOffset(offset: Recording['receivedBytes']) {
	return refuse('recording-offset', { offset });
}

/** Longer than a conversation may be. */
export function tooLong(seconds: number | null): boolean {
	return (seconds ?? 0) > maxRecordingSeconds;
}
