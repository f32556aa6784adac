import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { verifyBundle } from '#lib/server/bundle/verify.ts';
import type { Io } from './io.ts';
import { messageOf } from './io.ts';

const usage = 'waarborg verify-bundle FILE.zip';
const largest = 256 * 1024 * 1024;

/**
 * `waarborg verify-bundle`: checks an evidence bundle and prints one line per check. Needs no database and no network, and writes
 * nothing. 0 everything holds, 1 something does not (named on stderr), 2 wrong use.
 */
export async function run(args: string[], io: Io): Promise<number> {
	const [path, ...rest] = args;
	if (!path || path.startsWith('-') || rest.length > 0) {
		io.err(usage);
		return 2;
	}
	let bytes: Buffer;
	try {
		if (statSync(path).size > largest) {
			io.err(`${path}: is larger than ${largest / 1024 / 1024} MB`);
			return 1;
		}
		bytes = readFileSync(path);
	} catch (error) {
		io.err(`${path}: ${messageOf(error).split('\n')[0]}`);
		return 1;
	}
	const checks = await verifyBundle(bytes, basename(path), new Date().toISOString());
	for (const { name, ok, note } of checks) io.out(`${ok ? 'ok  ' : 'FAIL'} ${name}: ${note}`);
	const failed = checks.filter(({ ok }) => !ok);
	if (failed.length === 0) return 0;
	io.err(`${path}: does not hold: ${failed.map(({ name }) => name).join(', ')}`);
	return 1;
}
