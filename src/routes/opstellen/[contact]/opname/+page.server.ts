import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { recordingChoice } from '#lib/forms/recording.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Ctx } from '#lib/server/context.ts';
import { refusalSentence } from '#lib/server/errors.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { keepWhatArrived } from '#lib/server/recordings/finish.ts';
import { recordingPage } from '#lib/server/recordings/page.ts';
import { receiveFile } from '#lib/server/recordings/receive-file.ts';
import { cancelRecording } from '#lib/server/recordings/receive.ts';
import { startTranscription, stopTranscription } from '#lib/server/recordings/transcribe.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { contact } = await event.parent();
	if (contact.path !== 'ai' || contact.consent !== 'yes' || contact.hasDraft)
		redirect(303, `/opstellen/${contact.id}`);
	const { locale } = event.locals;
	const { recordings, ...rest } = orError(await recordingPage(signedIn(event), contact.id), locale);
	const shown = recordings.map((one) => ({
		id: one.id,
		state: one.state,
		origin: one.origin,
		createdAt: one.createdAt,
		receivedBytes: one.receivedBytes,
		expectedSize: one.expectedSize,
		dueAt: one.dueAt,
		deletedAt: one.deletedAt,
		deletedReason: one.deletedReason,
		failure: one.failure && refusalSentence(one.failure, locale)
	}));
	return { ...rest, recordings: shown };
};

type Step = (ctx: Ctx, contact: string, recording: string) => Promise<Result<null>>;

/** One step with a recording that the form names. */
const step = (run: Step) => async (event: RequestEvent<{ contact: string }>) => {
	const ctx = signedIn(event);
	const { data, valid } = await readForm(event.request, recordingChoice);
	if (!valid) return fail(400);
	const result = await run(ctx, event.params.contact, data.recording);
	return result.ok ? { done: true } : refused(result, event.locals.locale);
};

export const actions: Actions = {
	bestand: async (event) => {
		const ctx = signedIn(event);
		const file = (await event.request.formData()).get('file');
		const bytes =
			file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
		const result = await receiveFile(ctx, event.params.contact, bytes);
		return result.ok ? { done: true } : refused(result, event.locals.locale);
	},
	uitschrijven: step(startTranscription),
	stoppen: step(stopTranscription),
	wissen: step(cancelRecording),
	gebruiken: step(async (ctx, contact, recording) => {
		const kept = await keepWhatArrived(ctx, contact, recording);
		return kept.ok ? startTranscription(ctx, contact, recording) : kept;
	})
};
