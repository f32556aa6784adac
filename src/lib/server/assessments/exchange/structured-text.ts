import { randomUUID } from 'node:crypto';
import sax from 'sax';
import type { Parser, Tag } from 'sax';
import type { Dropped } from '#lib/domain/assessment/exchange/intake.ts';
import { TextLines } from './text-lines.ts';

/** Deeper than this, elements no longer count as being inside one another. */
const maxDepth = 256;
/** Stands for a space that must not be folded into its neighbours. */
const hardSpace = '\ue000';
/** What everything is put in; a name that nobody can know and close. */
const root = `f${randomUUID()}`;

/**
 * Foreign HTML as text lines: paragraphs with an empty line between them, list items with `- ` or their number, table rows with their
 * cells apart by ` | `, links as `text (https://…)`. Nothing of it is ever shown as HTML. Tells what was dropped: scripts, styles, what
 * is hidden, embedded or an input, events, images, comments, and links to anything but the web or an address.
 */
export function structuredText(html: string): { text: string; dropped: readonly Dropped[] } {
	const reader = new HtmlReader();
	return reader.read(html);
}

/** A tag without the bytes of the pictures in it, which are dropped anyway and would cost most of the time. */
function lightened(piece: string): string {
	if (piece.length < 2000) return piece;
	const tag = piece.lastIndexOf('<');
	return tag < 0
		? piece
		: piece.slice(0, tag) + piece.slice(tag).replace(/data:[^"'\s]{1000,}/g, 'data:');
}

interface Frame {
	name: string;
	hidden: boolean;
	/** Of a link: where it leads and where its words begin. */
	href?: string;
}

class HtmlReader {
	readonly #dropped = new Set<Dropped>();
	readonly #lines = new TextLines();
	readonly #frames: Frame[] = [];
	readonly #parser: Parser;
	#hidden = 0;

	constructor() {
		// Loose: a page that is no XML is read as well as it goes.
		this.#parser = sax.parser(false, { lowercase: true });
		const parser = this.#parser;
		// The parser's own limit on one text or attribute; the whole is limited before it comes here.
		parser.bufferCheckPosition = Infinity;
		parser.onerror = () => {
			parser.error = null;
		};
		parser.ontext = (text) => this.#text(text);
		parser.oncdata = (text) => this.#text(text);
		parser.oncomment = () => this.#dropped.add('comment');
		parser.onscript = () => this.#dropped.add('script');
		parser.onopentag = (tag) => this.#open(tag);
		parser.onclosetag = () => this.#close();
	}

	read(html: string): { text: string; dropped: readonly Dropped[] } {
		const parser = this.#parser;
		// After the end of the first element the parser takes all tags for text: everything stands in one.
		parser.write(`<${root}>`);
		let from = 0;
		for (let at = html.indexOf('>'); at >= 0; at = html.indexOf('>', from)) {
			parser.write(lightened(html.slice(from, at)));
			this.#end();
			from = at + 1;
		}
		parser.write(html.slice(from)).close();
		const text = this.#lines.text().replaceAll(hardSpace, ' ');
		return { text, dropped: [...this.#dropped] };
	}

	/** Writes the `>` of a tag. One that closes what was never opened would be taken for text. */
	#end(): void {
		const parser = this.#parser;
		const { CLOSE_TAG, CLOSE_TAG_SAW_WHITE } = sax.STATE;
		const closing = parser.state === CLOSE_TAG || parser.state === CLOSE_TAG_SAW_WHITE;
		const name = parser.tagName.toLowerCase();
		const stray = closing && (name === root || !parser.tags.some((tag) => tag.name === name));
		const { length } = parser.textNode;
		parser.write('>');
		if (stray) parser.textNode = parser.textNode.slice(0, length);
	}

	#open({ name, attributes, isSelfClosing }: Tag): void {
		this.#impliedEnd(name);
		const hidden = this.#isHidden(name, attributes);
		this.#reportAttributes(attributes);
		const href = name === 'a' ? this.#href(attributes['href']) : undefined;
		if (this.#hidden === 0 && !hidden) this.#begin(name, attributes, href);
		const flat = voidElements.has(name) || this.#parser.tags.length > maxDepth;
		if (flat && !isSelfClosing) {
			this.#parser.tags.pop();
			return;
		}
		this.#frames.push({ name, hidden, ...(href !== undefined && { href }) });
		if (hidden) this.#hidden += 1;
	}

	#begin(name: string, attributes: Record<string, string>, href: string | undefined): void {
		const lines = this.#lines;
		if (name === 'img') {
			this.#dropped.add('image');
			const alt = attributes['alt']?.trim();
			if (alt) lines.add(`[${alt}]`);
		} else if (name === 'br') lines.newLine();
		else if (name === 'li') lines.beginItem();
		else if (name === 'ul' || name === 'ol') lines.beginList(name === 'ol');
		else if (name === 'tr') lines.beginRow();
		else if (name === 'td' || name === 'th') lines.beginCell();
		else if (paragraphs.has(name)) lines.newParagraph();
		else if (blocks.has(name)) lines.newBlock();
		if (href !== undefined) lines.beginLink();
	}

	#close(): void {
		const frame = this.#frames.pop();
		if (!frame) return;
		if (frame.hidden) this.#hidden -= 1;
		if (this.#hidden > 0 || frame.hidden) return;
		const lines = this.#lines;
		const { name, href } = frame;
		if (href !== undefined) lines.endLink(href);
		if (name === 'ul' || name === 'ol') lines.endList();
		else if (name === 'tr') lines.endRow();
		else if (paragraphs.has(name)) lines.newParagraph();
		else if (blocks.has(name) || name === 'li') lines.newBlock();
	}

	#text(text: string): void {
		if (this.#hidden > 0) return;
		this.#lines.add(text.replaceAll('\u00a0', hardSpace));
	}

	/** A paragraph, item or cell that was not closed ends where the next begins: what hid it does not hide that. */
	#impliedEnd(name: string): void {
		const frame = this.#frames.at(-1);
		if (!frame?.hidden || !endsAt[frame.name]?.has(name)) return;
		frame.hidden = false;
		this.#hidden -= 1;
	}

	#isHidden(name: string, attributes: Record<string, string>): boolean {
		const kind = droppedElements[name];
		const style = (attributes['style'] ?? '').toLowerCase().replace(/\s|\/\*.*?\*\//g, '');
		const concealed =
			Object.hasOwn(attributes, 'hidden') ||
			/(?:^|;)(?:display:none|visibility:hidden|opacity:0(?:;|$|!|\.0+(?:;|$))|font-size:0)/.test(
				style
			);
		if (kind) this.#dropped.add(kind);
		else if (concealed) this.#dropped.add('hidden');
		return kind !== undefined || concealed;
	}

	#reportAttributes(attributes: Record<string, string>): void {
		if (Object.keys(attributes).some((name) => /^on/i.test(name)))
			this.#dropped.add('event-handler');
	}

	/** Where a link leads, when that may be shown. */
	#href(href: string | undefined): string | undefined {
		if (href === undefined || href.trim() === '') return undefined;
		// Browsers skip these anywhere in an address, so that `java\nscript:` runs.
		// eslint-disable-next-line no-control-regex
		const address = href.replace(/[\u0000-\u0020]/g, '');
		if (
			address.length <= 2000 &&
			/^(?:https?:\/\/|mailto:)/i.test(address) &&
			URL.canParse(address)
		)
			return address;
		this.#dropped.add('link');
		return undefined;
	}
}

