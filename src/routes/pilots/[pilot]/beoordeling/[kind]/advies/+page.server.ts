import { adviceForm, consultationForm, viewsForm } from '#lib/forms/assessment.ts';
import { advicePage } from '#lib/server/assessments/advice-page.ts';
import { kindOf } from '#lib/server/assessments/kind.ts';
import { advise, recordConsultation, recordViews } from '#lib/server/assessments/state.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { pilotId, kind } = ref(event);
	const { locale } = event.locals;
	return { page: orError(await advicePage(signedIn(event), pilotId, kind, locale), locale) };
};

export const actions: Actions = {
	advise: (event) =>
		formAction(event, adviceForm, (ctx, input) => advise(ctx, { ...ref(event), ...input })),
	views: (event) =>
		formAction(event, viewsForm, (ctx, input) => recordViews(ctx, { ...ref(event), ...input })),
	consult: (event) =>
		formAction(event, consultationForm, (ctx, input) =>
			recordConsultation(ctx, { ...ref(event), ...input })
		)
};

function ref({ params }: Pick<RequestEvent, 'params'>) {
	return { pilotId: params.pilot, kind: kindOf(params.kind) };
}
