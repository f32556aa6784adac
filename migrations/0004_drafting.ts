import { sql } from 'kysely';
import { appendOnly } from './0001_identity.ts';
import type { MigrationFor } from './dialect.ts';
import { table } from './dialect.ts';

/** Contacts and what is made from them; client text only as sealed bytes. */
export const drafting: MigrationFor = (dialect) => ({
	async up(db) {
		const create = (name: string, columns: Parameters<typeof table>[3]) =>
			table(db, dialect, name, columns);

		await create('contact', {
			id: 'text',
			organisationId: 'ref:organisation',
			pilotId: 'ref:pilot',
			workerId: 'ref:user',
			teamId: 'ref?:team',
			reference: 'text',
			templateId: 'text',
			templateVersion: 'text',
			language: 'text',
			complexity: 'text',
			known: 'flag',
			path: 'text',
			timing: 'text',
			asks: 'flag',
			status: 'text',
			createdAt: 'text',
			startedAt: 'text?',
			validatedAt: 'text?',
			version: 'integer'
		}).execute();
		await create('contactKey', {
			id: 'text',
			contactId: 'ref:contact',
			purpose: 'text',
			wrapped: 'blob?',
			createdAt: 'text',
			destroyedAt: 'text?',
			destroyedReason: 'text?'
		}).execute();
		await create('consent', {
			id: 'text',
			contactId: 'ref:contact',
			answer: 'text',
			textVersion: 'integer?',
			channel: 'text',
			by: 'ref:user',
			at: 'text'
		}).execute();
		await create('source', {
			id: 'text',
			contactId: 'ref:contact',
			format: 'text',
			content: 'blob',
			size: 'integer',
			createdBy: 'ref:user',
			createdAt: 'text'
		}).execute();
		await create('draft', {
			id: 'text',
			contactId: 'ref:contact',
			engine: 'text',
			engineVersion: 'text',
			content: 'blob',
			original: 'blob',
			sealedUnder: 'text',
			version: 'integer',
			updatedBy: 'ref:user',
			updatedAt: 'text',
			createdAt: 'text'
		}).execute();
		await create('report', {
			id: 'text',
			contactId: 'ref:contact',
			content: 'blob',
			sha256: 'text',
			engine: 'text?',
			engineVersion: 'text?',
			validatedBy: 'ref:user',
			validatedByName: 'text',
			validatedAt: 'text'
		}).execute();
		await create('activity', {
			id: 'text',
			contactId: 'ref:contact',
			userId: 'ref:user',
			kind: 'text',
			by: 'text',
			at: 'text'
		}).execute();

		await db.schema
			.createIndex('contact_worker')
			.on('contact')
			.columns(['organisationId', 'workerId', 'status'])
			.execute();
		await db.schema
			.createIndex('contact_reference')
			.on('contact')
			.columns(['organisationId', 'reference'])
			.execute();
		await db.schema
			.createIndex('contactKey_once')
			.on('contactKey')
			.columns(['contactId', 'purpose'])
			.unique()
			.execute();
		await db.schema.createIndex('consent_contact').on('consent').columns(['contactId']).execute();
		await db.schema.createIndex('source_contact').on('source').columns(['contactId']).execute();
		await db.schema.createIndex('draft_once').on('draft').columns(['contactId']).unique().execute();
		await db.schema
			.createIndex('report_once')
			.on('report')
			.columns(['contactId'])
			.unique()
			.execute();
		await db.schema.createIndex('activity_contact').on('activity').columns(['contactId']).execute();
		for (const statement of appendOnly('consent', dialect)) await sql.raw(statement).execute(db);
	}
});
