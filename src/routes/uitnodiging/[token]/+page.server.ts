import { redirect } from '@sveltejs/kit';
import { acceptForm } from '#lib/forms/people.ts';
import { signIn } from '#lib/server/auth/sign-in.ts';
import { orError, passCookies, refused } from '#lib/server/http.ts';
import { acceptInvitation, openInvitation } from '#lib/server/people/invitations.ts';
import { readForm } from '#lib/server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const invitation = orError(await openInvitation(locals.app, params.token), locals.locale);
	const { email, organisationName, hasAccount } = invitation;
	return { email, organisationName, hasAccount };
};

export const actions: Actions = {
	default: async (event) => {
		const { app, locale } = event.locals;
		const { data } = await readForm(event.request, acceptForm);
		const accepted = await acceptInvitation(app, { token: event.params.token, ...data });
		if (!accepted.ok) return refused(accepted, locale, { name: data.name });
		const credentials = { email: accepted.value.email, password: data.password };
		const session = await signIn(app, app.auth, {
			...credentials,
			address: event.getClientAddress()
		});
		if (session.ok) passCookies(event, session.value);
		redirect(303, '/');
	}
};
