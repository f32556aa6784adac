import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import { pilotForActor } from '../pilots/access.ts';
import { changeContact, contactEvent, contactForActor } from './access.ts';
import { updateContact } from './contact-repository.ts';

export interface HandOver {
	toUserId: string;
	reason: string;
}

/**
 * Gives a contact to a named colleague who may draft in the same pilot, with a reason. From then on only she can open it. The
 * reason goes to the audit trail: it is about the work, never about the client.
 */
export function handOverContact(
	ctx: Ctx,
	contactId: string,
	input: HandOver
): Promise<Result<null>> {
	return changeContact(
		ctx,
		contactId,
		'contact.hand-over',
		async (trx, { contact, pilot }, audit) => {
			const reason = input.reason.trim();
			if (reason === '') return refuse('reason-required', {}, 'reason');
			const colleague = (await drafters(trx, pilot.id)).find(({ id }) => id === input.toUserId);
			if (!colleague || colleague.id === contact.workerId)
				return refuse('hand-over-person', {}, 'toUserId');
			const changes = { workerId: colleague.id, teamId: colleague.teamId ?? contact.teamId };
			if (!(await updateContact(trx, contact, changes))) return refuse('changed-meanwhile');
			const detail = { from: contact.workerId, to: colleague.id, toName: colleague.name, reason };
			await audit(contactEvent(contact, 'contact.handed-over', detail));
			return ok(null);
		}
	);
}

/** The colleagues a contact can go to. */
export async function colleaguesFor(
	ctx: Ctx,
	contactId: string
): Promise<Result<{ id: string; name: string }[]>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.hand-over');
	if (!found.ok) return found;
	const all = await drafters(ctx.db, found.value.pilot.id);
	return ok(all.filter(({ id }) => id !== found.value.contact.workerId));
}

/** A contact as who arranges a replacement sees it: whose it is and what it is called, never what was said. */
export interface OpenContact {
	id: string;
	reference: string;
	templateId: string;
	workerId: string;
	workerName: string;
	createdAt: string;
}

/** The open contacts of a pilot, for a superuser or project owner who hands on the work of an absent colleague. */
export async function openContactsOf(
	ctx: Ctx,
	pilotId: string
): Promise<Result<{ contacts: OpenContact[]; colleagues: { id: string; name: string }[] }>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'contact.hand-over');
	if (!access.ok) return access;
	const contacts = await ctx.db
		.selectFrom('contact')
		.innerJoin('user', 'user.id', 'contact.workerId')
		.select([
			'contact.id',
			'contact.reference',
			'contact.templateId',
			'contact.workerId',
			'user.name as workerName',
			'contact.createdAt'
		])
		.where('contact.pilotId', '=', pilotId)
		.where('contact.status', 'in', ['open', 'draft'])
		.orderBy('user.name')
		.orderBy('contact.createdAt')
		.execute();
	return ok({ contacts, colleagues: await drafters(ctx.db, pilotId) });
}

async function drafters(
	db: Db | Trx,
	pilotId: string
): Promise<{ id: string; name: string; teamId: string | null }[]> {
	const rows = await db
		.selectFrom('pilotRole')
		.innerJoin('user', 'user.id', 'pilotRole.userId')
		.select(['user.id', 'user.name', 'pilotRole.teamId'])
		.where('pilotRole.pilotId', '=', pilotId)
		.where('pilotRole.endedAt', 'is', null)
		.where('pilotRole.role', 'in', ['MW', 'SU'])
		.orderBy('user.name')
		.execute();
	return rows.filter((row, index) => rows.findIndex(({ id }) => id === row.id) === index);
}
