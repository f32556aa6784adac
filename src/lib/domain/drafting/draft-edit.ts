import { ok, refuse, type Result } from '../result.ts';
import type { SlotClosing } from './completeness.ts';
import type { Draft, DraftSentence } from './draft.ts';
import {
	changed,
	isInReport,
	locate,
	putAt,
	sectionOf,
	unassignedId,
	without,
	type PlacedSentence
} from './draft-place.ts';
import { cite } from './extractive.ts';
import { valuesIn } from './normalise.ts';
import { areEngineWords, judgeWords, ownHints, type JudgeOptions } from './sentence-judge.ts';
import { refreshSlots } from './slots.ts';
import type { VerifyIndex } from './verify-index.ts';

/**
 * Changes the words of a sentence. An engine's sentence becomes the professional's (`origin: person`) unless the words are the engine's
 * again, keeps its citations and is checked again. A sentence of her own stays her own, unless it takes the engine's words.
 */
export function editSentence(
	draft: Draft,
	index: VerifyIndex,
	id: string,
	text: string,
	options: JudgeOptions = {}
): Result<Draft> {
	const trimmed = text.trim();
	if (trimmed === '') return refuse('sentence-empty');
	return changeSentence(draft, id, (sentence) => {
		if (trimmed === sentence.text) return sentence;
		// What was said of the old words (confirmed, question, values) does not hold for the new ones.
		const edited = { ...sentence, ...wordsOf(trimmed), confirmed: undefined, question: undefined };
		const made = madeBy(sentence, options);
		const theirs = areEngineWords(trimmed, made);
		if (sentence.verdict === 'own' && !theirs)
			return { ...edited, codes: ownHints(trimmed, index, options) };
		// The engine's words back in what had become her own observation: the engine's again, with the engine's citations.
		const sources = sentence.verdict === 'own' ? (made.engine?.sources ?? []) : edited.sources;
		return { ...edited, sources, ...judgeWords({ ...edited, sources }, index, made) };
	});
}

/** Takes a sentence out of the report; a point that only it answered opens again. */
export function removeSentence(draft: Draft, id: string): Result<Draft> {
	if (!locate(draft, id)) return refuse('sentence-not-found');
	return ok(refreshed({ ...without(draft, id), removed: draft.removed + 1 }));
}

/** The professional looked at a `check` and keeps the sentence. Blocked and unsupported sentences cannot be confirmed. */
export function confirmSentence(draft: Draft, id: string): Result<Draft> {
	const found = locate(draft, id);
	if (!found) return refuse('sentence-not-found');
	if (found.sentence.verdict !== 'check') return refuse('sentence-not-confirmable');
	return changeSentence(draft, id, (sentence) => ({ ...sentence, confirmed: true }));
}

/**
 * Moves a sentence to a section, from another section, from behind the cap or from the unassigned, or back to the unassigned. It takes its
 * place by time. Only the professional's own sentences may enter a section that is hers alone. What enters the report is checked again:
 * outside it nobody did.
 */
export function moveSentence(
	draft: Draft,
	index: VerifyIndex,
	id: string,
	to: string,
	options: JudgeOptions = {}
): Result<Draft> {
	const found = locate(draft, id);
	if (!found) return refuse('sentence-not-found');
	// Why the engine set it aside no longer holds once the professional has placed it.
	const placed: DraftSentence = { ...found.sentence, reason: undefined };
	const rest = without(draft, id);
	if (to === unassignedId) return ok(refreshed(putAt(rest, { sentence: placed, place: to })));
	const section = draft.sections.find((s) => s.id === to);
	if (!section) return refuse('section-not-found');
	if (section.author === 'professional' && placed.verdict !== 'own')
		return refuse('section-professional-only');
	const sentence = isInReport(found.place) ? placed : rejudged(placed, index, options);
	return ok(refreshed(putAt(rest, { sentence, place: to })));
}

/** Adds a sentence of the professional ("van de maatschappelijk werker"): it needs no source and never comes from an engine. */
export function addOwnSentence(
	draft: Draft,
	index: VerifyIndex,
	sectionId: string,
	text: string,
	options: JudgeOptions = {}
): Result<Draft> {
	const trimmed = text.trim();
	if (trimmed === '') return refuse('sentence-empty');
	return addSentence(draft, sectionId, {
		...wordsOf(trimmed),
		sources: [],
		verdict: 'own',
		codes: ownHints(trimmed, index, options)
	});
}

/** Adds a sentence that the professional wrote to passages of the conversation: it is checked against them as any other. */
export function addCitedSentence(
	draft: Draft,
	index: VerifyIndex,
	sectionId: string,
	text: string,
	units: readonly string[],
	options: JudgeOptions = {}
): Result<Draft> {
	const trimmed = text.trim();
	if (trimmed === '') return refuse('sentence-empty');
	const sources = citations(index, units);
	if (sources.length === 0) return refuse('citation-required', {}, 'units');
	const words = { ...wordsOf(trimmed), sources };
	return addSentence(draft, sectionId, { ...words, ...judgeWords(words, index, options) });
}

