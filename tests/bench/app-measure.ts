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

/** The share `q` of the times (0–1) is not above it. */
export function quantile(times: readonly number[], q: number): number {
	return (
		times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(q * times.length))] ?? 0
	);
}

/** What one kind of request took, each on the clock, and all together of the server's processor. */
export interface Timing {
	/** In ms. */
	laps: number[];
	/** In ms. */
	cpu: number | null;
}

export const noLaps = (): Timing => ({ laps: [], cpu: 0 });

/** Asks `times` times, one after another, and adds what it took to `timing`. */
export async function laps(
	pid: number,
	timing: Timing,
	times: number,
	ask: () => Promise<unknown>
): Promise<void> {
	const before = processorTime(pid);
	for (let index = 0; index < times; index += 1) timing.laps.push(await timed(ask));
	const after = processorTime(pid);
	timing.cpu =
		timing.cpu === null || before === null || after === null ? null : timing.cpu + after - before;
}

export function summary({ laps, cpu }: Timing) {
	return {
		requests: laps.length,
		p50: quantile(laps, 0.5),
		p95: quantile(laps, 0.95),
		cpu: cpu === null ? null : cpu / laps.length
	};
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
