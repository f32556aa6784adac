import { randomUUID } from 'node:crypto';

/** How far a draft has come. */
export interface JobProgress {
	sections: number;
	sectionsDone: number;
	/** Id of the section being written. */
	section: string | null;
	/** Characters of the answer that came in so far for this section. */
	received: number;
}

interface Running {
	jobId: string;
	stop: AbortController;
	progress: JobProgress;
	listeners: Set<() => void>;
	settled: Promise<void>;
}

/** Names this process among those that share a database. */
export const runner = randomUUID();

const jobs = new Map<string, Running>();

/**
 * Stops whatever a model is writing for this contact, at once: the connection is closed and nothing of the answer is kept. For a
 * withdrawal, and for whoever takes the contact elsewhere. Does nothing when nothing runs here.
 */
export function abortJobs(contactId: string): void {
	jobs.get(contactId)?.stop.abort();
}

/** Runs work for a contact in the background; one at a time. */
export function runInBackground(
	contactId: string,
	jobId: string,
	sections: number,
	work: (signal: AbortSignal, progress: (change: Partial<JobProgress>) => void) => Promise<void>
): void {
	const stop = new AbortController();
	const job: Running = {
		jobId,
		stop,
		progress: { sections, sectionsDone: 0, section: null, received: 0 },
		listeners: new Set(),
		settled: Promise.resolve()
	};
	const tell = () => job.listeners.forEach((listener) => listener());
	const change = (changes: Partial<JobProgress>) => {
		job.progress = { ...job.progress, ...changes };
		tell();
	};
	jobs.set(contactId, job);
	job.settled = work(stop.signal, change).finally(() => {
		if (jobs.get(contactId) === job) jobs.delete(contactId);
		tell();
	});
}

/** Progress of a job that runs in this process; null when it does not. */
export function progressOf(contactId: string, jobId: string): JobProgress | null {
	const job = jobs.get(contactId);
	return job?.jobId === jobId ? job.progress : null;
}

/** Calls `listener` at each step of the contact's job; gives what ends that. */
export function listen(contactId: string, listener: () => void): () => void {
	const job = jobs.get(contactId);
	job?.listeners.add(listener);
	return () => job?.listeners.delete(listener);
}

/** Resolves when nothing runs any more for the contact. */
export async function settled(contactId: string): Promise<void> {
	await jobs.get(contactId)?.settled;
}
