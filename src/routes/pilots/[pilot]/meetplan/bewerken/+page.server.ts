import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { changeSentence, planDiff } from '#lib/domain/plan-diff.ts';
import { refuse } from '#lib/domain/result.ts';
import type { PlanFields } from '#lib/forms/plan.ts';
import { planFields, readPlanForm, textFields } from '#lib/forms/plan.ts';
import { now } from '#lib/server/context.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import type { PlanEditor } from '#lib/server/plans/plans.ts';
import { planEditor, savePlan, undoPlan } from '#lib/server/plans/plans.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = signedIn(event);
	const editor = orError(await planEditor(ctx, event.params.pilot), event.locals.locale);
	const { mayEdit, draft, agreed, start } = editor;
	// Who may not change it looks at it; an agreement is amended with a reason first.
	if (!mayEdit || (!draft && agreed.length > 0))
		redirect(303, `/pilots/${event.params.pilot}/meetplan`);
	const fields: PlanFields = { ...planFields(start), reason: draft?.amendmentReason ?? '' };
	return { ...editor, fields, now: now(ctx) };
};

export const actions: Actions = {
	save: async (event) => {
		const ctx = signedIn(event);
		const { locale } = event.locals;
		const pilotId = event.params.pilot;
		const fields = textFields(await event.request.formData());
		const editor = orError(await planEditor(ctx, pilotId), locale);
		const read = readPlanForm(fields, editor.offers, editor.start);
		const plan = { ...read.plan, kpis: read.plan.kpis.filter(({ id }) => id !== fields.remove) };
		const added = fields.add === undefined ? null : offered(fields.add, editor, plan);
		const problem = read.problem ?? (added && !added.ok ? added : null);
		const saved =
			problem ??
			(await savePlan(ctx, {
				pilotId,
				plan: added?.ok ? { ...plan, kpis: [...plan.kpis, added.value] } : plan,
				version: Number(fields.version) || undefined,
				reason: fields.reason
			}));
		if (saved.ok) return { saved: true, version: saved.value.version };
		const theirs = saved.refusal.code === 'changed-meanwhile' ? editor.draft : null;
		const conflict = theirs && {
			version: theirs.version,
			changes: planDiff(plan, theirs.plan).map((change) => changeSentence(change, locale))
		};
		return refused(saved, locale, { fields, conflict });
	},
	undo: async (event) => {
		const version = Number((await event.request.formData()).get('version'));
		const input = { pilotId: event.params.pilot, version };
		const undone = await undoPlan(signedIn(event), input);
		return undone.ok ? { saved: true, version: undone.value.version } : refusedUndo(event, undone);
	}
};

/** The KPI to add, as the catalogue offers it. */
function offered(id: string, { offers }: PlanEditor, plan: PlanEditor['start']) {
	const offer = offers.find((kpi) => kpi.id === id);
	if (!offer) return refuse('plan-kpi-unknown', { kpi: id });
	const twice = plan.kpis.some((kpi) => kpi.id === id);
	return twice
		? refuse('plan-kpi-twice', { kpi: offer.title ?? id })
		: { ok: true as const, value: offer };
}

function refusedUndo(event: RequestEvent, undone: Parameters<typeof refused>[0]) {
	return refused(undone, event.locals.locale, { fields: null, conflict: null });
}
