import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { contactForActor } from '../drafting/access.ts';
import type { DraftJob } from './job-repository.ts';
import { newestJob } from './job-repository.ts';
import { listen } from './running.ts';

/** How a job stands, without a word of what it writes. */
export type JobStep = Pick<
	DraftJob,
	'status' | 'sections' | 'sectionsDone' | 'section' | 'received'
>;

/** A stream is not kept open longer than the longest draft; a page that is still there asks again. */
const longestMs = 15 * 60_000;
const betweenMs = 400;
const quietMs = 5_000;

/**
 * Follows the job of a contact, for the worker it belongs to: a step whenever something changes and at least every five seconds, until the
 * job is over or nobody listens.
 */
export async function followJob(
	ctx: Ctx,
	contactId: string,
	signal: AbortSignal
): Promise<Result<AsyncGenerator<JobStep>>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.view');
	return found.ok ? ok(steps(ctx, contactId, signal)) : found;
}

async function* steps(ctx: Ctx, contactId: string, signal: AbortSignal): AsyncGenerator<JobStep> {
	const until = performance.now() + longestMs;
	while (!signal.aborted && performance.now() < until) {
		const changed = nextChange(contactId, signal);
		const job = await newestJob(ctx.db, ctx, contactId);
		if (!job) return;
		const { status, sections, sectionsDone, section, received } = job;
		yield { status, sections, sectionsDone, section, received };
		if (status !== 'running') return;
		await pause(betweenMs, signal);
		await changed;
	}
}

/** The next thing that happens to the job in this process, or five quiet seconds. */
function nextChange(contactId: string, signal: AbortSignal): Promise<void> {
	return new Promise((done) => {
		const end = () => {
			stop();
			clearTimeout(timer);
			signal.removeEventListener('abort', end);
			done();
		};
		const stop = listen(contactId, end);
		const timer = setTimeout(end, quietMs);
		signal.addEventListener('abort', end, { once: true });
	});
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
	return new Promise((done) => {
		const timer = setTimeout(done, milliseconds);
		signal.addEventListener('abort', () => (clearTimeout(timer), done()), { once: true });
	});
}
