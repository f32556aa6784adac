import { redirect } from '@sveltejs/kit';
import { signOut } from '#lib/server/auth/sign-in.ts';
import { passCookies } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, '/');

export const actions: Actions = {
	default: async (event) => {
		const { app } = event.locals;
		passCookies(event, await signOut(app, app.auth, event.request.headers));
		// What the browser still holds of the pages goes too: the next person may sit at the same desk.
		event.setHeaders({ 'clear-site-data': '"cache", "storage"' });
		redirect(303, '/aanmelden');
	}
};
