import { orError, signedIn } from '#lib/server/http.ts';
import { pilotHeader } from '#lib/server/pilots/overview.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => ({
	header: orError(await pilotHeader(signedIn(event), event.params.pilot), event.locals.locale)
});
