import { error } from '@sveltejs/kit';
import { finishedRecording } from '#lib/forms/recording.ts';
import { jsonOf } from '#lib/server/http.ts';
import { finishRecording } from '#lib/server/recordings/finish.ts';
import { startTranscription } from '#lib/server/recordings/transcribe.ts';
import { answer, ownScript } from '../../answer.ts';
import type { RequestHandler } from './$types';

/** Every byte was sent: checks that they are all here and, when asked, has them transcribed. */
export const POST: RequestHandler = async (event) => {
	const ctx = ownScript(event);
	const input = finishedRecording.safeParse(await jsonOf(event.request));
	if (!input.success) error(400);
	const { contact, recording } = event.params;
	const finished = await finishRecording(ctx, contact, recording, input.data);
	if (!finished.ok || !input.data.transcribe) return answer(event, finished, {});
	return answer(event, await startTranscription(ctx, contact, recording), {});
};
