import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { dialectKeys, dialects } from '../support/database.ts';

describe.each(dialectKeys)('schema on %s', (key) => {
	it('migrates from nothing and refuses to change the audit chain', async () => {
		const { db } = await dialects[key]();
		await db
			.insertInto('organisation')
			.values({
				id: 'org',
				name: 'OCMW Test',
				kind: 'ocmw',
				supervisor: 'vtc',
				locale: 'nl',
				demo: 0,
				createdAt: '2026-01-01T00:00:00.000Z'
			})
			.execute();
		await db
			.insertInto('auditEvent')
			.values({
				seq: 1,
				organisationId: 'org',
				pilotId: null,
				actorId: null,
				actorName: 'test',
				action: 'organisation.created',
				subjectKind: 'organisation',
				subjectId: 'org',
				at: '2026-01-01T00:00:00.000Z',
				detail: '{}',
				prevHash: '',
				hash: 'x'
			})
			.execute();
		await expect(db.updateTable('auditEvent').set({ detail: '{"a":1}' }).execute()).rejects.toThrow(
			/append-only/
		);
		await expect(db.deleteFrom('auditEvent').execute()).rejects.toThrow(/append-only/);
		await expect(
			sql`insert into "membership" ("id","organisationId","userId","role","createdAt") values ('m','org','nobody','member','x')`.execute(
				db
			)
		).rejects.toThrow();
		await db.destroy();
	});
});
