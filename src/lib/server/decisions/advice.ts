import type { AdviceOutcome } from '#lib/domain/decision.ts';
import { adviceOutcomes } from '#lib/domain/decision.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { AdviceKind } from './advice-repository.ts';
import { loadBasis } from './basis.ts';

interface AdviceInput {
	pilotId: string;
	outcome: AdviceOutcome;
	text: string;
	/** The verdict that was on the page; null when there was none. */
	snapshotId: string | null;
	/** Hash of the governance facts that were on the page. */
	stateHash: string;
}

/**
 * The advice of the data protection officer, from which a decision departs only with a reason, or of the security officer, which stands
 * beside it. It is never changed: a new one stands beside it. The ethics board advises by a vote in a meeting
 * (`meetings/close-vote.ts`), never by one member alone.
 */
export function giveAdvice(
	ctx: Ctx,
	kind: Exclude<AdviceKind, 'ethics'>,
	input: AdviceInput
): Promise<Result<string>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, `advice.${kind}`);
		if (!access.ok) return access;
		if (!adviceOutcomes.includes(input.outcome))
			return refuse('advice-outcome', undefined, 'outcome');
		const text = input.text.trim();
		if (!text) return refuse('advice-text', undefined, 'text');
		const basis = await loadBasis(trx, ctx, input.pilotId);
		if (!basis) return refuse('not-found');
		if (basis.stateHash !== input.stateHash) return refuse('decision-moved');
		const snapshotId = input.snapshotId || null;
		if (snapshotId && !(await isSnapshotOf(trx, input.pilotId, snapshotId)))
			return refuse('not-found');

		const id = ctx.newId();
		await trx
			.insertInto('advice')
			.values({
				id,
				pilotId: input.pilotId,
				kind,
				outcome: input.outcome,
				text,
				votes: null,
				dissent: null,
				snapshotId,
				stateHash: input.stateHash,
				by: ctx.actor.userId,
				byName: ctx.actor.name,
				at: now(ctx),
				meetingPointId: null,
				motion: null
			})
			.execute();
		await audit({
			action: 'advice.given',
			subjectKind: 'advice',
			subjectId: id,
			pilotId: input.pilotId,
			detail: { kind, outcome: input.outcome, stateHash: input.stateHash, snapshotId }
		});
		return ok(id);
	});
}

async function isSnapshotOf(trx: Trx, pilotId: string, snapshotId: string): Promise<boolean> {
	const row = await trx
		.selectFrom('verdictSnapshot')
		.select('id')
		.where('id', '=', snapshotId)
		.where('pilotId', '=', pilotId)
		.executeTakeFirst();
	return !!row;
}
