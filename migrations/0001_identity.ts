import { sql } from 'kysely';
import type { MigrationFor } from './dialect.ts';
import { table } from './dialect.ts';

/** People, organisations and the audit chain that everything else writes to. */
export const identity: MigrationFor = (dialect) => ({
	async up(db) {
		const create = (name: string, columns: Parameters<typeof table>[3]) =>
			table(db, dialect, name, columns);

		const bool = dialect === 'sqlite' ? 'integer' : 'boolean';
		await db.schema
			.createTable('user')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('name', 'text', (c) => c.notNull())
			.addColumn('email', 'text', (c) => c.notNull().unique())
			.addColumn('emailVerified', bool, (c) => c.notNull())
			.addColumn('image', 'text')
			.addColumn('createdAt', dialect === 'sqlite' ? 'text' : 'timestamptz', (c) => c.notNull())
			.addColumn('updatedAt', dialect === 'sqlite' ? 'text' : 'timestamptz', (c) => c.notNull())
			.execute();
		await create('session', {
			id: 'text',
			expiresAt: 'time',
			token: 'text',
			createdAt: 'time',
			updatedAt: 'time',
			ipAddress: 'text?',
			userAgent: 'text?',
			userId: 'ref:user'
		})
			.addUniqueConstraint('session_token', ['token' as never])
			.execute();
		await create('account', {
			id: 'text',
			accountId: 'text',
			providerId: 'text',
			userId: 'ref:user',
			accessToken: 'text?',
			refreshToken: 'text?',
			idToken: 'text?',
			accessTokenExpiresAt: 'time?',
			refreshTokenExpiresAt: 'time?',
			scope: 'text?',
			password: 'text?',
			createdAt: 'time',
			updatedAt: 'time'
		}).execute();
		await create('verification', {
			id: 'text',
			identifier: 'text',
			value: 'text',
			expiresAt: 'time',
			createdAt: 'time?',
			updatedAt: 'time?'
		}).execute();

		await create('organisation', {
			id: 'text',
			name: 'text',
			kind: 'text',
			supervisor: 'text',
			locale: 'text',
			demo: 'flag',
			createdAt: 'text'
		}).execute();
		await create('organisationKey', {
			id: 'text',
			organisationId: 'ref:organisation',
			wrapped: 'blob',
			createdAt: 'text'
		}).execute();
		await create('membership', {
			id: 'text',
			organisationId: 'ref:organisation',
			userId: 'ref:user',
			role: 'text',
			createdAt: 'text',
			endedAt: 'text?'
		})
			.addUniqueConstraint('membership_once', ['organisationId' as never, 'userId' as never])
			.execute();
		await create('invitation', {
			id: 'text',
			organisationId: 'ref:organisation',
			email: 'text',
			role: 'text',
			tokenHash: 'text',
			createdBy: 'ref:user',
			createdAt: 'text',
			expiresAt: 'text',
			acceptedAt: 'text?',
			revokedAt: 'text?'
		})
			.addUniqueConstraint('invitation_token', ['tokenHash' as never])
			.execute();
		await create('signInAttempt', { id: 'text', key: 'text', at: 'text' }).execute();
		await db.schema
			.createIndex('signInAttempt_key')
			.on('signInAttempt')
			.columns(['key', 'at'])
			.execute();

		await db.schema
			.createTable('auditEvent')
			.addColumn('seq', 'integer', (c) => c.notNull())
			.addColumn('organisationId', 'text', (c) => c.notNull().references('organisation.id'))
			.addColumn('pilotId', 'text')
			.addColumn('actorId', 'text')
			.addColumn('actorName', 'text', (c) => c.notNull())
			.addColumn('action', 'text', (c) => c.notNull())
			.addColumn('subjectKind', 'text', (c) => c.notNull())
			.addColumn('subjectId', 'text', (c) => c.notNull())
			.addColumn('at', 'text', (c) => c.notNull())
			.addColumn('detail', 'text', (c) => c.notNull())
			.addColumn('prevHash', 'text', (c) => c.notNull())
			.addColumn('hash', 'text', (c) => c.notNull())
			.addPrimaryKeyConstraint('auditEvent_pk', ['organisationId', 'seq'])
			.execute();
		await db.schema
			.createIndex('auditEvent_pilot')
			.on('auditEvent')
			.columns(['pilotId', 'seq'])
			.execute();
		for (const statement of appendOnly('auditEvent', dialect)) await sql.raw(statement).execute(db);
	}
});

/** Statements that make a table refuse UPDATE and DELETE, in the dialect's own trigger language. */
export function appendOnly(name: string, dialect: 'sqlite' | 'postgres'): string[] {
	const message = `${name} is append-only`;
	if (dialect === 'sqlite') {
		return ['UPDATE', 'DELETE'].map(
			(verb) =>
				`CREATE TRIGGER "${name}_no_${verb.toLowerCase()}" BEFORE ${verb} ON "${name}" BEGIN SELECT RAISE(ABORT, '${message}'); END`
		);
	}
	return [
		`CREATE FUNCTION "${name}_append_only"() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION '${message}'; END $$ LANGUAGE plpgsql`,
		`CREATE TRIGGER "${name}_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "${name}" FOR EACH STATEMENT EXECUTE FUNCTION "${name}_append_only"()`
	];
}
