import type { Result } from '../result.ts';
import { sectionText, writeSection } from '../manual-text.ts';
import { ok } from '../result.ts';
import type { SlotClosing } from './completeness.ts';
import type { Draft } from './draft.ts';
import { reopenSlot, restoreSentence, retractSentence } from './draft-edit.ts';
import { placedSentences, type PlacedSentence } from './draft-place.ts';
import type { JudgeOptions } from './sentence-judge.ts';
import type { VerifyIndex } from './verify-index.ts';

/**
 * What one edit did to one sentence, point, or section written by hand: as it was and as it became; null where it was not there, or stood
 * open.
 */
export type DraftChange =
	| { of: 'section'; id: string; before: string; after: string }
	| { of: 'sentence'; id: string; before: PlacedSentence | null; after: PlacedSentence | null }
	| { of: 'slot'; id: string; before: SlotClosing | null; after: SlotClosing | null };

/** Everything that differs between two versions of a draft, in the order of the report. */
export function draftChanges(before: Draft, after: Draft): DraftChange[] {
	return [...sentenceChanges(before, after), ...slotChanges(before, after)];
}

/** The same for a section that the professional types as one text: its paragraphs have no life of their own. */
export function sectionChange(before: Draft, after: Draft, id: string): DraftChange[] {
	const [was, is] = [sectionText(before, id), sectionText(after, id)];
	return was === is ? [] : [{ of: 'section', id, before: was, after: is }];
}

/** The draft with one change taken back. */
export function revertChange(
	draft: Draft,
	index: VerifyIndex,
	change: DraftChange,
	options: JudgeOptions = {}
): Result<Draft> {
	if (change.of === 'sentence') {
		return change.before
			? restoreSentence(draft, index, change.before, options)
			: retractSentence(draft, change.id);
	}
	if (change.of === 'section') return writeSection(draft, change.id, change.before);
	const { id, before } = change;
	if (!before) return reopenSlot(draft, id);
	// Not through `closeSlot`: what it asks of a new closing need not hold of one that stood already.
	const slots = draft.slots.map((slot) => (slot.id === id ? { ...slot, closed: before } : slot));
	return ok({ ...draft, slots });
}

function sentenceChanges(before: Draft, after: Draft): DraftChange[] {
	const was = byId(before);
	const is = byId(after);
	return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
		const one = was.get(id) ?? null;
		const other = is.get(id) ?? null;
		if (same(one, other)) return [];
		return [{ of: 'sentence' as const, id, before: one, after: other }];
	});
}

function slotChanges(before: Draft, after: Draft): DraftChange[] {
	const was = new Map(before.slots.map(({ id, closed }) => [id, closed ?? null]));
	return after.slots.flatMap(({ id, closed = null }) => {
		const one = was.get(id) ?? null;
		return same(one, closed) ? [] : [{ of: 'slot' as const, id, before: one, after: closed }];
	});
}

function byId(draft: Draft): Map<string, PlacedSentence> {
	return new Map(placedSentences(draft).map((placed) => [placed.sentence.id, placed]));
}

/** Equal as stored: a field that is absent and one that is undefined are the same. */
function same(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
