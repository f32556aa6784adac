import { diffArrays } from 'diff';
import { reportSentences, type Draft } from './draft.ts';

/** Words in both texts, words taken out and put in, and the share that changed: (removed + added) / words before or after, 0–1. */
export interface EditDistance {
	kept: number;
	removed: number;
	added: number;
	share: number;
}

/** Word edits up to which the exact distance is sought: its cost grows with their square, and others wait meanwhile. */
const exactUpTo = 600;

/**
 * Word-level distance between two versions of a report: plain text or drafts. White space and case of layout do not count. Past 600
 * edits the order of the words is left out of account: a text written anew differs in its words anyway.
 */
export function editDistance(before: string | Draft, after: string | Draft): EditDistance {
	const [was, is] = [wordsOf(before), wordsOf(after)];
	const parts = diffArrays(was, is, { maxEditLength: exactUpTo });
	const kept = parts
		? parts.reduce((sum, part) => (part.added || part.removed ? sum : sum + part.value.length), 0)
		: wordsInBoth(was, is);
	const removed = was.length - kept;
	const added = is.length - kept;
	const total = was.length + is.length;
	return { kept, removed, added, share: total === 0 ? 0 : (removed + added) / total };
}

function wordsInBoth(before: readonly string[], after: readonly string[]): number {
	const left = new Map<string, number>();
	for (const word of before) left.set(word, (left.get(word) ?? 0) + 1);
	let shared = 0;
	for (const word of after) {
		const count = left.get(word) ?? 0;
		if (count === 0) continue;
		left.set(word, count - 1);
		shared += 1;
	}
	return shared;
}

function wordsOf(version: string | Draft): string[] {
	const text = typeof version === 'string' ? version : reportText(version);
	return text.normalize('NFC').match(/\S+/g) ?? [];
}

function reportText(draft: Draft): string {
	const values = draft.slots.map((slot) =>
		slot.closed?.how === 'ingevuld' ? (slot.closed.value ?? '') : ''
	);
	return [...reportSentences(draft).map((sentence) => sentence.text), ...values].join('\n');
}
