/** The moment a calendar day begins in Belgium, as ISO-8601 UTC: 22:00 or 23:00 on the day before. */
export function startOfDay(day: string): string {
	const midnight = Date.parse(`${day}T00:00:00.000Z`);
	const hours =
		[2, 1].find((offset) => clockTime(midnight - offset * 3_600_000) === `${day} 00`) ?? 1;
	return new Date(midnight - hours * 3_600_000).toISOString();
}

/** The calendar day of a moment in Belgium, `YYYY-MM-DD`. */
export function dayInBelgium(moment: string): string {
	return belgianDay.format(new Date(moment));
}

// Making one costs a hundred times what asking it does, and every request asks.
const belgianDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' });

/** The day after, `YYYY-MM-DD`. */
export function nextDay(day: string): string {
	return new Date(Date.parse(`${day}T00:00:00.000Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The day so many days later (or earlier), `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
	return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000)
		.toISOString()
		.slice(0, 10);
}

/** Days from one day to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
	return Math.round(
		(Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / 86_400_000
	);
}

/** Whether this is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const at = Date.parse(`${text}T00:00:00.000Z`);
	return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

function clockTime(moment: number): string {
	return new Intl.DateTimeFormat('sv-SE', {
		timeZone: 'Europe/Brussels',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit'
	}).format(moment);
}
