import { redirect } from '@sveltejs/kit';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { presetOf, savePlan } from '#lib/server/plans/plans.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { pilot, preset } = event.params;
	const { locale } = event.locals;
	const found = orError(await presetOf(signedIn(event), pilot, preset), locale);
	const { editor, plan } = found;
	if (!editor.mayEdit || (!editor.draft && editor.agreed.length > 0))
		redirect(303, `/pilots/${pilot}/meetplan`);
	return {
		preset: found.preset,
		before: editor.start,
		plan,
		version: editor.draft?.version ?? null,
		epoch: editor.epoch,
		expected: editor.expected
	};
};

export const actions: Actions = {
	apply: async (event) => {
		const ctx = signedIn(event);
		const { pilot: pilotId, preset } = event.params;
		const { locale } = event.locals;
		const version = Number((await event.request.formData()).get('version')) || undefined;
		const { editor, plan } = orError(await presetOf(ctx, pilotId, preset), locale);
		const reason = editor.draft?.amendmentReason ?? '';
		const saved = await savePlan(ctx, { pilotId, plan, version, reason });
		if (!saved.ok) return refused(saved, locale);
		redirect(303, `/pilots/${pilotId}/meetplan/bewerken`);
	}
};
