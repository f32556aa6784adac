import { run as runExport } from './dpia-export.ts';
import { run as runImport } from './dpia-import.ts';
import type { Io } from './io.ts';

const usage =
	'waarborg dpia import FILE [--format waarborg|cnil|invulhulpen] [--kind dpia|fria] [--template VERSION] [--lang nl|en|fr] [--json]\n' +
	'waarborg dpia import FILE --pilot PILOT --as EMAIL [--kind dpia|fria] [--lang nl|en|fr] [--json]\n' +
	'waarborg dpia export PILOT --as EMAIL [--kind dpia|fria] [--format FORMAT] [--out FILE] [--lang nl|en|fr] [--json]';

/** `waarborg dpia`: reads an assessment in any of the formats and says what is in it, or writes one. 0 done, 1 refused, 2 wrong use. */
export async function run([verb, ...args]: string[], io: Io): Promise<number> {
	const code =
		verb === 'import'
			? await runImport(args, io)
			: verb === 'export'
				? await runExport(args, io)
				: 2;
	if (code === 2) io.err(usage);
	return code;
}
