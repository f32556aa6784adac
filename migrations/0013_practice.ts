import type { MigrationFor } from './dialect.ts';
import { table } from './dialect.ts';

/** Attempts at a lesson's quiz or a practice conversation: seen by the learner alone. */
export const practice: MigrationFor = (dialect) => ({
	async up(db) {
		await table(db, dialect, 'practiceAttempt', {
			id: 'text',
			organisationId: 'ref:organisation',
			userId: 'ref:user',
			kind: 'text',
			subject: 'text',
			version: 'text',
			answers: 'text',
			share: 'real',
			passed: 'flag',
			at: 'text'
		}).execute();
		await db.schema
			.createIndex('practiceAttempt_user')
			.on('practiceAttempt')
			.columns(['organisationId', 'userId'])
			.execute();
	}
});
