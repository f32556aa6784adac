import type { Answer, AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { askedQuestions, isAnswered } from '#lib/domain/assessment/answers.ts';
import type { LapsedWord } from '#lib/domain/assessment/writing-view.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { Lapsed } from './change.ts';
import { loadAssessments } from './load.ts';

export interface AnswerNow {
	answer: Answer | null;
	version: number;
	/** Who wrote it; empty for what was there from the start. */
	byName: string;
}

/** What a question holds now: what someone who was too late compares her own words with. */
export async function answerNow(
	ctx: Ctx,
	pilotId: string,
	kind: AssessmentKind,
	questionId: string
): Promise<Result<AnswerNow>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const loaded = await loadAssessments(ctx.db, ctx, access.value.pilot);
	if (!loaded) return refuse('not-found');
	const { contents, stored } = loaded[kind];
	const asked = askedQuestions(contents.template, contents.answers);
	if (!asked.some(({ id }) => id === questionId)) return refuse('not-found');
	const kept = stored[questionId];
	const writer =
		kept?.updatedBy &&
		(await ctx.db
			.selectFrom('user')
			.select('name')
			.where('id', '=', kept.updatedBy)
			.executeTakeFirst());
	return ok({
		answer: kept && isAnswered(kept.answer) ? kept.answer : null,
		version: kept?.version ?? 0,
		byName: writer ? writer.name : ''
	});
}

/** What a save took back, without the texts of it. */
export function lapsedWords(lapsed: Lapsed): LapsedWord[] {
	return (['dpia', 'fria'] as const).flatMap((kind) =>
		lapsed[kind].map((lapse): LapsedWord =>
			lapse.what === 'section-advice'
				? { what: lapse.what, kind, number: lapse.section.number }
				: { what: lapse.what, kind }
		)
	);
}
