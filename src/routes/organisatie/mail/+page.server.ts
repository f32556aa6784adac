import { mailForm, mailIdForm, noFields } from '#lib/forms/mail.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { mailPage, retryMail, testMail } from '#lib/server/mail/page.ts';
import { removeMailSettings, saveMailSettings } from '#lib/server/mail/settings.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
	orError(await mailPage(signedIn(event), event.locals.locale), event.locals.locale);

export const actions: Actions = {
	bewaren: (event) => formAction(event, mailForm, saveMailSettings),
	uitzetten: (event) => formAction(event, noFields, (ctx) => removeMailSettings(ctx)),
	opnieuw: (event) => formAction(event, mailIdForm, (ctx, { id }) => retryMail(ctx, id)),
	testen: async (event) => {
		const { locale, app } = event.locals;
		const result = await testMail(signedIn(event), locale, app.config.publicUrl);
		return result.ok ? { test: result.value } : refused(result, locale, { tested: true });
	}
};
