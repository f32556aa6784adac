import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { addendumForm, minutesSignForm, minutesTextForm } from '#lib/forms/meeting.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { MeetingAt } from '#lib/server/meetings/access.ts';
import {
	addAddendum,
	reopenMinutes,
	saveMinutes,
	signMinutes
} from '#lib/server/meetings/minutes.ts';
import { minutesPage } from '#lib/server/meetings/minutes-page.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => ({
	page: orError(await minutesPage(signedIn(event), at(event)), event.locals.locale),
	signed: event.url.searchParams.get('ondertekend')
});

export const actions: Actions = {
	save: (event) =>
		formAction(event, minutesTextForm, (ctx, input) =>
			saveMinutes(ctx, { ...input, ...at(event) })
		),
	sign: async (event) => {
		let approved: boolean | null = null;
		const answer = await formAction(event, minutesSignForm, async (ctx, input) => {
			const signed = await signMinutes(ctx, { ...input, ...at(event) });
			if (signed.ok) approved = signed.value.approved;
			return signed;
		});
		if (approved !== null)
			redirect(303, `${event.url.pathname}?ondertekend=${approved ? 'goed' : 'een'}`);
		return answer;
	},
	reopen: (event) => formAction(event, z.object({}), (ctx) => reopenMinutes(ctx, at(event))),
	addendum: (event) =>
		formAction(event, addendumForm, (ctx, input) => addAddendum(ctx, { ...input, ...at(event) }))
};

function at({ params }: Pick<RequestEvent, 'params'>): MeetingAt {
	return { pilotId: params.pilot, meetingId: params.vergadering };
}
