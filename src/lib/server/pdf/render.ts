import { createRequire } from 'node:module';
import pdfMake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { DocumentModel } from '#lib/domain/document.ts';
import { footerLine, pageLabel } from '#lib/domain/document-words.ts';
import type { Letterhead } from '#lib/domain/house-style.ts';
import { confidentialityMark, plainStyle } from '#lib/domain/house-style.ts';
import { intlTag } from '#lib/domain/locale.ts';
import { contentOf } from './content.ts';
import { letterheadOf } from './letterhead.ts';
import { printable } from './printable.ts';
import { ink, stylesWith } from './style.ts';

/** What `renderPdf` takes. */
export type PdfDefinition = DocumentModel;

/**
 * An A4 document in the organisation's house style as PDF bytes. Self-contained: the font comes with pdfmake, nothing is fetched, no
 * script and no embedded file ends up in it.
 */
export async function renderPdf(
	document: PdfDefinition,
	letterhead: Letterhead = plainStyle
): Promise<Uint8Array<ArrayBuffer>> {
	closeTheDoors();
	const { logo, ...words } = letterhead;
	const style = { ...printable(words), logo };
	const bytes = await pdfMake.createPdf(definitionOf(printable(document), style)).getBuffer();
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

function definitionOf(document: DocumentModel, style: Letterhead): TDocumentDefinitions {
	const { title, subtitle, locale, at } = document;
	const organisation = style.name || document.organisation;
	const top = letterheadOf(style, organisation);
	return {
		pageSize: 'A4',
		pageMargins: [50, 72, 50, 62],
		language: intlTag(locale),
		displayTitle: true,
		version: '1.7',
		info: {
			title,
			author: organisation,
			creator: 'Waarborg',
			producer: 'Waarborg',
			creationDate: at,
			modDate: at
		},
		defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.25, color: ink.text },
		styles: stylesWith(style.accent),
		header: (page) => ({
			margin: [50, 28, 50, 0],
			columns: [
				headerName(organisation, page === 1 && top !== null),
				{
					text: confidentialityMark(style, document.confidentiality, locale),
					style: 'small',
					alignment: 'right',
					bold: true
				}
			]
		}),
		footer: (page, pages) => ({
			margin: [50, 12, 50, 0],
			stack: [
				{
					columns: [
						{ text: footerLine(document), style: 'small', width: '*' },
						{
							text: pageLabel(locale, page, pages),
							style: 'small',
							alignment: 'right',
							width: 90
						}
					]
				},
				...(style.footer ? [{ text: style.footer, style: 'small' }] : [])
			]
		}),
		content: [
			...(top ? [top] : []),
			{ text: title, style: 'title', headlineLevel: 1 },
			...(subtitle ? [{ text: subtitle, style: 'subtitle' }] : []),
			...contentOf(document.content, style.accent)
		],
		// A heading at the foot of a page belongs to what follows it.
		pageBreakBefore: (node, query) =>
			(node.headlineLevel ?? 0) >= 2 && query.getFollowingNodesOnPage().length === 0
	};
}

/** The first page says whose it is in its letterhead; the others in a line. */
function headerName(organisation: string, inLetterhead: boolean): Content {
	return { text: inLetterhead ? '' : organisation, style: 'wordmark' };
}
