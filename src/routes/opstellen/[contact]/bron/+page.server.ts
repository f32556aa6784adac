import { fail, redirect } from '@sveltejs/kit';
import type { Result } from '#lib/domain/result.ts';
import {
	conversationsIn,
	earlierForm,
	moveSourceForm,
	sourceKeyForm,
	type SpeakersInput,
	speakersIn,
	startOverForm
} from '#lib/forms/sources.ts';
import { chooseManualPath } from '#lib/server/drafting/consent.ts';
import type { DraftOutcome } from '#lib/server/drafting/make-draft.ts';
import { startManualDraft } from '#lib/server/drafting/make-draft.ts';
import {
	editSpeakers,
	moveSource,
	removeSource,
	startOver
} from '#lib/server/drafting/sources/change-sources.ts';
import {
	loadSourcesPage,
	takeIn,
	takeInEarlier
} from '#lib/server/drafting/sources/sources-page.ts';
import { takeOverByHand } from '#lib/server/drafting/sources/take-over.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { isDrafting } from '#lib/server/models/make-page.ts';
import { startDraft } from '#lib/server/models/start-draft.ts';
import { readForm } from '#lib/server/read-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { contact } = await event.parent();
	if (!['source', 'make', 'review', 'write'].includes(contact.step) || contact.path === 'baseline')
		redirect(303, `/opstellen/${contact.id}`);
	if (await isDrafting(signedIn(event), contact.id))
		redirect(303, `/opstellen/${contact.id}/maken`);
	return orError(await loadSourcesPage(signedIn(event), contact.id), event.locals.locale);
};

export const actions: Actions = {
	/** Takes in what was given and makes the draft at once. */
	toevoegen: async (event) => {
		const ctx = signedIn(event);
		const form = await event.request.formData();
		const text = String(form.get('text') ?? '');
		const taken = await takeIn(ctx, event.params.contact, await conversationsIn(form));
		if (!taken.ok) return refused(taken, event.locals.locale, { text });
		if (!taken.value.added) return fail(409, { text, reasons: taken.value.reasons });
		return made(await startDraft(ctx, event.params.contact), event);
	},
	bewaren: async (event) => {
		const form = await event.request.formData();
		const text = String(form.get('text') ?? '');
		const inputs = await conversationsIn(form);
		const taken = await takeIn(signedIn(event), event.params.contact, inputs);
		if (!taken.ok) return refused(taken, event.locals.locale, { text });
		if (!taken.value.added) return fail(409, { text, reasons: taken.value.reasons });
		redirect(303, `/opstellen/${event.params.contact}/bron?bewaard=bron`);
	},
	maken: async (event) => made(await startDraft(signedIn(event), event.params.contact), event),
	zelf: async (event) => {
		const ctx = signedIn(event);
		const chosen = await chooseManualPath(ctx, event.params.contact);
		if (!chosen.ok) return refused(chosen, event.locals.locale);
		return toDraft(await startManualDraft(ctx, event.params.contact), event);
	},
	eerder: async (event) => {
		const { data } = await readForm(event.request, earlierForm);
		const taken = await takeInEarlier(signedIn(event), event.params.contact, data);
		if (!taken.ok) return refused(taken, event.locals.locale);
		if (!taken.value.added) return fail(409, { reasons: taken.value.reasons });
		redirect(303, `/opstellen/${event.params.contact}/bron?bewaard=bron`);
	},
	overnemen: async (event) => {
		const { data } = await readForm(event.request, earlierForm);
		return toDraft(await takeOverByHand(signedIn(event), event.params.contact, data), event);
	},
	volgorde: async (event) => {
		const { data } = await readForm(event.request, moveSourceForm);
		const { source, direction } = data;
		return back(await moveSource(signedIn(event), event.params.contact, source, direction), event);
	},
	verwijderen: async (event) => {
		const { data } = await readForm(event.request, sourceKeyForm);
		const confirmed = data.confirmed === 'ja';
		return back(
			await removeSource(signedIn(event), event.params.contact, data.source, confirmed),
			event
		);
	},
	sprekers: async (event) => {
		const { source, version, change, typed } = speakersIn(await event.request.formData());
		const ctx = signedIn(event);
		const result = await editSpeakers(ctx, event.params.contact, source, version, change);
		return back(result, event, { speakers: { source, typed } });
	},
	opnieuw: async (event) => {
		const { data } = await readForm(event.request, startOverForm);
		return back(
			await startOver(signedIn(event), event.params.contact, data.confirmed === 'ja'),
			event
		);
	}
};

type Event = Pick<RequestEvent, 'params' | 'locals'>;

/** To the draft, to the page where a model's work can be followed, or back with the reasons. */
function made(result: Result<DraftOutcome>, { params, locals }: Event) {
	if (!result.ok) return refused(result, locals.locale);
	const { value } = result;
	if (!value.made && value.started) redirect(303, `/opstellen/${params.contact}/maken`);
	if (!value.made) return fail(409, { reasons: value.reasons });
	redirect(303, `/opstellen/${params.contact}/concept`);
}

function toDraft(result: Result<null>, { params, locals }: Event) {
	if (!result.ok) return refused(result, locals.locale);
	redirect(303, `/opstellen/${params.contact}/concept`);
}

function back(
	result: Result<null>,
	{ params, locals }: Event,
	kept: { speakers: Pick<SpeakersInput, 'source' | 'typed'> } | null = null
) {
	if (!result.ok) return refused(result, locals.locale, { speakers: kept?.speakers ?? null });
	redirect(303, `/opstellen/${params.contact}/bron?bewaard=ja`);
}
