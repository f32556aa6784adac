import { redirect } from '@sveltejs/kit';
import { contactForm } from '#lib/forms/drafting.ts';
import { ownReference } from '#lib/server/clients/card.ts';
import { createContact, pilotsForContact } from '#lib/server/drafting/create-contact.ts';
import { refused, signedIn } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** The form; from a client's card, with her reference filled in. */
export const load: PageServerLoad = async (event) => {
	const ctx = signedIn(event);
	const client = event.url.searchParams.get('client');
	return {
		pilots: await pilotsForContact(ctx),
		reference: client ? await ownReference(ctx, client) : '',
		chosen: {
			pilot: event.url.searchParams.get('pilot'),
			mode: event.url.searchParams.get('wijze'),
			template: event.url.searchParams.get('sjabloon')
		}
	};
};

export const actions: Actions = {
	default: async (event) => {
		const ctx = signedIn(event);
		const { data } = await readForm(event.request, contactForm);
		const created = await createContact(ctx, { ...data, known: data.known === 'ja' });
		if (!created.ok) return refused(created, event.locals.locale, data);
		redirect(303, `/opstellen/${created.value.id}`);
	}
};
