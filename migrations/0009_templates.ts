import type { MigrationFor } from './dialect.ts';
import { table } from './dialect.ts';

/**
 * The organisation's versions of the report templates, and the one draft per template that is being worked on. The standard templates
 * stay files; the version of a standard template that was used is kept here too, so that an update of Waarborg takes nothing away.
 */
export const templates: MigrationFor = (dialect) => ({
	async up(db) {
		await table(db, dialect, 'reportTemplate', {
			id: 'text',
			organisationId: 'ref:organisation',
			templateId: 'text',
			version: 'text',
			number: 'integer',
			origin: 'text',
			content: 'text',
			hash: 'text',
			reason: 'text',
			basedOn: 'text?',
			createdBy: 'ref?:user',
			createdAt: 'text',
			retiredAt: 'text?',
			retiredBy: 'ref?:user',
			retiredReason: 'text?'
		}).execute();
		await table(db, dialect, 'templateDraft', {
			id: 'text',
			organisationId: 'ref:organisation',
			templateId: 'text',
			basedOn: 'text?',
			content: 'text',
			createdBy: 'ref:user',
			createdAt: 'text',
			updatedBy: 'ref:user',
			updatedAt: 'text',
			version: 'integer'
		}).execute();
		await db.schema
			.createIndex('reportTemplate_once')
			.on('reportTemplate')
			.columns(['organisationId', 'templateId', 'version'])
			.unique()
			.execute();
		await db.schema
			.createIndex('templateDraft_once')
			.on('templateDraft')
			.columns(['organisationId', 'templateId'])
			.unique()
			.execute();
	}
});
