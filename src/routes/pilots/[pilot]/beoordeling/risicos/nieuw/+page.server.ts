import { redirect } from '@sveltejs/kit';
import { riskForm } from '#lib/forms/assessment.ts';
import { registerPage } from '#lib/server/assessments/register-page.ts';
import { addRisk } from '#lib/server/assessments/risks.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const page = orError(
		await registerPage(signedIn(event), event.params.pilot),
		event.locals.locale
	);
	return { rights: page.rights, may: page.may };
};

export const actions: Actions = {
	default: async (event) => {
		let added = '';
		const answer = await formAction(event, riskForm, async (ctx, { risk }) => {
			const done = await addRisk(ctx, { pilotId: event.params.pilot, risk });
			if (done.ok) added = done.value.value;
			return done;
		});
		if (added) redirect(303, `/pilots/${event.params.pilot}/beoordeling/risicos/${added}`);
		return answer;
	}
};
