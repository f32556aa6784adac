import type { Refusal, Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { keepUntil } from '#lib/domain/recording/retention.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import { appendAudit } from '../audit/append.ts';
import { changeContact, contactEvent } from '../drafting/access.ts';
import type { Contact } from '../drafting/contact-repository.ts';
import { mayAddConversation, storeSource } from '../drafting/add-source.ts';
import { readSource } from '../drafting/sources/read-source.ts';
import { log } from '../log.ts';
import { admitted, failClosed } from './engine.ts';
import type { TranscriptionEngine } from './engine.ts';
import { eraseAudio } from './erase.ts';
import { abortTranscription, runJob } from './jobs.ts';
import type { Recording } from './recording-repository.ts';
import { findRecording, updateRecording } from './recording-repository.ts';
import { recordingSettings } from './settings.ts';
import { transcribeAudio } from './speech.ts';

/** A running transcription renews its lease well before it lapses; one that lapsed died with its process. */
const leaseMs = 60_000;
const renewMs = 20_000;

/**
 * Sends a recording to the transcription endpoint and stores what comes back as a source of the contact; returns at once, the work goes
 * on in the background. The interlock is asked before anything is sent, and again in the transaction that stores the transcript. Also
 * for the next try after a failure.
 */
export async function startTranscription(
	ctx: Ctx,
	contactId: string,
	recordingId: string
): Promise<Result<null>> {
	const started = await failClosed(() =>
		changeContact(ctx, contactId, 'contact.edit', async (trx, access, audit) => {
			const recording = await findRecording(trx, contactId, recordingId);
			if (!recording) return refuse('not-found');
			if (recording.deletedAt) return refuse('recording-gone');
			if (!isReady(recording, now(ctx))) return refuse('recording-state');
			const engine = await admitted(trx, ctx, access, 'send');
			if (!engine.ok) return engine;
			const { name, version } = engine.value;
			const attempts = recording.attempts + 1;
			await updateRecording(
				trx,
				recordingId,
				{ states: [recording.state] },
				{
					state: 'transcribing',
					leaseUntil: leaseFrom(ctx),
					failure: null,
					attempts,
					engine: name,
					engineVersion: version
				}
			);
			const detail = { recording: recordingId, engine: name, version, attempts };
			await audit(contactEvent(access.contact, 'recording.transcription-started', detail));
			return ok({ recording, contact: access.contact, engine: engine.value });
		})
	);
	if (!started.ok) return started;
	runJob(recordingId, contactId, (signal) => transcribe(ctx, started.value, signal));
	return ok(null);
}

/** Stops a transcription that runs; the recording stays and can be tried again. */
export function stopTranscription(
	ctx: Ctx,
	contactId: string,
	recordingId: string
): Promise<Result<null>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }) => {
		const recording = await findRecording(trx, contactId, recordingId);
		if (!recording) return refuse('not-found');
		if (recording.state !== 'transcribing') return ok(null);
		await failIn(trx, ctx, contact, recordingId, refuse('recording-stopped').refusal);
		abortTranscription(contactId);
		return ok(null);
	});
}

/** Whether a transcription died with the process that ran it. */
export function hasLapsed({ state, leaseUntil }: Recording, moment: string): boolean {
	return state === 'transcribing' && (leaseUntil ?? '') < moment;
}

function isReady(recording: Recording, moment: string): boolean {
	return ['complete', 'failed'].includes(recording.state) || hasLapsed(recording, moment);
}

interface Work {
	recording: Recording;
	contact: Contact;
	engine: TranscriptionEngine;
}

async function transcribe(ctx: Ctx, work: Work, signal: AbortSignal): Promise<void> {
	const { recording, contact, engine } = work;
	const lease = setInterval(() => void renew(ctx, recording), renewMs);
	try {
		const transcript = await transcribeAudio(ctx, contact, recording, engine.endpoint, signal);
		const stored = transcript.ok ? await store(ctx, work, transcript.value) : transcript;
		if (!stored.ok) await fail(ctx, work, stored.refusal);
	} catch (error) {
		log.error({ err: error, recording: recording.id }, 'a transcription broke off');
		await fail(ctx, work, refuse('recording-interrupted').refusal);
	} finally {
		clearInterval(lease);
	}
}

