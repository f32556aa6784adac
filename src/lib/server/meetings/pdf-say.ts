import type { Locale } from '#lib/domain/locale.ts';
import { fill, intlTag, pick } from '#lib/domain/locale.ts';
import { momentInWords } from '#lib/domain/moment-words.ts';
import { words } from './pdf-words.ts';

/** The words and dates of a printed piece in one language. */
export interface Say {
	(key: keyof typeof words, params?: Record<string, string | number>): string;
	locale: Locale;
	/** A moment with its time, in Belgium. */
	moment(iso: string): string;
	/** A calendar day. */
	day(value: string): string;
}

export function sayIn(locale: Locale): Say {
	const say = (key: keyof typeof words, params: Record<string, string | number> = {}) =>
		fill(pick(words[key], locale), params);
	const dayOnly = new Intl.DateTimeFormat(intlTag(locale), {
		dateStyle: 'long',
		timeZone: 'Europe/Brussels'
	});
	return Object.assign(say, {
		locale,
		moment: (iso: string) => momentInWords(iso, locale),
		day: (value: string) =>
			dayOnly.format(new Date(value.length === 10 ? `${value}T12:00:00Z` : value))
	});
}
