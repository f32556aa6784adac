import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { inTransaction } from '../context.ts';
import { pilotForActor } from './access.ts';
import { teamsOf } from './assignments.ts';

/** Adds a team to a pilot; figures by team appear once it is large enough. */
export function addTeam(
	ctx: Ctx,
	pilotId: string,
	input: { name: string }
): Promise<Result<{ id: string }>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, pilotId, 'pilot.assign');
		if (!access.ok) return access;
		const name = input.name.trim();
		if (!name) return refuse('team-name', undefined, 'name');
		const known = await teamsOf(trx, pilotId);
		if (known.some((team) => team.name.toLowerCase() === name.toLowerCase()))
			return refuse('team-exists', { name }, 'name');
		const id = ctx.newId();
		const { organisationId } = access.value.pilot;
		await trx.insertInto('team').values({ id, organisationId, pilotId, name }).execute();
		await audit({
			action: 'team.added',
			subjectKind: 'team',
			subjectId: id,
			pilotId,
			detail: { name }
		});
		return ok({ id });
	});
}

/** Puts the holder of a role in a team, or in none. What she measured before stays with the team she was in then. */
export function changeTeam(
	ctx: Ctx,
	pilotId: string,
	input: { id: string; teamId: string | null }
): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, pilotId, 'pilot.assign');
		if (!access.ok) return access;
		const team = (await teamsOf(trx, pilotId)).find(({ id }) => id === input.teamId);
		if (input.teamId && !team) return refuse('not-found', undefined, 'teamId');
		const held = await trx
			.selectFrom('pilotRole')
			.innerJoin('user', 'user.id', 'pilotRole.userId')
			.select(['pilotRole.userId', 'pilotRole.role', 'user.name'])
			.where('pilotRole.id', '=', input.id)
			.where('pilotRole.pilotId', '=', pilotId)
			.where('pilotRole.endedAt', 'is', null)
			.executeTakeFirst();
		if (!held) return refuse('not-found');
		await trx
			.updateTable('pilotRole')
			.set({ teamId: team?.id ?? null })
			.where('id', '=', input.id)
			.execute();
		await audit({
			action: 'team.changed',
			subjectKind: 'person',
			subjectId: held.userId,
			pilotId,
			detail: { role: held.role, name: held.name, team: team?.name ?? '-' }
		});
		return ok(undefined);
	});
}
