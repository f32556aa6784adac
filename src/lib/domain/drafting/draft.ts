import type { Locale, Localized } from '../locale.ts';
import {
	completeness,
	isOpen,
	type Completeness,
	type SlotClosing,
	type SlotStatus
} from './completeness.ts';
import type { NormalisedValue } from './normalise.ts';
import type { Role } from './source.ts';
import type { SlotKind, TemplateSection } from './template.ts';
import type { Via } from './via.ts';

/** What the verifier says. `source-found` means exactly that: a source was found, not that the sentence is right. */
export type Verdict = 'source-found' | 'check' | 'unsupported' | 'block' | 'own';

/** Why a verdict fell; each has a sentence in the interface. */
export type VerifyCode =
	| 'no-source'
	| 'quote-not-found'
	| 'disguised'
	| 'number'
	| 'name'
	| 'red-flag'
	| 'negation'
	| 'modality'
	| 'quantifier'
	| 'antonym'
	| 'detail'
	| 'speaker'
	| 'weak-support'
	| 'no-support'
	| 'cross-language'
	| 'emotion'
	| 'score'
	| 'advice'
	| 'instruction';

/** A passage of the source: offsets in `Source.text`, `start` in seconds. */
export interface Citation {
	unit: string;
	charStart: number;
	charEnd: number;
	start?: number;
	speaker?: string;
	/** Who the speaker is, as the source says. */
	role?: Role;
	/** Which of several sources it points into, from 1. */
	part?: number;
	/** The way of the passage by earlier documents, when the source is one. */
	via?: Via;
}

export interface DraftSentence {
	id: string;
	text: string;
	/** Who wrote the words: an engine, or the professional. */
	origin: 'engine' | 'person';
	/** Words of a model, not the speaker's: never shown between quotation marks. */
	reworded?: boolean;
	sources: Citation[];
	verdict: Verdict;
	codes: VerifyCode[];
	/** The professional looked at a `check` and keeps it. */
	confirmed?: boolean;
	/** Section that was nearly as likely ("ook mogelijk"). */
	also?: string;
	/** The question, or the sentence before, that a short answer or fragment belongs to; exported with it. */
	question?: { text: string; source: Citation };
	/** Numbers and dates of the sentence in one notation. */
	values?: NormalisedValue[];
	/** Names a day that only the date of the conversation fixes. */
	dateToConfirm?: boolean;
	/** An explicit commitment; an owner only when certain. */
	action?: { owner?: string };
	/** Points of the template that this sentence or its question mentions. */
	slots?: string[];
	/** Those among them that it answers. */
	answers?: string[];
	/** Why it stands outside every section; absent when it simply fits none. */
	reason?: UnassignedReason;
}

/**
 * Kinds of sentences that are outside every section on purpose: greetings, back-channels, consent talk and steering of the conversation;
 * questions, which are no finding; explanation of the procedure. All of them stay visible and counted.
 */
export type UnassignedReason = 'gespreksregie' | 'vraag' | 'procedure';

export interface DraftSection {
	id: string;
	title: Localized;
	author: 'engine' | 'professional';
	sentences: DraftSentence[];
	/** Over the cap: shown as "nog n passages", not part of the report unless moved in. */
	withheld: DraftSentence[];
}

export interface DraftSlot {
	id: string;
	section: string;
	title: Localized;
	question: Localized;
	kind: SlotKind;
	required: boolean;
	status: SlotStatus;
	closed?: SlotClosing;
}

/** A report in the making. Plain data: it can be stored as JSON and compared. */
export interface Draft {
	engine: { name: string; version: string };
	template: { id: string; version: string; title: Localized };
	lang: Locale;
	/** Who said what cannot be told: no owners are named. */
	speakerUncertain: boolean;
	sections: DraftSection[];
	unassigned: DraftSentence[];
	slots: DraftSlot[];
	/** How many sentences the professional took out. */
	removed: number;
	/** Number for the next sentence id. */
	nextId: number;
}

export interface DraftCounts {
	sentences: number;
	unassigned: number;
	/** Of the unassigned: about the conversation itself, questions, explanation of the procedure. */
	steering: number;
	questions: number;
	procedure: number;
	withheld: number;
	block: number;
	unsupported: number;
	check: number;
	sourceFound: number;
	own: number;
}

/** Sentences of the report by verdict; a confirmed check still counts as `check`. */
export function draftCounts(draft: Draft): DraftCounts {
	const all = reportSentences(draft);
	const count = (verdict: Verdict) => all.filter((s) => s.verdict === verdict).length;
	const because = (reason: UnassignedReason) =>
		draft.unassigned.filter((s) => s.reason === reason).length;
	return {
		sentences: all.length,
		unassigned: draft.unassigned.length,
		steering: because('gespreksregie'),
		questions: because('vraag'),
		procedure: because('procedure'),
		withheld: draft.sections.reduce((sum, section) => sum + section.withheld.length, 0),
		block: count('block'),
		unsupported: count('unsupported'),
		check: count('check'),
		sourceFound: count('source-found'),
		own: count('own')
	};
}

/** The sentences that would be in the report, section by section. */
export function reportSentences(draft: Draft): DraftSentence[] {
	return draft.sections.flatMap((section) => section.sentences);
}

/** The unassigned in the groups a screen shows: what fits nowhere first, open; the rest by reason, collapsed and counted. */
export function unassignedGroups(
	draft: Draft
): { reason: UnassignedReason | 'geen'; sentences: DraftSentence[] }[] {
	const reasons = ['geen', 'procedure', 'vraag', 'gespreksregie'] as const;
	return reasons
		.map((reason) => ({
			reason,
			sentences: draft.unassigned.filter((sentence) => (sentence.reason ?? 'geen') === reason)
		}))
		.filter(({ sentences }) => sentences.length > 0);
}

export function draftCompleteness(draft: Draft): Completeness {
	return completeness(draft.slots);
}

/** Points still to ask about or to close, in template order: the "Na te vragen" list. */
export function toAsk(draft: Draft): DraftSlot[] {
	return draft.slots.filter(isOpen);
}

/** An empty draft of the same template: the manual path, with the same points and the same rules. */
export function emptySections(sections: readonly TemplateSection[]): DraftSection[] {
	return sections.map((section) => ({
		id: section.id,
		title: section.title,
		author: section.author ?? 'engine',
		sentences: [],
		withheld: []
	}));
}

/** `Cliënt (00:12:41): «…»`, with the question before a short answer. */
export function renderPassage(sentence: DraftSentence): string {
	const source = sentence.sources[0];
	if (sentence.verdict !== 'source-found' || sentence.reworded || !source) return sentence.text;
	const asked = sentence.question;
	const answer = `${attribution(source)}«${sentence.text}»`;
	return asked ? `${attribution(asked.source)}«${asked.text}» ${answer}` : answer;
}

/** `Cliënt (00:12:41): ` before what someone said; empty when the speaker has no name. */
export function attribution(source: Pick<Citation, 'speaker' | 'start'>): string {
	const time = source.start === undefined ? '' : ` (${clock(source.start)})`;
	return source.speaker ? `${source.speaker}${time}: ` : '';
}

/** Seconds as hh:mm:ss. */
export function clock(seconds: number): string {
	const whole = Math.floor(seconds);
	const pad = (n: number) => String(n).padStart(2, '0');
	return `${pad(Math.floor(whole / 3600))}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`;
}
