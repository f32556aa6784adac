import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readCsv } from './csv.ts';

/** A file of a public set that cannot be used, and why. */
export class UnusableFile extends Error {}

/** The files of one set under a folder, in the order of their names; none when the folder is absent. */
export function filesOf(folder: string, pattern: RegExp): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => pattern.test(name) && !name.startsWith('.'))
		.toSorted()
		.map((name) => join(folder, name));
}

/** "mts-dialog/validation" for ".../mts-dialog/validation.csv". */
export function setName(path: string): string {
	return path
		.split(/[\\/]/)
		.slice(-2)
		.join('/')
		.replace(/\.[a-z0-9]+$/i, '');
}

function textOf(path: string): string {
	return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
}

/**
 * Rows of a CSV file by column name in lower case; other columns are kept, order and letter case do not matter. A byte order mark and
 * Windows line ends are read over.
 */
export function table(path: string, columns: readonly string[]): Record<string, string>[] {
	const rows = readCsv(textOf(path)).map((row) =>
		Object.fromEntries(
			Object.entries(row).map(([name, value]) => [name.trim().toLowerCase(), value])
		)
	);
	if (rows.length === 0) throw new UnusableFile(`${basename(path)}: no rows`);
	const missing = columns.filter((column) => rows[0]?.[column] === undefined);
	if (missing.length > 0)
		throw new UnusableFile(`${basename(path)}: line 1 has no column ${missing.join(', ')}`);
	return rows;
}

export interface Edit {
	id: string;
	doc: string;
	summary: string;
	/** 1 = says what the document says. */
	label: number;
}

/** The edits of a SummEdits file: a JSON array, an object that holds one, or one object per line. */
export function edits(path: string): Edit[] {
	const text = textOf(path).trim();
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch (error) {
		try {
			data = text.split(/\r?\n/).map((line) => JSON.parse(line) as unknown);
		} catch {
			throw new UnusableFile(`${basename(path)}: no JSON (${(error as Error).message})`);
		}
	}
	const list = Array.isArray(data) ? data : Object.values(data as object).find(Array.isArray);
	if (!Array.isArray(list)) throw new UnusableFile(`${basename(path)}: no list of edits`);
	return list.map((entry: Record<string, unknown>, at) => {
		const doc = entry['doc'] ?? entry['document'];
		const { summary, label } = entry;
		if (typeof doc !== 'string' || typeof summary !== 'string' || label === undefined)
			throw new UnusableFile(`${basename(path)}: entry ${at + 1} lacks doc, summary or label`);
		return { id: String(entry['id'] ?? at + 1), doc, summary, label: Number(label) };
	});
}
