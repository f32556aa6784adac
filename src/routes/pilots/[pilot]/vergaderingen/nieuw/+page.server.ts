import { redirect } from '@sveltejs/kit';
import { planMeetingForm } from '#lib/forms/meeting.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { meetingPlanner } from '#lib/server/meetings/overview.ts';
import { planMeeting } from '#lib/server/meetings/plan.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	planner: orError(await meetingPlanner(signedIn(event), event.params.pilot), event.locals.locale)
});

export const actions: Actions = {
	default: async (event) => {
		const pilotId = event.params.pilot;
		let meetingId = '';
		const answer = await formAction(event, planMeetingForm, async (ctx, input) => {
			const planned = await planMeeting(ctx, { pilotId, ...input });
			if (planned.ok) meetingId = planned.value;
			return planned;
		});
		if (meetingId) redirect(303, `/pilots/${pilotId}/vergaderingen/${meetingId}?gepland`);
		return answer;
	}
};
