import type { AssessmentAnswer } from '#lib/domain/checklist/assessment.ts';
import { hasHighResidual, isAnswered } from '#lib/domain/checklist/assessment.ts';
import { canonicalJson } from '#lib/domain/hash.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { inTransaction } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { Assessment, AssessmentKind } from './assessment-repository.ts';
import { findAssessment, updateAssessment } from './assessment-repository.ts';
import { pilotPacks } from './packs.ts';

interface Ref {
	pilotId: string;
	kind: AssessmentKind;
}

export interface FieldSave extends Ref {
	questionId: string;
	/** Null clears the answer. */
	answer: AssessmentAnswer | null;
	/** The answer that was on the screen before typing: two people may work at once, each in her own field. */
	seen: AssessmentAnswer | null;
}

/**
 * Saves one answer as it is typed. Refuses `changed-meanwhile` only when this very field was changed by someone else since. Changing a
 * signed assessment takes the signature back, which shuts the interlock.
 */
export function saveAssessmentAnswer(ctx: Ctx, input: FieldSave): Promise<Result<{ version: number }>> {
	return changeAssessment(ctx, input, (found) => {
		const packs = pilotPacks(ctx.content, found.pilot);
		const questions = packs?.[input.kind].sections.flatMap((section) => section.questions) ?? [];
		if (!questions.some(({ id }) => id === input.questionId)) return refuse('not-found');
		const stored = found.assessment.answers[input.questionId] ?? null;
		if (canonicalJson(stored) !== canonicalJson(input.seen)) return refuse('changed-meanwhile');
		if (canonicalJson(stored) === canonicalJson(input.answer)) return ok(null);
		const answers = { ...found.assessment.answers };
		if (input.answer && isAnswered(input.answer)) answers[input.questionId] = input.answer;
		else delete answers[input.questionId];
		return ok({
			change: { answers, residualHigh: hasHighResidual(answers) ? 1 : 0 },
			detail: { question: input.questionId }
		});
	});
}

/** What is concluded: the review date, and how the supervisory authority was consulted when a high risk stays. */
export function saveConclusion(
	ctx: Ctx,
	input: Ref & { version: number; reviewOn: string | null; priorConsultation: string }
): Promise<Result<{ version: number }>> {
	return changeAssessment(ctx, input, ({ assessment }) => {
		if (assessment.version !== input.version) return refuse('changed-meanwhile');
		const change = { reviewOn: input.reviewOn, priorConsultation: input.priorConsultation.trim() || null };
		return ok({ change, detail: { part: 'conclusion', reviewOn: input.reviewOn } });
	});
}

interface Found {
	assessment: Assessment;
	pilot: { packUrn: string; packVersion: string };
}

function changeAssessment(
	ctx: Ctx,
	ref: Ref,
	decide: (
		found: Found
	) => Result<{ change: Parameters<typeof updateAssessment>[3]; detail: Record<string, unknown> } | null>
): Promise<Result<{ version: number }>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, ref.pilotId, 'assessment.edit');
		if (!access.ok) return access;
		const assessment = await findAssessment(trx, ref.pilotId, ref.kind);
		if (!assessment) return refuse('not-found');
		const decided = decide({ assessment, pilot: access.value.pilot });
		if (!decided.ok) return decided;
		if (!decided.value) return ok({ version: assessment.version });
		const { change, detail } = decided.value;
		if (!(await updateAssessment(trx, ctx, assessment, change))) return refuse('changed-meanwhile');
		const subject = { subjectKind: 'assessment', subjectId: assessment.id, pilotId: ref.pilotId };
		if (assessment.status === 'signed') {
			await audit({ action: 'assessment.reopened', ...subject, detail: { kind: ref.kind, hash: assessment.signedHash } });
		}
		await audit({ action: 'assessment.changed', ...subject, detail: { kind: ref.kind, ...detail } });
		return ok({ version: assessment.version + 1 });
	});
}
