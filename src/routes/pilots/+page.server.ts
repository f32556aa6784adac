import { portfolioView } from '#lib/forms/portfolio.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { portfolio } from '#lib/server/portfolio/portfolio.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const view = portfolioView.parse(Object.fromEntries(event.url.searchParams));
	return { view, ...orError(await portfolio(signedIn(event), view), event.locals.locale) };
};
