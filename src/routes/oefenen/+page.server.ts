import { signedIn } from '#lib/server/http.ts';
import { conversationsNeeded, practiceOverview } from '#lib/server/practice/practice.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { lessons, conversations, pilots, done } = await practiceOverview(signedIn(event));
	return {
		lessons: lessons.map(({ lesson: { id, title, goal, minutes }, result }) => ({
			id,
			title,
			goal,
			minutes,
			result
		})),
		conversations: conversations.map(({ conversation, result }) => ({
			id: conversation.urn.split(':').at(-1) ?? '',
			title: conversation.title,
			about: conversation.about,
			minutes: conversation.minutes,
			result
		})),
		pilots,
		done,
		needed: conversationsNeeded
	};
};
