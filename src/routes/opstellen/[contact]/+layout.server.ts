import { today } from '#lib/server/context.ts';
import { ownContact } from '#lib/server/drafting/overview.ts';
import { termOf } from '#lib/server/drafting/report-term.ts';
import { contactTemplate } from '#lib/server/drafting/templates.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const ctx = signedIn(event);
	const { contact, pilot } = orError(
		await ownContact(ctx, event.params.contact),
		event.locals.locale
	);
	const templateTitle = (await contactTemplate(ctx.db, contact))?.title ?? null;
	const term = termOf(contact, today(ctx));
	return { contact, pilotName: pilot.name, templateTitle, term };
};
