import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import type { LapsedWord } from '#lib/domain/assessment/writing-view.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { formAction } from '../form-action.ts';
import { lapsedWords } from './answer-now.ts';
import type { Lapsed } from './change.ts';

/** What a change took back, for the page to say. */
export interface TakenBack {
	lapsed: LapsedWord[];
	acceptanceFell: boolean;
}

/** A form that changes the register: as `formAction`, and the answer tells what the change took back. */
export async function changeAction<S extends z.ZodType>(
	event: RequestEvent,
	schema: S,
	run: (
		ctx: Ctx,
		input: z.infer<S>
	) => Promise<Result<{ lapsed: Lapsed; acceptanceFell?: boolean }>>
) {
	let taken: TakenBack | null = null;
	const answer = await formAction(event, schema, async (ctx, input) => {
		const done = await run(ctx, input);
		if (done.ok)
			taken = {
				lapsed: lapsedWords(done.value.lapsed),
				acceptanceFell: done.value.acceptanceFell ?? false
			};
		return done;
	});
	return 'saved' in answer ? { ...answer, taken: taken as TakenBack | null } : answer;
}
