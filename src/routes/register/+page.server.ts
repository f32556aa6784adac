import { publicRegister } from '#lib/server/pilots/register.ts';
import type { PageServerLoad } from './$types';

/** For everyone, without signing in. */
export const load: PageServerLoad = async ({ locals }) => ({
	pilots: await publicRegister(locals.app)
});
