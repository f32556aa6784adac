import { redirect } from '@sveltejs/kit';
import { incidentForm } from '#lib/forms/incident.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { reportIncident } from '#lib/server/incidents/report.ts';
import { incidentOverview } from '#lib/server/incidents/view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const found = await incidentOverview(signedIn(event), event.params.pilot);
	const { pilot, mayReport } = orError(found, event.locals.locale);
	if (!mayReport) redirect(303, `/pilots/${pilot.id}/incidenten`);
	return { pilot };
};

export const actions: Actions = {
	default: async (event) => {
		const pilotId = event.params.pilot;
		let page = '';
		const answer = await formAction(event, incidentForm, async (ctx, input) => {
			const made = await reportIncident(ctx, { pilotId, ...input });
			if (made.ok) page = `${made.value.id}?gemeld=${made.value.paused ? 'gepauzeerd' : 'ja'}`;
			return made;
		});
		if (page) redirect(303, `/pilots/${pilotId}/incidenten/${page}`);
		return answer;
	}
};
