import { signedIn } from '#lib/server/http.ts';
import { myTasks } from '#lib/server/pilots/tasks.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = signedIn(event);
	return { ...(await myTasks(ctx, event.locals.locale)), name: ctx.actor.name };
};
