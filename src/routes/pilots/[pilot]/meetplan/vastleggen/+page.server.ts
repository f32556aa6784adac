import { redirect } from '@sveltejs/kit';
import { checkPlan, planHash } from '#lib/domain/plan.ts';
import { chosenMargins, planAdvice } from '#lib/domain/plan-advice.ts';
import { now } from '#lib/server/context.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { freezePlan } from '#lib/server/plans/freeze.ts';
import { planEditor } from '#lib/server/plans/plans.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = signedIn(event);
	const editor = orError(await planEditor(ctx, event.params.pilot), event.locals.locale);
	const { draft, agreed, facts, catalogue, expected, mayFreeze, decisionRole } = editor;
	return {
		draft: draft && {
			plan: draft.plan,
			epoch: draft.epoch,
			reason: draft.amendmentReason,
			hash: planHash(draft.plan),
			faults: checkPlan(draft.plan, now(ctx)),
			advice: planAdvice(draft.plan, facts),
			margins: chosenMargins(draft.plan)
		},
		before: agreed.find(({ status }) => status === 'frozen') ?? null,
		catalogue,
		expected,
		mayFreeze,
		decisionRole
	};
};

export const actions: Actions = {
	freeze: async (event) => {
		const data = await event.request.formData();
		const pilotId = event.params.pilot;
		const hash = String(data.get('hash') ?? '');
		const password = String(data.get('password') ?? '');
		const confirmed = data.getAll('confirmed').map(String);
		const frozen = await freezePlan(signedIn(event), { pilotId, hash, password, confirmed });
		if (!frozen.ok) return refused(frozen, event.locals.locale, { confirmed });
		redirect(303, `/pilots/${pilotId}/meetplan?vastgelegd`);
	}
};
