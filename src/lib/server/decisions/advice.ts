import type { AdviceOutcome } from '#lib/domain/decision.ts';
import { adviceOutcomes, checkVotes } from '#lib/domain/decision.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { AdviceKind, Votes } from './advice-repository.ts';
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

export interface EthicsAdviceInput extends AdviceInput {
	votes: Votes;
	dissent: string;
}

/** The voted advice of the ethics board, given by one of its members. It is never changed: a new one stands beside it. */
export function giveEthicsAdvice(ctx: Ctx, input: EthicsAdviceInput): Promise<Result<string>> {
	return give(ctx, 'ethics', input, { votes: input.votes, dissent: input.dissent });
}

/** The advice of the data protection officer. A decision that departs from it must say why. */
export function giveDpoAdvice(ctx: Ctx, input: AdviceInput): Promise<Result<string>> {
	return give(ctx, 'dpo', input, null);
}

function give(
	ctx: Ctx,
	kind: AdviceKind,
	input: AdviceInput,
	vote: { votes: Votes; dissent: string } | null
): Promise<Result<string>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(
			trx,
			ctx,
			input.pilotId,
			kind === 'dpo' ? 'advice.dpo' : 'advice.ethics'
		);
		if (!access.ok) return access;
		if (!adviceOutcomes.includes(input.outcome))
			return refuse('advice-outcome', undefined, 'outcome');
		const text = input.text.trim();
		if (!text) return refuse('advice-text', undefined, 'text');
		if (vote) {
			const counted = checkVotes(input.outcome, vote.votes);
			if (!counted.ok) return counted;
		}
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
				votes: vote ? JSON.stringify(vote.votes) : null,
				dissent: vote?.dissent.trim() || null,
				snapshotId,
				stateHash: input.stateHash,
				by: ctx.actor.userId,
				byName: ctx.actor.name,
				at: now(ctx)
			})
			.execute();
		await audit({
			action: 'advice.given',
			subjectKind: 'advice',
			subjectId: id,
			pilotId: input.pilotId,
			detail: {
				kind,
				outcome: input.outcome,
				stateHash: input.stateHash,
				snapshotId,
				...(vote && { votes: vote.votes })
			}
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
