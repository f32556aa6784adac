import type { DocumentModel } from './document.ts';
import type { Locale, Localized } from './locale.ts';
import { fill, intlTag, pick } from './locale.ts';

/** What stands at the foot of every page: which document, and of when. */
export function footerLine({ title, at, locale }: DocumentModel): string {
	const moment = new Intl.DateTimeFormat(intlTag(locale), {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: 'Europe/Brussels'
	}).format(at);
	return `${title} · ${moment}`;
}

export function pageLabel(locale: Locale, page: number, pages: number): string {
	return fill(pick(pageOf, locale), { page, pages });
}

/** The words around the page number and the number of pages: before, between, after. */
export function pageWords(locale: Locale): [before: string, between: string] {
	const [before = '', rest = ''] = pick(pageOf, locale).split('{page}');
	return [before, rest.replace('{pages}', '')];
}

const pageOf: Localized = {
	nl: 'Pagina {page} van {pages}',
	en: 'Page {page} of {pages}',
	fr: 'Page {page} sur {pages}'
};
