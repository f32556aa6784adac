import type { MigrationFor } from './dialect.ts';

/** How many measurements of a KPI came after a later one: part of the quality of the data, kept beside the statistics. */
export const lateRows: MigrationFor = () => ({
	async up(db) {
		await db.schema
			.alterTable('kpiStatistic')
			.addColumn('late', 'integer', (column) => column.notNull().defaultTo(0))
			.execute();
	}
});
