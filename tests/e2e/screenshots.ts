import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { findChromium } from '../run/chromium.ts';
import type { Facts } from './people.ts';
import type { Server } from './server.ts';
import { startServer } from './server.ts';

/*
 * Program: node tests/e2e/screenshots.ts FOLDER [--only NAME,NAME] [--widths 320,768,1440] [--themes light,dark] [--lang nl]
 *   [--height 1000]
 * Takes pictures of the main pages of the demonstration, as `name-width-theme.png`: whole, or the first `--height` pixels.
 */
interface Shot {
	as: string | null;
	path: (facts: Facts) => string;
	/** What to do on the page first. */
	act?: (page: Page) => Promise<void>;
}

const shots: Record<string, Shot> = {
	start: { as: 'hilde.wouters', path: () => '/' },
	aanmelden: { as: null, path: () => '/aanmelden' },
	pilots: { as: 'hilde.wouters', path: () => '/pilots' },
	'pilot-nieuw': { as: 'hilde.wouters', path: () => '/pilots/nieuw' },
	pilot: { as: 'hilde.wouters', path: ({ pilots }) => `/pilots/${pilots.running}` },
	'pilot-gepauzeerd': { as: 'marleen.goossens', path: ({ pilots }) => `/pilots/${pilots.paused}` },
	checklist: { as: 'hilde.wouters', path: ({ pilots }) => `/pilots/${pilots.preparing}/checklist` },
	...Object.fromEntries(
		[1, 2, 3, 6, 7, 8, 9, 10].map((item) => [
			`checklist-${item}`,
			{
				as: 'hilde.wouters',
				path: ({ pilots }: Facts) => `/pilots/${pilots.preparing}/checklist/${item}`
			}
		])
	),
	dpia: {
		as: 'leila.amrani',
		path: ({ pilots }) => `/pilots/${pilots.preparing}/beoordeling/dpia/deel/beschrijving`
	},
	beoordeling: {
		as: 'leila.amrani',
		path: ({ pilots }) => `/pilots/${pilots.running}/beoordeling/dpia`
	},
	risicoregister: {
		as: 'leila.amrani',
		path: ({ pilots }) => `/pilots/${pilots.running}/beoordeling/risicos`
	},
	'dpo-advies': {
		as: 'leila.amrani',
		path: ({ pilots }) => `/pilots/${pilots.running}/beoordeling/dpia/advies`
	},
	meetplan: { as: 'marleen.goossens', path: ({ pilots }) => `/pilots/${pilots.running}/meetplan` },
	'meetplan-ontwerp': {
		as: 'bram.dewit',
		path: ({ pilots }) => `/pilots/${pilots.preparing}/meetplan`
	},
	metingen: { as: 'bram.dewit', path: ({ pilots }) => `/pilots/${pilots.running}/metingen` },
	dashboard: {
		as: 'marleen.goossens',
		path: ({ pilots }) => `/pilots/${pilots.running}/dashboard`
	},
	'dashboard-gepauzeerd': {
		as: 'marleen.goossens',
		path: ({ pilots }) => `/pilots/${pilots.paused}/dashboard`
	},
	besluiten: {
		as: 'marleen.goossens',
		path: ({ pilots }) => `/pilots/${pilots.running}/besluiten`
	},
	besluit: {
		as: 'marleen.goossens',
		path: ({ pilots, decision }) => `/pilots/${pilots.running}/besluiten/${decision}`
	},
	'besluit-nieuw': {
		as: 'marleen.goossens',
		path: ({ pilots }) => `/pilots/${pilots.running}/besluiten/nieuw`
	},
	advies: {
		as: 'leila.amrani',
		path: ({ pilots }) => `/pilots/${pilots.running}/besluiten/advies/dpo`
	},
	vergaderingen: {
		as: 'griet.lambrecht',
		path: ({ pilots }) => `/pilots/${pilots.running}/vergaderingen`
	},
	vergadering: {
		as: 'griet.lambrecht',
		path: ({ pilots, meetings }) => `/pilots/${pilots.running}/vergaderingen/${meetings.planned}`
	},
	'vergadering-verslag': {
		as: 'griet.lambrecht',
		path: ({ pilots, meetings }) =>
			`/pilots/${pilots.running}/vergaderingen/${meetings.held}/verslag`
	},
	incidenten: { as: 'hilde.wouters', path: ({ pilots }) => `/pilots/${pilots.paused}/incidenten` },
	incident: {
		as: 'hilde.wouters',
		path: ({ pilots, incident }) => `/pilots/${pilots.paused}/incidenten/${incident}`
	},
	'incident-nieuw': {
		as: 'eva.jacobs',
		path: ({ pilots }) => `/pilots/${pilots.running}/incidenten/nieuw`
	},
	tijdlijn: { as: 'hilde.wouters', path: ({ pilots }) => `/pilots/${pilots.running}/tijdlijn` },
	opstellen: { as: 'eva.jacobs', path: () => '/opstellen' },
	'opstellen-nieuw': { as: 'eva.jacobs', path: () => '/opstellen/nieuw' },
	toestemming: { as: 'eva.jacobs', path: ({ contacts }) => `/opstellen/${contacts.fresh}` },
	concept: { as: 'eva.jacobs', path: ({ contacts }) => `/opstellen/${contacts.review}/concept` },
	nalezen: {
		as: 'eva.jacobs',
		path: ({ contacts }) => `/opstellen/${contacts.review}/concept`,
		act: async (page) => {
			const sentence = page.locator('[data-sentence]').nth(1);
			await sentence.locator('[data-chip]').last().click();
			await sentence.evaluate((article) => article.scrollIntoView({ block: 'center' }));
		}
	},
	valideren: {
		as: 'eva.jacobs',
		path: ({ contacts }) => `/opstellen/${contacts.review}/valideren`
	},
	verslag: { as: 'eva.jacobs', path: ({ contacts }) => `/opstellen/${contacts.validated}/verslag` },
	brief: { as: 'eva.jacobs', path: ({ contacts }) => `/opstellen/${contacts.withdrawn}/brief` },
	organisatie: { as: 'hilde.wouters', path: () => '/organisatie' },
	audit: { as: 'ingrid.claes', path: () => '/audit' },
	register: { as: null, path: () => '/register' }
};

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		only: { type: 'string' },
		widths: { type: 'string', default: '320,768,1440' },
		themes: { type: 'string', default: 'light,dark' },
		lang: { type: 'string', default: 'nl' },
		height: { type: 'string' }
	}
});
const folder = positionals[0];
if (!folder) {
	process.stderr.write('Give the folder to put the pictures in.\n');
	process.exit(2);
}
mkdirSync(folder, { recursive: true });
const only = values.only?.split(',');
const server = await startServer('demo');
const executablePath = findChromium();
const browser = await chromium.launch({
	...(executablePath && { executablePath }),
	args: ['--no-sandbox', '--disable-gpu']
});
try {
	for (const theme of values.themes.split(',')) {
		for (const width of values.widths.split(',').map(Number)) {
			await takeAll(browser, server, { theme: theme === 'dark' ? 'dark' : 'light', width });
		}
	}
} finally {
	await browser.close();
	await server.stop();
}

