import { fail, redirect } from '@sveltejs/kit';
import { chooseManualPath } from '#lib/server/drafting/consent.ts';
import { draftFromSource, shutReasons } from '#lib/server/drafting/draft-from-source.ts';
import type { DraftOutcome } from '#lib/server/drafting/make-draft.ts';
import { makeDraft, startManualDraft } from '#lib/server/drafting/make-draft.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';
import type { Result } from '#lib/domain/result.ts';
import type { Locale } from '#lib/domain/locale.ts';

export const load: PageServerLoad = async (event) => {
	const { contact } = await event.parent();
	if (contact.step !== 'source' && contact.step !== 'make')
		redirect(303, `/opstellen/${contact.id}`);
	return { shut: orError(await shutReasons(signedIn(event), contact.id), event.locals.locale) };
};

export const actions: Actions = {
	toevoegen: async (event) => {
		const ctx = signedIn(event);
		const form = await event.request.formData();
		const text = String(form.get('text') ?? '');
		const file = form.get('file');
		const input =
			file instanceof File && file.size > 0
				? { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name }
				: { text };
		const result = await draftFromSource(ctx, event.params.contact, input);
		return outcome(result, event.params.contact, event.locals.locale, text);
	},
	maken: async (event) => {
		const result = await makeDraft(signedIn(event), event.params.contact);
		return outcome(result, event.params.contact, event.locals.locale, '');
	},
	zelf: async (event) => {
		const ctx = signedIn(event);
		const chosen = await chooseManualPath(ctx, event.params.contact);
		if (!chosen.ok) return refused(chosen, event.locals.locale);
		const started = await startManualDraft(ctx, event.params.contact);
		if (!started.ok) return refused(started, event.locals.locale);
		redirect(303, `/opstellen/${event.params.contact}/concept`);
	}
};

/** On to the draft, or back with what was typed and the reason. */
function outcome(result: Result<DraftOutcome>, contactId: string, locale: Locale, text: string) {
	if (!result.ok) return refused(result, locale, { text });
	if (!result.value.made) return fail(409, { text, reasons: result.value.reasons });
	redirect(303, `/opstellen/${contactId}/concept`);
}
