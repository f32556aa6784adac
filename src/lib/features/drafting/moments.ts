import { intlTag } from '#lib/domain/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** A day in Belgium, in the reader's language. */
export function day(iso: string): string {
	return format(iso, { dateStyle: 'long' });
}

/** A day and time in Belgium, in the reader's language. */
export function moment(iso: string | number): string {
	return format(iso, { dateStyle: 'medium', timeStyle: 'short' });
}

/** The time of today, else the day with it. */
export function time(at: string | number): string {
	const sameDay = day(new Date(at).toISOString()) === day(new Date().toISOString());
	return sameDay ? format(at, { timeStyle: 'short' }) : moment(at);
}

export function minutes(value: number): string {
	return new Intl.NumberFormat(intlTag(getLocale()), { maximumFractionDigits: 1 }).format(value);
}

function format(iso: string | number, options: Intl.DateTimeFormatOptions): string {
	return new Intl.DateTimeFormat(intlTag(getLocale()), {
		...options,
		timeZone: 'Europe/Brussels'
	}).format(new Date(iso));
}
