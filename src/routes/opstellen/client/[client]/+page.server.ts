import { redirect } from '@sveltejs/kit';
import { clientCard } from '#lib/server/clients/card.ts';
import { askClientAgain } from '#lib/server/clients/withdraw.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const card = orError(await clientCard(signedIn(event), event.params.client), event.locals.locale);
	const told = event.url.searchParams.get('ingetrokken');
	return {
		card,
		withdrawn: card.contacts.find(({ id, consent }) => id === told && consent === 'withdrawn')?.id,
		askedAgain: event.url.searchParams.has('gevraagd')
	};
};

export const actions: Actions = {
	opnieuw: async (event) => {
		const result = await askClientAgain(signedIn(event), event.params.client);
		if (!result.ok) return refused(result, event.locals.locale);
		redirect(303, `/opstellen/client/${event.params.client}?gevraagd`);
	}
};
