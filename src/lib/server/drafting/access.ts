import type { Action } from '#lib/domain/permissions.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { AuditEvent } from '#lib/domain/audit.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, recordEvent } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { PilotAccess } from '../pilots/access.ts';
import { findPilot, liveRoles } from '../pilots/pilot-repository.ts';
import type { Contact } from './contact-repository.ts';
import { findContact } from './contact-repository.ts';

type ContactAction = Extract<Action, `contact.${string}`>;

export interface ContactAccess extends PilotAccess {
	contact: Contact;
}

/**
 * The contact with its pilot, when the actor may do the action. To anyone else it does not exist: not to a colleague, the board, an
 * administrator or another organisation. Each such attempt is kept in the actor's own chain.
 */
export async function contactForActor(
	db: Db | Trx,
	ctx: Ctx,
	contactId: string,
	action: ContactAction
): Promise<Result<ContactAccess>> {
	const contact = await findContact(db, ctx.actor.organisationId, contactId);
	const pilot = contact && (await findPilot(db, ctx.actor.organisationId, contact.pilotId));
	if (!contact || !pilot) return refuseContact(db, ctx, action, contactId);
	const roles = await liveRoles(db, pilot.id, ctx.actor.userId);
	if (!can(ctx.actor, action, { roles, workerId: contact.workerId })) {
		return refuseContact(db, ctx, action, contactId, pilot.id);
	}
	return ok({ contact, pilot, roles });
}

/** Runs a change of a contact in one transaction, after the check that the actor may make it. */
export function changeContact<T>(
	ctx: Ctx,
	contactId: string,
	action: ContactAction,
	work: (
		trx: Trx,
		found: ContactAccess,
		audit: (event: AuditEvent) => Promise<void>
	) => Promise<Result<T>>
): Promise<Result<T>> {
	return inTransaction(ctx, async (trx, audit) => {
		const found = await contactForActor(trx, ctx, contactId, action);
		return found.ok ? work(trx, found.value, audit) : found;
	});
}

/** The audit entry of something done to a contact; `detail` never holds client text or the reference. */
export function contactEvent(
	contact: Pick<Contact, 'id' | 'pilotId'>,
	action: AuditEvent['action'],
	detail: Record<string, unknown> = {}
): AuditEvent {
	return {
		action,
		subjectKind: 'contact',
		subjectId: contact.id,
		pilotId: contact.pilotId,
		detail
	};
}

async function refuseContact(
	db: Db | Trx,
	ctx: Ctx,
	action: ContactAction,
	contactId: string,
	pilotId?: string
): Promise<Result<never>> {
	const event: AuditEvent = {
		action: 'access.refused',
		subjectKind: 'contact',
		subjectId: contactId,
		...(pilotId && { pilotId }),
		detail: { action }
	};
	const refused = refuse('not-found');
	if (db.isTransaction) return { ok: false, refusal: { ...refused.refusal, event } };
	await recordEvent(ctx, event);
	return refused;
}
