import { orError, signedIn } from '#lib/server/http.ts';
import { assessmentOverview } from '#lib/server/assessments/page.ts';
import { kindOf } from '#lib/server/assessments/kind.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const { pilot, kind } = event.params;
	const overview = await assessmentOverview(signedIn(event), pilot, kindOf(kind));
	return { overview: orError(overview, event.locals.locale) };
};
