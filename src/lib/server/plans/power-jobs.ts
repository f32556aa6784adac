import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PilotEnd, Power, PowerQuestion } from '#lib/domain/stats/power.ts';
import { powerOf, simulatePilot } from '#lib/domain/stats/power.ts';
import type { Services } from '../context.ts';
import { now } from '../context.ts';
import type { Db } from '../db/open.ts';
import { log } from '../log.ts';

/** Simulated pilots behind a curve: shares are then certain to about seven points. */
export const powerPilots = 200;
/** No question may hold the machine longer; what was simulated by then is the answer, if it is enough. */
const longestMs = 60_000;
const fewestPilots = 40;

export interface PowerProgress {
	done: number;
	total: number;
}

interface Job extends PowerProgress {
	/** For whom: another question of the same pilot takes its place. */
	pilotId: string;
	stop: boolean;
}

const jobs = new Map<string, Job>();
/** One simulation at a time: it takes a whole core. */
let queue: Promise<void> = Promise.resolve();

/** An answer that was computed before, or null. */
export async function storedPower(db: Db, key: string): Promise<Power | null> {
	const row = await db
		.selectFrom('powerCurve')
		.select('content')
		.where('key', '=', key)
		.executeTakeFirst();
	return row ? (JSON.parse(row.content) as Power) : null;
}

export function progressOfPower(key: string): PowerProgress | null {
	const job = jobs.get(key);
	return job && !job.stop ? { done: job.done, total: job.total } : null;
}

/** Computes a question in the background, in turn; asking for one that runs already changes nothing. */
export function startPower(
	services: Services,
	key: string,
	question: PowerQuestion,
	pilotId: string
): void {
	if (progressOfPower(key)) return;
	for (const job of jobs.values()) if (job.pilotId === pilotId) job.stop = true;
	const job: Job = { pilotId, done: 0, total: powerPilots, stop: false };
	jobs.set(key, job);
	queue = queue
		.then(() => work(services, key, question, job))
		.catch((error: unknown) => log.error({ err: error }, 'a power curve could not be computed'))
		.finally(() => {
			if (jobs.get(key) === job) jobs.delete(key);
		});
}

/** Stops a running question; nothing of it is kept. */
export function stopPower(key: string): void {
	const job = jobs.get(key);
	if (job) job.stop = true;
}

async function work(
	services: Services,
	key: string,
	question: PowerQuestion,
	job: Job
): Promise<void> {
	const ends: PilotEnd[] = [];
	const started = performance.now();
	const spent = () => performance.now() - started;
	while (ends.length < powerPilots && !job.stop && spent() < longestMs) {
		ends.push(simulatePilot(question, ends.length));
		job.done = ends.length;
		// Other requests come first: one pilot takes tens of milliseconds.
		await nextTurn();
	}
	if (job.stop || ends.length < fewestPilots) return;
	await services.db
		.insertInto('powerCurve')
		.values({
			key,
			content: JSON.stringify(powerOf(question, ends)),
			milliseconds: Math.round(spent()),
			computedAt: now(services)
		})
		.onConflict((conflict) => conflict.column('key').doNothing())
		.execute();
}
