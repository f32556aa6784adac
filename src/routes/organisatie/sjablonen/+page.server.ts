import { templateLibrary } from '#lib/server/drafting/templates/library.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
	orError(await templateLibrary(signedIn(event)), event.locals.locale);
