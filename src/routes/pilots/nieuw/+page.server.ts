import { redirect } from '@sveltejs/kit';
import { newPilotForm } from '#lib/forms/pilot.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { createPilot } from '#lib/server/pilots/create.ts';
import { newPilotChoices } from '#lib/server/pilots/choices.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
	orError(await newPilotChoices(signedIn(event)), event.locals.locale);

export const actions: Actions = {
	default: async (event) => {
		let id = '';
		const outcome = await formAction(event, newPilotForm, async (ctx, input) => {
			const made = await createPilot(ctx, { ...input, locale: event.locals.locale });
			if (made.ok) id = made.value.id;
			return made;
		});
		if (id) redirect(303, `/pilots/${id}`);
		return outcome;
	}
};
