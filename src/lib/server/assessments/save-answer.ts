import type { Answer, AssessmentKind, Question } from '#lib/domain/assessment/answers.ts';
import { askedQuestions, isAnswered } from '#lib/domain/assessment/answers.ts';
import { canonicalJson } from '#lib/domain/hash.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { now } from '../context.ts';
import type { ChangeScope, Lapsed } from './change.ts';
import { changeAssessments } from './change.ts';
import { withAnswer } from './load.ts';
import { recordChange, writeAnswer } from './record-change.ts';

export interface AnswerSave {
	pilotId: string;
	kind: AssessmentKind;
	questionId: string;
	/** Null clears the answer. */
	answer: Answer | null;
	/** The version of the answer that was on the screen before typing; 0 when there was none. */
	seenVersion: number;
}

export interface SavedAnswer {
	/** Of the answer as it is now, to be sent with the next save. */
	version: number;
	lapsed: Lapsed;
}

/**
 * Saves one answer as it is typed. Two people may work at once, each in her own field: `changed-meanwhile` is refused only when this very
 * field was changed by someone else since, unless to the same words.
 */
export async function saveAnswer(ctx: Ctx, input: AnswerSave): Promise<Result<SavedAnswer>> {
	const done = await changeAssessments(ctx, input.pilotId, 'assessment.edit', (scope) =>
		store(ctx, scope, input)
	);
	return done.ok ? ok({ version: done.value.value, lapsed: done.value.lapsed }) : done;
}

async function store(ctx: Ctx, scope: ChangeScope, input: AnswerSave): Promise<Result<number>> {
	const { trx, audit, pilot, before } = scope;
	const { contents, stored, head } = before[input.kind];
	const question = askedQuestions(contents.template, contents.answers).find(
		({ id }) => id === input.questionId
	);
	if (!question) return refuse('not-found');
	const kept = stored[question.id] ?? null;
	const wanted = isAnswered(input.answer ?? undefined) ? input.answer : null;
	const was = kept && isAnswered(kept.answer) ? kept.answer : null;
	if (canonicalJson(was) === canonicalJson(wanted)) return ok(kept?.version ?? 0);
	if ((kept?.version ?? 0) !== input.seenVersion) return refuse('changed-meanwhile');
	if (wanted && !fits(question, wanted))
		return refuse('answer-does-not-fit', { code: question.code });
	const version = await writeAnswer(trx, ctx, head.id, question.id, wanted, kept);
	const written = { version, updatedBy: ctx.actor.userId, updatedAt: now(ctx) };
	const answer = wanted ?? { value: '' };
	scope.after = withAnswer(before, input.kind, question.id, { answer, ...written });
	await recordChange(trx, ctx, {
		pilotId: pilot.id,
		assessmentId: head.id,
		subject: `vraag:${question.id}`,
		before: was,
		after: wanted
	});
	await audit({
		action: 'assessment.changed',
		subjectKind: 'assessment',
		subjectId: head.id,
		pilotId: pilot.id,
		detail: { kind: input.kind, question: question.id }
	});
	return ok(version);
}

/** The answer has the shape that its question asks; what a page sends is never taken on trust. */
export function fits(
	question: Question,
	{ value, reference, notApplicableReason }: Answer
): boolean {
	if (reference) return !!question.crossReference;
	if (notApplicableReason?.trim()) return true;
	const isOption = (id: unknown) => !!question.options?.some((option) => option.id === id);
	switch (question.answer) {
		case 'text':
			return typeof value === 'string';
		case 'date':
			return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
		case 'yes-no':
			return value === 'ja' || value === 'nee';
		case 'one-of':
			return isOption(value);
		case 'some-of':
			return Array.isArray(value) && value.every(isOption);
		case 'entries':
			return Array.isArray(value) && value.every((entry) => fitsFields(question, entry));
		case 'risks':
		case 'measures':
		case 'advice':
			return false;
	}
}

function fitsFields({ fields = [] }: Question, entry: unknown): boolean {
	if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return false;
	return Object.entries(entry).every(([id, value]) => {
		const field = fields.find((known) => known.id === id);
		return !!field && typeof value === 'string';
	});
}
