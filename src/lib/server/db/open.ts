import SqliteDatabase from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Dialect } from 'kysely';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import type { DialectName } from '../../../../migrations/dialect.ts';
import { migrationsFor } from '../../../../migrations/index.ts';
import type { Database } from './schema.ts';

export type Db = Kysely<Database>;

export interface OpenDatabase {
	db: Db;
	dialect: DialectName;
}

/** Thrown when another process already has the embedded database: the message is the sentence to show. */
export class DatabaseInUse extends Error {}

/**
 * Opens `postgres://…` or the path of an embedded SQLite file (`:memory:` for tests) and brings its schema up to date.
 * Throws `DatabaseInUse` when another process holds the file.
 */
export async function openDatabase(url: string): Promise<OpenDatabase> {
	if (/^postgres(ql)?:\/\//.test(url)) {
		return migrated(
			new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }),
			'postgres'
		);
	}
	return migrated(new SqliteDialect({ database: sqliteFile(url) }), 'sqlite');
}

/** Same as `openDatabase`, for a dialect made elsewhere (PGlite in the tests). */
export async function migrated(dialect: Dialect, name: DialectName): Promise<OpenDatabase> {
	const db = new Kysely<Database>({ dialect });
	const migrations = migrationsFor(name);
	const migrator = new Migrator({
		db,
		provider: { getMigrations: async () => migrations }
	});
	const { error } = await migrator.migrateToLatest();
	if (error) throw error;
	return { db, dialect: name };
}

/**
 * One writer process: the exclusive lock is the kernel's, so it is gone after a crash. FULL because an acknowledged change
 * must survive a power cut; in WAL mode the default is less.
 */
function sqliteFile(path: string): SqliteDatabase.Database {
	if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
	const file = new SqliteDatabase(path, { timeout: 2000 });
	try {
		file.pragma('locking_mode = EXCLUSIVE');
		file.pragma('journal_mode = WAL');
		file.pragma('synchronous = FULL');
		file.pragma('foreign_keys = ON');
		file.exec('BEGIN IMMEDIATE; COMMIT');
		keepStatements(file);
	} catch (error) {
		file.close();
		if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) {
			throw new DatabaseInUse(
				`The database ${path} is in use by another Waarborg process. Stop that one first (or use its own screens).`
			);
		}
		throw error;
	}
	return file;
}

/**
 * Keeps the statements that are asked again and again: compiling one costs more than running it, and Kysely asks for a new one each time.
 * One that is still giving rows is not handed out twice, and a change of the schema ends them all.
 */
function keepStatements(file: SqliteDatabase.Database): void {
	const kept = new Map<string, SqliteDatabase.Statement>();
	const compile = file.prepare.bind(file);
	file.prepare = ((sql: string) => {
		const known = kept.get(sql);
		if (known && !known.busy) return known;
		const made = compile(sql);
		if (/^\s*(create|alter|drop)\b/i.test(sql)) kept.clear();
		if (!/^\s*(select|insert|update|delete|with)\b/i.test(sql)) return made;
		if (kept.size >= 1000) kept.clear();
		kept.set(sql, made);
		return made;
	}) as typeof file.prepare;
}
