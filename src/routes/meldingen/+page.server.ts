import { alertKinds } from '#lib/domain/alert.ts';
import { mailChoiceForm, readForm } from '#lib/forms/alerts.ts';
import { alertsPage, markAlerts } from '#lib/server/alerts/mine.ts';
import { formAction } from '#lib/server/form-action.ts';
import { signedIn } from '#lib/server/http.ts';
import { chooseMail, myMailChoice } from '#lib/server/mail/preferences.ts';
import { findMailSetting } from '#lib/server/mail/setting-repository.ts';
import type { Actions, PageServerLoad } from './$types';

const shows = { lopend: 'open', ongelezen: 'unread', alles: 'all' } as const;

export const load: PageServerLoad = async (event) => {
	const ctx = signedIn(event);
	const asked = event.url.searchParams;
	const show = shows[asked.get('toon') as keyof typeof shows] ?? 'open';
	const kind = alertKinds.find((one) => one === asked.get('soort')) ?? null;
	const filter = { show, kind, page: Number(asked.get('pagina')) || 1 };
	return {
		...(await alertsPage(ctx, filter, event.locals.locale)),
		mail: await myMailChoice(ctx),
		mailConfigured: (await findMailSetting(ctx.db, ctx.actor.organisationId)) !== null
	};
};

export const actions: Actions = {
	gelezen: (event) => formAction(event, readForm, markAlerts),
	mail: async (event) => {
		const { locale } = event.locals;
		const result = await formAction(event, mailChoiceForm, (ctx, { mail }) =>
			chooseMail(ctx, mail, locale)
		);
		return 'saved' in result ? { chosen: true } : result;
	}
};
