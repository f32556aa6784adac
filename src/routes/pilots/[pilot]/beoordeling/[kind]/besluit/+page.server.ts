import { assessmentDecisionForm } from '#lib/forms/assessment.ts';
import { decideAssessment } from '#lib/server/assessments/decide.ts';
import { kindOf } from '#lib/server/assessments/kind.ts';
import { formAction } from '#lib/server/form-action.ts';
import { refusalSentence } from '#lib/server/errors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, locals }) => {
	const { overview } = await parent();
	return { hindrances: overview.hindrances.map((one) => refusalSentence(one, locals.locale)) };
};

export const actions: Actions = {
	decide: (event) =>
		formAction(event, assessmentDecisionForm, (ctx, input) =>
			decideAssessment(ctx, {
				pilotId: event.params.pilot,
				kind: kindOf(event.params.kind),
				...input
			})
		)
};
