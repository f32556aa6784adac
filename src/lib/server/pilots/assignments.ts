import type { PilotRole } from '#lib/domain/permissions.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';

/** A person in a role, live. */
export interface Assignment {
	id: string;
	userId: string;
	name: string;
	role: PilotRole;
	deputy: boolean;
	teamId: string | null;
	teamName: string | null;
	startedAt: string;
}

/** Who holds which role in a pilot now. Someone whose membership ended holds none. */
export async function liveAssignments(db: Db | Trx, pilotId: string): Promise<Assignment[]> {
	return (await assignmentsOf(db, [pilotId])).get(pilotId) ?? [];
}

/** The same of several pilots in one query. */
export async function assignmentsOf(
	db: Db | Trx,
	pilotIds: readonly string[]
): Promise<Map<string, Assignment[]>> {
	const rows = await db
		.selectFrom('pilotRole')
		.innerJoin('user', 'user.id', 'pilotRole.userId')
		.leftJoin('team', 'team.id', 'pilotRole.teamId')
		.select([
			'pilotRole.id',
			'pilotRole.pilotId',
			'pilotRole.userId',
			'user.name',
			'pilotRole.role',
			'pilotRole.deputy',
			'pilotRole.teamId',
			'team.name as teamName',
			'pilotRole.startedAt'
		])
		.where('pilotRole.pilotId', 'in', pilotIds)
		.where('pilotRole.endedAt', 'is', null)
		.orderBy('user.name')
		.execute();
	const byPilot = Map.groupBy(rows, ({ pilotId }) => pilotId);
	const assignment = ({ pilotId: _, ...row }: (typeof rows)[number]): Assignment => ({
		...row,
		role: row.role as PilotRole,
		deputy: row.deputy === 1
	});
	return new Map([...byPilot].map(([id, own]) => [id, own.map(assignment)]));
}

/** Active members of an organisation who can hold a role: auditors only read. */
export async function assignablePeople(
	db: Db | Trx,
	organisationId: string
): Promise<{ userId: string; name: string }[]> {
	return db
		.selectFrom('membership')
		.innerJoin('user', 'user.id', 'membership.userId')
		.select(['membership.userId', 'user.name'])
		.where('membership.organisationId', '=', organisationId)
		.where('membership.endedAt', 'is', null)
		.where('membership.role', '!=', 'auditor')
		.orderBy('user.name')
		.execute();
}

export async function teamsOf(
	db: Db | Trx,
	pilotId: string
): Promise<{ id: string; name: string }[]> {
	return db
		.selectFrom('team')
		.select(['id', 'name'])
		.where('pilotId', '=', pilotId)
		.orderBy('name')
		.execute();
}
