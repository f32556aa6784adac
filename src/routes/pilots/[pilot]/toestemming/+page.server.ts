import { treatmentSentence } from '#lib/domain/equal-treatment.ts';
import { kpiSentence } from '#lib/domain/verdict-sentences.ts';
import { privacySettingsForm } from '#lib/forms/clients.ts';
import { pilotConsentPage } from '#lib/server/clients/consent-page.ts';
import { savePrivacySettings } from '#lib/server/clients/privacy-settings.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals;
	const page = orError(await pilotConsentPage(signedIn(event), event.params.pilot), locale);
	const { rows, planned } = page.treatment;
	return {
		registers: page.registers,
		settings: page.settings,
		mayEdit: page.mayEdit,
		treatment: {
			rows,
			sentence: treatmentSentence(rows, locale),
			planned: planned && kpiSentence(planned.kpi, planned.verdict, locale)
		}
	};
};

export const actions: Actions = {
	instellingen: (event) =>
		formAction(event, privacySettingsForm, (ctx, input) =>
			savePrivacySettings(ctx, { pilotId: event.params.pilot, ...input })
		)
};
