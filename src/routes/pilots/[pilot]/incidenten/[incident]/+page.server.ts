import { closeForm } from '#lib/forms/incident.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { closeIncident } from '#lib/server/incidents/close.ts';
import { incidentPage } from '#lib/server/incidents/view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { pilot, incident } = event.params;
	return {
		page: orError(await incidentPage(signedIn(event), pilot, incident), event.locals.locale),
		reported: event.url.searchParams.get('gemeld')
	};
};

export const actions: Actions = {
	default: (event) =>
		formAction(event, closeForm, (ctx, { measures }) => {
			const { pilot: pilotId, incident: incidentId } = event.params;
			return closeIncident(ctx, { pilotId, incidentId, measures });
		})
};
