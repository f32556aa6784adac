import { conversationMarks } from '#lib/forms/practice.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { answerConversation, conversationToPractise } from '#lib/server/practice/practice.ts';
import type { Actions, PageServerLoad } from './$types';

/** What was planted travels only after one's own answers. */
export const load: PageServerLoad = (event) => {
	const { conversation, passMark } = orError(
		conversationToPractise(signedIn(event), event.params.gesprek),
		event.locals.locale
	);
	const { title, about, minutes, language, turns } = conversation;
	const sentences = conversation.sentences.map(({ text, turns: from }) => ({ text, turns: from }));
	return { conversation: { title, about, minutes, language, turns, sentences }, passMark };
};

export const actions: Actions = {
	default: async (event) => {
		const ctx = signedIn(event);
		const { conversation } = orError(
			conversationToPractise(ctx, event.params.gesprek),
			event.locals.locale
		);
		const { sentences } = conversation;
		const marks = conversationMarks(await event.request.formData(), sentences.length);
		const result = await answerConversation(ctx, event.params.gesprek, marks);
		if (!result.ok) return refused(result, event.locals.locale, { marks });
		const key = sentences.map(({ error, explanation }) => ({ error, explanation }));
		return { marks, key, score: result.value };
	}
};
