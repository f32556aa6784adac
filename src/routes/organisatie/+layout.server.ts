import { can } from '#lib/domain/permissions.ts';
import { signedIn } from '#lib/server/http.ts';
import { mayViewModels } from '#lib/server/models/settings-page.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => ({
	mayManage: can(signedIn(event).actor, 'organisation.manage'),
	mayViewModels: await mayViewModels(signedIn(event))
});
