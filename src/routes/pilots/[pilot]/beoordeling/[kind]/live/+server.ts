import { error, json } from '@sveltejs/kit';
import type { LiveEvent } from '#lib/domain/assessment/writing-view.ts';
import { placeInput } from '#lib/forms/assessment-writing.ts';
import { live, roomOf } from '#lib/server/assessments/live.ts';
import { actorOf } from '#lib/server/auth/actor.ts';
import { jsonOf, orError, signedIn } from '#lib/server/http.ts';
import { pilotForActor } from '#lib/server/pilots/access.ts';
import { refOf } from '../ref.ts';
import type { RequestEvent, RequestHandler } from './$types';

/** Often enough that proxies keep the line open, and that who signs out or loses her role is off it soon. */
const heartbeatMs = 10_000;

/** The live line of an assessment: who else has it open, and what colleagues save. Ends when the listener may no longer see the pilot. */
export const GET: RequestHandler = async (event) => {
	const ctx = signedIn(event);
	const { pilotId, kind } = refOf(event);
	orError(await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view'), event.locals.locale);
	let leave = () => {};
	const encoder = new TextEncoder();
	const stream = new ReadableStream<Uint8Array>({
		start(controller) {
			let open = true;
			const write = (text: string) => {
				if (open) controller.enqueue(encoder.encode(text));
			};
			const take = (told: LiveEvent) => write(`data: ${JSON.stringify(told)}\n\n`);
			leave = () => {
				open = false;
				clearInterval(beat);
				seat?.leave();
			};
			const end = () => {
				if (!open) return;
				leave();
				controller.close();
			};
			const beat = setInterval(() => {
				void mayStay(event, pilotId).then((may) => {
					// Who does not read what is sent is gone.
					if ((controller.desiredSize ?? 0) < -500) return end();
					if (may) return write(': \n\n');
					take({ kind: 'bye' });
					end();
				}, end);
			}, heartbeatMs);
			const { userId, name } = ctx.actor;
			const line = { userId, name, take, closed: end };
			const seat = live.join(roomOf(pilotId, kind), ctx.newId(), line);
			if (!seat) {
				take({ kind: 'bye' });
				end();
			}
		},
		cancel: () => leave()
	});
	return new Response(stream, {
		headers: {
			'content-type': 'text/event-stream; charset=utf-8',
			'cache-control': 'no-store, no-transform',
			'x-accel-buffering': 'no'
		}
	});
};

/** Says in which section and question the owner of a line is. */
export const POST: RequestHandler = async (event) => {
	const ctx = signedIn(event);
	const { pilotId, kind } = refOf(event);
	const input = placeInput.safeParse(await jsonOf(event.request));
	if (!input.success) error(400);
	const { connection, ...place } = input.data;
	const known = live.place(roomOf(pilotId, kind), connection, ctx.actor.userId, place);
	return json({ known });
};

/** Reads the session and the role afresh, as each page does. */
async function mayStay({ locals, request, cookies }: RequestEvent, pilotId: string) {
	const { app } = locals;
	const preferred = cookies.get('waarborg-organisatie');
	const actor = await actorOf(app, app.auth, request.headers, preferred);
	if (!actor || actor.userId !== locals.ctx?.actor.userId) return false;
	const ctx = { ...app, actor };
	return (await pilotForActor(app.db, ctx, pilotId, 'pilot.view')).ok;
}
