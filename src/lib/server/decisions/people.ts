import type { PilotRole } from '#lib/domain/permissions.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';

export interface PilotPerson {
	id: string;
	name: string;
	roles: PilotRole[];
}

/** Everyone with a live role in the pilot, by name. */
export async function pilotPeople(db: Db | Trx, pilotId: string): Promise<PilotPerson[]> {
	const rows = await db
		.selectFrom('pilotRole')
		.innerJoin('user', 'user.id', 'pilotRole.userId')
		.select(['user.id', 'user.name', 'pilotRole.role'])
		.where('pilotRole.pilotId', '=', pilotId)
		.where('pilotRole.endedAt', 'is', null)
		.orderBy('user.name')
		.execute();
	const people = new Map<string, PilotPerson>();
	for (const { id, name, role } of rows) {
		const person = people.get(id) ?? { id, name, roles: [] };
		person.roles.push(role as PilotRole);
		people.set(id, person);
	}
	return [...people.values()];
}
