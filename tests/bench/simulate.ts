import { Console } from 'node:console';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { errorRate, rateOf, scenarios, type Rate } from '#lib/domain/stats/simulation.ts';

/**
 * How often is the engine wrong? `node tests/bench/simulate.ts [pilots] [seed] [file.json]`: every scenario, a peek after each
 * report, parallel over the cores; 10,000 pilots by default. Exit code 1 when a promised scenario breaks 5 % (99 % upper bound).
 */
interface Job {
	scenario: number;
	from: number;
	pilots: number;
}

const batch = 50;
const promise = 0.05;

if (isMainThread) await main();
else work(workerData as number);

async function main(): Promise<void> {
	const pilots = Number(process.argv[2] ?? 10_000);
	const seed = Number(process.argv[3] ?? 1);
	const file = process.argv[4];
	if (!Number.isInteger(pilots) || pilots < 1 || !Number.isInteger(seed)) {
		process.stderr.write('node tests/bench/simulate.ts [pilots] [seed] [file.json]\n');
		process.exitCode = 2;
		return;
	}
	const mistakes = await runAll(pilots, seed);
	const rates = scenarios.map(({ id }, i) => rateOf(id, pilots, mistakes[i]!));
	new Console(process.stdout).table(rates.map(row));
	if (file) writeFileSync(file, `${JSON.stringify({ pilots, seed, rates }, null, '\t')}\n`);
	const broken = rates.filter(({ upper }, i) => scenarios[i]!.promised && upper > promise);
	for (const { scenario } of broken) process.stderr.write(`broken promise: ${scenario}\n`);
	process.exitCode = broken.length > 0 ? 1 : 0;
}

async function runAll(pilots: number, seed: number): Promise<number[]> {
	const jobs: Job[] = [];
	for (const scenario of scenarios.keys())
		for (let from = 0; from < pilots; from += batch)
			jobs.push({ scenario, from, pilots: Math.min(batch, pilots - from) });
	const mistakes = scenarios.map(() => 0);
	const all = jobs.length;
	let done = 0;
	await Promise.all(
		Array.from({ length: Math.min(availableParallelism(), all) }, () => {
			const worker = new Worker(new URL(import.meta.url), { workerData: seed });
			return new Promise<void>((resolve, reject) => {
				const next = () => {
					const job = jobs.shift();
					if (job) worker.postMessage(job);
					else void worker.terminate().then(() => resolve(), reject);
				};
				worker.on('message', ({ scenario, found }: { scenario: number; found: number }) => {
					mistakes[scenario]! += found;
					progress(++done, all);
					next();
				});
				worker.on('error', reject);
				next();
			});
		})
	);
	return mistakes;
}

function work(seed: number): void {
	parentPort!.on('message', ({ scenario, from, pilots }: Job) => {
		const { mistakes } = errorRate(scenarios[scenario]!, pilots, { seed, from });
		parentPort!.postMessage({ scenario, found: mistakes });
	});
}

function progress(done: number, all: number): void {
	if (!process.stderr.isTTY) return;
	const filled = Math.round((40 * done) / all);
	const bar = '█'.repeat(filled).padEnd(40, '░');
	process.stderr.write(`\r${bar} ${Math.floor((100 * done) / all)} %${done === all ? '\n' : ''}`);
}

function row({ scenario, pilots, mistakes, rate, upper }: Rate, i: number) {
	const { truth, promised } = scenarios[i]!;
	return {
		scenario,
		mistake: truth === 'limit' ? 'false go' : 'false stop',
		pilots,
		mistakes,
		rate: `${(100 * rate).toFixed(2)} %`,
		'99 % upper': `${(100 * upper).toFixed(2)} %`,
		promise: promised ? (upper <= promise ? 'kept' : 'BROKEN') : 'cannot hold'
	};
}
