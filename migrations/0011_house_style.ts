import type { MigrationFor } from './dialect.ts';
import { table } from './dialect.ts';

/** How an organisation's documents look, and the days of an application's legal term. */
export const houseStyle: MigrationFor = (dialect) => ({
	async up(db) {
		await table(db, dialect, 'houseStyle', {
			id: 'text',
			organisationId: 'ref:organisation',
			content: 'text',
			logo: 'blob?',
			logoType: 'text?',
			logoWidth: 'integer?',
			logoHeight: 'integer?',
			logoSha256: 'text?',
			updatedBy: 'ref:user',
			updatedAt: 'text',
			version: 'integer'
		}).execute();
		await db.schema
			.createIndex('houseStyle_organisation')
			.on('houseStyle')
			.column('organisationId')
			.unique()
			.execute();
		for (const column of ['requestedOn', 'decidedOn', 'notifiedOn']) {
			await db.schema.alterTable('contact').addColumn(column, 'text').execute();
		}
	}
});
