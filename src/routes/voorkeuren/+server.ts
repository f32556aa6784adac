import { redirect } from '@sveltejs/kit';
import { isLanguage, isTheme, languageCookie, themeCookie } from '#lib/ui/preferences.ts';
import type { RequestHandler } from './$types';

const year = 60 * 60 * 24 * 365;

/** Keeps the visitor's language and theme in cookies; works signed in or not, with or without scripts. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	const options = { path: '/', maxAge: year, secure: url.protocol === 'https:' } as const;

	const language = form.get('taal');
	// The interface reads its language from the same cookie in the browser.
	if (isLanguage(language)) cookies.set(languageCookie, language, { ...options, httpOnly: false });

	const theme = form.get('thema');
	if (isTheme(theme)) cookies.set(themeCookie, theme, options);

	redirect(303, ownPath(form.get('terug'), url));
};

/** Only a path on this site: a form field must not send anyone elsewhere. */
function ownPath(value: FormDataEntryValue | null, here: URL): string {
	if (typeof value !== 'string' || !value.startsWith('/')) return '/';
	const target = URL.parse(value, here);
	return target?.origin === here.origin ? target.pathname + target.search : '/';
}
