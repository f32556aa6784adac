import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { readFileSync } from 'node:fs';
import type { OpenDatabase } from '#lib/server/db/open.ts';
import { openDatabase } from '#lib/server/db/open.ts';
import type { Database } from '#lib/server/db/schema.ts';
import { templateFile } from './postgres-template.ts';

/** The two dialects every integration test runs on: a fresh, migrated database at each call. */
export const dialects = {
	sqlite: () => openDatabase(':memory:'),
	postgres: async (): Promise<OpenDatabase> => {
		const pglite = new PGlite({ loadDataDir: new Blob([readFileSync(templateFile())]) });
		return {
			db: new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) }),
			dialect: 'postgres'
		};
	}
};

export type DialectKey = keyof typeof dialects;

export const dialectKeys = Object.keys(dialects) as DialectKey[];
