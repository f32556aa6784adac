import { consentRegistersCsv } from '#lib/server/clients/consent-register.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { RequestHandler } from './$types';

/** The registers as a file. The byte-order mark makes spreadsheets read the accents. */
export const GET: RequestHandler = async (event) => {
	const made = await consentRegistersCsv(signedIn(event), event.params.pilot);
	const csv = orError(made, event.locals.locale);
	return new Response(`\uFEFF${csv}`, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="waarborg-toestemming.csv"',
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		}
	});
};
