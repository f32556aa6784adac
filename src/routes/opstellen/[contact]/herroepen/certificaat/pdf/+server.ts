import { locales } from '#lib/domain/locale.ts';
import { certificatePdf } from '#lib/server/clients/certificate.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { pdfResponse } from '#lib/server/pdf/response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const asked = event.url.searchParams.get('taal');
	const language = locales.find((locale) => locale === asked) ?? 'nl';
	const made = await certificatePdf(signedIn(event), event.params.contact, language);
	const { bytes, name } = orError(made, event.locals.locale);
	return pdfResponse(bytes, name);
};
