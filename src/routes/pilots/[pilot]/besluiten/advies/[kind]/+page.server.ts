import { error, redirect } from '@sveltejs/kit';
import { adviceForm } from '#lib/forms/decision.ts';
import { giveAdvice } from '#lib/server/decisions/advice.ts';
import { adviceDesk } from '#lib/server/decisions/desk.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

const kinds = ['dpo', 'ciso'] as const;

function kindOf({ kind, pilot }: { kind: string; pilot: string }): (typeof kinds)[number] {
	// The ethics board advises by a vote in a meeting.
	if (kind === 'ethisch') redirect(303, `/pilots/${pilot}/vergaderingen`);
	return kinds.find((known) => known === kind) ?? error(404);
}

export const load: PageServerLoad = async (event) => {
	const kind = kindOf(event.params);
	const desk = await adviceDesk(signedIn(event), event.params.pilot, kind);
	return { kind, desk: orError(desk, event.locals.locale) };
};

export const actions: Actions = {
	geven: async (event) => {
		const pilotId = event.params.pilot;
		const kind = kindOf(event.params);
		const answer = await formAction(event, adviceForm, (ctx, input) =>
			giveAdvice(ctx, kind, { pilotId, ...input })
		);
		if ('saved' in answer) redirect(303, `/pilots/${pilotId}/besluiten?advies`);
		return answer;
	}
};
