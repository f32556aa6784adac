import { diffArrays } from 'diff';
import { reportSentences, type Draft } from './draft.ts';

/** Words in both texts, words taken out and put in, and the share that changed: (removed + added) / words before or after, 0–1. */
export interface EditDistance {
	kept: number;
	removed: number;
	added: number;
	share: number;
}

/** Word-level distance between two versions of a report: plain text or drafts. White space and case of layout do not count. */
export function editDistance(before: string | Draft, after: string | Draft): EditDistance {
	let kept = 0;
	let removed = 0;
	let added = 0;
	for (const part of diffArrays(wordsOf(before), wordsOf(after))) {
		if (part.added) added += part.value.length;
		else if (part.removed) removed += part.value.length;
		else kept += part.value.length;
	}
	const total = 2 * kept + removed + added;
	return { kept, removed, added, share: total === 0 ? 0 : (removed + added) / total };
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
