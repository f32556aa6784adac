import { dayInBelgium, isDay, startOfDay } from './calendar-day.ts';

/** A local time of a Belgian clock (`YYYY-MM-DDTHH:MM`, as a date field sends it) as ISO-8601 UTC; null when it is none. */
export function belgianMoment(local: string): string | null {
	const [day = '', time = ''] = local.trim().split('T');
	const clock = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time);
	if (!isDay(day) || !clock) return null;
	const minutes = Number(clock[1]) * 60 + Number(clock[2]);
	const asIfNoChange = Date.parse(startOfDay(day)) + minutes * 60_000;
	// On the two days a year on which the clock jumps, midnight and the afternoon differ by an hour.
	const shown = localTime(new Date(asIfNoChange).toISOString());
	const shift = Number(shown.slice(11, 13)) * 60 + Number(shown.slice(14, 16)) - minutes;
	const sameDay = shown.slice(0, 10) === day;
	return new Date(asIfNoChange - (sameDay ? shift * 60_000 : 0)).toISOString();
}

/** A moment as a date field shows it in Belgium, `YYYY-MM-DDTHH:MM`. */
export function localTime(moment: string): string {
	const clock = new Intl.DateTimeFormat('sv-SE', {
		timeZone: 'Europe/Brussels',
		hour: '2-digit',
		minute: '2-digit'
	}).format(new Date(moment));
	return `${dayInBelgium(moment)}T${clock}`;
}
