import { sql } from 'kysely';
import type { AuditEvent } from '../../domain/audit.ts';
import { entryHash } from '../../domain/audit.ts';
import { canonicalJson } from '../../domain/hash.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Trx } from '../context.ts';

interface Author {
	actor: Actor;
	clock: () => Date;
	dialect: 'sqlite' | 'postgres';
}

/**
 * Appends one entry to the organisation's chain inside the transaction of the change. On PostgreSQL the organisation's row is
 * locked first, so that two transactions never take the same number; SQLite has one writer.
 */
export async function appendAudit(trx: Trx, author: Author, event: AuditEvent): Promise<void> {
	const { organisationId, userId, name } = author.actor;
	if (author.dialect === 'postgres') {
		await sql`select 1 from "organisation" where "id" = ${organisationId} for update`.execute(trx);
	}
	const last = await trx
		.selectFrom('auditEvent')
		.select(['seq', 'hash'])
		.where('organisationId', '=', organisationId)
		.orderBy('seq', 'desc')
		.limit(1)
		.executeTakeFirst();
	const fields = {
		seq: (last?.seq ?? 0) + 1,
		organisationId,
		pilotId: event.pilotId ?? null,
		actorId: userId || null,
		actorName: name,
		action: event.action,
		subjectKind: event.subjectKind,
		subjectId: event.subjectId,
		at: author.clock().toISOString(),
		detail: canonicalJson(event.detail ?? {}),
		prevHash: last?.hash ?? ''
	};
	await trx
		.insertInto('auditEvent')
		.values({ ...fields, hash: entryHash(fields) })
		.execute();
}
