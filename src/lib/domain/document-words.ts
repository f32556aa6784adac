import type { DocumentModel } from './document.ts';
import type { Locale, Localized } from './locale.ts';
import { fill, pick } from './locale.ts';
import { momentInWords } from './moment-words.ts';

/** What stands at the foot of every page: which document, and of when. */
export function footerLine({ title, at, locale }: DocumentModel): string {
	return `${title} · ${momentInWords(at, locale)}`;
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
