import type { Action, PilotRole, Subject } from '#lib/domain/permissions.ts';
import { can } from '#lib/domain/permissions.ts';
import type { RefusalCode } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { recordEvent } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { Pilot } from './pilot-repository.ts';
import { findPilot, liveRoles } from './pilot-repository.ts';

export interface PilotAccess {
	pilot: Pilot;
	/** The actor's live roles in the pilot. */
	roles: PilotRole[];
}

/**
 * The pilot and the actor's roles in it, when she may do the action. Another organisation's pilot (or none) is `not-found`, a
 * missing right `not-allowed`; both leave an `access.refused` entry in the actor's own chain, also when the refusal rolls the
 * transaction back: `inTransaction` writes it afterwards.
 */
export async function pilotForActor(
	db: Db | Trx,
	ctx: Ctx,
	pilotId: string,
	action: Action,
	subject: Pick<Subject, 'workerId' | 'ownerId'> = {}
): Promise<Result<PilotAccess>> {
	const pilot = await findPilot(db, ctx.actor.organisationId, pilotId);
	if (!pilot) return refuseAccess(db, ctx, 'not-found', action, pilotId);
	const roles = await liveRoles(db, pilot.id, ctx.actor.userId);
	if (!can(ctx.actor, action, { ...subject, roles, decisionRole: pilot.decisionRole })) {
		return refuseAccess(db, ctx, 'not-allowed', action, pilotId, pilot.id);
	}
	return ok({ pilot, roles });
}

/** Refuses and sees to it that the attempt is recorded: at once, or after the roll-back when `db` is a transaction. */
export async function refuseAccess(
	db: Db | Trx,
	ctx: Ctx,
	code: Extract<RefusalCode, 'not-found' | 'not-allowed'>,
	action: Action,
	subjectId: string,
	pilotId?: string
): Promise<Result<never>> {
	const event = {
		action: 'access.refused' as const,
		subjectKind: 'pilot',
		subjectId,
		...(pilotId && { pilotId }),
		detail: { action, reason: code }
	};
	const refused = refuse(code);
	if (db.isTransaction) return { ok: false, refusal: { ...refused.refusal, event } };
	await recordEvent(ctx, event);
	return refused;
}
