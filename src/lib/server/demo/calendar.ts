/** Moments of the demonstration, counted back from the day it is loaded, so that its history always ends yesterday. */
export interface Calendar {
	/** ISO-8601 UTC of a Belgian clock time, so many working days before today (Monday to Friday; today is none). */
	at(workingDaysAgo: number, time: string): string;
	/** The calendar day that many days from today, `YYYY-MM-DD`; negative lies in the past. */
	day(offset: number): string;
}

const dayLength = 86_400_000;

export function calendarUpTo(now: Date): Calendar {
	const today = brusselsText(now.getTime()).slice(0, 10);
	return {
		at: (workingDaysAgo, time) => {
			const day = workingDayBefore(today, workingDaysAgo);
			return utcOf(day, time.length === 5 ? `${time}:00` : time);
		},
		day: (offset) => daysFrom(today, offset)
	};
}

/** The calendar day so many days after another. */
export function daysFrom(day: string, offset: number): string {
	return new Date(Date.parse(`${day}T12:00:00Z`) + offset * dayLength).toISOString().slice(0, 10);
}

function workingDayBefore(today: string, count: number): string {
	let day = today;
	for (let left = count; left > 0;) {
		day = daysFrom(day, -1);
		const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
		if (weekday !== 0 && weekday !== 6) left -= 1;
	}
	return day;
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
