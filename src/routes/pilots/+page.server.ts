import { orError, signedIn } from '#lib/server/http.ts';
import { portfolio } from '#lib/server/pilots/portfolio.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
	orError(await portfolio(signedIn(event)), event.locals.locale);
