import { kindOf } from '#lib/server/assessments/kind.ts';
import { versionsPage } from '#lib/server/assessments/versions.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { pilot, kind } = event.params;
	const { locale } = event.locals;
	const { searchParams } = event.url;
	const chosen = { from: number(searchParams.get('van')), to: number(searchParams.get('naar')) };
	const page = await versionsPage(signedIn(event), pilot, kindOf(kind), chosen, locale);
	return { page: orError(page, locale) };
};

/** A version number in the address; anything else means no choice. */
function number(text: string | null): number | null {
	return text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}
