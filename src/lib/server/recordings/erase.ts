import type { DeletionReason } from '#lib/domain/recording/limits.ts';
import { isLate } from '#lib/domain/recording/retention.ts';
import { appendAudit } from '../audit/append.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import type { Contact } from '../drafting/contact-repository.ts';
import { contactEvent } from '../drafting/access.ts';
import { pseudonym } from '../drafting/pseudonym.ts';
import { recordMeasurements } from '../measurements/record.ts';
import { abortTranscription } from './jobs.ts';
import type { Recording } from './recording-repository.ts';
import { listRecordings, removePieces, updateRecording } from './recording-repository.ts';

type OfContact = Pick<
	Contact,
	'id' | 'organisationId' | 'pilotId' | 'teamId' | 'complexity' | 'known'
>;

/**
 * Erases the audio of a recording, inside the transaction of why: the pieces are removed, the row says when and why, the audit trail
 * too, and the measurement "erased in time" gets its entry. `state` is what the recording becomes. True when it was too late.
 */
export async function eraseAudio(
	trx: Trx,
	ctx: Ctx,
	contact: OfContact,
	recording: Recording,
	reason: DeletionReason,
	state: 'done' | 'deleted' = 'deleted'
): Promise<boolean> {
	const at = now(ctx);
	const held = recording.receivedBytes > 0;
	const late = held && isLate(recording.dueAt, at);
	await removePieces(trx, recording.id);
	await updateRecording(
		trx,
		recording.id,
		{ states: [recording.state] },
		{ state, deletedAt: at, deletedReason: reason, leaseUntil: null }
	);
	const measured = held && (await measure(trx, ctx, contact, recording, late));
	const detail = {
		recording: recording.id,
		reason,
		late,
		bytes: recording.receivedBytes,
		measured
	};
	await appendAudit(trx, ctx, contactEvent(contact, 'recording.deleted', detail));
	return late;
}

/**
 * Erases every recording of a contact whose client took her consent back, inside that transaction, and stops a transcription that is
 * under way: whatever it still brings finds no consent and is dropped. Gives the number of recordings.
 */
export async function dropRecordings(trx: Trx, ctx: Ctx, contact: OfContact): Promise<number> {
	const present = (await listRecordings(trx, contact.id)).filter(({ deletedAt }) => !deletedAt);
	for (const recording of present) await eraseAudio(trx, ctx, contact, recording, 'withdrawal');
	abortTranscription(contact.id);
	return present.length;
}

/** An entry of the register: 0 erased in time, 1 kept too long. Under an id of its own, so that it outlives a withdrawal. */
async function measure(
	trx: Trx,
	ctx: Ctx,
	contact: OfContact,
	recording: Recording,
	late: boolean
): Promise<boolean> {
	const { organisationId, pilotId, teamId, complexity, known } = contact;
	const named = (purpose: 'worker' | 'report', id: string) =>
		pseudonym(trx, ctx.keys, organisationId, purpose, id);
	const recorded = await recordMeasurements(trx, ctx, pilotId, [
		{
			kpi: 'opname-gewist',
			value: late ? 1 : 0,
			unit: 'gebeurtenis',
			path: 'ai',
			reportId: await named('report', `recording:${recording.id}`),
			workerPseudonym: await named('worker', recording.createdBy),
			teamId,
			complexity,
			known,
			at: now(ctx),
			source: 'register',
			engineVersion: null
		}
	]);
	return recorded.ok;
}
