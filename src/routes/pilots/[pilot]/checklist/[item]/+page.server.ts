import { itemExtras } from '#lib/server/checklists/item-extras.ts';
import { itemPage } from '#lib/server/checklists/item-page.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { commonActions } from './common-actions.ts';
import { consentActions } from './consent-actions.ts';
import { structuredActions } from './structured-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = signedIn(event);
	const { pilot, item } = event.params;
	return {
		page: orError(await itemPage(ctx, pilot, Number(item)), event.locals.locale),
		extras: orError(await itemExtras(ctx, pilot, Number(item)), event.locals.locale)
	};
};

export const actions: Actions = { ...commonActions, ...structuredActions, ...consentActions };
