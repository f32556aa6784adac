import { redirect } from '@sveltejs/kit';
import { consentForm } from '#lib/forms/drafting.ts';
import { consentPage, putQuestionAgain, recordConsent } from '#lib/server/drafting/consent.ts';
import { startManualDraft } from '#lib/server/drafting/make-draft.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

const pages = {
	ask: null,
	source: 'bron',
	make: 'bron',
	review: 'concept',
	write: null,
	time: 'stopwatch',
	report: 'verslag',
	done: 'stopwatch'
} as const;

/** The question for the client, or the page where the contact stands. */
export const load: PageServerLoad = async (event) => {
	const { contact, text } = orError(
		await consentPage(signedIn(event), event.params.contact),
		event.locals.locale
	);
	const page = contact.step === 'write' && contact.hasDraft ? 'concept' : pages[contact.step];
	if (page) redirect(303, `/opstellen/${contact.id}/${page}`);
	return { text };
};

export const actions: Actions = {
	antwoord: async (event) => {
		const { data } = await readForm(event.request, consentForm);
		const result = await recordConsent(signedIn(event), event.params.contact, data);
		if (!result.ok) return refused(result, event.locals.locale, data);
		redirect(303, `/opstellen/${event.params.contact}`);
	},
	opnieuw: async (event) => {
		const result = await putQuestionAgain(signedIn(event), event.params.contact);
		if (!result.ok) return refused(result, event.locals.locale);
		redirect(303, `/opstellen/${event.params.contact}`);
	},
	schrijven: async (event) => {
		const result = await startManualDraft(signedIn(event), event.params.contact);
		if (!result.ok) return refused(result, event.locals.locale);
		redirect(303, `/opstellen/${event.params.contact}/concept`);
	}
};
