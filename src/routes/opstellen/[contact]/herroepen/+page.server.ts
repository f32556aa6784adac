import { redirect } from '@sveltejs/kit';
import { withdrawalForm } from '#lib/forms/drafting.ts';
import { withdrawConsent } from '#lib/server/drafting/withdraw.ts';
import { refused, signedIn } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { contact } = await event.parent();
	if (contact.consent === 'withdrawn') redirect(303, `/opstellen/${contact.id}/brief`);
	if (contact.consent !== 'yes') redirect(303, `/opstellen/${contact.id}`);
	return {};
};

export const actions: Actions = {
	default: async (event) => {
		const { data } = await readForm(event.request, withdrawalForm);
		const result = await withdrawConsent(signedIn(event), event.params.contact, data.channel);
		if (!result.ok) return refused(result, event.locals.locale);
		redirect(303, `/opstellen/${event.params.contact}/brief`);
	}
};
