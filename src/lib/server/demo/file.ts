import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { sql } from 'kysely';
import type { Config } from '../config.ts';
import { loadContentOrThrow } from '../content/load.ts';
import { loadKeyFile } from '../crypto/keys.ts';
import { openDatabase } from '../db/open.ts';
import type { Occupant } from './load.ts';
import { loadDemo, occupantOf } from './load.ts';
import { must } from './stage.ts';

/** Who lives in the embedded database now; `nobody` when there is no file. Throws `DatabaseInUse` when another process has it. */
export async function occupantOfFile(config: Config): Promise<Occupant> {
	if (!existsSync(config.databaseUrl)) return 'nobody';
	const { db } = await openDatabase(config.databaseUrl);
	try {
		return await occupantOf({ db });
	} finally {
		await db.destroy();
	}
}

/**
 * Plays the demonstration in memory and puts the finished database in its place in one move: whoever interrupts it finds nothing, or what was
 * there before. The caller has looked who lives there.
 */
export async function writeDemoFile(config: Config): Promise<void> {
	const { db, dialect } = await openDatabase(':memory:');
	const keys = loadKeyFile(config.keyFile, true);
	const content = loadContentOrThrow(config.root);
	const fresh = `${config.databaseUrl}.new`;
	try {
		await must(
			loadDemo({ db, dialect, content, keys, clock: () => new Date(), newId: randomUUID })
		);
		rmSync(fresh, { force: true });
		await sql`vacuum into ${fresh}`.execute(db);
	} finally {
		await db.destroy();
	}
	// What is left of an old file's log must not be replayed into the new one.
	for (const rest of ['-wal', '-shm']) rmSync(`${config.databaseUrl}${rest}`, { force: true });
	renameSync(fresh, config.databaseUrl);
}
