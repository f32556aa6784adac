import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { demoPassword, demoPeople } from '#lib/server/demo/people.ts';
import type { Facts } from '../e2e/people.ts';
import type { Section } from './app-measure.ts';
import { say } from './app-measure.ts';
import { startServer, Visitor } from './app-server.ts';

const aim = 70;
const aimWithCharts = 120;

/**
 * What a browser loads before a page of the demonstration answers a click: the scripts that its HTML names, compressed. Beside it what
 * the page fetches later, with what that needs in turn (the charts).
 */
export async function javascriptSection(folder: string): Promise<Section> {
	const dataDir = join(folder, 'demo');
	const facts = playDemo(dataDir);
	const server = await startServer(dataDir);
	try {
		const scripts = new Scripts();
		const data = [];
		for (const { route, as, path } of pages(facts)) {
			const visitor = new Visitor(server.url);
			const person = demoPeople.find(({ key }) => key === as);
			if (person) await visitor.signIn(person.email, demoPassword);
			const html = await visitor.page(path);
			const first = scriptsIn(html, `${server.url}${path}`);
			const later = await scripts.later(first);
			const kilobytes = await scripts.kilobytes(first);
			const total = kilobytes + (await scripts.kilobytes(later));
			data.push({ route, files: first.size, kilobytes, later: later.size, total });
		}
		return report(data);
	} finally {
		await server.stop();
	}
}

function playDemo(dataDir: string): Facts {
	say('playing the demonstration');
	mkdirSync(dataDir, { recursive: true });
	const env = { ...process.env, DATABASE_URL: undefined, WAARBORG_DATA: dataDir };
	const { status, stderr } = spawnSync(process.execPath, ['tests/e2e/prepare.ts'], {
		env,
		encoding: 'utf8'
	});
	if (status !== 0) throw new Error(`The demonstration did not load:\n${stderr}`);
	return JSON.parse(readFileSync(join(dataDir, 'facts.json'), 'utf8')) as Facts;
}

/** The main routes, as the person who works there sees them. */
function pages({ pilots, contacts, decision }: Facts) {
	const worker = (route: string, path = route) => ({ route, as: 'eva.jacobs', path });
	const owner = (route: string, path = route) => ({ route, as: 'hilde.wouters', path });
	const room = (name: string, pilot = pilots.running) =>
		owner(`/pilots/[pilot]${name}`, `/pilots/${pilot}${name}`);
	const contact = (id: string, name: string) =>
		worker(`/opstellen/[contact]${name}`, `/opstellen/${id}${name}`);
	return [
		{ route: '/aanmelden', as: null, path: '/aanmelden' },
		{ route: '/register', as: null, path: '/register' },
		owner('/'),
		owner('/pilots'),
		owner('/pilots/nieuw'),
		owner('/organisatie'),
		{ route: '/audit', as: 'ingrid.claes', path: '/audit' },
		room(''),
		room('/checklist'),
		room('/checklist/3', pilots.preparing),
		room('/beoordeling/dpia/deel/beschrijving', pilots.preparing),
		room('/checklist/6', pilots.preparing),
		room('/meetplan'),
		room('/metingen'),
		room('/dashboard'),
		room('/besluiten'),
		{ ...room('/besluiten/nieuw'), as: 'marleen.goossens' },
		{ ...room(`/besluiten/${decision}`), route: '/pilots/[pilot]/besluiten/[besluit]' },
		room('/incidenten', pilots.paused),
		room('/tijdlijn'),
		worker('/opstellen'),
		worker('/opstellen/nieuw'),
		contact(contacts.fresh, ''),
		contact(contacts.review, '/concept'),
		contact(contacts.review, '/valideren'),
		contact(contacts.validated, '/verslag')
	];
}

/** Addresses of the scripts that the HTML asks the browser to load. */
function scriptsIn(html: string, base: string): Set<string> {
	const named = [
		...html.matchAll(/<link[^>]+rel="modulepreload"[^>]*>/g),
		...html.matchAll(/<script[^>]+src="[^>]*>/g)
	].map(([tag]) => /(?:href|src)="([^"]+)"/.exec(tag)?.[1]);
	const imported = [...html.matchAll(/import\(["']([^"']+\.js)["']\)/g)].map((found) => found[1]);
	const paths = [...named, ...imported].filter((path) => path !== undefined);
	if (paths.length === 0) throw new Error(`${base} names no scripts.`);
	return new Set(paths.map((path) => new URL(path, base).href));
}

/** The scripts of one server, each fetched once. */
class Scripts {
	private readonly texts = new Map<string, string>();

	/** Size of the scripts together, each compressed with gzip, in kB (1,000 bytes). */
	async kilobytes(urls: Iterable<string>): Promise<number> {
		let bytes = 0;
		for (const url of urls) bytes += gzipSync(await this.text(url), { level: 9 }).length;
		return bytes / 1000;
	}

	/** What the scripts import while they run and everything that needs, without what is there already. */
	async later(present: ReadonlySet<string>): Promise<Set<string>> {
		const found = new Set<string>();
		const follow = async (url: string): Promise<void> => {
			if (present.has(url) || found.has(url)) return;
			found.add(url);
			for (const next of await this.references(url, /(?:from|import)\s*["'](\.[^"']+\.js)["']/g))
				await follow(next);
		};
		for (const url of present) {
			// The entry names every page of the application: those are other pages' scripts.
			if (url.includes('/entry/')) continue;
			for (const next of await this.references(url, /import\(["'`](\.[^"'`]+\.js)["'`]\)/g))
				await follow(next);
		}
		return found;
	}

	private async references(url: string, pattern: RegExp): Promise<string[]> {
		const text = await this.text(url);
		return [...text.matchAll(pattern)].map((found) => new URL(found[1] ?? '', url).href);
	}

	private async text(url: string): Promise<string> {
		const known = this.texts.get(url);
		if (known !== undefined) return known;
		const answer = await fetch(url);
		if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
		const text = await answer.text();
		this.texts.set(url, text);
		return text;
	}
}

interface Weight {
	route: string;
	files: number;
	kilobytes: number;
	later: number;
	total: number;
}

function report(data: readonly Weight[]): Section {
	const within = ({ kilobytes, later, total }: Weight) =>
		later > 0 ? total <= aimWithCharts : kilobytes <= aim;
	return {
		title: 'JavaScript',
		head: ['Page', 'First load, gzip', 'Files', 'With what it loads later', 'Within the aim'],
		rows: data.map((page) => [
			`\`${page.route}\``,
			`${page.kilobytes.toFixed(1)} kB`,
			String(page.files),
			page.later > 0 ? `${page.total.toFixed(1)} kB` : '–',
			within(page) ? 'yes' : 'no'
		]),
		note: `Aim: at most ${aim} kB, and ${aimWithCharts} kB with charts.`,
		data
	};
}
