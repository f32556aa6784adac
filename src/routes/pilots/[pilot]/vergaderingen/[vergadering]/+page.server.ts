import { z } from 'zod';
import type { Result } from '#lib/domain/result.ts';
import {
	conflictForm,
	motionForm,
	noteForm,
	officesForm,
	pointForm,
	pointIdForm,
	reasonForm,
	rollForm,
	voteForm,
	withdrawConflictForm
} from '#lib/forms/meeting.ts';
import type { Ctx } from '#lib/server/context.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import type { MeetingAt } from '#lib/server/meetings/access.ts';
import { closeVote } from '#lib/server/meetings/close-vote.ts';
import { declareConflict, withdrawConflict } from '#lib/server/meetings/conflicts.ts';
import { closeMeeting, openMeeting, recordPresence } from '#lib/server/meetings/hold.ts';
import { putMotion, withdrawMotion } from '#lib/server/meetings/motion.ts';
import { meetingPage } from '#lib/server/meetings/page.ts';
import { cancelMeeting, changeOffices } from '#lib/server/meetings/plan.ts';
import { addPoint, notePoint, removePoint } from '#lib/server/meetings/points.ts';
import { castVote } from '#lib/server/meetings/vote.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => ({
	page: orError(await meetingPage(signedIn(event), at(event)), event.locals.locale),
	planned: event.url.searchParams.has('gepland')
});

const nothing = z.object({});

export const actions: Actions = {
	cancel: act(reasonForm, cancelMeeting),
	offices: act(officesForm, changeOffices),
	open: act(nothing, openMeeting),
	close: act(nothing, closeMeeting),
	roll: act(rollForm, recordPresence),
	addPoint: act(pointForm, (ctx, input) => addPoint(ctx, { ...input, note: '' })),
	removePoint: act(pointIdForm, removePoint),
	note: act(noteForm, notePoint),
	conflict: act(conflictForm, declareConflict),
	withdrawConflict: act(withdrawConflictForm, withdrawConflict),
	motion: act(motionForm, putMotion),
	withdrawMotion: act(pointIdForm, withdrawMotion),
	vote: act(voteForm, castVote),
	closeVote: act(pointIdForm, closeVote)
};

/** One form of the page: the fields of `schema` and the meeting of the address go to the service; which form it was comes back. */
function act<S extends z.ZodType<object>>(
	schema: S,
	run: (ctx: Ctx, input: z.infer<S> & MeetingAt) => Promise<Result<unknown>>
) {
	return async (event: RequestEvent) => {
		const answer = await formAction(event, schema, (ctx, input) =>
			run(ctx, { ...input, ...at(event) })
		);
		return 'saved' in answer ? { ...answer, done: event.url.search.slice(2) } : answer;
	};
}

function at({ params }: Pick<RequestEvent, 'params'>): MeetingAt {
	return { pilotId: params.pilot, meetingId: params.vergadering };
}
