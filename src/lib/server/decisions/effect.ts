import type { AuditEvent } from '#lib/domain/audit.ts';
import { afterDecision } from '#lib/domain/pilot.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import { sendCheckpoint } from '../meetings/checkpoint.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import type { Decision } from './decision-repository.ts';

/**
 * Brings a signed decision into effect: the one before it is replaced, phase and running state follow, and pauses are lifted when
 * the AI may run again. Everything in the transaction of the last signature, the mail with the
 * checkpoint too.
 */
export async function bringIntoEffect(
	trx: Trx,
	ctx: Ctx,
	audit: (event: AuditEvent) => Promise<void>,
	pilot: Pilot,
	decision: Pick<Decision, 'id' | 'outcome'>,
	/** What the signatures stand under. */
	hash: string
): Promise<Result<void>> {
	const at = now(ctx);
	await replaceStanding(trx, pilot.id, decision.id);
	await trx
		.updateTable('decision')
		.set({ status: 'effective', effectiveAt: at })
		.where('id', '=', decision.id)
		.execute();
	const after = afterDecision(pilot.phase, pilot.runningState, decision.outcome);
	await trx
		.updateTable('pilot')
		.set({ phase: after.phase, runningState: after.running })
		.where('id', '=', pilot.id)
		.execute();
	if (after.running === 'open') {
		await trx
			.updateTable('pause')
			.set({ liftedByDecisionId: decision.id, liftedAt: at })
			.where('pilotId', '=', pilot.id)
			.where('liftedAt', 'is', null)
			.execute();
	}
	if (after.phase !== pilot.phase || after.running !== pilot.runningState) {
		await audit({
			action: 'pilot.phase-changed',
			subjectKind: 'pilot',
			subjectId: pilot.id,
			pilotId: pilot.id,
			detail: {
				decisionId: decision.id,
				from: { phase: pilot.phase, running: pilot.runningState },
				to: after
			}
		});
	}
	return sendCheckpoint(trx, ctx, pilot, {
		kind: 'decision',
		hash,
		path: `/pilots/${pilot.id}/besluiten/${decision.id}`,
		also: []
	});
}

/** What was in force or waiting makes room: there is one standing decision of each kind. */
export async function replaceStanding(trx: Trx, pilotId: string, except: string): Promise<void> {
	await trx
		.updateTable('decision')
		.set({ status: 'replaced' })
		.where('pilotId', '=', pilotId)
		.where('id', '<>', except)
		.where('status', '<>', 'replaced')
		.execute();
}
