import type { MigrationFor } from './dialect.ts';
import { table } from './dialect.ts';

/** Several sources for one contact, earlier documents among them, and decisions about a client as the service recorded them. */
export const sources: MigrationFor = (dialect) => ({
	async up(db) {
		const column = (name: string, kind: 'text' | 'integer', value: string | number) =>
			db.schema
				.alterTable('source')
				.addColumn(name, kind, (definition) => definition.notNull().defaultTo(value))
				.execute();
		await column('kind', 'text', 'conversation');
		await column('position', 'integer', 1);
		await column('version', 'integer', 1);
		await db.schema.alterTable('source').addColumn('digest', 'text').execute();
		await db.schema
			.alterTable('source')
			.addColumn('about', dialect === 'sqlite' ? 'blob' : 'bytea')
			.execute();
		await db.schema
			.createIndex('source_once')
			.on('source')
			.columns(['contactId', 'digest'])
			.unique()
			.execute();
		await table(db, dialect, 'fileDecision', {
			id: 'text',
			organisationId: 'ref:organisation',
			pilotId: 'ref:pilot',
			contactId: 'ref:contact',
			content: 'blob',
			recordedBy: 'ref:user',
			recordedByName: 'text',
			recordedAt: 'text'
		}).execute();
		await db.schema
			.createIndex('fileDecision_contact')
			.on('fileDecision')
			.columns(['contactId'])
			.execute();
	}
});
