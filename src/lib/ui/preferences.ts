/** What a visitor may set without an account. Cookies, so that the server renders the right page at once. */
export const themeCookie = 'waarborg-thema';
export const languageCookie = 'waarborg-taal';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const languages = ['nl', 'en', 'fr'] as const;
export type Language = (typeof languages)[number];

export function isTheme(value: unknown): value is Theme {
	return themes.includes(value as Theme);
}

export function isLanguage(value: unknown): value is Language {
	return languages.includes(value as Language);
}
