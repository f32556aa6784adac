import { pick, type Locale } from '../locale.ts';
import { validationBlockers, type Blocker } from './can-validate.ts';
import { isOpen, type Completeness, type SlotClosing, type SlotStatus } from './completeness.ts';
import {
	draftCompleteness,
	draftCounts,
	unassignedGroups,
	type Citation,
	type Draft,
	type DraftCounts,
	type DraftSection,
	type DraftSentence,
	type DraftSlot,
	type UnassignedReason,
	type Verdict,
	type VerifyCode
} from './draft.ts';
import { isInReport, placedSentences } from './draft-place.ts';
import type { SlotKind } from './template.ts';

/** A passage as a chip shows it. */
export type CitationView = Pick<Citation, 'unit' | 'start' | 'speaker' | 'part' | 'via'>;

/** A sentence as the screen shows it, in one language and without what only the checks need. Absent fields are empty. */
export interface SentenceView {
	id: string;
	text: string;
	verdict: Verdict;
	sources: CitationView[];
	/** True for words that come from the professional. */
	hers?: true;
	confirmed?: true;
	codes?: VerifyCode[];
	question?: { text: string; source: CitationView };
	/** Id of the section that was nearly as likely. */
	also?: string;
	/** What a number or date comes down to, where that reads differently. */
	values?: string[];
	dateToConfirm?: true;
	action?: { owner?: string };
	/** The engine's words, when someone changed them. */
	engineText?: string;
	/** How often it was changed. */
	changes?: number;
}

export interface SlotView {
	id: string;
	title: string;
	question: string;
	kind: SlotKind;
	required: boolean;
	status: SlotStatus;
	closed?: SlotClosing;
}

export interface SectionView {
	id: string;
	title: string;
	author: DraftSection['author'];
	sentences: SentenceView[];
	/** How many passages stand behind its cap. */
	withheld: number;
	slots: SlotView[];
	/** How often it was changed as one text (a report written by hand). */
	changes?: number;
}

/** Something that stands in the way of validating: where it is on the page, and enough words to know it by. */
export interface TodoView {
	kind: Blocker['kind'];
	/** Id of the element on the page; empty for the report as a whole. */
	target: string;
	text: string;
}

/** What changes on the screen when something is saved: the sections it touched, and every figure. */
export interface ReviewPatch {
	version: number;
	updatedAt: string;
	sections: SectionView[];
	unassigned: { reason: UnassignedReason | 'geen'; count: number }[];
	todo: TodoView[];
	counts: DraftCounts;
	completeness: Completeness;
	/** Sentences that were taken out and can come back. */
	removed: number;
	/** What an undo would take back. */
	undo: string | null;
}

/** The whole draft on the screen. */
export interface ReviewView extends ReviewPatch {
	lang: Locale;
	engine: { name: string; version: string };
	speakerUncertain: boolean;
	/** In the order of the template, for moving and writing. */
	allSections: { id: string; title: string; author: DraftSection['author'] }[];
}

/** What the draft alone does not say: what was done to it, and what the engine made. */
export interface ReviewFacts {
	version: number;
	updatedAt: string;
	original: Draft;
	changes: Record<string, number>;
	removed: number;
	undo: string | null;
	locale: Locale;
}

export function reviewView(draft: Draft, facts: ReviewFacts): ReviewView {
	return {
		...reviewPatch(draft, facts),
		lang: draft.lang,
		engine: draft.engine,
		speakerUncertain: draft.speakerUncertain,
		allSections: draft.sections.map(({ id, title, author }) => ({
			id,
			title: pick(title, facts.locale),
			author
		}))
	};
}

/** The view of a saved edit: the sections that hold or held what it touched; all of them when `touched` is absent. */
export function reviewPatch(
	draft: Draft,
	facts: ReviewFacts,
	touched?: { before: Draft; ids: readonly string[] }
): ReviewPatch {
	const sections = touched ? touchedSections(draft, touched) : draft.sections;
	const engine = new Map(
		placedSentences(facts.original).map(({ sentence }) => [sentence.id, sentence])
	);
	return {
		version: facts.version,
		updatedAt: facts.updatedAt,
		sections: sections.map((section) => sectionView(section, draft, facts, engine)),
		unassigned: unassignedGroups(draft).map(({ reason, sentences }) => ({
			reason,
			count: sentences.length
		})),
		todo: todoOf(draft, facts.locale),
		counts: draftCounts(draft),
		completeness: draftCompleteness(draft),
		removed: facts.removed,
		undo: facts.undo
	};
}

