import { decide } from '#lib/domain/decision.ts';
import { factsHash } from '#lib/domain/governance.ts';
import type { Result } from '#lib/domain/result.ts';
import { refuse } from '#lib/domain/result.ts';
import { verifyOwnPassword } from '../auth/reauthenticate.ts';
import type { Ctx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { verdictIn } from '../measurements/verdict.ts';
import { pilotForActor } from '../pilots/access.ts';
import { liveRoles } from '../pilots/pilot-repository.ts';
import { loadBasis } from './basis.ts';
import { decisionHash, findDecision, listConditions } from './decision-repository.ts';
import { bringIntoEffect } from './effect.ts';
import { lockPilot } from './lock.ts';
import { addSignature } from './sign.ts';

/**
 * The second signature under a decision that protects less than the proposal: another accountable person, her own password, and the
 * same state as the first signer saw. When that state moved, the decision has to be signed from the start.
 */
export async function secondSignDecision(
	ctx: Ctx,
	input: { pilotId: string; decisionId: string; screenHash: string; password: string }
): Promise<Result<void>> {
	const known = await verifyOwnPassword(ctx, input.password);
	if (!known.ok) return known;
	return inTransaction(ctx, async (trx, audit) => {
		await lockPilot(trx, ctx, input.pilotId);
		const access = await pilotForActor(trx, ctx, input.pilotId, 'decision.second-sign');
		if (!access.ok) return access;
		const { pilot } = access.value;
		const decision = await findDecision(trx, pilot.id, input.decisionId);
		if (!decision) return refuse('not-found');
		if (decision.status !== 'awaiting-second') return refuse('decision-not-awaiting');
		if (decision.signed.id === ctx.actor.userId) return refuse('second-signer-same');
		const firstRoles = await liveRoles(trx, pilot.id, decision.signed.id);
		if (!firstRoles.includes(pilot.decisionRole)) return refuse('first-signer-left');
		await verdictIn(trx, ctx, audit, pilot.id);
		const basis = await loadBasis(trx, ctx, pilot.id);
		if (!basis) return refuse('not-found');
		const seen = factsHash(decision.screen);
		if (basis.screenHash !== seen || input.screenHash !== seen) return refuse('decision-moved');
		const conditions = (await listConditions(trx, pilot.id)).filter(
			(condition) => condition.decisionId === decision.id
		);
		// The gate and the dates once more: a certificate may have expired between the two signatures.
		const checked = decide(basis, {
			outcome: decision.outcome,
			reason: decision.reason,
			dissent: decision.dissent ?? '',
			nextReviewOn: decision.nextReviewOn ?? '',
			conditions
		});
		if (!checked.ok) return checked;

		const { userId: id, name } = ctx.actor;
		const at = now(ctx);
		await trx
			.updateTable('decision')
			.set({ secondSignedBy: id, secondSignedByName: name, secondSignedAt: at })
			.where('id', '=', decision.id)
			.execute();
		await addSignature(trx, ctx, decision, conditions, 'second-sign');
		await audit({
			action: 'decision.second-signed',
			subjectKind: 'decision',
			subjectId: decision.id,
			pilotId: pilot.id,
			detail: { outcome: decision.outcome, stateHash: decision.stateHash }
		});
		return bringIntoEffect(trx, ctx, audit, pilot, decision, decisionHash(decision, conditions));
	});
}
