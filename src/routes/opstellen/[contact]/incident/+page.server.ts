import { redirect } from '@sveltejs/kit';
import { contactIncidentForm } from '#lib/forms/drafting.ts';
import { reportContactIncident } from '#lib/server/drafting/incident.ts';
import { refused, safeReturn, signedIn } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		const { data } = await readForm(event.request, contactIncidentForm);
		const result = await reportContactIncident(signedIn(event), event.params.contact, data);
		if (!result.ok) return refused(result, event.locals.locale, data);
		const outcome = result.value.paused ? 'gepauzeerd' : 'gemeld';
		redirect(303, `${safeReturn(data.back)}?incident=${outcome}`);
	}
};
