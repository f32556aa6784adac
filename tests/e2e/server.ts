import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { demoPassword, demoPeople } from '../../src/lib/server/demo/people.ts';
import type { Facts } from './people.ts';
import { neighbour } from './people.ts';

/** `empty`: nobody has set it up yet. `demo`: OCMW Zonnedorp and, beside it, one other organisation. */
export type Variant = 'empty' | 'demo';

export interface Server {
	url: string;
	/** Identifiers of what is in the database; null when it began empty. */
	facts: Facts | null;
	/** E-mail address and password of everyone who can sign in, by the key of the demonstration or the address. */
	people: Map<string, { email: string; password: string }>;
	/** What the application has said so far: shown when a test fails. */
	log: () => string;
	/** Stops the application and throws its data away. */
	stop: () => Promise<void>;
}

/** Starts the built application on a data directory and a port of its own. */
export async function startServer(
	variant: Variant,
	prepare?: (dataDir: string) => Promise<void>
): Promise<Server> {
	const dataDir = dataFor(variant);
	await prepare?.(dataDir);
	const { url, log, stop } = await start(dataDir);
	return {
		url,
		facts: factsOf(dataDir),
		people: peopleOf(variant),
		log,
		stop: async () => {
			await stop();
			rmSync(dataDir, { recursive: true, force: true });
		}
	};
}

function peopleOf(variant: Variant): Server['people'] {
	const people: Server['people'] = new Map();
	if (variant === 'empty') return people;
	for (const { key, email } of demoPeople) people.set(key, { email, password: demoPassword });
	return people.set(neighbour.email, { email: neighbour.email, password: neighbour.password });
}

function factsOf(dataDir: string): Facts | null {
	const file = join(dataDir, 'facts.json');
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Facts) : null;
}

const node = resolve('node_modules/.bin/node');

function dataFor(variant: Variant): string {
	const dataDir = mkdtempSync(join(tmpdir(), `waarborg-${variant}-`));
	const kept = process.env.WAARBORG_E2E_SEEDS;
	if (variant === 'demo' && !kept) prepare(dataDir);
	else if (variant === 'demo') cpSync(seed(join(kept ?? '', 'demo')), dataDir, { recursive: true });
	return dataDir;
}

/** The demonstration is played once for each run of the tests; every file gets a copy. */
function seed(folder: string): string {
	if (!existsSync(join(folder, 'facts.json'))) {
		mkdirSync(folder, { recursive: true });
		prepare(folder);
	}
	return folder;
}

function prepare(folder: string): void {
	const env = { ...process.env, WAARBORG_DATA: folder };
	const { status, stderr } = spawnSync(node, ['tests/e2e/prepare.ts'], { env, encoding: 'utf8' });
	if (status !== 0) throw new Error(`The demonstration did not load:\n${stderr}`);
}

async function start(
	dataDir: string
): Promise<{ url: string; log: () => string; stop: () => Promise<void> }> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const env = {
		...process.env,
		WAARBORG_DATA: dataDir,
		PORT: String(port),
		WAARBORG_URL: url,
		LOG_LEVEL: 'error'
	};
	const child = spawn(node, ['src/server.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk) => (said += String(chunk)));
	const ended = new Promise<void>((done) => child.once('exit', () => done()));
	await healthy(url, child, () => said);
	return {
		url,
		log: () => said,
		stop: async () => {
			child.kill('SIGTERM');
			await ended;
		}
	};
}

async function healthy(url: string, child: ChildProcess, said: () => string): Promise<void> {
	for (;;) {
		if (child.exitCode !== null)
			throw new Error(`The application stopped while it started:\n${said()}`);
		const answer = await fetch(`${url}/gezondheid`).catch(() => null);
		if (answer?.ok) return;
		await new Promise((done) => setTimeout(done, 100));
	}
}

function freePort(): Promise<number> {
	return new Promise((done, failed) => {
		const probe = createServer();
		probe.once('error', failed);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			probe.close(() => done(port));
		});
	});
}
