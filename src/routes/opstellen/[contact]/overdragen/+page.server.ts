import { redirect } from '@sveltejs/kit';
import { handOverForm } from '#lib/forms/drafting.ts';
import { colleaguesFor, handOverContact } from '#lib/server/drafting/hand-over.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	colleagues: orError(
		await colleaguesFor(signedIn(event), event.params.contact),
		event.locals.locale
	)
});

export const actions: Actions = {
	default: async (event) => {
		const { data } = await readForm(event.request, handOverForm);
		const result = await handOverContact(signedIn(event), event.params.contact, data);
		if (!result.ok) return refused(result, event.locals.locale, data);
		redirect(303, '/opstellen?overgedragen');
	}
};
