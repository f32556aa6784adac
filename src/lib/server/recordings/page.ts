import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { PermitReason } from '#lib/domain/permit.ts';
import type { RecordingSettings } from '#lib/domain/recording/retention.ts';
import type { Ctx } from '../context.ts';
import { now } from '../context.ts';
import { contactForActor } from '../drafting/access.ts';
import { askPermit } from '../drafting/interlock.ts';
import { transcriptionEngine } from './engine.ts';
import type { Recording } from './recording-repository.ts';
import { findRecording, listRecordings } from './recording-repository.ts';
import { recordingSettings } from './settings.ts';
import { hasLapsed } from './transcribe.ts';

export interface RecordingPage {
	/** Name of the transcription endpoint; null when the organisation has none. */
	service: string | null;
	/** Why nothing may be recorded now; empty when it may. */
	shut: PermitReason[];
	settings: RecordingSettings;
	/** Newest first, also those whose audio is gone. */
	recordings: Recording[];
}

/** Everything the page for recording shows, for the worker of the contact. */
export async function recordingPage(ctx: Ctx, contactId: string): Promise<Result<RecordingPage>> {
	const access = await contactForActor(ctx.db, ctx, contactId, 'contact.view');
	if (!access.ok) return access;
	const engine = await transcriptionEngine(ctx.db, access.value);
	const permit = engine && (await askPermit(ctx.db, ctx, access.value, engine));
	const moment = now(ctx);
	return ok({
		service: engine?.endpoint.name ?? null,
		shut: permit?.reasons ?? [],
		settings: await recordingSettings(ctx.db, access.value.contact.organisationId),
		recordings: (await listRecordings(ctx.db, contactId)).map((one) => asItIs(one, moment))
	});
}

/** Where one recording stands now. */
export async function recordingStatus(
	ctx: Ctx,
	contactId: string,
	recordingId: string
): Promise<Result<Recording>> {
	const access = await contactForActor(ctx.db, ctx, contactId, 'contact.view');
	if (!access.ok) return access;
	const recording = await findRecording(ctx.db, contactId, recordingId);
	return recording ? ok(asItIs(recording, now(ctx))) : refuse('not-found');
}

/** A transcription whose process died shows as what it is, also before the sweep comes by. */
function asItIs(recording: Recording, moment: string): Recording {
	if (!hasLapsed(recording, moment)) return recording;
	return { ...recording, state: 'failed', failure: refuse('recording-interrupted').refusal };
}
