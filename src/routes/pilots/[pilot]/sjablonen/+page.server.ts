import { scopeForm } from '#lib/forms/template.ts';
import { formAction } from '#lib/server/form-action.ts';
import { pilotTemplates, scopeTemplate } from '#lib/server/drafting/templates/scope.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
	orError(await pilotTemplates(signedIn(event), event.params.pilot), event.locals.locale);

export const actions: Actions = {
	scope: (event) =>
		formAction(event, scopeForm, (ctx, input) =>
			scopeTemplate(ctx, { pilotId: event.params.pilot, ...input })
		)
};
