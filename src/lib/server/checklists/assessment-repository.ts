import type { AssessmentAnswers } from '#lib/domain/checklist/assessment.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';

export type AssessmentKind = 'dpia' | 'fria';

export interface Assessment extends Omit<Row<'assessment'>, 'answers' | 'kind'> {
	kind: AssessmentKind;
	answers: AssessmentAnswers;
}

export async function findAssessment(
	db: Db | Trx,
	pilotId: string,
	kind: string
): Promise<Assessment | null> {
	const row = await db
		.selectFrom('assessment')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.where('kind', '=', kind)
		.executeTakeFirst();
	if (!row) return null;
	return { ...row, kind: row.kind as AssessmentKind, answers: JSON.parse(row.answers) as AssessmentAnswers };
}

/** Writes a change of the content: it takes a signature back. False when someone else saved meanwhile. */
export async function updateAssessment(
	trx: Trx,
	ctx: Ctx,
	found: Pick<Assessment, 'id' | 'version'>,
	change: { answers?: AssessmentAnswers; residualHigh?: 0 | 1; priorConsultation?: string | null; reviewOn?: string | null }
): Promise<boolean> {
	const { answers, ...columns } = change;
	const result = await trx
		.updateTable('assessment')
		.set({
			...columns,
			...(answers && { answers: JSON.stringify(answers) }),
			status: 'open',
			version: found.version + 1,
			updatedBy: ctx.actor.userId,
			updatedAt: now(ctx)
		})
		.where('id', '=', found.id)
		.where('version', '=', found.version)
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}