const voidElements = new Set(
	'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
		' '
	)
);
const paragraphs = new Set('p h1 h2 h3 h4 h5 h6 blockquote table pre hr dl'.split(' '));
const blocks = new Set(
	'address article aside body caption center dd details div dt fieldset figcaption figure footer header legend main nav section summary tbody thead tfoot'.split(
		' '
	)
);
const droppedElements: Readonly<Record<string, Dropped | undefined>> = {
	script: 'script',
	style: 'style',
	head: 'hidden',
	template: 'hidden',
	noscript: 'hidden',
	...Object.fromEntries(
		'iframe object embed applet frame frameset svg math audio video canvas link meta base portal'
			.split(' ')
			.map((name) => [name, 'embedded' as const])
	),
	...Object.fromEntries(
		'input textarea select button option datalist'.split(' ').map((name) => [name, 'form' as const])
	)
};
const startsBlock = new Set([...paragraphs, ...blocks, 'ul', 'ol', 'li', 'tr']);
const endsAt: Readonly<Record<string, ReadonlySet<string> | undefined>> = {
	p: startsBlock,
	li: new Set(['li']),
	dt: new Set(['dt', 'dd']),
	dd: new Set(['dt', 'dd']),
	tr: new Set(['tr']),
	td: new Set(['td', 'th', 'tr']),
	th: new Set(['td', 'th', 'tr'])
};
