import { error, redirect } from '@sveltejs/kit';
import { dpoAdviceForm, ethicsAdviceForm } from '#lib/forms/decision.ts';
import { giveDpoAdvice, giveEthicsAdvice } from '#lib/server/decisions/advice.ts';
import { adviceDesk } from '#lib/server/decisions/desk.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

const kinds: Record<string, 'dpo' | 'ethics'> = { dpo: 'dpo', ethisch: 'ethics' };

export const load: PageServerLoad = async (event) => {
	const kind = kinds[event.params.kind];
	if (!kind) error(404);
	const desk = await adviceDesk(signedIn(event), event.params.pilot, kind);
	return { kind, desk: orError(desk, event.locals.locale) };
};

export const actions: Actions = {
	dpo: async (event) => {
		const pilotId = event.params.pilot;
		const answer = await formAction(event, dpoAdviceForm, (ctx, input) =>
			giveDpoAdvice(ctx, { pilotId, ...input })
		);
		if ('saved' in answer) redirect(303, `/pilots/${pilotId}/besluiten?advies`);
		return answer;
	},
	ethics: async (event) => {
		const pilotId = event.params.pilot;
		const answer = await formAction(event, ethicsAdviceForm, (ctx, input) =>
			giveEthicsAdvice(ctx, { pilotId, ...input })
		);
		if ('saved' in answer) redirect(303, `/pilots/${pilotId}/besluiten?advies`);
		return answer;
	}
};
