import { ownClients } from '#lib/server/clients/card.ts';
import { signedIn } from '#lib/server/http.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	clients: await ownClients(signedIn(event))
});
