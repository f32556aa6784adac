import { ownOverview } from '#lib/server/drafting/overview.ts';
import { templateTitles } from '#lib/server/drafting/templates.ts';
import { signedIn } from '#lib/server/http.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = signedIn(event);
	const { open, finished, own, copying, terms } = await ownOverview(ctx);
	const showFinished = event.url.searchParams.get('toon') === 'afgerond';
	return {
		contacts: showFinished ? finished : open,
		counts: { open: open.length, finished: finished.length },
		showFinished,
		own,
		copying,
		terms,
		titles: await templateTitles(ctx.db, ctx.actor.organisationId)
	};
};
