import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { APIResponse, Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { demoPassword, demoPeople } from '../../src/lib/server/demo/people.ts';
import type { Facts } from './people.ts';
import { neighbour } from './people.ts';

export { expect };

/** `empty`: nobody has set it up yet. `demo`: OCMW Zonnedorp and, beside it, one other organisation. */
export type Variant = 'empty' | 'demo';

export interface RunningApp {
	url: string;
	/** Identifiers of what is in the database; null when it began empty. */
	facts: Facts | null;
	/** E-mail address and password of everyone who can sign in, by the key of the demonstration or the address. */
	people: Map<string, { email: string; password: string }>;
	/** What the application has said so far: shown when a test fails. */
	log: () => string;
	/** Session cookies kept by person, so that each signs in once. */
	sessions: Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>;
}

interface Fixtures {
	/** The identifiers of the prepared database. */
	facts: Facts;
	/** A new page, with its own cookies, of someone who is signed in; nobody when `person` is null. */
	pageOf: (person: string | null, options?: BrowserContextOptions) => Promise<Page>;
}

/** The test function for one file: it starts the built application on its own copy of the data, and stops it afterwards. */
export function testOn(variant: Variant) {
	return base.extend<Fixtures, { app: RunningApp }>({
		app: [
			// eslint-disable-next-line no-empty-pattern
			async ({}, use) => {
				const dataDir = dataFor(variant);
				const { url, log, stop } = await start(dataDir);
				await use({ url, log, facts: factsOf(dataDir), people: peopleOf(variant), sessions: new Map() });
				await stop();
				rmSync(dataDir, { recursive: true, force: true });
			},
			{ scope: 'worker', timeout: 120_000 }
		],
		facts: async ({ app }, use) => {
			if (!app.facts) throw new Error('An empty database has no facts.');
			await use(app.facts);
		},
		pageOf: async ({ app, browser }, use, info) => {
			const contexts: BrowserContext[] = [];
			await use(async (person, options = {}) => {
				const context = await contextFor(browser, app, person, options);
				contexts.push(context);
				return context.newPage();
			});
			for (const context of contexts) await context.close();
			if (info.status !== info.expectedStatus && app.log()) {
				await info.attach('application', { body: app.log(), contentType: 'text/plain' });
			}
		}
	});
}

async function contextFor(
	browser: Browser,
	app: RunningApp,
	person: string | null,
	options: BrowserContextOptions
): Promise<BrowserContext> {
	const storageState = person === null ? undefined : app.sessions.get(person);
	const context = await browser.newContext({ baseURL: app.url, ...options, ...(storageState && { storageState }) });
	if (person !== null && !storageState) {
		await signIn(context, app, person);
		app.sessions.set(person, await context.storageState());
	}
	return context;
}

/** Signs in by posting the form of the sign-in page, as a browser without scripts does. */
export async function signIn(context: BrowserContext, app: RunningApp, person: string): Promise<void> {
	const found = app.people.get(person);
	if (!found) throw new Error(`${person} has no account here.`);
	const response = await post(context, app, '/aanmelden', { ...found, terug: '/' });
	expect(response.status(), `${person} signs in`).toBe(303);
}

/**
 * Posts a form as the person of this context, as a browser without scripts does; an array gives a repeated field. The answer to a form that
 * was accepted is a redirect (303) or the page again (200); a refusal has 400 or more.
 */
export async function post(
	context: BrowserContext,
	app: RunningApp,
	path: string,
	fields: Record<string, string | number | string[]>
): Promise<APIResponse> {
	const body = new URLSearchParams();
	for (const [name, value] of Object.entries(fields)) {
		for (const one of Array.isArray(value) ? value : [value]) body.append(name, String(one));
	}
	return context.request.post(new URL(path, app.url).href, {
		data: body.toString(),
		headers: { 'content-type': 'application/x-www-form-urlencoded', origin: app.url, accept: 'text/html' },
		maxRedirects: 0
	});
}

function peopleOf(variant: Variant): RunningApp['people'] {
	if (variant === 'empty') return new Map();
	const demo = demoPeople.map(({ key, email }) => [key, { email, password: demoPassword }] as const);
	return new Map([...demo, [neighbour.email, { email: neighbour.email, password: neighbour.password }]]);
}

function factsOf(dataDir: string): Facts | null {
	const file = join(dataDir, 'facts.json');
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Facts) : null;
}

const node = resolve('node_modules/.bin/node');

function dataFor(variant: Variant): string {
	const dataDir = mkdtempSync(join(tmpdir(), `waarborg-${variant}-`));
	if (variant === 'demo') cpSync(seed(), dataDir, { recursive: true });
	return dataDir;
}

/** The demonstration is played once for each run of the tests; every file gets a copy. */
function seed(): string {
	const folder = join(process.env.WAARBORG_E2E_SEEDS ?? tmpdir(), 'demo');
	if (existsSync(join(folder, 'facts.json'))) return folder;
	mkdirSync(folder, { recursive: true });
	const env = { ...process.env, WAARBORG_DATA: folder };
	const { status, stderr } = spawnSync(node, ['tests/e2e/prepare.ts'], { env, encoding: 'utf8' });
	if (status !== 0) throw new Error(`The demonstration did not load:\n${stderr}`);
	return folder;
}

async function start(dataDir: string): Promise<{ url: string; log: () => string; stop: () => Promise<void> }> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const env = { ...process.env, WAARBORG_DATA: dataDir, PORT: String(port), WAARBORG_URL: url, LOG_LEVEL: 'error' };
	const child = spawn(node, ['src/server.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
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
		if (child.exitCode !== null) throw new Error(`The application stopped while it started:\n${said()}`);
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
