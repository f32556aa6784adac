import { quorumForm } from '#lib/forms/meeting.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { meetingOverview } from '#lib/server/meetings/overview.ts';
import { changeQuorumRule } from '#lib/server/meetings/plan.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	overview: orError(await meetingOverview(signedIn(event), event.params.pilot), event.locals.locale)
});

export const actions: Actions = {
	quorum: (event) =>
		formAction(event, quorumForm, (ctx, input) =>
			changeQuorumRule(ctx, { pilotId: event.params.pilot, ...input })
		)
};
