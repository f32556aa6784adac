import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';

interface Kept {
	code: string;
	seed: number;
	found: Record<string, number[]>;
}

/** What a simulation has found so far, on disk every few seconds. What another seed or other code found is never mixed in. */
export class Checkpoint {
	private readonly file: string;
	private readonly kept: Kept;
	private written = Date.now();

	constructor(file: string, about: { code: string; seed: number }, fresh: boolean) {
		this.file = file;
		const earlier = fresh ? null : read(file);
		const same = earlier?.code === about.code && earlier.seed === about.seed;
		this.kept = same ? earlier : { ...about, found: {} };
	}

	has(key: string): boolean {
		return Object.hasOwn(this.kept.found, key);
	}

	get(key: string): number[] | undefined {
		return this.has(key) ? this.kept.found[key] : undefined;
	}

	add(key: string, found: number[]): void {
		this.kept.found[key] = found;
		if (Date.now() - this.written > 5000) this.write();
	}

	/** A whole file or the old one: written beside it and then renamed. */
	write(): void {
		mkdirSync(dirname(this.file), { recursive: true });
		writeFileSync(`${this.file}.new`, JSON.stringify(this.kept));
		renameSync(`${this.file}.new`, this.file);
		this.written = Date.now();
	}
}

/** SHA-256 over everything a verdict is computed with: other code, other results. */
export function fingerprint(): string {
	const domain = new URL('../../src/lib/domain/', import.meta.url).pathname;
	const files = [
		...readdirSync(join(domain, 'stats')).map((name) => join('stats', name)),
		...readdirSync(domain).filter((name) => /^(kpi|plan|verdict|measurement)/.test(name))
	].filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
	const hash = createHash('sha256');
	for (const name of files.sort()) hash.update(name).update(readFileSync(join(domain, name)));
	return hash.digest('hex');
}

function read(file: string): Kept | null {
	if (!existsSync(file)) return null;
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Kept;
	} catch {
		return null;
	}
}
