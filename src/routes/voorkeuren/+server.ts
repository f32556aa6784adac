import { redirect } from '@sveltejs/kit';
import { safeReturn } from '#lib/server/http.ts';
import { rememberLanguage } from '#lib/server/mail/preferences.ts';
import { isLanguage, isTheme, languageCookie, themeCookie } from '#lib/ui/preferences.ts';
import type { RequestHandler } from './$types';

const year = 60 * 60 * 24 * 365;

/** Keeps the visitor's language and theme in cookies, and the language of who is signed in for her mail; works without scripts. */
export const POST: RequestHandler = async ({ request, cookies, url, locals }) => {
	const form = await request.formData();
	const options = { path: '/', maxAge: year, secure: url.protocol === 'https:' } as const;

	const language = form.get('taal');
	// The interface reads its language from the same cookie in the browser.
	if (isLanguage(language)) {
		cookies.set(languageCookie, language, { ...options, httpOnly: false });
		if (locals.ctx) await rememberLanguage(locals.ctx, language);
	}

	const theme = form.get('thema');
	if (isTheme(theme)) cookies.set(themeCookie, theme, options);

	const back = form.get('terug');
	redirect(303, safeReturn(typeof back === 'string' ? back : null));
};
