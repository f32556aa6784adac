import { redirect } from '@sveltejs/kit';
import { scopeForm } from '#lib/forms/assessment.ts';
import { saveScopeAnswers, scopePage } from '#lib/server/assessments/scope.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = signedIn(event);
	const page = orError(await scopePage(ctx, event.params.pilot), event.locals.locale);
	const { sections } = page.pack;
	const asked = new Set(page.asked);
	const wanted = sections.find(({ id }) => id === event.url.searchParams.get('deel'));
	const section = wanted ?? sections[0];
	return {
		title: page.pack.title,
		description: page.pack.description,
		version: page.version,
		answers: page.answers,
		may: page.may,
		steps: sections.map(({ id, title }) => ({ id, title })),
		section: section && {
			...section,
			questions: section.questions.map((question) => ({
				...question,
				asked: asked.has(question.id),
				citations: question.basis.map((basis) => ctx.content.citation(basis, event.locals.locale))
			}))
		}
	};
};

export const actions: Actions = {
	default: async (event) => {
		let saved = '';
		const before = await askedIn(event);
		const answer = await formAction(event, scopeForm, async (ctx, { section, ...input }) => {
			const done = await saveScopeAnswers(ctx, { pilotId: event.params.pilot, ...input });
			if (done.ok) saved = section;
			return done;
		});
		if (!saved) return answer;
		const base = `/pilots/${event.params.pilot}/beoordeling/reikwijdte`;
		const { sections, asked } = await askedIn(event);
		const index = sections.findIndex(({ id }) => id === saved);
		const opened = sections[index]?.questions.find(
			({ id }) => asked.has(id) && !before.asked.has(id)
		);
		// An answer that asks for more keeps her in this part, at the first question that came in.
		if (opened) redirect(303, `${base}?deel=${saved}#vraag-${opened.id}`);
		const after = sections
			.slice(index + 1)
			.find(({ questions }) => questions.some(({ id }) => asked.has(id)));
		redirect(303, after ? `${base}?deel=${after.id}` : `${base}/resultaat`);
	}
};

async function askedIn(event: RequestEvent) {
	const page = orError(await scopePage(signedIn(event), event.params.pilot), event.locals.locale);
	return { sections: page.pack.sections, asked: new Set(page.asked) };
}
