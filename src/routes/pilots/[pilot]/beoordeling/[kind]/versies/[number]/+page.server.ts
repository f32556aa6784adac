import { kindOf } from '#lib/server/assessments/kind.ts';
import { versionPage } from '#lib/server/assessments/versions.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { pilot, kind, number } = event.params;
	const { locale } = event.locals;
	const page = await versionPage(signedIn(event), pilot, kindOf(kind), Number(number), locale);
	return { page: orError(page, locale) };
};
