import { error, json } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { Result } from '#lib/domain/result.ts';
import type { Ctx } from '#lib/server/context.ts';
import { refusalSentence, refusalStatus } from '#lib/server/errors.ts';
import { signedIn } from '#lib/server/http.ts';
import { isSameOrigin } from '#lib/server/same-origin.ts';

/** The context of a request by the page's own script; anything else is turned away. */
export function ownScript(event: RequestEvent): Ctx {
	if (!isSameOrigin(event.request, event.url)) error(403);
	return signedIn(event);
}

/** A result as JSON for the page's script: the value, or a sentence and, for a wrong offset, the right one. */
export function answer(
	event: RequestEvent,
	result: Result<unknown>,
	value: unknown = null,
	status = 200
): Response {
	if (result.ok) return json(value ?? result.value, { status });
	const { refusal } = result;
	const offset = refusal.code === 'recording-offset' ? Number(refusal.params?.offset) : undefined;
	return json(
		{ code: refusal.code, message: refusalSentence(refusal, event.locals.locale), offset },
		{ status: offset === undefined ? refusalStatus(refusal) : 409 }
	);
}
