import { log } from '../log.ts';

interface Job {
	contactId: string;
	controller: AbortController;
	finished: Promise<void>;
}

/** The transcriptions of this process. What outlives it is in the rows: a lease that is not renewed lapses. */
const jobs = new Map<string, Job>();

/** Runs a transcription in the background, one for each recording. */
export function runJob(
	recordingId: string,
	contactId: string,
	work: (signal: AbortSignal) => Promise<void>
): void {
	const controller = new AbortController();
	const job = { contactId, controller, finished: Promise.resolve() };
	job.finished = guarded(work(controller.signal), recordingId).finally(() => {
		if (jobs.get(recordingId) === job) jobs.delete(recordingId);
	});
	jobs.set(recordingId, job);
}

/** Breaks off what is being transcribed for a contact. The rows are the caller's. */
export function abortTranscription(contactId: string): void {
	for (const job of jobs.values()) {
		if (job.contactId === contactId) job.controller.abort();
	}
}

/** Ends when the transcription of a recording has ended, however it ended; at once when none runs here. */
export function transcriptionEnded(recordingId: string): Promise<void> {
	return jobs.get(recordingId)?.finished ?? Promise.resolve();
}

/** Nobody waits for a job: what it throws is logged, and its lease lapses. */
async function guarded(work: Promise<void>, recordingId: string): Promise<void> {
	try {
		await work;
	} catch (error) {
		log.error({ err: error, recording: recordingId }, 'a transcription could not be closed');
	}
}
