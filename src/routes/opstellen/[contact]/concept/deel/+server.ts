import { json } from '@sveltejs/kit';
import { loadPart } from '#lib/server/drafting/review-page.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { RequestHandler } from './$types';

/** A part of the draft that the page loads when someone opens it. */
export const GET: RequestHandler = async (event) => {
	const part = event.url.searchParams.get('toon') ?? '';
	const { locale } = event.locals;
	return json(orError(await loadPart(signedIn(event), event.params.contact, part, locale), locale));
};
