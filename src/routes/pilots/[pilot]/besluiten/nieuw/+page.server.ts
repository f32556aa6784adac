import { redirect } from '@sveltejs/kit';
import { decisionForm } from '#lib/forms/decision.ts';
import { decisionDesk } from '#lib/server/decisions/desk.ts';
import { signDecision } from '#lib/server/decisions/sign.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	desk: orError(await decisionDesk(signedIn(event), event.params.pilot), event.locals.locale)
});

export const actions: Actions = {
	default: async (event) => {
		const pilotId = event.params.pilot;
		let page = '';
		const answer = await formAction(event, decisionForm, async (ctx, input) => {
			const signed = await signDecision(ctx, { pilotId, ...input });
			if (signed.ok) page = `${signed.value.id}?ondertekend=${signed.value.status}`;
			return signed;
		});
		if (page) redirect(303, `/pilots/${pilotId}/besluiten/${page}`);
		return answer;
	}
};
