import { ownContact } from '#lib/server/drafting/overview.ts';
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
	return { contact, pilotName: pilot.name, templateTitle };
};