async function takeAll(
	browser: Browser,
	server: Server,
	look: { theme: 'light' | 'dark'; width: number }
): Promise<void> {
	const people = new Set(Object.values(shots).map(({ as }) => as));
	for (const person of people) {
		const wanted = Object.entries(shots).filter(
			([name, { as }]) => as === person && (!only || only.includes(name))
		);
		if (wanted.length === 0) continue;
		const context = await browser.newContext({
			baseURL: server.url,
			colorScheme: look.theme,
			viewport: {
				width: look.width,
				height: Number(values.height ?? (look.width < 700 ? 800 : 1000))
			},
			locale: 'nl-BE',
			timezoneId: 'Europe/Brussels',
			reducedMotion: 'reduce'
		});
		await context.addCookies([{ name: 'waarborg-taal', value: values.lang, url: server.url }]);
		const page = await context.newPage();
		const credentials = person && server.people.get(person);
		if (credentials) {
			await page.goto('/aanmelden');
			await page.locator('input[name=email]').fill(credentials.email);
			await page.locator('input[name=password]').fill(credentials.password);
			await page.locator('main form button').click();
			await page.waitForURL(`${server.url}/`);
		}
		for (const [name, { path, act }] of wanted) {
			if (!server.facts) throw new Error('The demonstration has no facts.');
			await page.goto(path(server.facts));
			await page.waitForLoadState('networkidle');
			await act?.(page);
			const file = join(folder ?? '.', `${name}-${look.width}-${look.theme}.png`);
			await page.screenshot({ path: file, fullPage: !values.height });
			process.stdout.write(`${file}\n`);
		}
		await context.close();
	}
}