/** A sentence as the screen shows it; `engine` is the one the engine made under the same id. */
export function sentenceView(
	sentence: DraftSentence,
	engine?: DraftSentence,
	changes?: number
): SentenceView {
	const { id, text, verdict, also, action } = sentence;
	const values = (sentence.values ?? [])
		.filter((value) => value.text !== value.value)
		.map((value) => `${value.text} = ${value.value}`);
	return {
		id,
		text,
		verdict,
		sources: sentence.sources.map(citationView),
		...(sentence.origin === 'person' && { hers: true as const }),
		...(sentence.confirmed && { confirmed: true as const }),
		...(sentence.codes.length > 0 && { codes: sentence.codes }),
		...(sentence.question && {
			question: {
				text: sentence.question.text,
				source: citationView(sentence.question.source)
			}
		}),
		...(also !== undefined && { also }),
		...(values.length > 0 && { values }),
		...(sentence.dateToConfirm && { dateToConfirm: true as const }),
		...(action && { action }),
		...(engine && engine.text !== text && { engineText: engine.text }),
		...(changes && { changes })
	};
}

/** Does this sentence stand in the way of validating? */
export function needsAttention({
	verdict,
	confirmed,
	sources
}: Pick<SentenceView, 'verdict' | 'confirmed'> & { sources: readonly unknown[] }): boolean {
	if (verdict === 'own') return false;
	return verdict === 'source-found' ? sources.length === 0 : verdict !== 'check' || !confirmed;
}

function sectionView(
	section: DraftSection,
	draft: Draft,
	{ locale, changes }: ReviewFacts,
	engine: ReadonlyMap<string, DraftSentence>
): SectionView {
	const { id, title, author, sentences, withheld } = section;
	const changed = changes[id];
	return {
		id,
		title: pick(title, locale),
		author,
		sentences: sentences.map((sentence) =>
			sentenceView(sentence, engine.get(sentence.id), changes[sentence.id])
		),
		withheld: withheld.length,
		slots: draft.slots.filter((slot) => slot.section === id).map((slot) => slotView(slot, locale)),
		...(changed && { changes: changed })
	};
}

function slotView(slot: DraftSlot, locale: Locale): SlotView {
	const { id, kind, required, status, closed } = slot;
	return {
		id,
		title: pick(slot.title, locale),
		question: pick(slot.question, locale),
		kind,
		required,
		status,
		...(closed && { closed })
	};
}

function citationView({ unit, start, speaker, part, via }: Citation): CitationView {
	return {
		unit,
		...(start !== undefined && { start }),
		...(speaker && { speaker }),
		...(part && { part }),
		...(via && { via })
	};
}

/** Sections in which a touched sentence stands or stood, or whose points stand otherwise than before. */
function touchedSections(
	draft: Draft,
	{ before, ids }: { before: Draft; ids: readonly string[] }
): DraftSection[] {
	const hold = (of: Draft) =>
		placedSentences(of)
			.filter(({ sentence }) => ids.includes(sentence.id))
			.map(({ place }) => (isInReport(place) ? place : place.split(':')[1]));
	const stood = new Map(before.slots.map((slot) => [slot.id, slot]));
	const moved = draft.slots.filter((slot) => {
		const was = stood.get(slot.id);
		return was?.status !== slot.status || was.closed !== slot.closed;
	});
	const wanted = new Set([...hold(before), ...hold(draft), ...moved.map(({ section }) => section)]);
	return draft.sections.filter(({ id }) => wanted.has(id) || ids.includes(id));
}

/** Everything that stands in the way, section by section, as the page shows it. */
function todoOf(draft: Draft, locale: Locale): TodoView[] {
	const blockers = validationBlockers(draft);
	const ofSentence = new Map(
		blockers.flatMap((blocker) => ('sentence' in blocker ? [[blocker.sentence, blocker.kind]] : []))
	);
	const items = draft.sections.flatMap((section) => [
		...section.sentences.flatMap(({ id, text }): TodoView[] => {
			const kind = ofSentence.get(id) as Blocker['kind'] | undefined;
			return kind ? [{ kind, target: `zin-${id}`, text: shortened(text) }] : [];
		}),
		...draft.slots
			.filter((slot) => slot.section === section.id && isOpen(slot))
			.map((slot): TodoView => {
				return { kind: 'open-slot', target: `punt-${slot.id}`, text: pick(slot.title, locale) };
			})
	]);
	const empty = blockers.some(({ kind }) => kind === 'empty');
	return empty ? [...items, { kind: 'empty', target: '', text: '' }] : items;
}

function shortened(text: string): string {
	return text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text;
}
