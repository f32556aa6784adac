import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { plainFields } from '#lib/forms/form-object.ts';
import { houseStyleForm } from '#lib/forms/output.ts';
import {
	houseStylePage,
	removeHouseStyle,
	saveHouseStyle
} from '#lib/server/house-style/house-style.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals;
	return orError(await houseStylePage(signedIn(event), locale), locale);
};

export const actions: Actions = {
	bewaar: async (event) => {
		const form = await event.request.formData();
		const file = form.get('logo');
		form.delete('logo');
		const { data } = await superValidate(plainFields(form), zod4(houseStyleForm));
		const { removeLogo, ...typed } = data;
		const logo =
			file instanceof File && file.name ? new Uint8Array(await file.arrayBuffer()) : null;
		const input = { ...typed, removeLogo: removeLogo === 'ja', ...(logo && { logo }) };
		const saved = await saveHouseStyle(signedIn(event), input);
		return saved.ok ? { saved: true as const } : refused(saved, event.locals.locale, { typed });
	},
	verwijder: async (event) => {
		const removed = await removeHouseStyle(signedIn(event));
		return removed.ok ? { removed: true as const } : refused(removed, event.locals.locale);
	}
};
