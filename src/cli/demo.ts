import { createInterface } from 'node:readline/promises';
import { createServer } from 'node:net';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Locale } from '../lib/domain/locale.ts';
import { fill, locales, pick } from '../lib/domain/locale.ts';
import type { Config } from '../lib/server/config.ts';
import { readConfig } from '../lib/server/config.ts';
import { DatabaseInUse } from '../lib/server/db/open.ts';
import { demoPassword, demoPeople } from '../lib/server/demo/people.ts';
import { demoTexts, firstSteps } from './demo-texts.ts';
import type { Io } from './io.ts';

const usage = 'waarborg demo [--port NUMBER] [--reset [--yes]] [--lang nl|en|fr] [--json]';

interface Options {
	port: number | null;
	reset: boolean;
	yes: boolean;
	json: boolean;
	lang: Locale;
}

/** A reason to stop, as the sentence to show. */
class Refused extends Error {}

/**
 * Loads OCMW Zonnedorp when the embedded database is empty, starts the application on this computer alone and says whom to sign in as
 * and what to click first. 0 started, 1 refused, 2 wrong use.
 */
export async function run(args: string[], io: Io): Promise<number> {
	const options = readOptions(args);
	if (!options) {
		io.err(usage);
		return 2;
	}
	const say = (key: keyof typeof demoTexts, params: Record<string, string | number> = {}) =>
		fill(pick(demoTexts[key], options.lang), params);
	const tell = (text: string) => (options.json ? io.err(text) : io.out(text));
	try {
		if (process.env.DATABASE_URL) throw new Refused(say('embeddedOnly'));
		const began = performance.now();
		const port = await choosePort(options, say, tell);
		const config = settle(port);
		const loaded = await fillDatabase(config, options, say, tell);
		const { serve } = await import('../server.ts');
		const { address, stop } = await serve(config);
		if (!(await isHealthy(address))) {
			await stop();
			throw new Refused(say('unhealthy'));
		}
		const seconds = Math.round((performance.now() - began) / 100) / 10;
		io.out(
			options.json
				? asJson(config, address, { loaded, seconds }, options.lang)
				: welcome(config, address, options.lang)
		);
		return 0;
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		io.err(error.message);
		return 1;
	}
}

function readOptions(args: string[]): Options | null {
	try {
		const { values } = parseArgs({
			args,
			options: {
				port: { type: 'string' },
				reset: { type: 'boolean', default: false },
				yes: { type: 'boolean', default: false },
				json: { type: 'boolean', default: false },
				lang: { type: 'string', default: 'nl' }
			}
		});
		const lang = locales.find((locale) => locale === values.lang);
		const asked = values.port ?? process.env.PORT;
		const port = asked === undefined ? null : Number(asked);
		const wrong = port !== null && (!/^\d+$/.test(asked ?? '') || port < 1 || port > 65535);
		return lang && !wrong ? { ...values, lang, port } : null;
	} catch {
		return null;
	}
}

type Say = (key: keyof typeof demoTexts, params?: Record<string, string | number>) => string;

const usualPort = 4173;

/** The port asked for, or else the first free one from the usual on. */
async function choosePort(
	{ port }: Options,
	say: Say,
	tell: (text: string) => void
): Promise<number> {
	const first = port ?? usualPort;
	if (await isFree(first)) return first;
	for (let next = first + 1; next <= first + 50 && next <= 65535; next += 1) {
		if (!(await isFree(next))) continue;
		if (port !== null) throw new Refused(say('portTaken', { port: first, next }));
		tell(say('portMoved', { port: first, next }));
		return next;
	}
	throw new Refused(say('portTaken', { port: first, next: first + 1000 }));
}

function isFree(port: number): Promise<boolean> {
	return new Promise((done) => {
		const probe = createServer();
		probe.once('error', () => done(false));
		probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
	});
}

/** The password is public: whatever the environment says, the demonstration answers on this computer alone. */
function settle(port: number): Config {
	process.env.HOST = '127.0.0.1';
	process.env.PORT = String(port);
	process.env.WAARBORG_URL = `http://127.0.0.1:${port}`;
	return readConfig();
}

async function fillDatabase(
	config: Config,
	options: Options,
	say: Say,
	tell: (text: string) => void
): Promise<boolean> {
	const { occupantOfFile, writeDemoFile } = await import('../lib/server/demo/file.ts');
	const occupant = await occupantOfFile(config).catch((error: unknown) => {
		throw error instanceof DatabaseInUse
			? new Refused(say('busy', { file: config.databaseUrl }))
			: error;
	});
	if (occupant === 'organisation') throw new Refused(say('notOurs', { folder: config.dataDir }));
	if (occupant === 'demonstration') {
		if (!options.reset) return false;
		await confirmReset(options, say);
	}
	tell(say('loading'));
	await writeDemoFile(config);
	return true;
}

async function confirmReset(options: Options, say: Say): Promise<void> {
	if (options.yes) return;
	if (!process.stdin.isTTY || options.json) throw new Refused(say('resetNeedsYes'));
	const ask = createInterface({ input: process.stdin, output: process.stdout });
	const answer = await ask.question(say('resetQuestion'));
	ask.close();
	if (!/^(j|ja|y|yes|o|oui)$/i.test(answer.trim())) throw new Refused(say('kept'));
}

/** The first request opens the database and the keys: better now than on the first click. */
async function isHealthy(address: string): Promise<boolean> {
	const { ok } = await fetch(`${address}/gezondheid`);
	return ok;
}

/** One person for each part to play; the organisation page shows the others. */
const leads = [
	'hilde.wouters',
	'leila.amrani',
	'griet.lambrecht',
	'marleen.goossens',
	'stefan.pauwels',
	'tine.baert',
	'eva.jacobs',
	'bram.dewit',
	'ingrid.claes'
];

function welcome(config: Config, address: string, lang: Locale): string {
	const say = (key: keyof typeof demoTexts) => pick(demoTexts[key], lang);
	const people = leads.flatMap((key) => demoPeople.filter((person) => person.key === key));
	const rows = [
		[say('who'), say('role'), say('signIn')],
		...people.map(({ name, jobTitle, email }) => [name, pick(jobTitle, lang), email])
	];
	const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	const table = rows.map(
		(row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`
	);
	const steps = stepsFor(config, address, lang).map((step, index) => `  ${index + 1}. ${step}`);
	const facts = [
		[say('address'), address],
		[say('password'), demoPassword]
	].map(([label = '', value = '']) => `  ${label.padEnd(say('password').length)}  ${value}`);
	return [
		'',
		say('ready'),
		'',
		...facts,
		'',
		...table,
		'',
		say('first'),
		...steps,
		'',
		say('stop')
	].join('\n');
}

function stepsFor(config: Config, address: string, lang: Locale): string[] {
	const conversation = join('src/lib/server/demo/conversations', 'intake-na-uitkering.vtt');
	const shown = relative(process.cwd(), join(config.root, conversation));
	return firstSteps.map((step) => fill(pick(step, lang), { address, conversation: shown }));
}

function asJson(
	config: Config,
	address: string,
	facts: { loaded: boolean; seconds: number },
	lang: Locale
): string {
	const people = demoPeople.map(({ name, email, roles, organisationRole, jobTitle }) => ({
		name,
		email,
		organisationRole,
		roles,
		jobTitle: pick(jobTitle, lang)
	}));
	return JSON.stringify({
		address,
		password: demoPassword,
		...facts,
		people,
		firstSteps: stepsFor(config, address, lang)
	});
}
