/** Moments of the demonstration, counted back from the day it is loaded, so that its history always ends yesterday. */
export interface Calendar {
	/** ISO-8601 UTC of a Belgian clock time on the working day at or before `daysAgo`. */
	at(daysAgo: number, time: string): string;
	/** The calendar day that many days from today, `YYYY-MM-DD`; negative lies in the past. */
	day(offset: number): string;
}

const dayLength = 86_400_000;

export function calendarUpTo(now: Date): Calendar {
	const dayOf = (time: number) => brusselsText(time).slice(0, 10);
	return {
		at: (daysAgo, time) => {
			const day = dayOf(workingDay(now.getTime() - Math.round(daysAgo) * dayLength));
			return utcOf(day, time.length === 5 ? `${time}:00` : time);
		},
		day: (offset) => dayOf(now.getTime() + offset * dayLength)
	};
}

/** Saturday and Sunday fall back to the Friday before. */
function workingDay(time: number): number {
	const weekday = new Date(`${brusselsText(time).slice(0, 10)}T12:00:00Z`).getUTCDay();
	const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
	return time - back * dayLength;
}

function utcOf(day: string, time: string): string {
	const asUtc = Date.parse(`${day}T${time}Z`);
	const offset = Date.parse(`${brusselsText(asUtc).replace(' ', 'T')}Z`) - asUtc;
	return new Date(asUtc - offset).toISOString();
}

const brussels = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Europe/Brussels',
	dateStyle: 'short',
	timeStyle: 'medium'
});

/** `YYYY-MM-DD HH:MM:SS` as a clock in Belgium shows it. */
function brusselsText(time: number): string {
	return brussels.format(time);
}
