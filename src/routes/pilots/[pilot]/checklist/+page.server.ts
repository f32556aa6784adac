import { checklistPage } from '#lib/server/checklists/item-page.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	items: orError(await checklistPage(signedIn(event), event.params.pilot), event.locals.locale)
});