/** Gives a sentence that the professional wrote other passages, or her own observation its first ones; it is checked against them. */
export function citeSentence(
	draft: Draft,
	index: VerifyIndex,
	id: string,
	units: readonly string[],
	options: JudgeOptions = {}
): Result<Draft> {
	const found = locate(draft, id);
	if (!found) return refuse('sentence-not-found');
	if (found.sentence.origin === 'engine') return refuse('sentence-of-engine');
	const sources = citations(index, units);
	if (sources.length === 0) return refuse('citation-required', {}, 'units');
	return changeSentence(draft, id, (sentence) => {
		const cited = { ...sentence, sources, confirmed: undefined };
		return { ...cited, ...judgeWords(cited, index, options) };
	});
}

/**
 * Makes a sentence the professional's own observation, without a source: she answers for it. Never for the words of an engine: those she
 * writes in her own words first.
 */
export function adoptSentence(
	draft: Draft,
	index: VerifyIndex,
	id: string,
	options: JudgeOptions = {}
): Result<Draft> {
	const found = locate(draft, id);
	if (!found) return refuse('sentence-not-found');
	if (found.sentence.origin === 'engine') return refuse('sentence-of-engine');
	return changeSentence(draft, id, (sentence) => ({
		...sentence,
		sources: [],
		verdict: 'own',
		codes: ownHints(sentence.text, index, options),
		confirmed: undefined,
		question: undefined
	}));
}

/**
 * Puts a sentence back as it was before: its words, its citations and its place, whether it was changed or taken out since. It is checked
 * anew; a confirmation holds only when the same words give rise to the same doubts.
 */
export function restoreSentence(
	draft: Draft,
	index: VerifyIndex,
	{ sentence, place }: PlacedSentence,
	options: JudgeOptions = {}
): Result<Draft> {
	if (place !== unassignedId && !sectionOf(draft, place)) return refuse('section-not-found');
	const current = locate(draft, sentence.id);
	const back = { sentence: rejudged(sentence, index, options), place };
	if (current?.place === place)
		return ok(refreshed(changed(draft, sentence.id, () => back.sentence)));
	const removed = current ? draft.removed : Math.max(0, draft.removed - 1);
	return ok(refreshed(putAt({ ...without(draft, sentence.id), removed }, back)));
}

/** Takes back that a sentence was added: it goes without counting as taken out. */
export function retractSentence(draft: Draft, id: string): Result<Draft> {
	if (!locate(draft, id)) return refuse('sentence-not-found');
	return ok(refreshed(without(draft, id)));
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
	return ok(withClosing(draft, slotId, closing));
}

/** Takes the closing of a point back. */
export function reopenSlot(draft: Draft, slotId: string): Result<Draft> {
	if (!draft.slots.some((s) => s.id === slotId)) return refuse('slot-not-found');
	return ok(withClosing(draft, slotId, undefined));
}

function withClosing(draft: Draft, slotId: string, closed: SlotClosing | undefined): Draft {
	const slots = draft.slots.map((slot) => (slot.id === slotId ? { ...slot, closed } : slot));
	return { ...draft, slots };
}

type NewWords = Pick<DraftSentence, 'text' | 'values' | 'sources' | 'verdict' | 'codes'>;

function addSentence(draft: Draft, sectionId: string, words: NewWords): Result<Draft> {
	if (!draft.sections.some((section) => section.id === sectionId))
		return refuse('section-not-found');
	const sentence: DraftSentence = { ...words, id: `d${draft.nextId}`, origin: 'person' };
	const added = putAt(draft, { sentence, place: sectionId });
	return ok(refreshed({ ...added, nextId: draft.nextId + 1 }));
}

function changeSentence(
	draft: Draft,
	id: string,
	change: (sentence: DraftSentence) => DraftSentence
): Result<Draft> {
	if (!locate(draft, id)) return refuse('sentence-not-found');
	return ok(refreshed(changed(draft, id, change)));
}

/** The same words checked again. A confirmation stays only beside the doubts it was given for. */
function rejudged(
	sentence: DraftSentence,
	index: VerifyIndex,
	options: JudgeOptions
): DraftSentence {
	if (sentence.verdict === 'own' && sentence.origin === 'person') return sentence;
	const judged = judgeWords(sentence, index, madeBy(sentence, options));
	const sameDoubts =
		judged.verdict === 'check' &&
		sentence.verdict === 'check' &&
		judged.codes.length === sentence.codes.length &&
		judged.codes.every((code) => sentence.codes.includes(code));
	return { ...sentence, ...judged, confirmed: sameDoubts ? sentence.confirmed : undefined };
}

/** What an engine wrote is the engine's also when the caller has no older version to show. */
function madeBy(sentence: DraftSentence, options: JudgeOptions): JudgeOptions {
	const engine = options.engine ?? (sentence.origin === 'engine' ? sentence : undefined);
	return { ...options, engine };
}

function wordsOf(text: string): Pick<DraftSentence, 'text' | 'values'> {
	const values = valuesIn(text);
	return { text, values: values.length > 0 ? values : undefined };
}

function citations(index: VerifyIndex, units: readonly string[]): DraftSentence['sources'] {
	const cited = new Set(units);
	return index.units.filter(({ id }) => cited.has(id)).map(cite);
}

function refreshed(draft: Draft): Draft {
	return { ...draft, slots: refreshSlots(draft) };
}
