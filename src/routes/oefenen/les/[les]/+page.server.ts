import { lessonAnswers } from '#lib/forms/practice.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { answerLesson, lessonToPractise } from '#lib/server/practice/practice.ts';
import type { Actions, PageServerLoad } from './$types';

/** The right answers travel only after one's own. */
export const load: PageServerLoad = (event) => {
	const { lesson, passMark } = orError(
		lessonToPractise(signedIn(event), event.params.les),
		event.locals.locale
	);
	const { title, goal, minutes, steps } = lesson;
	const quiz = lesson.quiz.map(({ id, question, options }) => ({
		id,
		question,
		options: options.map(({ id: option, text }) => ({ id: option, text }))
	}));
	return { lesson: { title, goal, minutes, steps, quiz }, passMark };
};

export const actions: Actions = {
	default: async (event) => {
		const ctx = signedIn(event);
		const answers = lessonAnswers(await event.request.formData());
		const result = await answerLesson(ctx, event.params.les, answers);
		if (!result.ok) return refused(result, event.locals.locale, { answers });
		const { lesson } = orError(lessonToPractise(ctx, event.params.les), event.locals.locale);
		const key = lesson.quiz.map(({ id, options, explanation }) => ({
			id,
			right: options.find(({ correct }) => correct)?.id ?? '',
			explanation
		}));
		return { answers, key, ...result.value };
	}
};
