import { commentForm, settleForm } from '#lib/forms/assessment-writing.ts';
import { addComment, commentsPage, settleComment } from '#lib/server/assessments/comments.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { backTo } from '../back.ts';
import { refOf } from '../ref.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	event.depends('assessment:section');
	const { locale } = event.locals;
	return {
		comments: orError(await commentsPage(signedIn(event), refOf(event), locale), locale),
		onlyOpen: event.url.searchParams.has('open')
	};
};

export const actions: Actions = {
	schrijven: (event) => {
		let back: string | undefined;
		const done = formAction(event, commentForm, (ctx, { terug, parentId, ...input }) => {
			back = terug;
			return addComment(ctx, { ...refOf(event), ...input, parentId: parentId ?? null });
		});
		return done.then((result) => backTo(event, result, back));
	},
	oplossen: (event) => {
		let back: string | undefined;
		const done = formAction(event, settleForm, (ctx, { terug, resolved, commentId }) => {
			back = terug;
			return settleComment(ctx, { ...refOf(event), commentId, resolved: resolved === 'ja' });
		});
		return done.then((result) => backTo(event, result, back));
	}
};
