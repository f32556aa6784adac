import { redirect } from '@sveltejs/kit';
import { endpointForm, hostForm, idForm } from '#lib/forms/models.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { retireEndpoint, saveEndpoint } from '#lib/server/models/endpoints.ts';
import { allowHost, removeHost } from '#lib/server/models/hosts.ts';
import { modelsPage } from '#lib/server/models/settings-page.ts';
import { testEndpoint } from '#lib/server/models/test-endpoint.ts';
import { refusalSentence } from '#lib/server/errors.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) =>
	orError(await modelsPage(signedIn(event)), event.locals.locale);

export const actions: Actions = {
	toelaten: (event) => formAction(event, hostForm, allowHost),
	schrappen: (event) => formAction(event, idForm, (ctx, { id }) => removeHost(ctx, id)),
	bewaren: async (event) => done(await withoutKey(event), event),
	stoppen: (event) => formAction(event, idForm, (ctx, { id }) => retireEndpoint(ctx, id)),
	testen: async (event) => {
		const id = String((await event.request.formData()).get('id') ?? '');
		const result = await testEndpoint(signedIn(event), id);
		if (!result.ok) return refused(result, event.locals.locale);
		const { refusal, ...test } = result.value;
		const problem = refusal && refusalSentence(refusal, event.locals.locale);
		return { test: { ...test, problem } };
	}
};

/** What was typed comes back after a refusal, the key never. */
async function withoutKey(event: RequestEvent) {
	const result = await formAction(event, endpointForm, saveEndpoint);
	if ('data' in result && 'kept' in result.data) {
		const { apiKey: _, ...kept } = result.data.kept;
		result.data.kept = kept;
	}
	return result;
}

function done<T>(result: T, event: RequestEvent): T {
	if (typeof result === 'object' && result && 'saved' in result) {
		redirect(303, `${event.url.pathname}?bewaard`);
	}
	return result;
}
