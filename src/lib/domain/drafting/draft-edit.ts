import { ok, refuse, type Result } from '../result.ts';
import type { SlotClosing } from './completeness.ts';
import type { Draft, DraftSentence } from './draft.ts';
import { refreshSlots } from './slots.ts';
import { valuesIn } from './normalise.ts';
import { judge, type VerifyOptions } from './verifier.ts';
import type { VerifyIndex } from './verify-index.ts';

/** `unassigned` is the visible bucket of what fitted nowhere. */
export const unassignedId = 'unassigned';

/**
 * Changes the words of a sentence. An engine's sentence becomes the professional's (`origin: person`), keeps its citations and is checked
 * again, unless the new text is still literally the cited sentence. A sentence of her own stays her own.
 */
export function editSentence(
	draft: Draft,
	index: VerifyIndex,
	id: string,
	text: string,
	options: VerifyOptions = {}
): Result<Draft> {
	const trimmed = text.trim();
	if (trimmed === '') return refuse('sentence-empty');
	return changeSentence(draft, id, (sentence) => {
		if (trimmed === sentence.text) return sentence;
		const values = valuesIn(trimmed);
		// What was said of the old words (confirmed, question, values) does not hold for the new ones.
		const edited: DraftSentence = {
			...sentence,
			text: trimmed,
			confirmed: undefined,
			question: undefined,
			values: values.length > 0 ? values : undefined
		};
		if (sentence.verdict === 'own') return edited;
		const judged = judge({ ...edited, origin: 'person' }, index, options);
		const verbatim = judged.verdict === 'source-found' && sourceText(edited, index) === trimmed;
		return { ...edited, ...judged, origin: verbatim ? 'engine' : 'person' };
	});
}

/** Takes a sentence out of the report; a point that only it answered opens again. */
export function removeSentence(draft: Draft, id: string): Result<Draft> {
	const found = locate(draft, id);
	if (!found) return refuse('sentence-not-found');
	return ok(refreshed({ ...without(draft, id), removed: draft.removed + 1 }));
}

/** The professional looked at a `check` and keeps the sentence. Blocked and unsupported sentences cannot be confirmed. */
export function confirmSentence(draft: Draft, id: string): Result<Draft> {
	const found = locate(draft, id);
	if (!found) return refuse('sentence-not-found');
	if (found.verdict !== 'check') return refuse('sentence-not-confirmable');
	return changeSentence(draft, id, (sentence) => ({ ...sentence, confirmed: true }));
}

/**
 * Moves a sentence to a section, from another section, from behind the cap or from the unassigned, or back to the unassigned. It takes its
 * place by time. Only the professional's own sentences may enter a section that is hers alone.
 */
export function moveSentence(draft: Draft, id: string, to: string): Result<Draft> {
	const sentence = locate(draft, id);
	if (!sentence) return refuse('sentence-not-found');
	const rest = without(draft, id);
	// Why the engine set it aside no longer holds once the professional has placed it.
	const placed: DraftSentence = { ...sentence, reason: undefined };
	if (to === unassignedId) {
		return ok(refreshed({ ...rest, unassigned: inOrder([...rest.unassigned, placed]) }));
	}
	const section = draft.sections.find((s) => s.id === to);
	if (!section) return refuse('section-not-found');
	if (section.author === 'professional' && sentence.verdict !== 'own')
		return refuse('section-professional-only');
	const sections = rest.sections.map((s) =>
		s.id === to ? { ...s, sentences: inOrder([...s.sentences, placed]) } : s
	);
	return ok(refreshed({ ...rest, sections }));
}

/** Adds a sentence of the professional ("van de maatschappelijk werker"): it needs no source and never comes from an engine. */
export function addOwnSentence(draft: Draft, sectionId: string, text: string): Result<Draft> {
	const trimmed = text.trim();
	if (trimmed === '') return refuse('sentence-empty');
	if (!draft.sections.some((section) => section.id === sectionId))
		return refuse('section-not-found');
	const own: DraftSentence = {
		id: `d${draft.nextId}`,
		text: trimmed,
		origin: 'person',
		sources: [],
		verdict: 'own',
		codes: []
	};
	const sections = draft.sections.map((section) =>
		section.id === sectionId ? { ...section, sentences: [...section.sentences, own] } : section
	);
	return ok({ ...draft, sections, nextId: draft.nextId + 1 });
}

/** Closes a point: filled in (here, or by a sentence in its section), not discussed, or not applicable with the reason. */
export function closeSlot(draft: Draft, slotId: string, closing: SlotClosing): Result<Draft> {
	const slot = draft.slots.find((s) => s.id === slotId);
	if (!slot) return refuse('slot-not-found');
	if (closing.how === 'n.v.t.' && closing.reason.trim() === '')
		return refuse('slot-reason-required', {}, 'reason');
	if (closing.how === 'ingevuld' && !closing.value?.trim()) {
		const section = draft.sections.find((s) => s.id === slot.section);
		if (!section || section.sentences.length === 0)
			return refuse('slot-value-required', {}, 'value');
	}
	return ok({
		...draft,
		slots: draft.slots.map((s) => (s.id === slotId ? { ...s, closed: closing } : s))
	});
}

/** Takes the closing of a point back. */
export function reopenSlot(draft: Draft, slotId: string): Result<Draft> {
	if (!draft.slots.some((s) => s.id === slotId)) return refuse('slot-not-found');
	const slots = draft.slots.map((slot) =>
		slot.id === slotId ? { ...slot, closed: undefined } : slot
	);
	return ok({ ...draft, slots });
}

function sourceText(sentence: DraftSentence, index: VerifyIndex): string | undefined {
	return index.units[index.at.get(sentence.sources[0]?.unit ?? '') ?? -1]?.text;
}

function everySentence(draft: Draft): DraftSentence[] {
	return [...draft.sections.flatMap((s) => [...s.sentences, ...s.withheld]), ...draft.unassigned];
}

function locate(draft: Draft, id: string): DraftSentence | undefined {
	return everySentence(draft).find((sentence) => sentence.id === id);
}

function without(draft: Draft, id: string): Draft {
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

function changeSentence(
	draft: Draft,
	id: string,
	change: (sentence: DraftSentence) => DraftSentence
): Result<Draft> {
	if (!locate(draft, id)) return refuse('sentence-not-found');
	const apply = (sentence: DraftSentence) => (sentence.id === id ? change(sentence) : sentence);
	return ok(
		refreshed({
			...draft,
			sections: draft.sections.map((section) => ({
				...section,
				sentences: section.sentences.map(apply),
				withheld: section.withheld.map(apply)
			})),
			unassigned: draft.unassigned.map(apply)
		})
	);
}

function refreshed(draft: Draft): Draft {
	return { ...draft, slots: refreshSlots(draft) };
}

/** Chronological by place in the source; sentences without a source keep their place at the end. */
function inOrder(sentences: DraftSentence[]): DraftSentence[] {
	const place = (sentence: DraftSentence) =>
		sentence.sources[0]?.charStart ?? Number.MAX_SAFE_INTEGER;
	return sentences.toSorted((a, b) => place(a) - place(b));
}
