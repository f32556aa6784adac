import { pick, type Locale } from '../locale.ts';
import { unassignedGroups, type Draft, type UnassignedReason } from './draft.ts';
import type { DraftChange } from './draft-change.ts';
import { isInReport, sectionOf, unassignedId, type PlacedSentence } from './draft-place.ts';
import { sentenceView, type SentenceView } from './review-view.ts';

/** A change as it was kept, with who made it and when. */
export interface KeptChange {
	id: string;
	kind: string;
	at: string;
	byName: string;
	change: DraftChange;
}

/** One version of a sentence or section in its history. */
export interface VersionView {
	text: string;
	/** Title of the section it stood in; null among the unassigned, and for a section itself. */
	place: string | null;
	verdict?: SentenceView['verdict'];
	confirmed?: true;
}

export interface HistoryEntry {
	id: string;
	kind: string;
	at: string;
	byName: string;
	before: VersionView | null;
	after: VersionView | null;
}

/** A sentence that was taken out: what it was, where it stood, and the change that took it out. */
export interface RemovedView {
	change: string;
	at: string;
	byName: string;
	place: string | null;
	sentence: SentenceView;
}

/** What the page shows only when it is asked for. */
export type PassagePart =
	| { of: 'passages'; sentences: SentenceView[] }
	| { of: 'removed'; sentences: RemovedView[] }
	| { of: 'history'; entries: HistoryEntry[] };

/** The passages over the cap of a section. */
export function withheldPart(draft: Draft, sectionId: string): PassagePart {
	const section = draft.sections.find(({ id }) => id === sectionId);
	return {
		of: 'passages',
		sentences: (section?.withheld ?? []).map((sentence) => sentenceView(sentence))
	};
}

/** What fitted nowhere, for one reason. */
export function unassignedPart(draft: Draft, reason: UnassignedReason | 'geen'): PassagePart {
	const group = unassignedGroups(draft).find((found) => found.reason === reason);
	return {
		of: 'passages',
		sentences: (group?.sentences ?? []).map((sentence) => sentenceView(sentence))
	};
}

/** The sentences that were taken out. */
export function removedPart(
	draft: Draft,
	kept: readonly KeptChange[],
	locale: Locale
): PassagePart {
	const sentences = kept.flatMap(({ id, at, byName, change }): RemovedView[] => {
		if (change.of !== 'sentence' || !change.before) return [];
		const { sentence, place } = change.before;
		const from = titleOf(draft, place, locale);
		return [{ change: id, at, byName, place: from, sentence: sentenceView(sentence) }];
	});
	return { of: 'removed', sentences };
}

/** What was done to one sentence or section, newest first. */
export function historyPart(
	draft: Draft,
	kept: readonly KeptChange[],
	locale: Locale
): PassagePart {
	const entries = kept.flatMap(({ change, ...row }): HistoryEntry[] => {
		const { id, kind, at, byName } = row;
		const entry = { id, kind, at, byName };
		if (change.of === 'slot') return [];
		if (change.of === 'section') {
			const text = (words: string): VersionView => ({ text: words, place: null });
			return [{ ...entry, before: text(change.before), after: text(change.after) }];
		}
		const version = (placed: PlacedSentence | null) => placed && versionOf(draft, placed, locale);
		return [{ ...entry, before: version(change.before), after: version(change.after) }];
	});
	return { of: 'history', entries: entries.toReversed() };
}

function versionOf(draft: Draft, { sentence, place }: PlacedSentence, locale: Locale): VersionView {
	const { text, verdict, confirmed } = sentence;
	return {
		text,
		place: titleOf(draft, place, locale),
		...(isInReport(place) && { verdict }),
		...(confirmed && { confirmed: true as const })
	};
}

function titleOf(draft: Draft, place: string, locale: Locale): string | null {
	const section = place === unassignedId ? undefined : sectionOf(draft, place);
	return section ? pick(section.title, locale) : null;
}
