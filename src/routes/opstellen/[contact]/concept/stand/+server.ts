import { json } from '@sveltejs/kit';
import { draftStanding } from '#lib/server/drafting/review-page.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { RequestHandler } from './$types';

/** Which version of the draft is saved, and the active time so far: what an open page asks now and then. */
export const GET: RequestHandler = async (event) =>
	json(orError(await draftStanding(signedIn(event), event.params.contact), event.locals.locale));