/** Another process may have erased the recording meanwhile: then this one stops too. */
async function renew(ctx: Ctx, { id, contactId }: Recording): Promise<void> {
	try {
		const changes = { leaseUntil: leaseFrom(ctx) };
		if (!(await updateRecording(ctx.db, id, { states: ['transcribing'] }, changes)))
			abortTranscription(contactId);
	} catch (error) {
		log.error({ err: error, recording: id }, 'the lease of a transcription could not be renewed');
	}
}

/**
 * Stores the transcript and erases the audio, in one transaction: unless a retention rule keeps it a while. A withdrawal, a pause or a
 * lapsed DPIA in between drops what came back.
 */
async function store(ctx: Ctx, { recording, engine }: Work, vtt: string): Promise<Result<null>> {
	const bytes = Buffer.from(vtt, 'utf8');
	const title = titleOf(recording);
	const source = await readSource({ bytes, fileName: title });
	if (!source.ok) return source;
	return failClosed(() =>
		changeContact(ctx, recording.contactId, 'contact.edit', async (trx, access, audit) => {
			const { contact } = access;
			const current = await findRecording(trx, contact.id, recording.id);
			if (current?.state !== 'transcribing') return ok(null);
			const still = await admitted(trx, ctx, access, 'store');
			if (!still.ok) return still;
			const may = mayAddConversation(contact);
			if (!may.ok) return may;
			const added = { kind: 'conversation', title, bytes } as const;
			const stored = await storeSource(trx, ctx, contact, source.value, added, audit);
			if (!stored.ok) return stored;
			const detail = { recording: recording.id, engine: engine.name, version: engine.version };
			await audit(contactEvent(contact, 'recording.transcribed', detail));
			await closeRecording(trx, ctx, contact, current);
			return ok(null);
		})
	);
}

/** The transcript is in: the audio goes with it, or gets the day on which it must go. */
async function closeRecording(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	recording: Recording
): Promise<void> {
	const transcribedAt = now(ctx);
	const dueAt = keepUntil(transcribedAt, await recordingSettings(trx, contact.organisationId));
	await updateRecording(
		trx,
		recording.id,
		{ states: ['transcribing'] },
		{ transcribedAt, leaseUntil: null, ...(dueAt && { state: 'done', dueAt }) }
	);
	if (!dueAt) await eraseAudio(trx, ctx, contact, recording, 'transcribed', 'done');
}

/** How the source is called: when it was recorded, in Belgium. */
function titleOf({ createdAt }: Recording): string {
	const moment = new Intl.DateTimeFormat('sv-SE', {
		timeZone: 'Europe/Brussels',
		dateStyle: 'short',
		timeStyle: 'short'
	}).format(new Date(createdAt));
	return `opname-${moment.replace(/[ :]/g, '-')}.vtt`;
}

async function fail(ctx: Ctx, { recording, contact }: Work, refusal: Refusal): Promise<void> {
	await ctx.db.transaction().execute((trx) => failIn(trx, ctx, contact, recording.id, refusal));
}

/** Nothing happens when the recording is no longer being transcribed: it was erased, or its worker stopped it. */
async function failIn(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	recordingId: string,
	{ code, params }: Refusal
): Promise<void> {
	const failure = { code, ...(params && { params }) };
	const from = { states: ['transcribing'] as const };
	if (
		!(await updateRecording(trx, recordingId, from, { state: 'failed', leaseUntil: null, failure }))
	)
		return;
	const detail = { recording: recordingId, code };
	await appendAudit(trx, ctx, contactEvent(contact, 'recording.failed', detail));
}

function leaseFrom(ctx: Ctx): string {
	return new Date(ctx.clock().getTime() + leaseMs).toISOString();
}
