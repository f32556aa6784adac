import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { say } from './app-measure.ts';

export interface Server {
	url: string;
	pid: number;
	/** From the start of the process to the whole of its first answer, in ms. */
	startedIn: number;
	stop: () => Promise<void>;
}

/** Builds the application when a source is newer than the build. */
export function buildIfStale(): void {
	const built = existsSync('build/handler.js') ? statSync('build/handler.js').mtimeMs : 0;
	const sources = ['src', 'migrations', 'static', 'package-lock.json', 'vite.config.ts'];
	if (Math.max(...sources.map(newest)) <= built) return;
	say('building');
	const { status, stderr } = spawnSync(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
		{ encoding: 'utf8' }
	);
	if (status !== 0) throw new Error(`The application does not build:\n${stderr}`);
}

/** What the build itself writes between the sources. */
const generated = /lib[\\/]paraglide$|project\.inlang[\\/](?!settings\.json)/;

function newest(path: string): number {
	if (generated.test(path) || path.endsWith('.test.ts')) return 0;
	const stat = statSync(path);
	if (!stat.isDirectory()) return stat.mtimeMs;
	return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Starts the built application on a data folder, in a process of its own, and asks it for the sign-in page. */
export async function startServer(dataDir: string): Promise<Server> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const env = {
		...process.env,
		NODE_ENV: 'production',
		DATABASE_URL: undefined,
		WAARBORG_KEY_FILE: undefined,
		WAARBORG_DATA: dataDir,
		WAARBORG_URL: url,
		HOST: '127.0.0.1',
		PORT: String(port),
		LOG_LEVEL: 'error'
	};
	const began = performance.now();
	const child = spawn(process.execPath, ['src/server.ts'], {
		env,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const ended = new Promise<void>((done) => child.once('exit', () => done()));
	let said = '';
	await new Promise<void>((done, failed) => {
		for (const stream of [child.stdout, child.stderr]) {
			stream.on('data', (chunk) => {
				said += String(chunk);
				if (said.includes('Waarborg: ')) done();
			});
		}
		void ended.then(() => failed(new Error(`The application stopped while it started:\n${said}`)));
	});
	await new Visitor(url).page('/aanmelden');
	return {
		url,
		pid: child.pid ?? 0,
		startedIn: performance.now() - began,
		stop: async () => {
			child.kill('SIGTERM');
			await ended;
		}
	};
}

function freePort(): Promise<number> {
	return new Promise((done, failed) => {
		const probe = createServer();
		probe.once('error', failed);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/** Somebody with cookies, as a browser without scripts. */
export class Visitor {
	readonly url: string;
	private readonly cookies = new Map<string, string>();

	constructor(url: string) {
		this.url = url;
	}

	async signIn(email: string, password: string): Promise<void> {
		const answer = await fetch(`${this.url}/aanmelden`, {
			method: 'POST',
			body: new URLSearchParams({ email, password, terug: '/' }),
			headers: { origin: this.url, accept: 'text/html' },
			redirect: 'manual'
		});
		await answer.arrayBuffer();
		if (answer.status !== 303) throw new Error(`${email} cannot sign in: ${answer.status}`);
		for (const cookie of answer.headers.getSetCookie()) {
			const [name = '', ...value] = (cookie.split(';')[0] ?? '').split('=');
			this.cookies.set(name, value.join('='));
		}
	}

	/** The whole page; throws when it is anything else than the page that was asked for. */
	page(path: string): Promise<string> {
		return this.ask(path, { headers: { accept: 'text/html' } });
	}

	/** Sends a value as the scripts of a page do; throws when it is refused. */
	async put(path: string, value: unknown): Promise<unknown> {
		const headers = { accept: 'application/json', 'content-type': 'application/json' };
		return JSON.parse(
			await this.ask(path, { method: 'PUT', headers, body: JSON.stringify(value) })
		);
	}

	private async ask(path: string, request: RequestInit & { headers: Record<string, string> }) {
		const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const answer = await fetch(`${this.url}${path}`, {
			...request,
			headers: {
				'accept-language': 'nl',
				origin: this.url,
				...(cookie && { cookie }),
				...request.headers
			},
			redirect: 'manual'
		});
		const text = await answer.text();
		if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}: ${text}`);
		return text;
	}
}
