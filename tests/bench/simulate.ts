import { Console } from 'node:console';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { pick } from '#lib/domain/locale.ts';
import type { Rate } from '#lib/domain/stats/simulation.ts';
import { errorRate, rateOf, usualSize } from '#lib/domain/stats/simulation.ts';
import { goodPilots, goodPilotShares, scenarios } from '#lib/domain/stats/simulation-scenarios.ts';
import { Checkpoint, fingerprint } from './simulate-checkpoint.ts';

/**
 * How often is the engine wrong? Every scenario, a peek after each report, over all cores; what is done is kept, so that an
 * interrupted run goes on. Exit code 1 when a promised scenario breaks 5 % (99 % upper bound), 2 on wrong use.
 */
const usage = `npm run simulate -- [--pilots 10000] [--seed 1] [--only id,id] [--out file.json] [--markdown file.md]
                    [--checkpoint file.json] [--fresh]`;

interface Job {
	kind: 'mistakes' | 'power';
	id: string;
	from: number;
	pilots: number;
}

/** Share of good pilots (0–1) that have their GO by this number of AI reports. */
interface GoShare {
	reports: number;
	share: number;
}

export interface Simulation {
	/** Day, commit and code the table was made with. */
	date: string;
	commit: string;
	fingerprint: string;
	pilots: number;
	seed: number;
	/** Reports of each simulated pilot, unless its scenario says otherwise. */
	size: typeof usualSize;
	rates: Rate[];
	/** Share of pilots that get their GO by so many reports when all goes well. */
	power: { id: string; points: GoShare[] }[];
	speed: { pilotsPerSecondPerCore: number; looks: number; kpis: number };
}

const batch = 50;
const promise = 0.05;
const powerAt = [50, 100, 165, 200];

if (isMainThread) await main();
else work(workerData as number);

async function main(): Promise<void> {
	const options = readOptions();
	if (!options) {
		process.stderr.write(`${usage}\n`);
		process.exitCode = 2;
		return;
	}
	const { pilots, seed } = options;
	const chosen = scenarios.filter(({ id }) => !options.only || options.only.includes(id));
	const code = fingerprint();
	const checkpoint = new Checkpoint(options.checkpoint, { code, seed }, options.fresh);
	const good = options.only ? [] : goodPilots.map(({ id }) => id);
	const jobs = [
		...chosen.flatMap(({ id }) => jobsOf('mistakes', id, pilots)),
		...good.flatMap((id) => jobsOf('power', id, Math.min(pilots, 2000)))
	].filter((job) => !checkpoint.has(key(job)));
	await runAll(jobs, seed, checkpoint);
	checkpoint.write();

	const rates = chosen.map(({ id }) => rateOf(id, pilots, total(checkpoint, id, pilots)));
	new Console(process.stdout).table(rates.map((rate) => row(rate)));
	const simulation: Simulation = {
		date: new Date().toISOString().slice(0, 10),
		commit: commit(),
		fingerprint: code,
		pilots,
		seed,
		size: usualSize,
		rates,
		power: good.map((id) => ({ id, points: powerOf(checkpoint, id, Math.min(pilots, 2000)) })),
		speed: speed(seed)
	};
	const { pilotsPerSecondPerCore: rate, looks, kpis } = simulation.speed;
	process.stdout.write(
		`${rate.toFixed(0)} pilots a second on a core (${kpis} KPIs, ${looks} looks)\n`
	);
	if (options.out) writeFileSync(options.out, `${JSON.stringify(simulation, null, '\t')}\n`);
	if (options.markdown) writeFileSync(options.markdown, asMarkdown(simulation));
	const broken = rates.filter(({ scenario, upper }) => promised(scenario) && upper > promise);
	for (const { scenario } of broken) process.stderr.write(`broken promise: ${scenario}\n`);
	process.exitCode = broken.length > 0 ? 1 : 0;
}

function readOptions() {
	try {
		const { values } = parseArgs({
			options: {
				pilots: { type: 'string', default: '10000' },
				seed: { type: 'string', default: '1' },
				only: { type: 'string' },
				out: { type: 'string' },
				markdown: { type: 'string' },
				checkpoint: { type: 'string', default: 'test-results/simulation-checkpoint.json' },
				fresh: { type: 'boolean', default: false }
			}
		});
		const pilots = Number(values.pilots);
		const seed = Number(values.seed);
		const only = values.only?.split(',');
		const unknown = only?.some((id) => !scenarios.some((scenario) => scenario.id === id));
		const whole = pilots % batch === 0 && pilots > 0 && Number.isInteger(seed);
		return whole && !unknown ? { ...values, pilots, seed, only } : null;
	} catch {
		return null;
	}
}

function jobsOf(kind: Job['kind'], id: string, pilots: number): Job[] {
	const starts = Array.from({ length: pilots / batch }, (_, i) => i * batch);
	return starts.map((from) => ({ kind, id, from, pilots: batch }));
}

function key({ kind, id, from }: Job): string {
	return `${kind}/${id}/${from}`;
}

