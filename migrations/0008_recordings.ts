import type { MigrationFor } from './dialect.ts';
import { table } from './dialect.ts';

/** Recordings of conversations: sealed pieces while the audio exists, and afterwards the row that says when and why it was erased. */
export const recordings: MigrationFor = (dialect) => ({
	async up(db) {
		const create = (name: string, columns: Parameters<typeof table>[3]) =>
			table(db, dialect, name, columns);

		await create('recording', {
			id: 'text',
			contactId: 'ref:contact',
			state: 'text',
			origin: 'text',
			container: 'text?',
			expectedSize: 'integer?',
			receivedBytes: 'integer',
			sha256: 'text?',
			seconds: 'integer?',
			language: 'text',
			engine: 'text?',
			engineVersion: 'text?',
			attempts: 'integer',
			leaseUntil: 'text?',
			failure: 'text?',
			createdBy: 'ref:user',
			createdAt: 'text',
			completedAt: 'text?',
			transcribedAt: 'text?',
			dueAt: 'text',
			deletedAt: 'text?',
			deletedReason: 'text?'
		}).execute();
		await create('recordingChunk', {
			id: 'text',
			recordingId: 'ref:recording',
			position: 'integer',
			size: 'integer',
			content: 'blob'
		}).execute();
		await create('recordingSetting', {
			organisationId: 'ref:organisation',
			keepDays: 'integer',
			waitDays: 'integer',
			updatedBy: 'ref:user',
			updatedAt: 'text'
		}).execute();

		await db.schema
			.createIndex('recording_contact')
			.on('recording')
			.columns(['contactId'])
			.execute();
		await db.schema
			.createIndex('recording_due')
			.on('recording')
			.columns(['deletedAt', 'dueAt'])
			.execute();
		await db.schema
			.createIndex('recordingChunk_once')
			.on('recordingChunk')
			.columns(['recordingId', 'position'])
			.unique()
			.execute();
	}
});
