export type Locale = 'nl' | 'en' | 'fr';

export const locales: readonly Locale[] = ['nl', 'en', 'fr'];

export type Localized = Readonly<Record<Locale, string>>;

/** Text in the reader's language. */
export function pick(text: Localized, locale: Locale): string {
	return text[locale];
}

/** The same text made in every language. */
export function inEach(text: (locale: Locale) => string): Localized {
	return { nl: text('nl'), en: text('en'), fr: text('fr') };
}

/**
 * Replaces `{name}` in a sentence by its value; an unknown name stays visible, so that it is found. Only French says `la {name}`: there a
 * DPIA is an AIPD, and the article loses its vowel.
 */
export function fill(sentence: string, params: Record<string, string | number> = {}): string {
	return sentence
		.replace(/\b([Ll])a \{(\w+)\}/g, (whole, l: string, name: string) =>
			params[name] === 'DPIA' || params[name] === 'AIPD' ? `${l}’AIPD` : whole
		)
		.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

const bcp47: Localized = { nl: 'nl-BE', en: 'en-GB', fr: 'fr-BE' };

/** The tag for `Intl` formatters: Belgian Dutch and French, British English. */
export function intlTag(locale: Locale): string {
	return bcp47[locale];
}
