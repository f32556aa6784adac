import { orError, signedIn } from '#lib/server/http.ts';
import { followJob } from '#lib/server/models/follow.ts';
import type { RequestHandler } from './$types';

/** Server-sent events: how far the draft of this contact is, until it is over. */
export const GET: RequestHandler = async (event) => {
	const left = new AbortController();
	const steps = orError(
		await followJob(signedIn(event), event.params.contact, left.signal),
		event.locals.locale
	);
	const encoder = new TextEncoder();
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { value, done } = await steps.next();
			if (done) return controller.close();
			controller.enqueue(encoder.encode(`data: ${JSON.stringify(value)}\n\n`));
		},
		cancel: () => left.abort()
	});
	return new Response(body, {
		headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }
	});
};
