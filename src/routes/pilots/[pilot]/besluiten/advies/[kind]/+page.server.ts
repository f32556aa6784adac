import { error, redirect } from '@sveltejs/kit';
import { dpoAdviceForm } from '#lib/forms/decision.ts';
import { giveDpoAdvice } from '#lib/server/decisions/advice.ts';
import { adviceDesk } from '#lib/server/decisions/desk.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { kind, pilot } = event.params;
	// The ethics board advises by a vote in a meeting.
	if (kind === 'ethisch') redirect(303, `/pilots/${pilot}/vergaderingen`);
	if (kind !== 'dpo') error(404);
	return { desk: orError(await adviceDesk(signedIn(event), pilot), event.locals.locale) };
};

export const actions: Actions = {
	dpo: async (event) => {
		const pilotId = event.params.pilot;
		const answer = await formAction(event, dpoAdviceForm, (ctx, input) =>
			giveDpoAdvice(ctx, { pilotId, ...input })
		);
		if ('saved' in answer) redirect(303, `/pilots/${pilotId}/besluiten?advies`);
		return answer;
	}
};
