import { error, redirect } from '@sveltejs/kit';
import { acceptForm, measureForm, removeForm, riskForm } from '#lib/forms/assessment.ts';
import { addMeasure, saveMeasure, setMeasureRemoved } from '#lib/server/assessments/measures.ts';
import { registerPage } from '#lib/server/assessments/register-page.ts';
import { acceptRisk, saveRisk, setRiskRemoved } from '#lib/server/assessments/risks.ts';
import { changeAction } from '#lib/server/assessments/change-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const page = orError(
		await registerPage(signedIn(event), event.params.pilot),
		event.locals.locale
	);
	const risk = page.risks.find(({ id }) => id === event.params.risk) ?? error(404);
	return { page, risk };
};

export const actions: Actions = {
	save: (event) =>
		changeAction(event, riskForm, (ctx, input) => saveRisk(ctx, { ...ref(event), ...input })),
	accept: (event) =>
		changeAction(event, acceptForm, (ctx, input) => acceptRisk(ctx, { ...ref(event), ...input })),
	addMeasure: (event) =>
		changeAction(event, measureForm, (ctx, { measure }) =>
			addMeasure(ctx, { ...ref(event), measure })
		),
	saveMeasure: (event) =>
		changeAction(event, measureForm, (ctx, input) =>
			saveMeasure(ctx, { pilotId: event.params.pilot, ...input })
		),
	removeMeasure: (event) =>
		changeAction(event, removeForm, (ctx, { id }) =>
			setMeasureRemoved(ctx, { pilotId: event.params.pilot, measureId: id, removed: true })
		),
	restoreMeasure: (event) =>
		changeAction(event, removeForm, (ctx, { id }) =>
			setMeasureRemoved(ctx, { pilotId: event.params.pilot, measureId: id, removed: false })
		),
	remove: async (event) => {
		const done = await setRiskRemoved(signedIn(event), { ...ref(event), removed: true });
		orError(done, event.locals.locale);
		redirect(303, `/pilots/${event.params.pilot}/beoordeling/risicos?weg=${event.params.risk}`);
	}
};

function ref({ params }: Pick<RequestEvent, 'params'>) {
	return { pilotId: params.pilot, riskId: params.risk };
}
