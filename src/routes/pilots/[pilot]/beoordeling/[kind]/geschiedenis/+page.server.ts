import { historyFilter, restoreForm } from '#lib/forms/assessment-writing.ts';
import { historyPage, restoreAnswer } from '#lib/server/assessments/history.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { refOf } from '../ref.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals;
	const filter = historyFilter.parse(Object.fromEntries(event.url.searchParams));
	const page = Number(event.url.searchParams.get('pagina')) || 1;
	const history = await historyPage(signedIn(event), refOf(event), filter, page, locale);
	return { history: orError(history, locale), filter };
};

export const actions: Actions = {
	herstellen: (event) =>
		formAction(event, restoreForm, (ctx, input) =>
			restoreAnswer(ctx, { ...refOf(event), ...input })
		)
};
