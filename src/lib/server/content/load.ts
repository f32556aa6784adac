import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from './content.ts';
import { toContent } from './content.ts';
import { crossCheck } from './cross-check.ts';
import type { ContentFault } from './faults.ts';
import { byPlace, faultLine } from './faults.ts';
import type { CheckedPack } from './read-pack.ts';
import { readPack } from './read-pack.ts';
import { checkShape } from './schema-check.ts';
import type { AnyPack } from './types.gen.ts';

export type { Content } from './content.ts';
export type { ContentFault } from './faults.ts';
export type * from './types.gen.ts';

export type LoadedContent = { ok: true; value: Content } | { ok: false; faults: ContentFault[] };

/** Where packs live, from the root of the content. */
const folders = [
	'checklists',
	'checklists/use-cases',
	'checklists/practice',
	'kpi',
	'dpia-templates'
];

/**
 * Reads and checks every pack under `root` (the folder that holds `checklists/`, `kpi/` and `dpia-templates/`).
 * All faults are reported at once, each with its file, line and field; one fault and nothing is loaded.
 */
export function loadContent(root: string): LoadedContent {
	const files = folders.flatMap((folder) => packFiles(root, folder));
	if (files.length === 0) {
		const remedy = `put YAML packs in ${folders.join(', ')}`;
		return {
			ok: false,
			faults: [{ file: root, line: 1, field: '', problem: 'holds no packs', remedy }]
		};
	}
	const faults: ContentFault[] = [];
	const packs: CheckedPack[] = [];
	for (const file of files) {
		const raw = readPack(join(root, file), file);
		const found = Array.isArray(raw) ? raw : checkShape(raw);
		faults.push(...found);
		if (!Array.isArray(raw) && found.length === 0) packs.push({ raw, pack: raw.value as AnyPack });
	}
	// A pack that is left out would make every reference to it look wrong: mend the shapes first.
	const cross = faults.length > 0 ? { faults: [], warnings: [] } : crossCheck(packs);
	faults.push(...cross.faults);
	if (faults.length > 0) return { ok: false, faults: faults.sort(byPlace) };
	return {
		ok: true,
		value: toContent(
			packs.map(({ pack }) => pack),
			cross.warnings.sort(byPlace)
		)
	};
}

/** For the start of the application: broken packs are no state to run in. Throws with one line per fault. */
export function loadContentOrThrow(root: string): Content {
	const loaded = loadContent(root);
	if (loaded.ok) return loaded.value;
	throw new Error(`The content packs do not load:\n${loaded.faults.map(faultLine).join('\n')}`);
}

function packFiles(root: string, folder: string): string[] {
	const path = join(root, folder);
	if (!existsSync(path)) return [];
	return readdirSync(path, { withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
		.map((entry) => `${folder}/${entry.name}`)
		.sort();
}
