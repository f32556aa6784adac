import { redirect } from '@sveltejs/kit';
import { baselineForm } from '#lib/forms/baseline.ts';
import { agreeOnBaseline, baselineRoom } from '#lib/server/baseline/baseline.ts';
import { templateTitles } from '#lib/server/drafting/templates.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = signedIn(event);
	const room = orError(await baselineRoom(ctx, event.params.pilot), event.locals.locale);
	return { room, titles: await templateTitles(ctx.db, ctx.actor.organisationId) };
};

export const actions: Actions = {
	default: async (event) => {
		const { data } = await readForm(event.request, baselineForm);
		const result = await agreeOnBaseline(signedIn(event), event.params.pilot, data);
		if (!result.ok) return refused(result, event.locals.locale, data);
		redirect(303, `/pilots/${event.params.pilot}/nulmeting?bewaard`);
	}
};
