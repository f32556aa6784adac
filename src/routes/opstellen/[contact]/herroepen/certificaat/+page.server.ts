import { locales } from '#lib/domain/locale.ts';
import { withdrawalCertificate } from '#lib/server/clients/certificate.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { contact } = await event.parent();
	const asked = event.url.searchParams.get('taal');
	const language = locales.find((locale) => locale === asked) ?? contact.language;
	const { certificate } = orError(
		await withdrawalCertificate(signedIn(event), contact.id, language),
		event.locals.locale
	);
	return { certificate, language };
};
