import type { AuditEvent } from '#lib/domain/audit.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { pilotForActor } from './access.ts';
import type { Pilot } from './pilot-repository.ts';

export type PauseCause = 'person' | 'incident' | 'red-verdict' | 'zero-tolerance';

/**
 * Pauses the pilot: anyone with a role, one click and a reason, no approval. Only a decision opens it again. A second person may
 * add her own reason to a pause that is already there.
 */
export function pausePilot(
	ctx: Ctx,
	pilotId: string,
	input: { reason: string }
): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, pilotId, 'pilot.pause');
		if (!access.ok) return access;
		const reason = input.reason.trim();
		if (!reason) return refuse('reason-required', undefined, 'reason');
		return pauseIn(trx, ctx, access.value.pilot, { cause: 'person', reason }, audit);
	});
}

/** Pauses inside a transaction of the caller: by a rule (`by` stays empty) or by a person. */
export async function pauseIn(
	trx: Trx,
	ctx: Ctx,
	pilot: Pick<Pilot, 'id' | 'phase' | 'runningState'>,
	{ cause, reason }: { cause: PauseCause; reason: string },
	audit: (event: AuditEvent) => Promise<void>
): Promise<Result<void>> {
	if (pilot.phase === 'afgesloten' || pilot.runningState === 'gestopt')
		return refuse('pilot-closed');
	const id = ctx.newId();
	await trx
		.insertInto('pause')
		.values({
			id,
			pilotId: pilot.id,
			cause,
			reason,
			by: cause === 'person' ? ctx.actor.userId : null,
			at: now(ctx),
			liftedByDecisionId: null,
			liftedAt: null
		})
		.execute();
	await trx
		.updateTable('pilot')
		.set({ runningState: 'gepauzeerd' })
		.where('id', '=', pilot.id)
		.where('runningState', '<>', 'gestopt')
		.execute();
	await audit({
		action: 'pilot.paused',
		subjectKind: 'pause',
		subjectId: id,
		pilotId: pilot.id,
		detail: { cause, reason }
	});
	return ok(undefined);
}

/** Pauses that no decision has lifted yet, oldest first. */
export async function openPauses(db: Ctx['db'] | Trx, pilotId: string) {
	return db
		.selectFrom('pause')
		.leftJoin('user', 'user.id', 'pause.by')
		.select(['pause.id', 'pause.cause', 'pause.reason', 'pause.at', 'user.name as byName'])
		.where('pause.pilotId', '=', pilotId)
		.where('pause.liftedAt', 'is', null)
		.orderBy('pause.at')
		.execute();
}
