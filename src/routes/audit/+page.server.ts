import { timelineFilter } from '#lib/forms/pilot.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { organisationAudit } from '#lib/server/pilots/timeline.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const filter = timelineFilter.parse(Object.fromEntries(event.url.searchParams));
	const page = Number(event.url.searchParams.get('pagina')) || 1;
	const audit = await organisationAudit(signedIn(event), filter, page);
	return { audit: orError(audit, event.locals.locale), filter };
};
