/** The moment a calendar day begins in Belgium, as ISO-8601 UTC: 22:00 or 23:00 on the day before. */
export function startOfDay(day: string): string {
	const midnight = Date.parse(`${day}T00:00:00.000Z`);
	const hours =
		[2, 1].find((offset) => clockTime(midnight - offset * 3_600_000) === `${day} 00`) ?? 1;
	return new Date(midnight - hours * 3_600_000).toISOString();
}

/** The day after, `YYYY-MM-DD`. */
export function nextDay(day: string): string {
	return new Date(Date.parse(`${day}T00:00:00.000Z`) + 86_400_000).toISOString().slice(0, 10);
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
