import type { MigrationFor } from './dialect.ts';
import { table } from './dialect.ts';

/** What every edit did to a draft: sealed under the key of the draft it belongs to, and gone with it. */
export const sentenceHistory: MigrationFor = (dialect) => ({
	async up(db) {
		await table(db, dialect, 'sentenceChange', {
			id: 'text',
			contactId: 'ref:contact',
			draftId: 'text',
			of: 'text',
			subject: 'text',
			kind: 'text',
			version: 'integer',
			undoes: 'integer?',
			present: 'flag',
			by: 'ref:user',
			at: 'text',
			content: 'blob',
			sealedUnder: 'text'
		}).execute();
		await db.schema
			.createIndex('sentenceChange_draft')
			.on('sentenceChange')
			.columns(['draftId', 'version'])
			.execute();
		await db.schema
			.createIndex('sentenceChange_contact')
			.on('sentenceChange')
			.columns(['contactId'])
			.execute();
	}
});
