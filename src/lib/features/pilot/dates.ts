import type { Locale } from '#lib/domain/locale.ts';
import { intlTag } from '#lib/domain/locale.ts';

const timeZone = 'Europe/Brussels';

/** A calendar day or a moment as "3 maart 2026", in Belgium. */
export function longDay(value: string, locale: Locale): string {
	return new Intl.DateTimeFormat(intlTag(locale), { dateStyle: 'long', timeZone }).format(
		moment(value)
	);
}

/** A moment with its time, in Belgium. */
export function dayAndTime(value: string, locale: Locale): string {
	return new Intl.DateTimeFormat(intlTag(locale), {
		dateStyle: 'medium',
		timeStyle: 'short',
		timeZone
	}).format(moment(value));
}

function moment(value: string): Date {
	return new Date(/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T12:00:00.000Z` : value);
}
