import type { Block, DocumentModel, Text } from '#lib/domain/document.ts';
import { flatBlocks, inlines, isNote } from '#lib/domain/document.ts';

/** A piece of text as the page shows it; a note has become its number. */
export type Piece = { text: string; bold?: true; italic?: true; muted?: true } | { number: number };

export type ShownBlock =
	| { kind: 'heading'; level: 2 | 3; text: string }
	| { kind: 'paragraph'; pieces: Piece[] }
	| { kind: 'list'; ordered: boolean; items: Piece[][] }
	| { kind: 'quote'; pieces: Piece[]; who?: string }
	| { kind: 'facts'; rows: { label: string; pieces: Piece[] }[] }
	| { kind: 'table'; head: readonly string[]; rows: Piece[][][] }
	| { kind: 'panel'; lead: string; text: string }
	| { kind: 'code'; label: string; value: string }
	| { kind: 'signatures'; places: readonly (readonly string[])[] };

/** The blocks of a document with its notes numbered in their order. */
export function numbered(document: DocumentModel): { blocks: ShownBlock[]; notes: string[] } {
	const notes: string[] = [];
	const pieces = (text: Text): Piece[] =>
		inlines(text).map((inline) => {
			if (isNote(inline)) return { number: notes.push(inline.note) };
			return typeof inline === 'string' ? { text: inline } : inline;
		});
	// A page has its own ways to get about.
	const blocks = flatBlocks(document.content).filter((block) => block.kind !== 'contents');
	return { blocks: blocks.map((block) => shown(block, pieces)), notes };
}

function shown(
	block: Exclude<Block, { kind: 'together' | 'contents' }>,
	pieces: (text: Text) => Piece[]
): ShownBlock {
	switch (block.kind) {
		case 'paragraph':
			return { kind: 'paragraph', pieces: pieces(block.text) };
		case 'list':
			return { kind: 'list', ordered: block.ordered, items: block.items.map(pieces) };
		case 'quote':
			return { kind: 'quote', pieces: pieces(block.text), ...(block.who && { who: block.who }) };
		case 'facts':
			return {
				kind: 'facts',
				rows: block.rows.map(([label, value]) => ({ label, pieces: pieces(value) }))
			};
		case 'table':
			return { kind: 'table', head: block.head, rows: block.rows.map((row) => row.map(pieces)) };
		default:
			return block;
	}
}
