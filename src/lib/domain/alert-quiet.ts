import { addDays, dayInBelgium, daysBetween } from './calendar-day.ts';
import type { Localized } from './locale.ts';

/** Measurements that keep coming: those with AI, those without, or one instrument that delivers every so many days. */
export interface Stream {
	/** Part of the alert's key. */
	id: string;
	title: Localized;
	/** ISO moment of the last measurement. */
	lastAt: string | null;
	/** Monday → number of measurements in that week. */
	weeks: Readonly<Record<string, number>>;
	/** Days between two deliveries, when the plan says so. */
	cadenceDays: number | null;
}

export interface QuietStream {
	stream: string;
	title: Localized;
	/** The last day with a measurement, or the day from which they were expected. */
	since: string;
	days: number;
}

/** Full weeks that tell what is usual. */
const recentWeeks = 6;
const fewestDays = 7;
const mostDays = 42;
const unknownDays = 14;

/**
 * The streams that fell silent. `expectedFrom`: the day since which the AI may run without a break; silence before it says nothing.
 * How long silence may last follows from the plan (one and a half times the cadence of the instrument) or from the recent weeks: three
 * times the usual distance between two measurements, at least a week and at most six, two weeks where there is no habit yet.
 */
export function quietStreams(
	streams: readonly Stream[],
	{ today, expectedFrom }: { today: string; expectedFrom: string }
): QuietStream[] {
	return streams.flatMap((stream) => {
		const last = stream.lastAt && dayInBelgium(stream.lastAt);
		const since = last && last > expectedFrom ? last : expectedFrom;
		const days = daysBetween(since, today);
		return days > allowedDays(stream)
			? [{ stream: stream.id, title: stream.title, since, days }]
			: [];
	});
}

/** Days that a stream may be silent. */
export function allowedDays({ lastAt, weeks, cadenceDays }: Omit<Stream, 'id' | 'title'>): number {
	if (cadenceDays !== null) return Math.ceil(1.5 * cadenceDays);
	const perWeek = lastAt === null ? null : usualPerWeek(weeks, dayInBelgium(lastAt));
	if (perWeek === null) return unknownDays;
	return Math.min(mostDays, Math.max(fewestDays, Math.ceil(21 / perWeek)));
}

/** Measurements a week, over the weeks up to the last one that had any; null with fewer than two weeks or nothing in them. */
function usualPerWeek(weeks: Readonly<Record<string, number>>, lastDay: string): number | null {
	const first = Object.keys(weeks).sort()[0];
	if (first === undefined) return null;
	const end = mondayOf(lastDay);
	const known = Math.floor(daysBetween(first, end) / 7) + 1;
	if (known < 2) return null;
	const counted = Math.min(recentWeeks, known);
	let sum = 0;
	for (let back = 0; back < counted; back += 1) sum += weeks[addDays(end, -7 * back)] ?? 0;
	return sum > 0 ? sum / counted : null;
}

function mondayOf(day: string): string {
	const weekday = (new Date(`${day}T00:00:00.000Z`).getUTCDay() + 6) % 7;
	return addDays(day, -weekday);
}
