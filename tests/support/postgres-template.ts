import { PGlite } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { migrated } from '#lib/server/db/open.ts';

const folder = 'node_modules/.cache/waarborg';

/** A migrated, empty PostgreSQL as a file: made once for each set of migrations, because making one anew takes seconds. */
export function templateFile(): string {
	const hash = createHash('sha256');
	for (const name of readdirSync('migrations').sort())
		hash.update(readFileSync(join('migrations', name)));
	return join(folder, `postgres-${hash.digest('hex').slice(0, 16)}.tar`);
}

/** Vitest runs this once, before all files. */
export default async function setup(): Promise<void> {
	const file = templateFile();
	if (existsSync(file)) return;
	const pglite = new PGlite();
	await migrated(new PGliteDialect({ pglite }), 'postgres');
	const dump = await pglite.dumpDataDir('none');
	await pglite.close();
	mkdirSync(folder, { recursive: true });
	writeFileSync(`${file}.${process.pid}`, Buffer.from(await dump.arrayBuffer()));
	renameSync(`${file}.${process.pid}`, file);
}
