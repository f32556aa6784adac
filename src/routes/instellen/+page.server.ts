import { redirect } from '@sveltejs/kit';
import { setUpForm } from '#lib/forms/people.ts';
import { signIn } from '#lib/server/auth/sign-in.ts';
import { passCookies, refused } from '#lib/server/http.ts';
import { isNotSetUp, setUp } from '#lib/server/people/organisation.ts';
import { readForm } from '#lib/server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	if (!(await isNotSetUp(locals.app))) redirect(303, '/aanmelden');
};

export const actions: Actions = {
	default: async (event) => {
		const { app, locale } = event.locals;
		const { data } = await readForm(event.request, setUpForm);
		const { organisation, kind, supervisor, name, email, password } = data;
		const kept = { organisation, kind, supervisor, name, email };
		const owner = { name, email, password };
		const made = await setUp(app, {
			organisation: { name: organisation, kind, supervisor },
			owner
		});
		if (!made.ok) return refused(made, locale, kept);
		const session = await signIn(app, app.auth, { ...owner, address: event.getClientAddress() });
		if (session.ok) passCookies(event, session.value);
		redirect(303, '/');
	}
};
