import { termForm } from '#lib/forms/output.ts';
import { noteTerm } from '#lib/server/drafting/report-term.ts';
import { refused, signedIn } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		const { data } = await readForm(event.request, termForm);
		const noted = await noteTerm(signedIn(event), event.params.contact, data);
		return noted.ok ? { saved: true as const } : refused(noted, event.locals.locale, data);
	}
};
