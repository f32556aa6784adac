import type { Draft, DraftSection, DraftSentence } from './draft.ts';

/** `unassigned` is the visible bucket of what fitted nowhere. */
export const unassignedId = 'unassigned';

const behindCap = 'withheld:';

/** A sentence with where it stands: a section's id, `withheld:` and a section's id for what is over its cap, or `unassigned`. */
export interface PlacedSentence {
	sentence: DraftSentence;
	place: string;
}

/** Every sentence of a draft with its place, in the order of the report. */
export function placedSentences(draft: Draft): PlacedSentence[] {
	return [
		...draft.sections.flatMap((section) => [
			...section.sentences.map((sentence) => ({ sentence, place: section.id })),
			...section.withheld.map((sentence) => ({ sentence, place: behindCap + section.id }))
		]),
		...draft.unassigned.map((sentence) => ({ sentence, place: unassignedId }))
	];
}

export function locate(draft: Draft, id: string): PlacedSentence | undefined {
	return placedSentences(draft).find(({ sentence }) => sentence.id === id);
}

/** The section a place belongs to; undefined for the unassigned. */
export function sectionOf(draft: Draft, place: string): DraftSection | undefined {
	const id = place.startsWith(behindCap) ? place.slice(behindCap.length) : place;
	return draft.sections.find((section) => section.id === id);
}

/** Whether a place is in the report itself. */
export function isInReport(place: string): boolean {
	return place !== unassignedId && !place.startsWith(behindCap);
}

/** The draft without a sentence. */
export function without(draft: Draft, id: string): Draft {
	const keep = (sentence: DraftSentence) => sentence.id !== id;
	return {
		...draft,
		sections: draft.sections.map((section) => ({
			...section,
			sentences: section.sentences.filter(keep),
			withheld: section.withheld.filter(keep)
		})),
		unassigned: draft.unassigned.filter(keep)
	};
}

/** The draft with a sentence put at a place, by time; a place that the template does not have changes nothing. */
export function putAt(draft: Draft, { sentence, place }: PlacedSentence): Draft {
	if (place === unassignedId) return { ...draft, unassigned: inserted(draft.unassigned, sentence) };
	const to = sectionOf(draft, place);
	const list = isInReport(place) ? 'sentences' : 'withheld';
	return {
		...draft,
		sections: draft.sections.map((section) =>
			section === to ? { ...section, [list]: inserted(section[list], sentence) } : section
		)
	};
}

/** The draft with one sentence changed where it stands. */
export function changed(
	draft: Draft,
	id: string,
	change: (sentence: DraftSentence) => DraftSentence
): Draft {
	const apply = (sentence: DraftSentence) => (sentence.id === id ? change(sentence) : sentence);
	return {
		...draft,
		sections: draft.sections.map((section) => ({
			...section,
			sentences: section.sentences.map(apply),
			withheld: section.withheld.map(apply)
		})),
		unassigned: draft.unassigned.map(apply)
	};
}

/** Chronological by place in the source; sentences without a source stand at the end, in the order in which they were written. */
function inserted(sentences: readonly DraftSentence[], added: DraftSentence): DraftSentence[] {
	const after = sentences.findIndex((other) => comesBefore(added, other));
	const at = after < 0 ? sentences.length : after;
	return [...sentences.slice(0, at), added, ...sentences.slice(at)];
}

function comesBefore(one: DraftSentence, other: DraftSentence): boolean {
	const start = one.sources[0]?.charStart ?? Infinity;
	const otherStart = other.sources[0]?.charStart ?? Infinity;
	if (start !== otherStart) return start < otherStart;
	return number(one) < number(other);
}

function number({ id }: DraftSentence): number {
	return Number(id.slice(1));
}
