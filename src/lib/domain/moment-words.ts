import type { Locale } from './locale.ts';
import { intlTag } from './locale.ts';

const formatIn = (locale: Locale) =>
	new Intl.DateTimeFormat(intlTag(locale), {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: 'Europe/Brussels'
	});
const formats = { nl: formatIn('nl'), en: formatIn('en'), fr: formatIn('fr') };

/** A moment in words, with its time by a Belgian clock: "9 maart 2026 om 19:30". */
export function momentInWords(moment: string | Date, locale: Locale): string {
	return formats[locale].format(new Date(moment));
}
