import { redirect } from '@sveltejs/kit';
import { pointAnswer } from '#lib/forms/drafting.ts';
import { pressStopwatch } from '#lib/server/drafting/activity.ts';
import {
	discardStopwatch,
	finishStopwatch,
	stopwatchPage
} from '#lib/server/drafting/stopwatch.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { contact } = await event.parent();
	if (contact.timing !== 'stopwatch') redirect(303, `/opstellen/${contact.id}`);
	return orError(await stopwatchPage(signedIn(event), contact.id), event.locals.locale);
};

export const actions: Actions = {
	start: async (event) => {
		const result = await pressStopwatch(signedIn(event), event.params.contact, 'start');
		return result.ok ? { pressed: true } : refused(result, event.locals.locale);
	},
	pauze: async (event) => {
		const result = await pressStopwatch(signedIn(event), event.params.contact, 'pause');
		return result.ok ? { pressed: true } : refused(result, event.locals.locale);
	},
	weg: async (event) => {
		const result = await discardStopwatch(signedIn(event), event.params.contact);
		return result.ok ? { pressed: true } : refused(result, event.locals.locale);
	},
	klaar: async (event) => {
		const form = await event.request.formData();
		const answers = [...form].flatMap(([name, value]) => {
			const answer = pointAnswer.safeParse(value);
			return answer.success ? [[name, answer.data] as const] : [];
		});
		const result = await finishStopwatch(
			signedIn(event),
			event.params.contact,
			Object.fromEntries(answers)
		);
		return result.ok ? { finished: true } : refused(result, event.locals.locale);
	}
};
