import type {
	APIResponse,
	Browser,
	BrowserContext,
	BrowserContextOptions,
	Page
} from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import type { Facts } from './people.ts';
import type { Server, Variant } from './server.ts';
import { startServer } from './server.ts';

export { expect };

export interface RunningApp extends Server {
	/** Session cookies kept by person, so that each signs in once. */
	sessions: Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>;
}

interface Fixtures {
	/** The identifiers of the prepared database. */
	facts: Facts;
	/** A new page, with its own cookies, of someone who is signed in; nobody when `person` is null. */
	pageOf: (person: string | null, options?: BrowserContextOptions) => Promise<Page>;
}

/**
 * The test function for one file: it starts the built application on its own copy of the data, and stops it afterwards. `prepare` gets
 * the folder of that copy before the start.
 */
export function testOn(variant: Variant, prepare?: (dataDir: string) => Promise<void>) {
	return base.extend<Fixtures, { app: RunningApp }>({
		app: [
			// eslint-disable-next-line no-empty-pattern
			async ({}, use) => {
				const server = await startServer(variant, prepare);
				await use({ ...server, sessions: new Map() });
				await server.stop();
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
	const context = await browser.newContext({
		baseURL: app.url,
		...options,
		...(storageState && { storageState })
	});
	if (person !== null && !storageState) {
		await signIn(context, app, person);
		app.sessions.set(person, await context.storageState());
	}
	return context;
}

/** Signs in by posting the form of the sign-in page, as a browser without scripts does. */
export async function signIn(
	context: BrowserContext,
	app: RunningApp,
	person: string
): Promise<void> {
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
		headers: {
			'content-type': 'application/x-www-form-urlencoded',
			origin: app.url,
			accept: 'text/html'
		},
		maxRedirects: 0
	});
}
