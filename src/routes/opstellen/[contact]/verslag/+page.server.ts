import { pressCopyTimer } from '#lib/server/drafting/activity.ts';
import { reportPage } from '#lib/server/drafting/report-output.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';
import { chosenSources } from './sources.ts';

export const load: PageServerLoad = async (event) => {
	const sources = chosenSources(event);
	const { document, text, hasQuotes, copying } = orError(
		await reportPage(signedIn(event), event.params.contact, sources),
		event.locals.locale
	);
	return {
		document,
		text,
		sources,
		hasQuotes,
		copying,
		justValidated: event.url.searchParams.has('gevalideerd')
	};
};

export const actions: Actions = {
	start: async (event) => {
		const result = await pressCopyTimer(signedIn(event), event.params.contact, 'start');
		return result.ok ? { pressed: true } : refused(result, event.locals.locale);
	},
	stop: async (event) => {
		const result = await pressCopyTimer(signedIn(event), event.params.contact, 'pause');
		return result.ok ? { pressed: true } : refused(result, event.locals.locale);
	}
};
