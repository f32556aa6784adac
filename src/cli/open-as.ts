import { randomUUID } from 'node:crypto';
import type { OrganisationRole } from '#lib/domain/permissions.ts';
import { readConfig } from '#lib/server/config.ts';
import { loadContentOrThrow } from '#lib/server/content/load.ts';
import type { Ctx } from '#lib/server/context.ts';
import { loadKeyFile } from '#lib/server/crypto/keys.ts';
import { openDatabase } from '#lib/server/db/open.ts';

/** The database here with the rights of a member, by her address; null when nobody has it. The caller closes it (`ctx.db.destroy()`). */
export async function openAs(email: string): Promise<Ctx | null> {
	const config = readConfig();
	const { db, dialect } = await openDatabase(config.databaseUrl);
	const row = await db
		.selectFrom('user')
		.innerJoin('membership', 'membership.userId', 'user.id')
		.select(['user.id', 'user.name', 'membership.organisationId', 'membership.role'])
		.where('user.email', '=', email.trim().toLowerCase())
		.where('membership.endedAt', 'is', null)
		.orderBy('membership.createdAt')
		.executeTakeFirst();
	if (!row) {
		await db.destroy();
		return null;
	}
	return {
		db,
		dialect,
		content: loadContentOrThrow(config.root),
		keys: loadKeyFile(config.keyFile, false),
		clock: () => new Date(),
		newId: randomUUID,
		actor: {
			userId: row.id,
			name: row.name,
			organisationId: row.organisationId,
			organisationRole: row.role as OrganisationRole
		}
	};
}
