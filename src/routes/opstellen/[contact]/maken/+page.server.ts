import { fail, redirect } from '@sveltejs/kit';
import type { Result } from '#lib/domain/result.ts';
import { chooseManualPath } from '#lib/server/drafting/consent.ts';
import type { DraftOutcome } from '#lib/server/drafting/make-draft.ts';
import { startManualDraft } from '#lib/server/drafting/make-draft.ts';
import { refusalSentence } from '#lib/server/errors.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { cancelDraftJob } from '#lib/server/models/draft-job.ts';
import { makePage } from '#lib/server/models/make-page.ts';
import { startDraft } from '#lib/server/models/start-draft.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { contact, job, ...page } = orError(
		await makePage(signedIn(event), event.params.contact),
		event.locals.locale
	);
	const finished = contact.step === 'review' && job?.status === 'done';
	if (contact.step !== 'make' && !finished) redirect(303, `/opstellen/${contact.id}`);
	const outcome = job?.outcome ?? null;
	const refusal = outcome && 'refusal' in outcome ? outcome.refusal : null;
	return {
		...page,
		job,
		problem: refusal && refusalSentence(refusal, event.locals.locale)
	};
};

export const actions: Actions = {
	maken: async (event) => made(await startDraft(signedIn(event), event.params.contact), event),
	extractief: async (event) =>
		made(await startDraft(signedIn(event), event.params.contact, true), event),
	stoppen: async (event) => {
		const result = await cancelDraftJob(signedIn(event), event.params.contact);
		if (!result.ok) return refused(result, event.locals.locale);
		redirect(303, event.url.pathname);
	},
	zelf: async (event) => {
		const ctx = signedIn(event);
		const { contact } = event.params;
		const stopped = await cancelDraftJob(ctx, contact);
		if (!stopped.ok) return refused(stopped, event.locals.locale);
		const chosen = await chooseManualPath(ctx, contact);
		if (!chosen.ok) return refused(chosen, event.locals.locale);
		const started = await startManualDraft(ctx, contact);
		if (!started.ok) return refused(started, event.locals.locale);
		redirect(303, `/opstellen/${contact}/concept`);
	}
};

function made(result: Result<DraftOutcome>, { params, url, locals }: RequestEvent) {
	if (!result.ok) return refused(result, locals.locale);
	const { value } = result;
	if (value.made) redirect(303, `/opstellen/${params.contact}/concept`);
	if (value.started) redirect(303, url.pathname);
	return fail(409, { reasons: value.reasons });
}
