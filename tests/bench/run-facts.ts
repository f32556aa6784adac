import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** When, on what commit and on what machine something was measured; the load tells how far its times can be believed. */
export interface RunFacts {
	date: string;
	commit: string;
	node: string;
	cores: number;
	processor: string;
	memoryGigabytes: number;
	load: number[];
}

export function runFacts(): RunFacts {
	return {
		date: new Date().toISOString(),
		commit: commit(),
		node: process.version,
		cores: availableParallelism(),
		processor: cpus()[0]?.model.trim() ?? '',
		memoryGigabytes: Math.round(totalmem() / 2 ** 30),
		load: loadavg()
	};
}

/** The commit, and whether the files that matter here differ from it. */
function commit(): string {
	const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' }).stdout.trim();
	const changed = git(
		'status',
		'--porcelain',
		'--',
		'src/lib/domain/drafting',
		'src/lib/server/drafting/templates',
		'tests/bench'
	);
	return `${git('rev-parse', '--short', 'HEAD')}${changed ? ', with changes' : ''}`;
}

export function markdownTable(
	head: readonly string[],
	rows: readonly (readonly string[])[]
): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
