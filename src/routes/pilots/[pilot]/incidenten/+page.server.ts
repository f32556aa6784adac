import { orError, signedIn } from '#lib/server/http.ts';
import { incidentOverview } from '#lib/server/incidents/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	overview: orError(
		await incidentOverview(signedIn(event), event.params.pilot),
		event.locals.locale
	)
});
