import { heartbeatForm } from '#lib/forms/drafting.ts';
import { recordHeartbeat } from '#lib/server/drafting/activity.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import type { RequestHandler } from './$types';

/** A sign that the page is visible and the person active; there is nothing to answer. */
export const POST: RequestHandler = async (event) => {
	const { data } = await readForm(event.request, heartbeatForm);
	const kept = await recordHeartbeat(signedIn(event), event.params.contact, data.kind);
	orError(kept, event.locals.locale);
	return new Response(null, { status: 204 });
};
