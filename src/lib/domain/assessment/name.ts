import type { Locale } from '../locale.ts';

/** What an assessment is called in a heading or a label: a DPIA is an AIPD in French, a FRIA is the same everywhere. */
export function assessmentName(kind: string, locale: Locale): string {
	const name = kind.toUpperCase();
	return name === 'DPIA' && locale === 'fr' ? 'AIPD' : name;
}

/** A long Dutch title with soft hyphens: on a phone it breaks between its parts, not in the middle of a syllable. */
export function breakableTitle(title: string): string {
	return title
		.replace(/(beschermings|rechten)(?=effect)/, '$1\u00AD')
		.replace(/effect(?=beo)/, 'effect\u00AD');
}

/** The same inside a sentence; in French with its article, because "la" becomes "l’" before a vowel. */
export function assessmentInSentence(kind: string, locale: Locale): string {
	const name = assessmentName(kind, locale);
	if (locale !== 'fr') return name;
	return name === 'AIPD' ? 'l’AIPD' : `la ${name}`;
}
