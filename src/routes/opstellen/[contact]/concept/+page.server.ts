import { redirect } from '@sveltejs/kit';
import { editForm } from '#lib/forms/drafting.ts';
import { toEdit } from '#lib/server/drafting/draft-edits.ts';
import { loadReviewPage, saveEdit } from '#lib/server/drafting/review-page.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	event.depends('waarborg:concept');
	const { contact } = await event.parent();
	if (!contact.hasDraft || contact.status === 'validated')
		redirect(303, `/opstellen/${contact.id}`);
	const { locale } = event.locals;
	const asked = (name: string) => event.url.searchParams.get(name);
	const toon = asked('toon');
	const page = orError(await loadReviewPage(signedIn(event), contact.id, locale, toon), locale);
	const opened = { zin: asked('zin'), schrijf: asked('schrijf'), toon, part: page.part };
	return { review: page.review, source: page.source, time: page.time, opened };
};

export const actions: Actions = {
	bewerken: async (event) => {
		const { data } = await readForm(event.request, editForm);
		const { contact } = event.params;
		const { locale } = event.locals;
		const edit = toEdit(data);
		const result = await saveEdit(signedIn(event), contact, locale, data.version, edit);
		if (!result.ok) return refused(result, locale, { edit: data });
		if (event.request.headers.has('x-sveltekit-action')) return { patch: result.value };
		// Without scripts the page is drawn anew, at the place where something was done.
		const place = data.sentence ? `zin-${data.sentence}` : data.slot ? `punt-${data.slot}` : '';
		redirect(303, `/opstellen/${contact}/concept${place && `#${place}`}`);
	}
};
