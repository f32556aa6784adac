import { redirect } from '@sveltejs/kit';
import { decisionIn, maxPoints } from '#lib/forms/sources.ts';
import { recordDecision } from '#lib/server/drafting/sources/record-decision.ts';
import { takeInEarlier } from '#lib/server/drafting/sources/sources-page.ts';
import { refused, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { contact } = await event.parent();
	if (contact.path === 'baseline') redirect(303, `/opstellen/${contact.id}`);
};

export const actions: Actions = {
	meer: async ({ request }) => {
		const typed = decisionIn(await request.formData());
		if (typed.points.length < maxPoints) typed.points.push({ text: '', basis: '' });
		return { typed };
	},
	vastleggen: async (event) => {
		const ctx = signedIn(event);
		const typed = decisionIn(await event.request.formData());
		const { contact } = event.params;
		const recorded = await recordDecision(ctx, contact, typed);
		if (!recorded.ok) return refused(recorded, event.locals.locale, { typed });
		// Where it cannot be a source now (by hand, after a draft, the interlock shut) it stands ready in the list of earlier documents.
		const taken = await takeInEarlier(ctx, contact, { kind: 'decision', id: recorded.value.id });
		const added = taken.ok && taken.value.added;
		redirect(303, `/opstellen/${contact}/bron?bewaard=${added ? 'bron' : 'ja'}`);
	}
};
