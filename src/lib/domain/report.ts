import type { SlotClosing } from './drafting/completeness.ts';
import type { Citation, Draft, DraftCounts, DraftSentence } from './drafting/draft.ts';
import {
	draftCompleteness,
	draftCounts,
	renderPassage,
	reportSentences
} from './drafting/draft.ts';
import { isOpen } from './drafting/completeness.ts';
import type { Locale, Localized } from './locale.ts';

/** A passage of a validated report: its words, who they come from, and where they stand in the conversation. */
export interface ReportPassage {
	/** Written out in full: what was literally said with its speaker and time. */
	text: string;
	/** The bare words. */
	words: string;
	/** Literally what was said: the words stand between quotation marks and are never ascribed to the one who wrote the report. */
	literal: boolean;
	/** The question that a short answer belongs to. */
	asked?: { text: string; source: Citation };
	by: 'engine' | 'worker';
	citations: Citation[];
}

export interface ReportPoint {
	id: string;
	title: Localized;
	required: boolean;
	/** `gevonden` stands in the text itself; the others are how the professional closed the point. */
	answer: { how: 'gevonden' } | SlotClosing;
}

export interface ReportSection {
	id: string;
	title: Localized;
	passages: ReportPassage[];
	points: ReportPoint[];
}

/** Where and how AI was used; only in a report that AI helped to make. */
export interface AiStatement {
	engine: { name: string; version: string };
	/** Titles of the sections with passages that the engine put there. */
	sections: Localized[];
	counts: DraftCounts;
	/** Passages the professional wrote, changed or took out. */
	own: number;
	changed: number;
	removed: number;
	consent: { at: string; channel: string; textVersion: number | null };
}

/** A validated report as it is kept: complete by itself, so that it can be read when its source is gone. */
export interface Report {
	format: 'waarborg-report/1';
	organisation: string;
	reference: string;
	template: { id: string; version: string; title: Localized };
	language: Locale;
	sections: ReportSection[];
	completeness: { filled: number; required: number; value: number };
	/** The professional who drew it up and validated it. */
	validator: string;
	validatedAt: string;
	/** Null for a report without AI, whatever the reason: a refusal, an outage or the baseline look the same. */
	ai: AiStatement | null;
}

export interface ReportFacts {
	organisation: string;
	reference: string;
	language: Locale;
	validator: string;
	validatedAt: string;
	/** The consent it rests on; null when no AI was used. */
	consent: AiStatement['consent'] | null;
}

/** The report that a draft becomes when it is validated. `original` is the draft as the engine first made it. */
export function reportFrom(draft: Draft, original: Draft, facts: ReportFacts): Report {
	const { consent, ...rest } = facts;
	return {
		format: 'waarborg-report/1',
		...rest,
		template: draft.template,
		sections: draft.sections.map((section) => ({
			id: section.id,
			title: section.title,
			passages: section.sentences.map(passage),
			points: draft.slots.filter((slot) => slot.section === section.id && !isOpen(slot)).map(point)
		})),
		completeness: draftCompleteness(draft),
		ai: consent && aiStatement(draft, original, consent)
	};
}

function passage(sentence: DraftSentence): ReportPassage {
	const literal = isLiteral(sentence);
	return {
		text: literal ? renderPassage(sentence) : sentence.text,
		words: sentence.text,
		literal,
		...(literal && sentence.question && { asked: sentence.question }),
		by: sentence.origin === 'engine' ? 'engine' : 'worker',
		citations: sentence.sources
	};
}

/**
 * Whether the sentence is a slice of the conversation that nobody changed. A source that was found for words of a model or of the
 * professional does not make a quotation of them.
 */
function isLiteral({ origin, verdict, reworded, sources }: DraftSentence): boolean {
	return origin === 'engine' && verdict === 'source-found' && !reworded && sources.length > 0;
}

function point(slot: Draft['slots'][number]): ReportPoint {
	const { id, title, required } = slot;
	return { id, title, required, answer: slot.closed ?? { how: 'gevonden' } };
}

function aiStatement(draft: Draft, original: Draft, consent: AiStatement['consent']): AiStatement {
	const byEngine = draft.sections.filter(({ sentences }) =>
		sentences.some(({ origin }) => origin === 'engine')
	);
	return {
		engine: draft.engine,
		sections: byEngine.map(({ title }) => title),
		counts: draftCounts(draft),
		own: reportSentences(draft).filter(({ verdict }) => verdict === 'own').length,
		changed: changedSentences(draft, original),
		removed: draft.removed,
		consent
	};
}

/** Sentences of the engine that read differently now. */
export function changedSentences(draft: Draft, original: Draft): number {
	const before = new Map(allSentences(original).map(({ id, text }) => [id, text]));
	return reportSentences(draft).filter(({ id, text }) => before.has(id) && before.get(id) !== text)
		.length;
}

/**
 * The share of what the engine put in the report that the professional changed or took out, 0–1; null when it put nothing there.
 * Near zero is a sign of rubber-stamping, not of quality.
 */
export function correctionRate(draft: Draft, original: Draft): number | null {
	const made = reportSentences(original);
	if (made.length === 0) return null;
	const now = new Map(reportSentences(draft).map(({ id, text }) => [id, text]));
	return made.filter(({ id, text }) => now.get(id) !== text).length / made.length;
}

/**
 * The share of the engine's sentences in the report that a source was found for or that the professional confirmed, 0–1; null
 * without such sentences.
 */
export function supportedShare(draft: Draft): number | null {
	const made = reportSentences(draft).filter(({ verdict }) => verdict !== 'own');
	if (made.length === 0) return null;
	const supported = made.filter(
		({ verdict, confirmed }) => verdict === 'source-found' || confirmed
	);
	return supported.length / made.length;
}

function allSentences(draft: Draft): DraftSentence[] {
	return [
		...draft.sections.flatMap(({ sentences, withheld }) => [...sentences, ...withheld]),
		...draft.unassigned
	];
}
