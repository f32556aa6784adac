import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

/** One table of the report, with the same figures as data for `--json`. */
export interface Section {
	title: string;
	head: string[];
	rows: string[][];
	note?: string;
	data: unknown;
}

/** Clock ticks per second as Linux reports them to programs, on every architecture it runs Node on. */
const ticks = 100;

/** Processor time that a process has used, in ms; null where the system does not tell. */
export function processorTime(pid: number): number | null {
	if (process.platform !== 'linux') return null;
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	// The name of the program, in brackets, may hold spaces; user and system time are fields 14 and 15.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks;
}

/** Memory that a process holds (RSS), in MB; null where the system does not tell. */
export function residentMemory(pid: number): number | null {
	if (process.platform === 'linux') {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024;
	}
	const { status, stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], {
		encoding: 'utf8'
	});
	return status === 0 ? Number(stdout) / 1024 : null;
}

/** How long `work` takes, in ms. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

export const ms = (value: number | null) =>
	value === null ? '–' : `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
export const mb = (value: number | null) => (value === null ? '–' : `${value.toFixed(0)} MB`);
export const times = (value: number | null) => (value === null ? '–' : `×${value.toFixed(2)}`);
export const count = (value: number) => value.toLocaleString('en');

export const per = (value: number | null, base: number | null | undefined) =>
	value === null || !base ? null : value / base;

export function say(text: string): void {
	process.stderr.write(`${text}\n`);
}
