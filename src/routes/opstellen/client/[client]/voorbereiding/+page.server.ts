import { redirect } from '@sveltejs/kit';
import { actionForm } from '#lib/forms/clients.ts';
import { markAction } from '#lib/server/clients/action-ticks.ts';
import { preparation } from '#lib/server/clients/preparation.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { client } = event.params;
	const made = await preparation(signedIn(event), client);
	return { client, preparation: orError(made, event.locals.locale) };
};

export const actions: Actions = {
	default: async (event) => {
		const { data } = await readForm(event.request, actionForm);
		const { contact, passage, done } = data;
		const mark = { contactId: contact, passage, done: done === 'ja' };
		const result = await markAction(signedIn(event), mark);
		if (!result.ok) return refused(result, event.locals.locale);
		redirect(303, `/opstellen/client/${event.params.client}/voorbereiding`);
	}
};
