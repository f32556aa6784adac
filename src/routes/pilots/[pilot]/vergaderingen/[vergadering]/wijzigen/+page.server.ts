import { redirect } from '@sveltejs/kit';
import { changeMeetingForm } from '#lib/forms/meeting.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { meetingPlanner } from '#lib/server/meetings/overview.ts';
import { meetingPage } from '#lib/server/meetings/page.ts';
import { changeMeeting } from '#lib/server/meetings/plan.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = signedIn(event);
	const { pilot: pilotId, vergadering: meetingId } = event.params;
	return {
		planner: orError(await meetingPlanner(ctx, pilotId), event.locals.locale),
		page: orError(await meetingPage(ctx, { pilotId, meetingId }), event.locals.locale)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { pilot: pilotId, vergadering: meetingId } = event.params;
		const answer = await formAction(event, changeMeetingForm, (ctx, input) =>
			changeMeeting(ctx, { pilotId, meetingId, ...input })
		);
		if ('saved' in answer) redirect(303, `/pilots/${pilotId}/vergaderingen/${meetingId}`);
		return answer;
	}
};
