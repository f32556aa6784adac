import { createHash } from 'node:crypto';
import { pictureWatch } from '#lib/domain/recording/container.ts';
import type { DeletionReason } from '#lib/domain/recording/limits.ts';
import { maxRecordingSeconds } from '#lib/domain/recording/limits.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { now } from '../context.ts';
import { changeContact, contactEvent, contactForActor } from '../drafting/access.ts';
import type { Contact } from '../drafting/contact-repository.ts';
import { eraseAudio } from './erase.ts';
import { tooLong } from './receive.ts';
import type { Recording } from './recording-repository.ts';
import { findRecording, piecesOf, updateRecording } from './recording-repository.ts';

export interface Finish {
	/** Bytes that were sent. */
	size: number;
	/** Hash of the whole as the sender had it; null to make do with what arrived of an interrupted recording. */
	sha256: string | null;
	/** Length of the recording, where the sender knows it. */
	seconds: number | null;
}

/**
 * Closes a recording: every byte is there, in order, unchanged, and nothing but sound. What is not right is erased, for it can only be
 * sent again. Closing it once more with the same hash changes nothing.
 */
export async function finishRecording(
	ctx: Ctx,
	contactId: string,
	recordingId: string,
	{ size, sha256, seconds }: Finish
): Promise<Result<null>> {
	const access = await contactForActor(ctx.db, ctx, contactId, 'contact.edit');
	if (!access.ok) return access;
	const { contact } = access.value;
	const recording = await findRecording(ctx.db, contactId, recordingId);
	if (!recording) return refuse('not-found');
	if (recording.deletedAt && recording.state !== 'done') return refuse('recording-gone');
	if (recording.state !== 'receiving')
		return sha256 && recording.sha256 === sha256 ? ok(null) : refuse('recording-state');
	if (recording.receivedBytes === 0) return refuse('recording-empty');
	if (recording.receivedBytes !== size)
		return refuse('recording-offset', { offset: recording.receivedBytes });
	if (tooLong(seconds)) return refuse('recording-too-long', { hours: maxRecordingSeconds / 3600 });

	const { hash, bytes, picture } = await inspect(ctx, contact, recording);
	if (picture) return discard(ctx, recording, 'not-audio');
	if (bytes !== size || (sha256 && hash !== sha256)) return discard(ctx, recording, 'damaged');
	return changeContact(ctx, contactId, 'contact.edit', async (trx, found, audit) => {
		const from = { states: ['receiving'] as const, receivedBytes: size };
		const changes = { state: 'complete', sha256: hash, seconds, completedAt: now(ctx) };
		if (!(await updateRecording(trx, recordingId, from, changes)))
			return refuse('changed-meanwhile');
		const detail = { recording: recordingId, container: recording.container, size, seconds };
		await audit(contactEvent(found.contact, 'recording.received', detail));
		return ok(null);
	});
}

/** Makes do with what arrived of a recording that was interrupted. */
export async function keepWhatArrived(
	ctx: Ctx,
	contactId: string,
	recordingId: string
): Promise<Result<null>> {
	const recording = await findRecording(ctx.db, contactId, recordingId);
	const size = recording?.receivedBytes ?? 0;
	return finishRecording(ctx, contactId, recordingId, { size, sha256: null, seconds: null });
}

/** Goes through the whole once, piece by piece and outside any transaction. */
async function inspect(ctx: Ctx, contact: Contact, recording: Recording) {
	const hash = createHash('sha256');
	const seesPicture = recording.container ? pictureWatch(recording.container) : () => false;
	let bytes = 0;
	let picture = false;
	for await (const piece of piecesOf(ctx.db, ctx, contact, recording)) {
		hash.update(piece);
		bytes += piece.length;
		picture = seesPicture(piece);
	}
	return { hash: hash.digest('hex'), bytes, picture };
}

async function discard(
	ctx: Ctx,
	recording: Recording,
	reason: Extract<DeletionReason, 'damaged' | 'not-audio'>
): Promise<Result<never>> {
	const erased = await changeContact(
		ctx,
		recording.contactId,
		'contact.edit',
		async (trx, { contact }) => {
			await eraseAudio(trx, ctx, contact, recording, reason);
			return ok(null);
		}
	);
	if (!erased.ok) return erased;
	return refuse(reason === 'damaged' ? 'recording-hash' : 'recording-has-picture');
}
