import { loadReport } from '#lib/server/drafting/validate.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { report, sha256 } = orError(
		await loadReport(signedIn(event), event.params.contact),
		event.locals.locale
	);
	return { report, sha256, justValidated: event.url.searchParams.has('gevalideerd') };
};
