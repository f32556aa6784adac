import type { AuditEvent } from '#lib/domain/audit.ts';
import type { PilotRole } from '#lib/domain/permissions.ts';
import { pilotRoles } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { noteReadiness } from '../checklists/note-readiness.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { pilotForActor } from './access.ts';
import type { Pilot } from './pilot-repository.ts';

export interface NewRole {
	userId: string;
	role: string;
	deputy?: boolean;
	teamId?: string | null;
}

/** Gives someone of the organisation a role in the pilot, as holder or as deputy. */
export function assignRole(
	ctx: Ctx,
	pilotId: string,
	input: NewRole
): Promise<Result<{ id: string }>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, pilotId, 'pilot.assign');
		if (!access.ok) return access;
		const assigned = await insertRole(trx, ctx, access.value.pilot, input, audit);
		if (assigned.ok) await noteReadiness(trx, ctx, access.value.pilot);
		return assigned;
	});
}

/** The same inside a transaction of the caller, which has checked who may. */
export async function insertRole(
	trx: Trx,
	ctx: Ctx,
	pilot: Pick<Pilot, 'id' | 'organisationId'>,
	{ userId, role, deputy = false, teamId = null }: NewRole,
	audit: (event: AuditEvent) => Promise<void>
): Promise<Result<{ id: string }>> {
	if (!pilotRoles.includes(role as PilotRole)) return refuse('role-unknown', undefined, 'role');
	const name = await assignable(trx, pilot.organisationId, userId);
	if (!name) return refuse('person-not-assignable', undefined, 'userId');
	if (teamId && !(await isTeamOf(trx, pilot.id, teamId)))
		return refuse('not-found', undefined, 'teamId');
	const held = await trx
		.selectFrom('pilotRole')
		.select('id')
		.where('pilotId', '=', pilot.id)
		.where('userId', '=', userId)
		.where('role', '=', role)
		.where('endedAt', 'is', null)
		.executeTakeFirst();
	if (held) return refuse('role-already-held', { name, role }, 'role');
	const id = ctx.newId();
	await trx
		.insertInto('pilotRole')
		.values({
			id,
			pilotId: pilot.id,
			userId,
			role,
			deputy: deputy ? 1 : 0,
			teamId,
			startedAt: now(ctx),
			endedAt: null
		})
		.execute();
	await audit({
		action: 'role.assigned',
		subjectKind: 'person',
		subjectId: userId,
		pilotId: pilot.id,
		detail: { role, name, deputy }
	});
	return ok({ id });
}

/** Ends a role on this moment. What the person did in it stays on record; what she owned waits for another owner. */
export function endRole(ctx: Ctx, pilotId: string, roleId: string): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, pilotId, 'pilot.assign');
		if (!access.ok) return access;
		const held = await trx
			.selectFrom('pilotRole')
			.innerJoin('user', 'user.id', 'pilotRole.userId')
			.select(['pilotRole.id', 'pilotRole.userId', 'pilotRole.role', 'user.name'])
			.where('pilotRole.id', '=', roleId)
			.where('pilotRole.pilotId', '=', pilotId)
			.where('pilotRole.endedAt', 'is', null)
			.executeTakeFirst();
		if (!held) return refuse('not-found');
		await trx
			.updateTable('pilotRole')
			.set({ endedAt: now(ctx) })
			.where('id', '=', roleId)
			.execute();
		await audit({
			action: 'role.ended',
			subjectKind: 'person',
			subjectId: held.userId,
			pilotId,
			detail: { role: held.role, name: held.name }
		});
		return ok(undefined);
	});
}

async function assignable(
	trx: Trx,
	organisationId: string,
	userId: string
): Promise<string | null> {
	const person = await trx
		.selectFrom('membership')
		.innerJoin('user', 'user.id', 'membership.userId')
		.select('user.name')
		.where('membership.userId', '=', userId)
		.where('membership.organisationId', '=', organisationId)
		.where('membership.endedAt', 'is', null)
		.where('membership.role', '!=', 'auditor')
		.executeTakeFirst();
	return person?.name ?? null;
}

async function isTeamOf(trx: Trx, pilotId: string, teamId: string): Promise<boolean> {
	const team = await trx
		.selectFrom('team')
		.select('id')
		.where('id', '=', teamId)
		.where('pilotId', '=', pilotId)
		.executeTakeFirst();
	return !!team;
}
