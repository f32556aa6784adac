import { engineForm } from '#lib/forms/models.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { chooseEngine, enginePage } from '#lib/server/models/choose-engine.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
	orError(await enginePage(signedIn(event), event.params.pilot), event.locals.locale);

export const actions: Actions = {
	default: (event) =>
		formAction(event, engineForm, (ctx, input) =>
			chooseEngine(ctx, { ...input, pilotId: event.params.pilot })
		)
};
