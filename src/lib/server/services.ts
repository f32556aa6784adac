import { randomUUID } from 'node:crypto';
import type { Auth } from './auth/auth.ts';
import { createAuth } from './auth/auth.ts';
import type { Config } from './config.ts';
import { isSecure, readConfig } from './config.ts';
import { loadContentOrThrow } from './content/load.ts';
import type { Services } from './context.ts';
import { loadKeyFile, organisationKey } from './crypto/keys.ts';
import { openDatabase } from './db/open.ts';

export interface Application extends Services {
	auth: Auth;
	config: Config;
}

/**
 * Wires the application: content packs, database, keys, sign-in. Throws with one clear sentence when something is not as it must
 * be (a broken pack, a database in use, a missing key): it never starts in half a state.
 */
export async function startApplication(config: Config = readConfig()): Promise<Application> {
	const content = loadContentOrThrow(config.root);
	const { db, dialect } = await openDatabase(config.databaseUrl);
	const organisation = await db.selectFrom('organisation').select('id').executeTakeFirst();
	const keys = loadKeyFile(config.keyFile, !organisation);
	if (organisation) await organisationKey(db, keys, organisation.id);
	const services: Services = {
		db,
		dialect,
		content,
		keys,
		clock: () => new Date(),
		newId: randomUUID
	};
	const auth = createAuth(services, { publicUrl: config.publicUrl, secure: isSecure(config) });
	return { ...services, auth, config };
}

let started: Promise<Application> | undefined;

/** The one application of this process, started on first use. */
export function application(): Promise<Application> {
	started ??= startApplication();
	return started;
}
