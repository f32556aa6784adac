import { handOverForm } from '#lib/forms/drafting.ts';
import { handOverContact, openContactsOf } from '#lib/server/drafting/hand-over.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
	orError(await openContactsOf(signedIn(event), event.params.pilot), event.locals.locale);

export const actions: Actions = {
	default: async (event) => {
		const contactId = event.url.searchParams.get('contact') ?? '';
		const { data } = await readForm(event.request, handOverForm);
		const result = await handOverContact(signedIn(event), contactId, data);
		if (!result.ok) return refused(result, event.locals.locale, { ...data, contactId });
		return { done: true as const };
	}
};
