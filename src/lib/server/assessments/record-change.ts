import type { Answer } from '#lib/domain/assessment/answers.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import type { StoredAnswer } from './repository.ts';

export interface Change {
	pilotId: string;
	/** Null for the register, which both assessments share. */
	assessmentId: string | null;
	/** `vraag:<id>`, `risico:<id>` or `maatregel:<id>`. */
	subject: string;
	before: unknown;
	after: unknown;
}

/** Adds a line to the history: who, when, from what to what. */
export async function recordChange(trx: Trx, ctx: Ctx, change: Change): Promise<void> {
	const { before, after, ...where } = change;
	await trx
		.insertInto('assessmentChange')
		.values({
			id: ctx.newId(),
			...where,
			before: before === null ? null : JSON.stringify(before),
			after: after === null ? null : JSON.stringify(after),
			by: ctx.actor.userId,
			byName: ctx.actor.name,
			at: now(ctx)
		})
		.execute();
}

/**
 * Writes or clears one answer; gives its version. A cleared answer keeps its row, so that its version goes on counting and a tab that still
 * shows the older words can never save over it unseen.
 */
export async function writeAnswer(
	trx: Trx,
	ctx: Ctx,
	assessmentId: string,
	questionId: string,
	answer: Answer | null,
	kept: Pick<StoredAnswer, 'version'> | null
): Promise<number> {
	const version = (kept?.version ?? 0) + 1;
	const written = {
		answer: JSON.stringify(answer ?? { value: '' }),
		updatedBy: ctx.actor.userId,
		updatedAt: now(ctx),
		version
	};
	await trx
		.insertInto('assessmentAnswer')
		.values({ id: ctx.newId(), assessmentId, questionId, ...written })
		.onConflict((conflict) => conflict.columns(['assessmentId', 'questionId']).doUpdateSet(written))
		.execute();
	return version;
}
