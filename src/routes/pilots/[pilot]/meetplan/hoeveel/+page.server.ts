import { readExpectations, textFields } from '#lib/forms/plan.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { askPower, cancelPower, powerRoom } from '#lib/server/plans/power.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	room: orError(await powerRoom(signedIn(event), event.params.pilot), event.locals.locale)
});

export const actions: Actions = {
	compute: async (event) => {
		const ctx = signedIn(event);
		const { locale } = event.locals;
		const pilotId = event.params.pilot;
		const fields = textFields(await event.request.formData());
		const { plan, expected } = orError(await powerRoom(ctx, pilotId), locale);
		const { workers, kpis, problem } = readExpectations(fields, plan, expected);
		const asked = problem ?? (await askPower(ctx, { pilotId, workers, kpis }));
		return asked.ok ? { asked: true } : refused(asked, locale, { fields });
	},
	cancel: async (event) => {
		const stopped = await cancelPower(signedIn(event), event.params.pilot);
		return stopped.ok ? { cancelled: true } : refused(stopped, event.locals.locale);
	}
};
