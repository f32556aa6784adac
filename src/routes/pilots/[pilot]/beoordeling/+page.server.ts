import { orError, signedIn } from '#lib/server/http.ts';
import { assessmentOverview } from '#lib/server/assessments/page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = signedIn(event);
	const overview = async (kind: 'dpia' | 'fria') =>
		orError(await assessmentOverview(ctx, event.params.pilot, kind), event.locals.locale);
	return { overviews: [await overview('dpia'), await overview('fria')] };
};
