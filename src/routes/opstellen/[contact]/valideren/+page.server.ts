import { redirect } from '@sveltejs/kit';
import { validationForm } from '#lib/forms/drafting.ts';
import { loadReviewPage } from '#lib/server/drafting/review-page.ts';
import { validateDraft } from '#lib/server/drafting/validate.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { contact } = await event.parent();
	if (!contact.hasDraft || contact.status === 'validated')
		redirect(303, `/opstellen/${contact.id}`);
	const { locale } = event.locals;
	const { review, time } = orError(
		await loadReviewPage(signedIn(event), contact.id, locale),
		locale
	);
	const { version, todo, counts, completeness, removed } = review;
	const worker = signedIn(event).actor.name;
	return { version, todo, counts, completeness, removed, time, worker };
};

export const actions: Actions = {
	default: async (event) => {
		const { data } = await readForm(event.request, validationForm);
		const { version, ownMinutes, confirmed } = data;
		const validation = { version, confirmed: confirmed === 'ja', ownMinutes: ownMinutes ?? null };
		const result = await validateDraft(signedIn(event), event.params.contact, validation);
		if (!result.ok) return refused(result, event.locals.locale, { ownMinutes });
		redirect(303, `/opstellen/${event.params.contact}/verslag?gevalideerd`);
	}
};
