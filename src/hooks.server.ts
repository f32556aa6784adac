import { sequence } from '@sveltejs/kit/hooks';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { randomUUID } from 'node:crypto';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { startAlerting } from '#lib/server/alerts/tick.ts';
import { live } from '#lib/server/assessments/live.ts';
import { actorOf } from '#lib/server/auth/actor.ts';
import { bodyLimit } from '#lib/server/body-limit.ts';
import { startErasing } from '#lib/server/clients/retention.ts';
import { dataStatus } from '#lib/server/data-status.ts';
import { log } from '#lib/server/log.ts';
import { startMailing } from '#lib/server/mail/worker.ts';
import { securityHeaders } from '#lib/server/security-headers.ts';
import { keepForm } from '#lib/server/kept-form.ts';
import { startSweeping } from '#lib/server/recordings/sweep.ts';
import { application } from '#lib/server/services.ts';

/** Starts everything before the first request is taken; closes the database when the server stops. */
export const init: ServerInit = async () => {
	const app = await application();
	const stopSweeping = startSweeping(app);
	const stopErasing = startErasing(app);
	process.once('waarborg:stopping' as never, () => live.closeAll());
	const stopAlerting = startAlerting(app);
	const stopMailing = startMailing(app);
	process.once('sveltekit:shutdown' as never, () => {
		stopSweeping();
		stopErasing();
		stopAlerting();
		void stopMailing().then(() => app.db.destroy());
	});
};

const language: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ locale }) => {
		event.locals.locale = locale;
		return resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%waarborg.lang%', locale)
		});
	});

const identity: Handle = async ({ event, resolve }) => {
	const app = await application();
	const preferred = event.cookies.get('waarborg-organisatie');
	const actor = await actorOf(app, app.auth, event.request.headers, preferred);
	event.locals.app = app;
	event.locals.ctx = actor && { ...app, actor };
	return resolve(event);
};

export const handle = sequence(
	language,
	securityHeaders,
	bodyLimit,
	identity,
	keepForm,
	dataStatus
);

/** Only what nobody foresaw is an error: it gets an id that the reader can quote and the log can find. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
	if (kind !== 'unknown') return;
	const id = randomUUID();
	log.error({ id, route: event.route.id, err: error }, 'unexpected error');
	return { id };
};
