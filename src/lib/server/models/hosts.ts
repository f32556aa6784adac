import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import type { Db } from '../db/open.ts';
import { hostOf } from './egress.ts';

export interface AllowedHost {
	id: string;
	host: string;
	internal: boolean;
	reason: string;
	addedByName: string;
	addedAt: string;
}

/** Hosts that may be called now, by name. */
export async function listHosts(db: Db | Trx, organisationId: string): Promise<AllowedHost[]> {
	const rows = await db
		.selectFrom('modelHost')
		.select(['id', 'host', 'internal', 'reason', 'addedByName', 'addedAt'])
		.where('organisationId', '=', organisationId)
		.where('removedAt', 'is', null)
		.orderBy('host')
		.execute();
	return rows.map((row) => ({ ...row, internal: row.internal === 1 }));
}

/** The entry of a host that may be called now, or null. */
export async function findHost(
	db: Db | Trx,
	organisationId: string,
	host: string
): Promise<AllowedHost | null> {
	return (await listHosts(db, organisationId)).find((entry) => entry.host === host) ?? null;
}

/** Puts a host on the list of addresses that may be called. `host` is a name, an address with a port, or a whole web address. */
export function allowHost(
	ctx: Ctx,
	input: { host: string; internal: boolean; reason: string }
): Promise<Result<{ host: string }>> {
	return inTransaction(ctx, async (trx, audit) => {
		if (!can(ctx.actor, 'models.manage')) return refuse('not-allowed');
		const typed = input.host.trim();
		const host = hostOf(typed.includes('://') ? typed : `https://${typed}`);
		if (!host) return refuse('model-url-invalid', undefined, 'host');
		const reason = input.reason.trim();
		if (!reason) return refuse('reason-required', undefined, 'reason');
		if (await findHost(trx, ctx.actor.organisationId, host))
			return refuse('model-host-known', { host }, 'host');
		const id = ctx.newId();
		await trx
			.insertInto('modelHost')
			.values({
				id,
				organisationId: ctx.actor.organisationId,
				host,
				internal: input.internal ? 1 : 0,
				reason,
				addedBy: ctx.actor.userId,
				addedByName: ctx.actor.name,
				addedAt: now(ctx),
				removedAt: null,
				removedBy: null
			})
			.execute();
		const detail = { host, internal: input.internal, reason };
		await audit({ action: 'model-host.added', subjectKind: 'model-host', subjectId: id, detail });
		return ok({ host });
	});
}

/** Takes a host off the list: from this moment nothing is sent there. */
export function removeHost(ctx: Ctx, id: string): Promise<Result<null>> {
	return inTransaction(ctx, async (trx, audit) => {
		if (!can(ctx.actor, 'models.manage')) return refuse('not-allowed');
		const entry = (await listHosts(trx, ctx.actor.organisationId)).find((one) => one.id === id);
		if (!entry) return refuse('not-found');
		await trx
			.updateTable('modelHost')
			.set({ removedAt: now(ctx), removedBy: ctx.actor.userId })
			.where('id', '=', id)
			.execute();
		const detail = { host: entry.host };
		await audit({ action: 'model-host.removed', subjectKind: 'model-host', subjectId: id, detail });
		return ok(null);
	});
}
