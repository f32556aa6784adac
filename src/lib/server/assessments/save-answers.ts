import type { Answers, AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { askedQuestions, isAnswered } from '#lib/domain/assessment/answers.ts';
import { canonicalJson } from '#lib/domain/hash.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import type { ChangeScope, Lapsed } from './change.ts';
import { changeAssessments } from './change.ts';
import { recordChange, writeAnswer } from './record-change.ts';
import { fits } from './save-answer.ts';

/**
 * Saves many answers of one assessment at once, all or none. Answers to questions that are not asked once all are in, and empty ones, are
 * left out; the number that was written is returned. An answer that does not fit its question refuses the whole.
 */
export function saveAnswers(
	ctx: Ctx,
	input: { pilotId: string; kind: AssessmentKind; answers: Answers }
): Promise<Result<{ value: number; lapsed: Lapsed }>> {
	return changeAssessments(ctx, input.pilotId, 'assessment.edit', (scope) =>
		writeAnswers(ctx, scope, input.kind, input.answers)
	);
}

/** As `saveAnswers`, inside a change that does more. */
export async function writeAnswers(
	ctx: Ctx,
	{ trx, audit, pilot, before }: ChangeScope,
	kind: AssessmentKind,
	answers: Answers
): Promise<Result<number>> {
	const { contents, stored, head } = before[kind];
	const all = { ...contents.answers, ...answers };
	const written: string[] = [];
	for (const question of askedQuestions(contents.template, all)) {
		const wanted = answers[question.id];
		const was = contents.answers[question.id] ?? null;
		if (!wanted || !isAnswered(wanted) || canonicalJson(was) === canonicalJson(wanted)) continue;
		if (!fits(question, wanted)) return refuse('answer-does-not-fit', { code: question.code });
		await writeAnswer(trx, ctx, head.id, question.id, wanted, stored[question.id] ?? null);
		await recordChange(trx, ctx, {
			pilotId: pilot.id,
			assessmentId: head.id,
			subject: `vraag:${question.id}`,
			before: was,
			after: wanted
		});
		written.push(question.id);
	}
	if (written.length > 0) {
		await audit({
			action: 'assessment.changed',
			subjectKind: 'assessment',
			subjectId: head.id,
			pilotId: pilot.id,
			detail: { kind, questions: written }
		});
	}
	return ok(written.length);
}
