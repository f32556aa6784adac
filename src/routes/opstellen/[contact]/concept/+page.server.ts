import { redirect } from '@sveltejs/kit';
import { editForm } from '#lib/forms/drafting.ts';
import { toEdit } from '#lib/server/drafting/draft-edits.ts';
import { editDraft } from '#lib/server/drafting/edit-draft.ts';
import { loadReview } from '#lib/server/drafting/review.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { contact } = await event.parent();
	if (!contact.hasDraft || contact.status === 'validated')
		redirect(303, `/opstellen/${contact.id}`);
	const { access: _access, stored: _stored, ...review } = orError(
		await loadReview(signedIn(event), contact.id),
		event.locals.locale
	);
	return review;
};

export const actions: Actions = {
	bewerken: async (event) => {
		const { data } = await readForm(event.request, editForm);
		const result = await editDraft(
			signedIn(event),
			event.params.contact,
			data.version,
			toEdit(data)
		);
		if (!result.ok) return refused(result, event.locals.locale, { edit: data });
		return { saved: true, version: result.value.version };
	}
};
