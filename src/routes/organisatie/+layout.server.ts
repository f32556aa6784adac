import { can } from '#lib/domain/permissions.ts';
import { signedIn } from '#lib/server/http.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => ({
	mayManage: can(signedIn(event).actor, 'organisation.manage')
});
