import { locales } from '#lib/domain/locale.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { withdrawalFormFacts } from '#lib/server/drafting/letter.ts';
import type { PageServerLoad } from './$types';

/** The blank form with which a client takes consent back on paper. */
export const load: PageServerLoad = async (event) => {
	const asked = event.url.searchParams.get('taal');
	const language = locales.find((locale) => locale === asked) ?? event.locals.locale;
	const facts = await withdrawalFormFacts(signedIn(event), language);
	return { ...orError(facts, event.locals.locale), language };
};
