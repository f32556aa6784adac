import { newRecording } from '#lib/forms/recording.ts';
import { jsonOf } from '#lib/server/http.ts';
import { createRecording } from '#lib/server/recordings/receive.ts';
import { error } from '@sveltejs/kit';
import { answer, ownScript } from '../answer.ts';
import type { RequestHandler } from './$types';

/** Opens a recording: answers with its id, or says why nothing may be recorded. */
export const POST: RequestHandler = async (event) => {
	const ctx = ownScript(event);
	const input = newRecording.safeParse(await jsonOf(event.request));
	if (!input.success) error(400);
	const created = await createRecording(ctx, event.params.contact, input.data);
	return answer(event, created, null, 201);
};
