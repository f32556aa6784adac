import { locales } from '#lib/domain/locale.ts';
import { privacyPdf } from '#lib/server/clients/privacy.ts';
import { orError } from '#lib/server/http.ts';
import { pdfResponse } from '#lib/server/pdf/response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const asked = url.searchParams.get('taal');
	const language = locales.find((locale) => locale === asked) ?? locals.locale;
	const made = await privacyPdf(locals.app, locals.ctx, params.pilot, language);
	const { bytes, name } = orError(made, locals.locale);
	return pdfResponse(bytes, name);
};
