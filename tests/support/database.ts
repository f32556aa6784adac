import { PGlite } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import type { OpenDatabase } from '#lib/server/db/open.ts';
import { migrated, openDatabase } from '#lib/server/db/open.ts';

/** The two dialects every integration test runs on. */
export const dialects = {
	sqlite: () => openDatabase(':memory:'),
	postgres: async (): Promise<OpenDatabase> =>
		migrated(new PGliteDialect({ pglite: new PGlite() }), 'postgres')
};

export type DialectKey = keyof typeof dialects;

export const dialectKeys = Object.keys(dialects) as DialectKey[];
