import { createRequire } from 'node:module';
import pdfMake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Locale, Localized } from '../../domain/locale.ts';
import { intlTag, pick } from '../../domain/locale.ts';
import { printable } from './printable.ts';
import { ink, styles } from './style.ts';

/** How widely a document may travel; printed on every page. */
export type Confidentiality = 'public' | 'internal' | 'confidential';

export interface PdfDefinition {
	/** Shown on top and kept as the title in the file's metadata. */
	title: string;
	subtitle?: string;
	/** Name of the organisation, beside the wordmark. */
	organisation: string;
	/** Language of the document: metadata, dates, page numbers. */
	locale: Locale;
	confidentiality: Confidentiality;
	/** The moment printed in the footer and in the metadata; the caller's clock, never this module's. */
	at: Date;
	/** pdfmake content; `blocks.ts` has the pieces of the house style. */
	content: Content[];
}

/**
 * An A4 document in the house style as PDF bytes. Self-contained: the font comes with pdfmake, nothing is fetched, no script and no
 * embedded file ends up in it. Throws on content that pdfmake does not know: that is a mistake in the caller.
 */
export async function renderPdf(definition: PdfDefinition): Promise<Uint8Array<ArrayBuffer>> {
	closeTheDoors();
	const bytes = await pdfMake.createPdf(houseStyle(printable(definition))).getBuffer();
	return new Uint8Array(bytes);
}

const require = createRequire(import.meta.url);
const face = (name: string) => require.resolve(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`);
let fontFiles: Record<'normal' | 'bold' | 'italics' | 'bolditalics', string> | undefined;

/** pdfmake may read its four font files and nothing else: no other file, no address. */
function closeTheDoors(): void {
	if (fontFiles) return;
	fontFiles = {
		normal: face('Regular'),
		bold: face('Medium'),
		italics: face('Italic'),
		bolditalics: face('MediumItalic')
	};
	const readable = new Set<string>(Object.values(fontFiles));
	pdfMake.setFonts({ Roboto: fontFiles });
	pdfMake.setUrlAccessPolicy(() => false);
	pdfMake.setLocalAccessPolicy((path) => readable.has(path));
}

function houseStyle(definition: PdfDefinition): TDocumentDefinitions {
	const { title, subtitle, locale, organisation } = definition;
	const mark = pick(confidentialityMarks[definition.confidentiality], locale);
	const printed = new Intl.DateTimeFormat(intlTag(locale), {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: 'Europe/Brussels'
	}).format(definition.at);
	return {
		pageSize: 'A4',
		pageMargins: [50, 72, 50, 58],
		language: intlTag(locale),
		displayTitle: true,
		version: '1.7',
		info: {
			title,
			author: organisation,
			creator: 'Waarborg',
			producer: 'Waarborg',
			creationDate: definition.at,
			modDate: definition.at
		},
		defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.25, color: ink.text },
		styles,
		header: {
			margin: [50, 28, 50, 0],
			columns: [
				{
					text: [
						{ text: 'Waarborg', style: 'wordmark' },
						{ text: `   ${organisation}`, style: 'small' }
					]
				},
				{ text: mark, style: 'small', alignment: 'right', bold: true }
			]
		},
		footer: (page, pages) => ({
			margin: [50, 14, 50, 0],
			columns: [
				{ text: `${title} · ${printed}`, style: 'small', width: '*' },
				{
					text: pick(pageOf, locale).replace('{page}', `${page}`).replace('{pages}', `${pages}`),
					style: 'small',
					alignment: 'right',
					width: 90
				}
			]
		}),
		content: [
			{ text: title, style: 'title', headlineLevel: 1 },
			...(subtitle ? [{ text: subtitle, style: 'subtitle' }] : []),
			...definition.content
		],
		// A heading at the foot of a page belongs to what follows it.
		pageBreakBefore: (node, query) =>
			node.headlineLevel === 2 && query.getFollowingNodesOnPage().length === 0
	};
}

const confidentialityMarks: Readonly<Record<Confidentiality, Localized>> = {
	public: { nl: 'Openbaar', en: 'Public', fr: 'Public' },
	internal: { nl: 'Intern gebruik', en: 'Internal use', fr: 'Usage interne' },
	confidential: {
		nl: 'Vertrouwelijk · beroepsgeheim',
		en: 'Confidential · professional secrecy',
		fr: 'Confidentiel · secret professionnel'
	}
};

const pageOf: Localized = {
	nl: 'Pagina {page} van {pages}',
	en: 'Page {page} of {pages}',
	fr: 'Page {page} sur {pages}'
};
