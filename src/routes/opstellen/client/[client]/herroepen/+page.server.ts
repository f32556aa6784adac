import { redirect } from '@sveltejs/kit';
import { clientWithdrawalForm } from '#lib/forms/clients.ts';
import { clientCard } from '#lib/server/clients/card.ts';
import { withdrawForClient } from '#lib/server/clients/withdraw.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** What stops, goes and stays, for every contact with a yes or for the one named. */
export const load: PageServerLoad = async (event) => {
	const { client } = event.params;
	const card = orError(await clientCard(signedIn(event), client), event.locals.locale);
	const one = event.url.searchParams.get('contact');
	const contacts = card.standing.filter(({ id }) => !one || id === one);
	if (contacts.length === 0) redirect(303, `/opstellen/client/${client}`);
	return { client, reference: card.reference, contacts, one };
};

export const actions: Actions = {
	default: async (event) => {
		const { client } = event.params;
		const { data } = await readForm(event.request, clientWithdrawalForm);
		const result = await withdrawForClient(signedIn(event), client, {
			channel: data.channel,
			contactId: data.contact || undefined
		});
		if (!result.ok) return refused(result, event.locals.locale);
		redirect(303, `/opstellen/client/${client}?ingetrokken=${result.value.contactId}`);
	}
};
