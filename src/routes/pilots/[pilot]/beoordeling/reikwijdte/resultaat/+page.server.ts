import { lapsedWords } from '#lib/server/assessments/answer-now.ts';
import { prefillFromScope, scopePage } from '#lib/server/assessments/scope.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = signedIn(event);
	const { locale } = event.locals;
	const page = orError(await scopePage(ctx, event.params.pilot), locale);
	const { result, completed, may, prefill } = page;
	const reasons = [
		result.dpia.reasons,
		result.fria.reasons,
		result.role.reasons,
		result.prohibited,
		result.annexIII,
		result.derogation.reasons,
		result.transparency,
		result.openQuestions,
		result.notes
	].flat();
	const citations = Object.fromEntries(
		reasons.flatMap(({ basis }) => basis.map((one) => [one, ctx.content.citation(one, locale)]))
	);
	const started = Object.keys(page.answers).length > 0;
	return { started, result, completed, may, prefill, citations };
};

export const actions: Actions = {
	prefill: async (event) => {
		const done = await prefillFromScope(signedIn(event), { pilotId: event.params.pilot });
		if (!done.ok) return refused(done, event.locals.locale);
		return { saved: true as const, taken: { lapsed: lapsedWords(done.value.lapsed) } };
	}
};
