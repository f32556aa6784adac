import { ownContact } from '#lib/server/drafting/overview.ts';
import { templateTitles } from '#lib/server/drafting/templates.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const { contact, pilot } = orError(
		await ownContact(signedIn(event), event.params.contact),
		event.locals.locale
	);
	const templateTitle = templateTitles()[contact.templateId] ?? null;
	return { contact, pilotName: pilot.name, templateTitle };
};
