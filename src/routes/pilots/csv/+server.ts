import { portfolioCsv } from '#lib/features/portfolio/csv.ts';
import { portfolioView } from '#lib/forms/portfolio.ts';
import { csvResponse } from '#lib/server/csv-response.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { portfolio } from '#lib/server/portfolio/portfolio.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const view = portfolioView.parse(Object.fromEntries(event.url.searchParams));
	const { rows } = orError(await portfolio(signedIn(event), view), event.locals.locale);
	return csvResponse(portfolioCsv(rows, event.locals.locale), 'waarborg-pilots');
};