async function runAll(jobs: Job[], seed: number, checkpoint: Checkpoint): Promise<void> {
	const all = jobs.length;
	const show = progress(all);
	let done = 0;
	const one = () => {
		const worker = new Worker(new URL(import.meta.url), { workerData: seed });
		return new Promise<void>((resolve, reject) => {
			const next = () => {
				const job = jobs.shift();
				if (job) worker.postMessage(job);
				else void worker.terminate().then(() => resolve(), reject);
			};
			worker.on('message', ({ job, found }: { job: Job; found: number[] }) => {
				checkpoint.add(key(job), found);
				show(++done);
				next();
			});
			worker.on('error', reject);
			next();
		});
	};
	await Promise.all(Array.from({ length: Math.min(availableParallelism(), all) }, one));
}

function work(seed: number): void {
	parentPort!.on('message', (job: Job) => {
		const options = { seed, from: job.from };
		const found =
			job.kind === 'power'
				? goodPilotShares(job.id, job.pilots, powerAt, options)
				: [errorRate(scenarioOf(job.id), job.pilots, options).mistakes];
		parentPort!.postMessage({ job, found });
	});
}

function scenarioOf(id: string) {
	return scenarios.find((scenario) => scenario.id === id)!;
}

function promised(id: string): boolean {
	return scenarioOf(id).promised;
}

function total(checkpoint: Checkpoint, id: string, pilots: number): number {
	return jobsOf('mistakes', id, pilots).reduce(
		(sum, job) => sum + (checkpoint.get(key(job))?.[0] ?? 0),
		0
	);
}

function powerOf(checkpoint: Checkpoint, id: string, pilots: number): GoShare[] {
	const found = jobsOf('power', id, pilots).map((job) => checkpoint.get(key(job))!);
	return powerAt.map((reports, i) => ({
		reports,
		share: found.reduce((sum, shares) => sum + shares[i]!, 0) / pilots
	}));
}

/** Pilots a second of processor time with the usual plan of four KPIs and 300 looks: the slowest scenario. */
function speed(seed: number): Simulation['speed'] {
	const scenario = scenarioOf('plan-at-thresholds');
	const size = { ...usualSize, ai: 300 - usualSize.baseline };
	errorRate(scenario, 10, { seed, size });
	const before = process.cpuUsage();
	errorRate(scenario, 100, { seed, size });
	const { user, system } = process.cpuUsage(before);
	const seconds = (user + system) / 1e6;
	return { pilotsPerSecondPerCore: 100 / seconds, looks: 300, kpis: scenario.kpis.length };
}

/** A bar on a terminal, a line now and then elsewhere. */
function progress(all: number): (done: number) => void {
	let said = Date.now();
	return (done) => {
		const percent = Math.floor((100 * done) / all);
		if (process.stderr.isTTY) {
			const bar = '█'.repeat(Math.round((40 * done) / all)).padEnd(40, '░');
			process.stderr.write(`\r${bar} ${percent} %${done === all ? '\n' : ''}`);
		} else if (Date.now() - said > 30_000 || done === all) {
			said = Date.now();
			process.stderr.write(`${percent} %\n`);
		}
	};
}

function row({ scenario, pilots, mistakes, rate, upper }: Rate) {
	const { mistake } = scenarioOf(scenario);
	return {
		scenario,
		mistake: `false ${mistake}`,
		pilots,
		mistakes,
		rate: percentage(rate),
		'99 % upper': percentage(upper),
		promise: promised(scenario) ? (upper <= promise ? 'kept' : 'BROKEN') : 'cannot hold'
	};
}

function percentage(share: number): string {
	return `${(100 * share).toFixed(2)} %`;
}

function commit(): string {
	return spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
}

function asMarkdown({ date, commit, pilots, seed, size, rates, power, speed }: Simulation): string {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	const table = (head: string[], rows: string[][]) =>
		[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
	const errors = rates.map((rate) => {
		const { mistake, promise } = row(rate);
		const title = pick(scenarioOf(rate.scenario).title, 'en');
		const counts = `${rate.mistakes} of ${rate.pilots}`;
		return [title, mistake, counts, percentage(rate.rate), percentage(rate.upper), promise];
	});
	const shares = power.map(({ id, points }) => [
		pick(goodPilots.find((pilot) => pilot.id === id)!.title, 'en'),
		...points.map(({ share }) => `${Math.round(100 * share)} %`)
	]);
	return `# How often is the engine wrong?

Made by \`npm run simulate\` on ${date} at commit ${commit}: ${pilots.toLocaleString('en-GB')} simulated pilots for each line, seed
${seed}, ${size.baseline} baseline and ${size.ai} AI reports of ${size.workers} workers, α 5 %, **a peek after each report**. In each
line the truth sits exactly on a boundary, the hardest place there is. "99 % upper" is the Clopper–Pearson bound; a promise is
kept when that bound is at most 5 %.

${table(['Truth', 'Mistake', 'Pilots in which it was made', 'Rate', '99 % upper', 'Promise'], errors)}

Lines whose promise cannot hold are shown because they happen: when the easy files go to AI, no statistics can see it. The case
mix check, the comparison of clients known and unknown, and the rule that everyone is asked are there for that.

## How soon a good pilot is recognised

Share of pilots (2,000 at most for each line) whose whole plan of four KPIs gets its GO by so many AI reports.

${table(['Truth', ...powerAt.map((n) => `${n} reports`)], shares)}

Speed: ${speed.pilotsPerSecondPerCore.toFixed(0)} pilots a second of processor time on one core, with ${speed.kpis} KPIs and
${speed.looks} looks each.
`;
}
