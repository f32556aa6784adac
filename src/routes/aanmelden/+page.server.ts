import { redirect } from '@sveltejs/kit';
import { signInForm } from '#lib/forms/people.ts';
import { signIn } from '#lib/server/auth/sign-in.ts';
import { passCookies, refused, safeReturn } from '#lib/server/http.ts';
import { isNotSetUp } from '#lib/server/people/organisation.ts';
import { readForm } from '#lib/server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	if (await isNotSetUp(locals.app)) redirect(303, '/instellen');
	const back = safeReturn(url.searchParams.get('terug'));
	if (locals.ctx) redirect(303, back);
	return { back };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event.request, signInForm);
		const { email, password, terug } = form.data;
		const { app, locale } = event.locals;
		const result = await signIn(app, app.auth, {
			email,
			password,
			address: event.getClientAddress()
		});
		if (!result.ok) return refused(result, locale, { email });
		passCookies(event, result.value);
		redirect(303, safeReturn(terug));
	}
};
