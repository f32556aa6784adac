import type { Block, DocumentModel, Text } from './document.ts';
import { cleanText, flatBlocks, inlines, isNote } from './document.ts';

/**
 * A document as plain text, for the clipboard and for a .txt file: headings on a line of their own, lists with a hyphen, notes
 * numbered and written out at the end.
 */
export function documentText(document: DocumentModel): string {
	const notes: string[] = [];
	const parts = flatBlocks(document.content).map((block) => blockText(block, notes));
	const head = [document.title, ...(document.subtitle ? [document.subtitle] : [])];
	return cleanText(
		[
			head.join('\n'),
			...parts,
			...(notes.length > 0 ? [notes.map((note, index) => `[${index + 1}] ${note}`).join('\n')] : [])
		]
			.filter((part) => part !== '')
			.join('\n\n')
	).concat('\n');
}

function blockText(block: Exclude<Block, { kind: 'together' }>, notes: string[]): string {
	const say = (text: Text) =>
		inlines(text)
			.map((inline) => {
				if (!isNote(inline)) return typeof inline === 'string' ? inline : inline.text;
				notes.push(inline.note);
				return ` [${notes.length}]`;
			})
			.join('');
	switch (block.kind) {
		case 'heading':
			return block.text.toLocaleUpperCase();
		case 'paragraph':
			return say(block.text);
		case 'quote':
			return block.who ? `«${say(block.text)}» (${block.who})` : `«${say(block.text)}»`;
		case 'list':
			return block.items
				.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${say(item)}`)
				.join('\n');
		case 'facts':
			return block.rows.map(([label, value]) => `${label}: ${say(value)}`).join('\n');
		case 'table':
			return block.rows
				.map((row) =>
					row.map((cell, column) => `${block.head[column] ?? ''}: ${say(cell)}`).join('\n')
				)
				.join('\n\n');
		case 'panel':
			return block.text ? `${block.lead}\n${block.text}` : block.lead;
		case 'contents':
			// The text has no pages to point at.
			return '';
		case 'code':
			return `${block.label}: ${block.value}`;
		case 'signatures':
			return block.places
				.map((lines) => `______________________\n${lines.join('\n')}`)
				.join('\n\n');
	}
}
