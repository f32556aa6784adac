/** What the person is doing: preparing or writing the text, checking it against its source, or correcting it. */
export type ActivityKind = 'draft' | 'check' | 'correct';

export const activityKinds: readonly ActivityKind[] = ['draft', 'check', 'correct'];

/** A moment at which the person was seen at work: by a heartbeat of the page, or by something she did (a save). */
export interface Moment {
	/** ISO-8601 UTC, the server's clock. */
	at: string;
	userId: string;
	/** `engine-wait` ends the time that an engine took: it is kept apart, whatever its length. */
	kind: ActivityKind | 'engine-wait';
	by: 'heartbeat' | 'server';
}

/** Seconds per kind, and the share of them that heartbeats saw. */
export interface ActiveTime {
	seconds: Record<ActivityKind, number>;
	/** Sum of `seconds`: without the waiting. */
	total: number;
	waiting: number;
	/** 0–1; null when nothing was counted. */
	coverage: number | null;
}

/** The page reports every 15 seconds while it is visible and the person active. */
export const heartbeatSeconds = 15;
/** Longer without a sign of the person is idle: nothing of such a gap counts. */
export const idleSeconds = 60;

/**
 * Active time of one contact from the moments of everyone who worked on it. The time between two moments of the same person
 * counts for the kind of the later one when it is at most a minute; a longer gap counts for nothing. Two open tabs interleave into
 * one timeline, so that no second counts twice.
 */
export function activeTime(moments: readonly Moment[]): ActiveTime {
	const seconds: Record<ActivityKind, number> = { draft: 0, check: 0, correct: 0 };
	let seen = 0;
	let total = 0;
	let waiting = 0;
	for (const timeline of perPerson(moments)) {
		timeline.forEach((moment, index) => {
			const previous = timeline[index - 1];
			const gap = previous ? (Date.parse(moment.at) - Date.parse(previous.at)) / 1000 : 0;
			if (moment.kind === 'engine-wait') {
				waiting += gap;
				return;
			}
			if (gap <= 0 || gap > idleSeconds) return;
			seconds[moment.kind] += gap;
			total += gap;
			if (moment.by === 'heartbeat') seen += gap;
		});
	}
	return { seconds, total, waiting, coverage: total === 0 ? null : seen / total };
}

function perPerson(moments: readonly Moment[]): Moment[][] {
	const byUser = new Map<string, Moment[]>();
	for (const moment of moments) {
		const timeline = byUser.get(moment.userId) ?? [];
		timeline.push(moment);
		byUser.set(moment.userId, timeline);
	}
	return [...byUser.values()].map((timeline) =>
		timeline.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : order(a) - order(b)))
	);
}

/** At the same instant the heartbeat stands last, so that the order in which rows were read changes nothing. */
function order(moment: Moment): number {
	const kind = moment.kind === 'engine-wait' ? -1 : activityKinds.indexOf(moment.kind);
	return (moment.by === 'heartbeat' ? 10 : 0) + kind;
}

/** A press on the stopwatch. */
export interface StopwatchMark {
	at: string;
	mark: 'start' | 'pause';
}

export interface Stopwatch {
	running: boolean;
	/** Seconds up to `now`. */
	seconds: number;
}

/** Reads a stopwatch from its presses, in any order. A second start while it runs, or a pause while it stands still, does nothing. */
export function stopwatch(marks: readonly StopwatchMark[], now: string): Stopwatch {
	let since: string | null = null;
	let seconds = 0;
	for (const { at, mark } of marks.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
		if (mark === 'start') since ??= at;
		else if (since) {
			seconds += (Date.parse(at) - Date.parse(since)) / 1000;
			since = null;
		}
	}
	if (since) seconds += Math.max(0, (Date.parse(now) - Date.parse(since)) / 1000);
	return { running: since !== null, seconds };
}

/** The middle value; the mean of the two middle ones for an even number; null for none. */
export function median(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	const sorted = values.toSorted((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] as number;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
