import { conditionForm } from '#lib/forms/decision.ts';
import { fulfilCondition } from '#lib/server/decisions/conditions.ts';
import { decisionOverview } from '#lib/server/decisions/overview.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	overview: orError(
		await decisionOverview(signedIn(event), event.params.pilot),
		event.locals.locale
	),
	given: event.url.searchParams.has('advies')
});

export const actions: Actions = {
	fulfil: (event) =>
		formAction(event, conditionForm, (ctx, input) =>
			fulfilCondition(ctx, { pilotId: event.params.pilot, ...input })
		)
};
