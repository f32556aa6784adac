import { locales } from '#lib/domain/locale.ts';
import { privacyPage } from '#lib/server/clients/privacy.ts';
import { orError } from '#lib/server/http.ts';
import type { PageServerLoad } from './$types';

/** For everyone, without signing in, once the pilot is live. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const asked = url.searchParams.get('taal');
	const language = locales.find((locale) => locale === asked) ?? locals.locale;
	const made = await privacyPage(locals.app, locals.ctx, params.pilot, language);
	const { explanation, preview } = orError(made, locals.locale);
	return { explanation, preview, language, pilotId: params.pilot };
};
