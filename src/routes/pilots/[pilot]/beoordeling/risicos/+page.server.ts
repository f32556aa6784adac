import { heatMap } from '#lib/domain/assessment/risk.ts';
import { removeForm } from '#lib/forms/assessment.ts';
import { registerPage } from '#lib/server/assessments/register-page.ts';
import { setRiskRemoved } from '#lib/server/assessments/risks.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const page = orError(
		await registerPage(signedIn(event), event.params.pilot),
		event.locals.locale
	);
	const { searchParams } = event.url;
	const within = searchParams.get('in') ?? '';
	const risks = page.risks.filter(
		({ assessments }) => (within !== 'dpia' && within !== 'fria') || assessments.includes(within)
	);
	return {
		page: { ...page, risks },
		maps: { before: heatMap(risks, 'before'), after: heatMap(risks, 'after') },
		filter: { within, cell: searchParams.get('vak') },
		removed: searchParams.get('weg')
	};
};

export const actions: Actions = {
	restore: (event) =>
		formAction(event, removeForm, (ctx, { id }) =>
			setRiskRemoved(ctx, { pilotId: event.params.pilot, riskId: id, removed: false })
		)
};
