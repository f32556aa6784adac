import { redirect } from '@sveltejs/kit';
import { pick } from '#lib/domain/locale.ts';
import { libraryForm } from '#lib/forms/assessment.ts';
import { libraryPage } from '#lib/server/assessments/register-page.ts';
import { addFromLibrary } from '#lib/server/assessments/risks.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = signedIn(event);
	const { locale } = event.locals;
	const { risks, groups } = orError(await libraryPage(ctx, event.params.pilot), locale);
	const search = (event.url.searchParams.get('zoek') ?? '').trim();
	const found = risks.map((risk) => ({
		id: risk.id,
		group: risk.group,
		title: pick(risk.title, locale),
		description: pick(risk.description, locale),
		assessments: risk.assessments,
		measures: risk.measures.map(({ text }) => pick(text, locale)),
		evidence: risk.evidence ? pick(risk.evidence, locale) : null,
		basis: risk.basis.map((basis) => ctx.content.citation(basis, locale)),
		sources: risk.bron.map((bron) => ctx.content.sourceTitle(bron, locale)),
		status: risk.status,
		stand: risk.stand,
		taken: risk.taken
	}));
	const has = (text: string) => text.toLocaleLowerCase().includes(search.toLocaleLowerCase());
	const shown = found.filter(
		({ title, description, measures }) => !search || [title, description, ...measures].some(has)
	);
	return {
		search,
		groups: groups
			.map(({ id, title }) => ({
				id,
				title: pick(title, locale),
				risks: shown.filter(({ group }) => group === id)
			}))
			.filter((group) => group.risks.length > 0)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { locale } = event.locals;
		const answer = await formAction(event, libraryForm, (ctx, { ids }) =>
			addFromLibrary(ctx, { pilotId: event.params.pilot, ids, locale })
		);
		if ('saved' in answer) redirect(303, `/pilots/${event.params.pilot}/beoordeling/risicos`);
		return answer;
	}
};
