import { navigationOf } from '#lib/server/people/navigation.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url, cookies }) => {
	const { user, nav, demo } = await navigationOf(locals.ctx, url.pathname);
	const chosen = cookies.get('waarborg-thema');
	const theme = chosen === 'light' || chosen === 'dark' ? chosen : null;
	return { user, nav, demo, theme, locale: locals.locale };
};
