import { resolve } from 'node:path';

/** Run-time settings, read once from the environment; every one has a safe default. */
export interface Config {
	/** Where content packs are read from: the root of the checkout. */
	root: string;
	/** Folder of the embedded database and the key file. */
	dataDir: string;
	/** Path of the SQLite file, or postgres://… */
	databaseUrl: string;
	keyFile: string;
	/** The address people type, without a trailing slash. Plain http is accepted on loopback only. */
	publicUrl: string;
	host: string;
	port: number;
	/** Header with the client's address, only when a proxy in front is trusted to set it. */
	addressHeader: string | null;
	logLevel: string;
}

/** Reads the settings; throws with a sentence naming the variable when one cannot be used. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
	const root = resolve(env.WAARBORG_ROOT ?? process.cwd());
	const dataDir = resolve(root, env.WAARBORG_DATA ?? 'data');
	const port = Number(env.PORT ?? 4173);
	if (!Number.isInteger(port) || port < 0 || port > 65535) {
		throw new Error(`PORT must be a number between 0 and 65535, not "${env.PORT}".`);
	}
	const host = env.HOST ?? '127.0.0.1';
	const publicUrl = (env.WAARBORG_URL ?? `http://127.0.0.1:${port}`).replace(/\/$/, '');
	checkPublicUrl(publicUrl);
	return {
		root,
		dataDir,
		databaseUrl: env.DATABASE_URL ?? resolve(dataDir, 'waarborg.sqlite'),
		keyFile: env.WAARBORG_KEY_FILE ?? resolve(dataDir, 'waarborg.key'),
		publicUrl,
		host,
		port,
		addressHeader: env.WAARBORG_ADDRESS_HEADER?.toLowerCase() ?? null,
		logLevel: env.LOG_LEVEL ?? 'info'
	};
}

/** True when session cookies can carry the `__Host-` prefix. */
export function isSecure(config: Config): boolean {
	return config.publicUrl.startsWith('https://');
}

function checkPublicUrl(address: string): void {
	let url: URL;
	try {
		url = new URL(address);
	} catch {
		throw new Error(
			`WAARBORG_URL must be an address such as https://waarborg.example.be, not "${address}".`
		);
	}
	const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
	if (url.protocol !== 'https:' && !loopback) {
		throw new Error(
			`WAARBORG_URL is ${address}: people's worst days do not travel over plain http. Use https, or 127.0.0.1 for a trial.`
		);
	}
}
