import type { CheckedDecision, ConditionInput, DecisionInput } from '#lib/domain/decision.ts';
import { decide } from '#lib/domain/decision.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { verifyOwnPassword } from '../auth/reauthenticate.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { verdictIn } from '../measurements/verdict.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { LoadedBasis } from './basis.ts';
import { loadBasis } from './basis.ts';
import type { Decision, DecisionStatus } from './decision-repository.ts';
import { decisionHash, insertDecision } from './decision-repository.ts';
import { bringIntoEffect } from './effect.ts';
import { lockPilot } from './lock.ts';

export interface SignInput extends DecisionInput {
	pilotId: string;
	/** Hash of everything that was on the page (`screenHash` of the basis it showed). */
	screenHash: string;
	password: string;
}

export interface SignedDecision {
	id: string;
	status: DecisionStatus;
}

/**
 * Signs a decision by the accountable person, who gives her password again. Refuses with `decision-moved` when the state is no longer
 * what was on the page. What protects less than the proposal waits for a second person; everything else takes effect at once.
 */
export async function signDecision(ctx: Ctx, input: SignInput): Promise<Result<SignedDecision>> {
	const known = await verifyOwnPassword(ctx, input.password);
	if (!known.ok) return known;
	return inTransaction<SignedDecision>(ctx, async (trx, audit) => {
		await lockPilot(trx, ctx, input.pilotId);
		const access = await pilotForActor(trx, ctx, input.pilotId, 'decision.sign');
		if (!access.ok) return access;
		const { pilot } = access.value;
		await verdictIn(trx, ctx, audit, pilot.id);
		const basis = await loadBasis(trx, ctx, pilot.id);
		if (!basis) return refuse('not-found');
		if (basis.screenHash !== input.screenHash) return refuse('decision-moved');
		const checked = decide(basis, input);
		if (!checked.ok) return checked;

		const decision = await store(trx, ctx, pilot.organisationId, basis, checked.value);
		await addSignature(trx, ctx, decision, checked.value.conditions, 'sign');
		await audit({
			action: 'decision.signed',
			subjectKind: 'decision',
			subjectId: decision.id,
			pilotId: pilot.id,
			detail: {
				outcome: decision.outcome,
				proposal: decision.proposal,
				status: decision.status,
				stateHash: decision.stateHash,
				snapshotHash: decision.snapshotHash,
				overrides: decision.overrides,
				departsFromDpo: checked.value.departsFromDpo,
				conditions: checked.value.conditions.length
			}
		});
		if (decision.status === 'awaiting-second')
			return ok({ id: decision.id, status: decision.status });
		const hash = decisionHash(decision, checked.value.conditions);
		const effect = await bringIntoEffect(trx, ctx, audit, pilot, decision, hash);
		return effect.ok ? ok({ id: decision.id, status: 'effective' }) : effect;
	});
}

async function store(
	trx: Trx,
	ctx: Ctx,
	organisationId: string,
	basis: LoadedBasis,
	checked: CheckedDecision
): Promise<Decision> {
	const id = ctx.newId();
	const { standing } = basis;
	if (standing.awaiting) {
		await trx
			.updateTable('decision')
			.set({ status: 'replaced' })
			.where('id', '=', standing.awaiting.id)
			.execute();
	}
	const decision: Decision = {
		id,
		organisationId,
		pilotId: basis.state.pilot.id,
		outcome: checked.outcome,
		reason: checked.reason,
		dissent: checked.dissent || null,
		proposal: checked.proposal,
		phaseFrom: checked.phaseFrom,
		phaseTo: checked.phaseTo,
		snapshotId: basis.snapshot?.id ?? null,
		snapshotHash: basis.snapshot?.hash ?? null,
		facts: basis.facts,
		stateHash: basis.stateHash,
		// The second signer's page differs from this one by this decision alone.
		screen: { ...basis.screen, awaiting: id },
		adviceIds: {
			dpo: basis.advice.dpo?.id ?? null,
			ethics: basis.advice.ethics?.id ?? null,
			...(basis.advice.ciso && { ciso: basis.advice.ciso.id })
		},
		overrides: checked.lessProtective,
		status: 'awaiting-second',
		signed: { id: ctx.actor.userId, name: ctx.actor.name, at: now(ctx) },
		secondSigned: null,
		nextReviewOn: checked.nextReviewOn || null,
		effectiveAt: null
	};
	await insertDecision(trx, decision);
	for (const condition of checked.conditions) {
		await trx
			.insertInto('condition')
			.values({
				id: ctx.newId(),
				decisionId: id,
				pilotId: decision.pilotId,
				...condition,
				doneAt: null,
				doneBy: null,
				doneNote: null
			})
			.execute();
	}
	return checked.lessProtective ? decision : { ...decision, status: 'effective' };
}

/** The signature itself: who put her name under which content. */
export async function addSignature(
	trx: Trx,
	ctx: Ctx,
	decision: Decision,
	conditions: readonly ConditionInput[],
	meaning: 'sign' | 'second-sign'
): Promise<void> {
	await trx
		.insertInto('signature')
		.values({
			id: ctx.newId(),
			organisationId: decision.organisationId,
			pilotId: decision.pilotId,
			subjectKind: 'decision',
			subjectId: decision.id,
			subjectHash: decisionHash(decision, conditions),
			meaning,
			userId: ctx.actor.userId,
			userName: ctx.actor.name,
			at: now(ctx)
		})
		.execute();
}
