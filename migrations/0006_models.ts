import { sql } from 'kysely';
import { appendOnly } from './0001_identity.ts';
import type { MigrationFor } from './dialect.ts';
import { table } from './dialect.ts';

/** Model endpoints outside the house, the hosts that may be called, which engine drafts in a pilot, running drafts and every call. */
export const models: MigrationFor = (dialect) => ({
	async up(db) {
		const create = (name: string, columns: Parameters<typeof table>[3]) =>
			table(db, dialect, name, columns);

		await create('modelHost', {
			id: 'text',
			organisationId: 'ref:organisation',
			host: 'text',
			internal: 'flag',
			reason: 'text',
			addedBy: 'ref:user',
			addedByName: 'text',
			addedAt: 'text',
			removedAt: 'text?',
			removedBy: 'ref?:user'
		}).execute();
		await create('modelEndpoint', {
			id: 'text',
			organisationId: 'ref:organisation',
			purpose: 'text',
			name: 'text',
			baseUrl: 'text',
			model: 'text',
			answerFormat: 'text',
			streaming: 'flag',
			apiKey: 'blob?',
			timeoutSeconds: 'integer',
			pricePrompt: 'real?',
			priceAnswer: 'real?',
			createdBy: 'ref:user',
			createdAt: 'text',
			updatedAt: 'text',
			retiredAt: 'text?',
			version: 'integer'
		}).execute();
		await create('pilotEngine', {
			id: 'text',
			pilotId: 'ref:pilot',
			endpointId: 'ref?:modelEndpoint',
			name: 'text',
			version: 'text',
			reason: 'text',
			chosenBy: 'ref:user',
			chosenByName: 'text',
			chosenAt: 'text'
		}).execute();
		await create('draftJob', {
			id: 'text',
			contactId: 'ref:contact',
			status: 'text',
			engine: 'text',
			engineVersion: 'text',
			sections: 'integer',
			sectionsDone: 'integer',
			section: 'text?',
			outcome: 'text?',
			runner: 'text',
			startedBy: 'ref:user',
			startedAt: 'text',
			aliveAt: 'text',
			endedAt: 'text?'
		}).execute();
		await create('modelCall', {
			id: 'text',
			organisationId: 'ref:organisation',
			pilotId: 'ref?:pilot',
			endpointId: 'ref:modelEndpoint',
			purpose: 'text',
			outcome: 'text',
			promptTokens: 'integer?',
			answerTokens: 'integer?',
			cost: 'real?',
			milliseconds: 'integer',
			at: 'text'
		}).execute();

		await db.schema
			.createIndex('modelHost_organisation')
			.on('modelHost')
			.columns(['organisationId', 'host'])
			.execute();
		await db.schema
			.createIndex('modelEndpoint_organisation')
			.on('modelEndpoint')
			.columns(['organisationId', 'purpose'])
			.execute();
		await db.schema
			.createIndex('pilotEngine_pilot')
			.on('pilotEngine')
			.columns(['pilotId', 'chosenAt'])
			.execute();
		await db.schema
			.createIndex('draftJob_contact')
			.on('draftJob')
			.columns(['contactId', 'startedAt'])
			.execute();
		await db.schema
			.createIndex('modelCall_month')
			.on('modelCall')
			.columns(['organisationId', 'at'])
			.execute();
		for (const name of ['pilotEngine', 'modelCall']) {
			for (const statement of appendOnly(name, dialect)) await sql.raw(statement).execute(db);
		}
	}
});
