import { error } from '@sveltejs/kit';
import { assessmentAdviceForm, assessmentSignForm, conclusionForm } from '#lib/forms/checklist.ts';
import { assessmentPage } from '#lib/server/checklists/assessment-page.ts';
import { saveConclusion } from '#lib/server/checklists/assessments.ts';
import { adviseAssessment, signAssessment } from '#lib/server/checklists/sign-assessment.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { pilotId, kind } = ref(event);
	return {
		page: orError(await assessmentPage(signedIn(event), pilotId, kind), event.locals.locale)
	};
};

export const actions: Actions = {
	conclusion: (event) =>
		formAction(event, conclusionForm, (ctx, input) =>
			saveConclusion(ctx, { ...ref(event), ...input })
		),
	advise: (event) =>
		formAction(event, assessmentAdviceForm, (ctx, { agrees, ...input }) =>
			adviseAssessment(ctx, { ...ref(event), ...input, agrees: agrees === 'ja' })
		),
	sign: (event) =>
		formAction(event, assessmentSignForm, (ctx, input) =>
			signAssessment(ctx, { ...ref(event), ...input })
		)
};

function ref({ params }: Pick<RequestEvent, 'params'>) {
	const { pilot: pilotId, kind } = params;
	if (kind !== 'dpia' && kind !== 'fria') error(404);
	return { pilotId, kind } as const;
}
