import type { MigrationFor } from './dialect.ts';
import { table } from './dialect.ts';

/** How the baseline of a pilot is collected: agreed before the first report, one row per agreement, the newest counts. */
export const baseline: MigrationFor = (dialect) => ({
	async up(db) {
		await table(db, dialect, 'baselineSetup', {
			id: 'text',
			pilotId: 'ref:pilot',
			way: 'text',
			templates: 'text',
			target: 'integer',
			perWorker: 'integer',
			reason: 'text',
			createdBy: 'ref:user',
			createdAt: 'text'
		}).execute();
		await db.schema
			.createIndex('baselineSetup_pilot')
			.on('baselineSetup')
			.columns(['pilotId', 'createdAt'])
			.execute();
	}
});
