import type { Locale } from './locale.ts';

/** How widely a document may travel; printed on every page. */
export type Confidentiality = 'public' | 'internal' | 'confidential';

/** A stretch of text in one look. */
export interface Run {
	text: string;
	bold?: true;
	italic?: true;
	/** For what stands beside the text: a remark, a unit. */
	muted?: true;
}

/** The place of a footnote; its number follows from its place in the document. */
export interface Note {
	note: string;
}

export type Inline = string | Run | Note;
/** One line or paragraph of text: most often simply a string. */
export type Text = string | readonly Inline[];

/** Width of a column in points; `*` shares what is left (a page of A4 has 495). */
export type ColumnWidth = number | '*';

export type Block =
	| { kind: 'heading'; level: 2 | 3; text: string; newPage?: boolean }
	| { kind: 'paragraph'; text: Text }
	| { kind: 'list'; ordered: boolean; items: readonly Text[] }
	| { kind: 'quote'; text: Text; who?: string }
	| { kind: 'facts'; rows: readonly (readonly [label: string, value: Text])[] }
	| {
			kind: 'table';
			head: readonly string[];
			rows: readonly (readonly Text[])[];
			widths: readonly ColumnWidth[];
	  }
	/** The one thing the reader must see first. */
	| { kind: 'panel'; lead: string; text: string }
	/** A hash or another long code that may break anywhere. */
	| { kind: 'code'; label: string; value: string }
	/** Places to sign, each with what is printed under the line. */
	| { kind: 'signatures'; places: readonly (readonly string[])[] }
	/** The headings of level 2 in the rest of the document; with their pages where the renderer knows them. */
	| { kind: 'contents'; title: string }
	/** Blocks that stay on one page when they fit on it. */
	| { kind: 'together'; blocks: readonly Block[] };

/** A document in the house style, whatever it is rendered to. The title is its only heading of level 1. */
export interface DocumentModel {
	/** Shown on top and kept as the title in the file's properties. */
	title: string;
	subtitle?: string;
	/** Name of the organisation whose document it is. */
	organisation: string;
	/** Language of the document: properties, dates, page numbers. */
	locale: Locale;
	confidentiality: Confidentiality;
	/** The moment in the footer and the properties; the caller's clock. */
	at: Date;
	content: readonly Block[];
}

/** Heading of a section; `new-page` begins one. */
export function heading(text: string, where: 'here' | 'new-page' = 'here'): Block {
	return { kind: 'heading', level: 2, text, ...(where === 'new-page' && { newPage: true }) };
}

export function paragraph(text: Text): Block {
	return { kind: 'paragraph', text };
}

export function bullets(items: readonly Text[]): Block {
	return { kind: 'list', ordered: false, items };
}

/** Label–value pairs. */
export function facts(rows: readonly (readonly [label: string, value: Text])[]): Block {
	return { kind: 'facts', rows };
}

/** A table whose head is repeated on every page; columns are equally wide unless told. */
export function grid(
	head: readonly string[],
	rows: readonly (readonly Text[])[],
	widths: readonly ColumnWidth[] = head.map(() => '*' as const)
): Block {
	return { kind: 'table', head, rows, widths };
}

export function panel(lead: string, text: string): Block {
	return { kind: 'panel', lead, text };
}

export function code(label: string, value: string): Block {
	return { kind: 'code', label, value };
}

export function together(...blocks: Block[]): Block {
	return { kind: 'together', blocks };
}

/** The pieces of a text, a plain string being one of them. */
export function inlines(text: Text): readonly Inline[] {
	return typeof text === 'string' ? [text] : text;
}

export function isNote(inline: Inline): inline is Note {
	return typeof inline === 'object' && 'note' in inline;
}

/** The words of a text without its footnotes. */
export function wordsOf(text: Text): string {
	return inlines(text)
		.map((inline) => (isNote(inline) ? '' : typeof inline === 'string' ? inline : inline.text))
		.join('');
}

/** The blocks one after the other, those that stay together in their place. */
export function flatBlocks(blocks: readonly Block[]): Exclude<Block, { kind: 'together' }>[] {
	return blocks.flatMap((block) =>
		block.kind === 'together' ? flatBlocks(block.blocks) : [block]
	);
}

/** Hebrew, Arabic and their kin, with the presentation forms. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Whether a text runs from right to left: its first letter does. */
export function runsRightToLeft(text: string): boolean {
	const first = /\p{L}/u.exec(text);
	return first !== null && rightToLeft.test(first[0]);
}

/**
 * Text as it may stand in a file: in NFC, without the control characters and the halves of a surrogate pair that XML forbids, and
 * without the marks that turn the direction of the text around. Tabs stay; every kind of line end becomes `\n`.
 */
export function cleanText(text: string): string {
	return text.toWellFormed().normalize('NFC').replace(lineEnds, '\n').replace(forbidden, '');
}

/** A line end of any system, and the separators that mean one. */
const lineEnds = /\r\n?|[\v\f\p{Zl}\p{Zp}\u0085]/gu;
/** Control characters but the tab and the line feed, marks that turn the direction of text, and what is no character. */
const forbidden =
	/(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]|\p{Noncharacter_Code_Point}/gu;
