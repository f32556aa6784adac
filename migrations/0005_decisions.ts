import { sql } from 'kysely';
import { appendOnly } from './0001_identity.ts';
import type { MigrationFor } from './dialect.ts';
import { table } from './dialect.ts';

/** Advice, decisions with their conditions, and incidents. */
export const decisions: MigrationFor = (dialect) => ({
	async up(db) {
		const create = (name: string, columns: Parameters<typeof table>[3]) =>
			table(db, dialect, name, columns);

		await create('advice', {
			id: 'text',
			pilotId: 'ref:pilot',
			kind: 'text',
			outcome: 'text',
			text: 'text',
			votes: 'text?',
			dissent: 'text?',
			snapshotId: 'ref?:verdictSnapshot',
			stateHash: 'text',
			by: 'ref:user',
			byName: 'text',
			at: 'text'
		}).execute();
		await create('decision', {
			id: 'text',
			organisationId: 'ref:organisation',
			pilotId: 'ref:pilot',
			outcome: 'text',
			reason: 'text',
			dissent: 'text?',
			proposal: 'text?',
			phaseFrom: 'text',
			phaseTo: 'text',
			snapshotId: 'ref?:verdictSnapshot',
			snapshotHash: 'text?',
			governanceState: 'text',
			stateHash: 'text',
			screen: 'text',
			advice: 'text',
			overrides: 'flag',
			status: 'text',
			preparedBy: 'ref:user',
			preparedAt: 'text',
			signedBy: 'ref:user',
			signedByName: 'text',
			signedAt: 'text',
			secondSignedBy: 'ref?:user',
			secondSignedByName: 'text?',
			secondSignedAt: 'text?',
			nextReviewOn: 'text?',
			effectiveAt: 'text?'
		}).execute();
		await create('condition', {
			id: 'text',
			decisionId: 'ref:decision',
			pilotId: 'ref:pilot',
			text: 'text',
			ownerId: 'ref:user',
			dueDate: 'text',
			doneAt: 'text?',
			doneBy: 'ref?:user',
			doneNote: 'text?'
		}).execute();
		await create('incident', {
			id: 'text',
			organisationId: 'ref:organisation',
			pilotId: 'ref:pilot',
			contactId: 'ref?:contact',
			severity: 'text',
			kind: 'text',
			description: 'blob',
			reportedBy: 'ref:user',
			at: 'text',
			measures: 'blob?',
			closedBy: 'ref?:user',
			closedAt: 'text?'
		}).execute();

		await db.schema.createIndex('advice_pilot').on('advice').columns(['pilotId', 'at']).execute();
		await db.schema
			.createIndex('decision_pilot')
			.on('decision')
			.columns(['pilotId', 'status'])
			.execute();
		await db.schema
			.createIndex('decision_one_of_each')
			.on('decision')
			.columns(['pilotId', 'status'])
			.unique()
			.where('status', '<>', 'replaced')
			.execute();
		await db.schema.createIndex('condition_pilot').on('condition').columns(['pilotId']).execute();
		await db.schema.createIndex('incident_pilot').on('incident').columns(['pilotId']).execute();
		for (const statement of appendOnly('advice', dialect)) await sql.raw(statement).execute(db);
	}
});
