// The one script that runs on any Node ≥18 with nothing installed: it installs, builds and hands over to Node 24.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const windows = process.platform === 'win32';
const node = join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node');
const [task = 'demo', ...rest] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < 18) stop('Waarborg needs Node 18 or newer to install itself.');
install();
if (task === 'install') process.exit(0);
if (task === 'test') process.exit(run(node, ['src/cli/test.ts', ...rest]));
build();
process.exit(run(node, ['src/cli/main.ts', task, ...rest]));

function install() {
	const stamp = join(root, 'node_modules', '.waarborg-lock');
	const wanted = fingerprint([join(root, 'package-lock.json')]);
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	say('Installing packages (once, about a minute) …');
	const npm = windows ? 'npm.cmd' : 'npm';
	const code = run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell: windows });
	if (code !== 0) stop('Installing failed. Check the network connection to your npm registry, then run the command again.');
	writeFileSync(stamp, wanted);
}

function build() {
	const stamp = join(root, 'build', '.waarborg-sources');
	const sources = ['src', 'migrations', 'package-lock.json', 'vite.config.ts', 'static'];
	const wanted = fingerprint(sources.flatMap((name) => files(join(root, name))));
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	say('Building the application …');
	const code = run(node, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
	if (code !== 0) stop('The build failed; the lines above say where.');
	mkdirSync(dirname(stamp), { recursive: true });
	writeFileSync(stamp, wanted);
}

function files(path) {
	if (!existsSync(path) || path.endsWith(join('lib', 'paraglide'))) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => files(join(path, name)));
}

function fingerprint(paths) {
	const hash = createHash('sha256');
	for (const path of paths) hash.update(path.slice(root.length)).update(readFileSync(path));
	return hash.digest('hex');
}

function run(command, args, options = {}) {
	const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
	if (result.error) stop(`${command} could not be started: ${result.error.message}`);
	return result.status ?? 1;
}

function say(text) {
	process.stdout.write(`${text}\n`);
}

function stop(text) {
	process.stderr.write(`${text}\n`);
	process.exit(1);
}
