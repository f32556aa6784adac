import type { Services, Trx } from '../context.ts';

/**
 * Lets one transaction at a time decide about a pilot. SQLite has one writer; PostgreSQL takes the row, before anything is read that
 * the decision rests on.
 */
export async function lockPilot(trx: Trx, services: Services, pilotId: string): Promise<void> {
	if (services.dialect !== 'postgres') return;
	await trx.selectFrom('pilot').select('id').where('id', '=', pilotId).forUpdate().execute();
}
