import { orError, refused, signedIn } from '#lib/server/http.ts';
import { countsOf } from '#lib/server/measurements/counts.ts';
import { importMeasurements } from '#lib/server/measurements/import.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
	orError(await countsOf(signedIn(event), event.params.pilot), event.locals.locale);

export const actions: Actions = {
	default: async (event) => {
		const ctx = signedIn(event);
		const file = (await event.request.formData()).get('file');
		const text = file instanceof File ? await file.text() : '';
		const result = await importMeasurements(ctx, { pilotId: event.params.pilot, text });
		return result.ok ? { rows: result.value.rows } : refused(result, event.locals.locale);
	}
};
