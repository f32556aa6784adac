import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { World } from './world.ts';

/** Writes the database and the key file as an installation has them. */
export async function keep({ services }: World, dataDir: string): Promise<void> {
	mkdirSync(dataDir, { recursive: true });
	const key = Buffer.from(services.keys.kek).toString('base64');
	writeFileSync(join(dataDir, 'waarborg.key'), `${key}\n`, { mode: 0o400 });
	await sql`vacuum into ${join(dataDir, 'waarborg.sqlite')}`.execute(services.db);
}
