import { checkPlan, planHash } from '#lib/domain/plan.ts';
import { readPlanForm } from '#lib/forms/plan.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { freezePlan, planEditor, savePlan } from '#lib/server/plans/plans.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals;
	const editor = orError(await planEditor(signedIn(event), event.params.pilot), locale);
	const { draft } = editor;
	return {
		...editor,
		faults: draft ? checkPlan(draft.plan) : [],
		draftHash: draft ? planHash(draft.plan) : null
	};
};

export const actions: Actions = {
	save: async (event) => {
		const ctx = signedIn(event);
		const data = await event.request.formData();
		const editor = orError(await planEditor(ctx, event.params.pilot), event.locals.locale);
		const plan = readPlanForm(data, editor.offers, editor.start);
		const version = Number(data.get('version')) || undefined;
		const reason = String(data.get('reason') ?? '');
		const saved = await savePlan(ctx, { pilotId: event.params.pilot, plan, version, reason });
		return saved.ok ? { saved: true } : refused(saved, event.locals.locale, { plan, reason });
	},
	freeze: async (event) => {
		const data = await event.request.formData();
		const hash = String(data.get('hash') ?? '');
		const password = String(data.get('password') ?? '');
		const pilotId = event.params.pilot;
		const frozen = await freezePlan(signedIn(event), { pilotId, hash, password });
		return frozen.ok ? { frozen: true } : refused(frozen, event.locals.locale);
	}
};
