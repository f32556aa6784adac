import { historyFilter } from '#lib/forms/assessment-writing.ts';
import { historyCsv } from '#lib/server/assessments/history.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { refOf } from '../../ref.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const ref = refOf(event);
	const { locale } = event.locals;
	const filter = historyFilter.parse(Object.fromEntries(event.url.searchParams));
	const csv = orError(await historyCsv(signedIn(event), ref, filter, locale), locale);
	return new Response(csv, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${ref.kind}-geschiedenis.csv"`,
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		}
	});
};
