import { json } from '@sveltejs/kit';
import { orError, signedIn } from '#lib/server/http.ts';
import { powerProgress } from '#lib/server/plans/power.ts';
import type { RequestHandler } from './$types';

/** How far the computation is, as JSON; null when none runs. */
export const GET: RequestHandler = async (event) =>
	json(orError(await powerProgress(signedIn(event), event.params.pilot), event.locals.locale), {
		headers: { 'cache-control': 'no-store' }
	});
