import { consentAdviceForm, consentApprovalForm, consentForm } from '#lib/forms/checklist.ts';
import {
	adviseConsentText,
	approveConsentText,
	saveConsentText
} from '#lib/server/checklists/consent-texts.ts';
import { formAction } from '#lib/server/form-action.ts';
import type { Actions } from './$types';

export const consentActions = {
	consent: (event) =>
		formAction(event, consentForm, (ctx, { version, ...input }) =>
			saveConsentText(ctx, { pilotId: event.params.pilot, basedOn: version, ...input })
		),
	advise: (event) =>
		formAction(event, consentAdviceForm, (ctx, input) =>
			adviseConsentText(ctx, { pilotId: event.params.pilot, ...input })
		),
	approve: (event) =>
		formAction(event, consentApprovalForm, (ctx, input) =>
			approveConsentText(ctx, { pilotId: event.params.pilot, ...input })
		)
} satisfies Actions;
