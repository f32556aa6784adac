import type { AuditEvent } from '#lib/domain/audit.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Ctx, Trx } from '../context.ts';
import { recordEvent } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { Contact } from '../drafting/contact-repository.ts';
import { listContactsWith } from '../drafting/contact-repository.ts';
import { liveRoles } from '../pilots/pilot-repository.ts';
import type { Client } from './client-repository.ts';
import { findClient } from './client-repository.ts';

export interface ClientAccess {
	client: Client;
	/** The actor's own contacts with the client, newest first. */
	contacts: Contact[];
}

/**
 * A client with the actor's own contacts. To whoever has no contact with her that she may see, the client does not exist: not to a
 * colleague, the board, an administrator or another organisation. Each such attempt is kept in the actor's own chain.
 */
export async function clientForActor(
	db: Db | Trx,
	ctx: Ctx,
	clientId: string
): Promise<Result<ClientAccess>> {
	const { organisationId, userId } = ctx.actor;
	const client = await findClient(db, organisationId, clientId);
	const all = client ? await listContactsWith(db, clientId, userId) : [];
	const allowed = await pilotsSeen(db, ctx, all);
	const contacts = all.filter(({ pilotId }) => allowed.has(pilotId));
	return client && contacts.length > 0 ? ok({ client, contacts }) : refuseClient(db, ctx, clientId);
}

async function pilotsSeen(
	db: Db | Trx,
	ctx: Ctx,
	contacts: readonly Contact[]
): Promise<Set<string>> {
	const { userId } = ctx.actor;
	const seen = new Set<string>();
	for (const pilotId of new Set(contacts.map((contact) => contact.pilotId))) {
		const roles = await liveRoles(db, pilotId, userId);
		if (can(ctx.actor, 'contact.view', { roles, workerId: userId })) seen.add(pilotId);
	}
	return seen;
}

async function refuseClient(db: Db | Trx, ctx: Ctx, clientId: string): Promise<Result<never>> {
	const event: AuditEvent = {
		action: 'access.refused',
		subjectKind: 'client',
		subjectId: clientId,
		detail: { action: 'contact.view' }
	};
	const refused = refuse('not-found');
	if (db.isTransaction) return { ok: false, refusal: { ...refused.refusal, event } };
	await recordEvent(ctx, event);
	return refused;
}
