import { sql } from 'kysely';
import type { MigrationFor } from './dialect.ts';
import { table } from './dialect.ts';

/** Outgoing mail with its outbox, alerts with who read them, and how each person wants to be mailed. */
export const alerts: MigrationFor = (dialect) => ({
	async up(db) {
		const create = (name: string, columns: Parameters<typeof table>[3]) =>
			table(db, dialect, name, columns);

		await create('mailSetting', {
			organisationId: 'ref:organisation',
			host: 'text',
			port: 'integer',
			tls: 'text',
			internal: 'flag',
			authority: 'text?',
			username: 'text?',
			password: 'blob?',
			senderName: 'text',
			senderAddress: 'text',
			updatedBy: 'ref:user',
			updatedAt: 'text',
			version: 'integer'
		}).execute();
		await create('mailOutbox', {
			id: 'text',
			organisationId: 'ref:organisation',
			userId: 'ref:user',
			language: 'text',
			subject: 'text',
			text: 'text?',
			path: 'text?',
			status: 'text',
			attempts: 'integer',
			nextAt: 'text',
			leaseUntil: 'text?',
			problem: 'text?',
			createdAt: 'text',
			endedAt: 'text?'
		}).execute();
		await create('mailAttachment', {
			id: 'text',
			mailId: 'ref:mailOutbox',
			name: 'text',
			type: 'text',
			content: 'blob'
		}).execute();
		await create('alert', {
			id: 'text',
			organisationId: 'ref:organisation',
			pilotId: 'ref:pilot',
			kind: 'text',
			key: 'text',
			severity: 'text',
			roles: 'text',
			users: 'text',
			path: 'text',
			params: 'text',
			dueOn: 'text?',
			round: 'integer',
			raisedAt: 'text',
			closedAt: 'text?'
		}).execute();
		await create('alertRead', {
			id: 'text',
			alertId: 'ref:alert',
			userId: 'ref:user',
			readAt: 'text'
		})
			.addUniqueConstraint('alertRead_once', ['alertId' as never, 'userId' as never])
			.execute();
		await create('personPreference', {
			userId: 'ref:user',
			mail: 'text',
			language: 'text?',
			digestAt: 'text?',
			updatedAt: 'text'
		}).execute();

		await db.schema
			.createIndex('mailOutbox_due')
			.on('mailOutbox')
			.columns(['status', 'nextAt'])
			.execute();
		await db.schema
			.createIndex('mailAttachment_mail')
			.on('mailAttachment')
			.column('mailId')
			.execute();
		await db.schema
			.createIndex('alert_pilot')
			.on('alert')
			.columns(['pilotId', 'raisedAt'])
			.execute();
		// One open alert per cause.
		await sql`create unique index "alert_open" on "alert" ("pilotId", "key") where "closedAt" is null`.execute(
			db
		);
	}
});
