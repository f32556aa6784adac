import type { MigrationFor } from './dialect.ts';
import { table } from './dialect.ts';

/** Steps of a draft plan, so that each can be undone; what is expected of a pilot; and power curves, which cost seconds to compute. */
export const planEditor: MigrationFor = (dialect) => ({
	async up(db) {
		await table(db, dialect, 'planStep', {
			id: 'text',
			planId: 'ref:plan',
			seq: 'integer',
			content: 'text',
			undone: 'flag',
			savedBy: 'ref:user',
			savedAt: 'text'
		}).execute();
		await db.schema
			.createIndex('planStep_plan')
			.on('planStep')
			.columns(['planId', 'seq'])
			.unique()
			.execute();
		await table(db, dialect, 'planExpectation', {
			pilotId: 'ref:pilot',
			content: 'text',
			savedBy: 'ref:user',
			savedAt: 'text'
		}).execute();
		await table(db, dialect, 'powerCurve', {
			key: 'text',
			content: 'text',
			milliseconds: 'integer',
			computedAt: 'text'
		}).execute();
	}
});
