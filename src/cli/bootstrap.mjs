// The one script that runs on any Node ≥18 with nothing installed: it installs, builds and hands over to Node 24.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const windows = process.platform === 'win32';
const modules = join(root, 'node_modules');
// The program itself: the shims in .bin cannot be started without a shell on Windows.
const node = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');
// What the build makes itself: the compiled messages, and what the compiler leaves beside its settings.
const generated = /[\\/]lib[\\/]paraglide$|[\\/]project\.inlang[\\/](?!settings\.json)/;
const [task = 'demo', ...rest] = process.argv.slice(2);

let child;
let stopping = false;
// Ctrl-C reaches the child as well; a kill of this process does not. It may come twice: the application stops once, in good order.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(signal, () => {
		stopping = true;
		child?.kill('SIGTERM');
	});
}

if (Number(process.versions.node.split('.')[0]) < 18)
	stop('Waarborg needs Node 18 or newer. Get it at nodejs.org.');
await install();
if (task === 'install') process.exit(0);
if (task === 'test') process.exit(await run(node, ['src/cli/test.ts', ...rest]));
// The other commands read their own sources.
if (task === 'demo' || task === 'start') await build();
process.exit(await run(node, ['src/cli/main.ts', task, ...rest]));

async function install() {
	const stamp = join(modules, '.waarborg-lock');
	const wanted = fingerprint([join(root, 'package-lock.json')]);
	if (existsSync(node) && (read(stamp) === wanted || installedByHand())) {
		if (read(stamp) !== wanted) writeFileSync(stamp, wanted);
		return;
	}
	say('Pakketten installeren, één keer, ongeveer een minuut … (installing packages)');
	const options = ['--no-audit', '--no-fund', '--loglevel=error'];
	const code = await run(windows ? 'npm.cmd' : 'npm', ['ci', ...options], { shell: windows });
	if (code !== 0) {
		stop(
			'Installing the packages failed; the lines above say why. Check the connection to your npm registry (npm ping), ' +
				'then run the command again. Behind a proxy: npm config set proxy and https-proxy.'
		);
	}
	if (!existsSync(node)) {
		stop(
			`Node 24 was not installed at ${node}: npm did not run the install script of the package "node". ` +
				'Allow it (npm config set ignore-scripts false), remove node_modules and run the command again.'
		);
	}
	writeFileSync(stamp, wanted);
}

/** True when npm put exactly the locked packages there already: installing again would only take time. */
function installedByHand() {
	const [wanted, present] = ['package-lock.json', 'node_modules/.package-lock.json'].map((name) => {
		const text = read(join(root, name));
		return text ? JSON.parse(text).packages : {};
	});
	return Object.entries(wanted).every(
		([path, { version, optional, devOptional }]) =>
			path === '' ||
			present[path]?.version === version ||
			(!present[path] && (optional || devOptional))
	);
}

async function build() {
	const stamp = join(root, 'build', '.waarborg-sources');
	const sources = [
		'src',
		'migrations',
		'static',
		'package-lock.json',
		'tsconfig.json',
		'vite.config.ts'
	];
	const wanted = fingerprint(sources.flatMap((name) => files(join(root, name))));
	if (read(stamp) === wanted) return;
	say('De toepassing bouwen, ongeveer een halve minuut … (building)');
	rmSync(stamp, { force: true });
	const printed = [];
	const code = await run(node, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
		printed
	});
	if (code !== 0) stop(`${Buffer.concat(printed)}\nBuilding failed; the lines above say where.`);
	mkdirSync(dirname(stamp), { recursive: true });
	writeFileSync(stamp, wanted);
}

/** The files that the build depends on, tests left out. */
function files(path) {
	if (!existsSync(path) || generated.test(path) || path.endsWith('.test.ts')) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => files(join(path, name)));
}

function fingerprint(paths) {
	const hash = createHash('sha256');
	for (const path of paths)
		hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
	return hash.digest('hex');
}

function read(path) {
	return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/**
 * Runs a program in the root and gives its exit code; when the user stopped it, so does this script. What it says goes to the terminal, or
 * into `printed`.
 */
function run(command, args, { printed, ...options } = {}) {
	return new Promise((done) => {
		const stdio = printed ? ['ignore', 'pipe', 'pipe'] : 'inherit';
		child = spawn(command, args, { cwd: root, stdio, ...options });
		for (const stream of [child.stdout, child.stderr])
			stream?.on('data', (bytes) => printed.push(bytes));
		child.once('error', (error) => stop(`${command} could not be started: ${error.message}`));
		child.once('close', (code, signal) => {
			child = undefined;
			const status = code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 0);
			if (stopping) process.exit(status);
			done(status);
		});
	});
}

function say(text) {
	// Beside the answer of a command with --json, which owns the standard output.
	process.stderr.write(`${text}\n`);
}

function stop(text) {
	process.stderr.write(`${text}\n`);
	process.exit(1);
}
