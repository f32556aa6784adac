import { parseArgs } from 'node:util';
import { loadContent } from '../lib/server/content/load.ts';
import { faultLine } from '../lib/server/content/faults.ts';
import type { Io } from './io.ts';

const usage =
	'waarborg pack validate [DIR] [--json]\n' +
	'DIR holds checklists/, kpi/ and dpia-templates/; without DIR: the current folder.';

/** Checks content packs without starting the application: one line per fault on stderr. */
export async function run(args: string[], io: Io): Promise<number> {
	const asked = readArguments(args);
	if (!asked) {
		io.err(usage);
		return 2;
	}
	const loaded = loadContent(asked.directory);
	if (!loaded.ok) {
		if (asked.json) io.out(JSON.stringify({ ok: false, faults: loaded.faults }));
		for (const fault of loaded.faults) io.err(faultLine(fault));
		return 1;
	}
	const { useCases, faultReport } = loaded.value;
	if (asked.json) {
		const packs = useCases.map(({ urn, version, packs: parts }) => ({
			urn,
			version,
			packs: parts
		}));
		io.out(JSON.stringify({ ok: true, useCases: packs, warnings: faultReport }));
		return 0;
	}
	for (const warning of faultReport) io.out(`warning: ${faultLine(warning)}`);
	for (const { urn, version } of useCases) io.out(`${urn} ${version}: good`);
	return 0;
}

function readArguments(args: string[]): { directory: string; json: boolean } | null {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { json: { type: 'boolean', default: false } }
		});
		const [verb, directory = '.', ...rest] = positionals;
		return verb === 'validate' && rest.length === 0 ? { directory, json: values.json } : null;
	} catch {
		// parseArgs throws on an unknown option: that is wrong use, answered with the usage.
		return null;
	}
}
