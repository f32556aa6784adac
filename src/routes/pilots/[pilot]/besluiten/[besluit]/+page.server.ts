import { redirect } from '@sveltejs/kit';
import { conditionForm, secondSignForm } from '#lib/forms/decision.ts';
import { fulfilCondition } from '#lib/server/decisions/conditions.ts';
import { decisionPage } from '#lib/server/decisions/page.ts';
import { secondSignDecision } from '#lib/server/decisions/second-sign.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { pilot, besluit } = event.params;
	return {
		page: orError(await decisionPage(signedIn(event), pilot, besluit), event.locals.locale),
		signed: event.url.searchParams.get('ondertekend')
	};
};

export const actions: Actions = {
	second: async (event) => {
		const { pilot: pilotId, besluit: decisionId } = event.params;
		const answer = await formAction(event, secondSignForm, (ctx, input) =>
			secondSignDecision(ctx, { pilotId, decisionId, ...input })
		);
		if ('saved' in answer) redirect(303, `${event.url.pathname}?ondertekend=effective`);
		return answer;
	},
	fulfil: (event) =>
		formAction(event, conditionForm, (ctx, input) =>
			fulfilCondition(ctx, { pilotId: event.params.pilot, ...input })
		)
};
