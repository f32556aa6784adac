import {
	AlignmentType,
	Document,
	Footer,
	Header,
	LevelFormat,
	LineRuleType,
	Packer,
	PageNumber,
	Paragraph,
	TabStopType,
	TextRun
} from 'docx';
import type { ISectionOptions, IStylesOptions } from 'docx';
import type { DocumentModel } from '#lib/domain/document.ts';
import { cleanText } from '#lib/domain/document.ts';
import { footerLine, pageWords } from '#lib/domain/document-words.ts';
import type { Letterhead } from '#lib/domain/house-style.ts';
import { confidentialityMark, plainStyle } from '#lib/domain/house-style.ts';
import { intlTag } from '#lib/domain/locale.ts';
import { contentOf } from './content.ts';
import { letterheadOf } from './letterhead.ts';
import { font, ink, pageWidth, points } from './style.ts';

/**
 * A document in the organisation's house style as a Word file: real headings, lists and footnotes, the language set, page numbers as
 * fields, nothing that points outside the file.
 */
export async function renderDocx(
	document: DocumentModel,
	letterhead: Letterhead = plainStyle
): Promise<Uint8Array<ArrayBuffer>> {
	const model = clean(document);
	const { logo, ...words } = letterhead;
	const style: Letterhead = { ...clean(words), logo };
	const organisation = style.name || model.organisation;
	const { children, footnotes } = contentOf(model, style);
	const file = new Document({
		title: model.title,
		...(model.subtitle && { subject: model.subtitle }),
		creator: organisation,
		lastModifiedBy: organisation,
		styles: stylesWith(style.accent, intlTag(model.locale)),
		numbering: { config: [bulletList, numberedList] },
		footnotes,
		sections: [{ ...frame(model, style, organisation), children }]
	});
	const bytes = await Packer.toBuffer(file);
	return new Uint8Array(bytes);
}

/** Header and footer: on the first page the letterhead, on the others the name in a line. */
function frame(
	model: DocumentModel,
	style: Letterhead,
	organisation: string
): Omit<ISectionOptions, 'children'> {
	const mark = confidentialityMark(style, model.confidentiality, model.locale);
	const top = letterheadOf(style, organisation);
	const name = headerLine(organisation, mark, style.accent);
	const footer = footerOf(model, style);
	return {
		properties: {
			titlePage: true,
			page: {
				size: { width: points(595.3), height: points(841.9) },
				margin: {
					top: points(72),
					bottom: points(62),
					left: points(50),
					right: points(50),
					header: points(28),
					footer: points(24)
				}
			}
		},
		headers: {
			first: new Header({ children: top ? [headerLine('', mark, style.accent), ...top] : [name] }),
			default: new Header({ children: [name] })
		},
		footers: { first: footer, default: footer }
	};
}

function headerLine(organisation: string, mark: string, accent: string): Paragraph {
	return new Paragraph({
		tabStops: [{ type: TabStopType.RIGHT, position: points(pageWidth) }],
		spacing: { after: points(6) },
		children: [
			new TextRun({ text: organisation, bold: true, size: 22, color: accent.slice(1) }),
			new TextRun({ text: `\t${mark}`, bold: true, size: 17, color: ink.muted })
		]
	});
}

function footerOf(model: DocumentModel, style: Letterhead): Footer {
	const [before, between] = pageWords(model.locale);
	const look = { size: 17, color: ink.muted };
	return new Footer({
		children: [
			new Paragraph({
				tabStops: [{ type: TabStopType.RIGHT, position: points(pageWidth) }],
				children: [
					new TextRun({ ...look, text: `${footerLine(model)}\t` }),
					new TextRun({
						...look,
						children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES]
					})
				]
			}),
			...(style.footer
				? [new Paragraph({ children: [new TextRun({ ...look, text: style.footer })] })]
				: [])
		]
	});
}

function stylesWith(accent: string, language: string): IStylesOptions {
	const colour = accent.slice(1);
	const lines = { line: 290, lineRule: LineRuleType.AUTO };
	return {
		default: {
			document: {
				run: { font, size: 20, color: ink.text, language: { value: language } },
				paragraph: { spacing: { after: points(6), ...lines } }
			},
			title: {
				run: { font, size: 36, bold: true, color: ink.text },
				paragraph: { spacing: { after: points(4) }, keepNext: true }
			},
			heading1: {
				run: { font, size: 36, bold: true, color: ink.text },
				paragraph: { spacing: { before: points(0), after: points(4) }, keepNext: true }
			},
			heading2: {
				run: { font, size: 25, bold: true, color: colour },
				paragraph: { spacing: { before: points(12), after: points(4) }, keepNext: true }
			},
			heading3: {
				run: { font, size: 22, bold: true, color: ink.text },
				paragraph: { spacing: { before: points(8), after: points(2) }, keepNext: true }
			},
			footnoteText: {
				run: { font, size: 17, color: ink.muted },
				paragraph: { spacing: { after: points(2) } }
			}
		}
	};
}

const indent = { left: points(18), hanging: points(12) };

const bulletList = {
	reference: 'bullets',
	levels: [
		{
			level: 0,
			format: LevelFormat.BULLET,
			text: '•',
			alignment: AlignmentType.LEFT,
			style: { paragraph: { indent } }
		}
	]
};

const numberedList = {
	reference: 'numbers',
	levels: [
		{
			level: 0,
			format: LevelFormat.DECIMAL,
			text: '%1.',
			alignment: AlignmentType.LEFT,
			style: { paragraph: { indent } }
		}
	]
};

/** Every string without the characters that a Word file cannot hold. */
function clean<T>(value: T): T {
	if (typeof value === 'string') return cleanText(value) as T;
	if (Array.isArray(value)) return value.map(clean) as T;
	if (value === null || typeof value !== 'object' || value instanceof Date) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, child]) => [key, clean(child as unknown)])
	) as T;
}
