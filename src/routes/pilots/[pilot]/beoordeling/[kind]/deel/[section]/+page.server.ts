import { fail } from '@sveltejs/kit';
import { formObject } from '#lib/forms/form-object.ts';
import { answerForm } from '#lib/forms/assessment-writing.ts';
import { lapsedWords } from '#lib/server/assessments/answer-now.ts';
import { removedAttachment } from '#lib/server/assessments/attachments.ts';
import { saveAnswer } from '#lib/server/assessments/save-answer.ts';
import { sectionPage } from '#lib/server/assessments/section-page.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { refOf } from '../../ref.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	event.depends('assessment:section');
	const ctx = signedIn(event);
	const { pilotId, kind } = refOf(event);
	const { locale } = event.locals;
	const page = await sectionPage(ctx, pilotId, kind, event.params.section, locale);
	const gone = event.url.searchParams.get('weg');
	return {
		section: orError(page, locale),
		me: ctx.actor.userId,
		gone: gone ? await removedAttachment(ctx, { pilotId, kind }, gone) : null,
		unlocked: event.url.searchParams.has('wijzigen')
	};
};

export const actions: Actions = {
	/** Saves one question without scripts; what could not be saved comes back in the form. */
	bewaren: async (event) => {
		const ctx = signedIn(event);
		const typed = formObject(await event.request.formData());
		const input = answerForm.safeParse(typed);
		if (!input.success) return fail(400, { invalid: true as const });
		const saved = await saveAnswer(ctx, { ...refOf(event), ...input.data });
		const { questionId, answer } = input.data;
		if (!saved.ok) return refused(saved, event.locals.locale, { questionId, mine: answer });
		return { saved: true as const, questionId, lapsed: lapsedWords(saved.value.lapsed) };
	}
};
