import { redirect } from '@sveltejs/kit';
import { checkPlan } from '#lib/domain/plan.ts';
import { planAdvice } from '#lib/domain/plan-advice.ts';
import { now } from '#lib/server/context.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { planEditor, savePlan } from '#lib/server/plans/plans.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = signedIn(event);
	const editor = orError(await planEditor(ctx, event.params.pilot), event.locals.locale);
	const { agreed, draft, expected, facts, mayEdit, mayFreeze } = editor;
	return {
		agreed,
		draft,
		expected,
		mayEdit,
		mayFreeze,
		faults: draft ? checkPlan(draft.plan, now(ctx)) : [],
		advice: draft ? planAdvice(draft.plan, facts) : []
	};
};

export const actions: Actions = {
	amend: async (event) => {
		const ctx = signedIn(event);
		const pilotId = event.params.pilot;
		const reason = String((await event.request.formData()).get('reason') ?? '');
		const editor = orError(await planEditor(ctx, pilotId), event.locals.locale);
		const begun = await savePlan(ctx, { pilotId, plan: editor.start, reason });
		if (!begun.ok) return refused(begun, event.locals.locale, { reason });
		redirect(303, `/pilots/${pilotId}/meetplan/bewerken`);
	}
};
