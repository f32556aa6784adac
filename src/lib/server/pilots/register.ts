import type { Phase, RunningState } from '#lib/domain/pilot.ts';
import { isLive } from '#lib/domain/pilot.ts';
import type { Services } from '../context.ts';

export interface RegisterRow {
	id: string;
	organisation: string;
	name: string;
	purpose: string;
	phase: Phase;
	running: RunningState;
	contact: string | null;
	demo: boolean;
}

/** The public register: the live pilots of this installation. No one's name, nothing that is not meant for everyone. */
export async function publicRegister(services: Services): Promise<RegisterRow[]> {
	const rows = await services.db
		.selectFrom('pilot')
		.innerJoin('organisation', 'organisation.id', 'pilot.organisationId')
		.select([
			'pilot.id',
			'organisation.name as organisation',
			'organisation.demo',
			'pilot.name',
			'pilot.scope as purpose',
			'pilot.phase',
			'pilot.runningState as running',
			'pilot.publicContact as contact'
		])
		.orderBy('organisation.name')
		.orderBy('pilot.name')
		.execute();
	return rows
		.map((row) => ({
			...row,
			phase: row.phase as Phase,
			running: row.running as RunningState,
			demo: row.demo === 1
		}))
		.filter((row) => isLive(row.phase));
}
