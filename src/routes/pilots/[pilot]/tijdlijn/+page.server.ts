import { timelineFilter } from '#lib/forms/pilot.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { pilotTimeline } from '#lib/server/pilots/timeline.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const filter = timelineFilter.parse(Object.fromEntries(event.url.searchParams));
	const page = Number(event.url.searchParams.get('pagina')) || 1;
	const timeline = await pilotTimeline(signedIn(event), event.params.pilot, filter, page);
	return { timeline: orError(timeline, event.locals.locale), filter };
};
