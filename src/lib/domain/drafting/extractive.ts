import type { Locale } from '../locale.ts';
import { actionOf } from './commitment.ts';
import { emptySections, type Citation, type Draft, type DraftSentence } from './draft.ts';
import {
	dateToConfirm,
	isShortAnswer,
	isSpeakerUncertain,
	notableValues,
	speakersOf
} from './protect.ts';
import { isQuestion } from './questions.ts';
import { assignSections, compileTemplate, type Assignment } from './section-score.ts';
import { segment, type RoleMap, type Unit } from './segmentation.ts';
import { selectWithin, type Candidate } from './select.ts';
import { refreshSlots, templateSlots } from './slots.ts';
import type { Source } from './source.ts';
import type { ReportTemplate, TemplateSection } from './template.ts';

/** Stored with each draft and registered under checklist item 9; the version changes with every change of the rules or lexicons. */
export const extractiveEngine = { name: 'extractief', version: '1.2.0' } as const;
export const manualEngine = { name: 'manueel', version: '1.0.0' } as const;

export interface ExtractOptions {
	/** Language of the case, for sentences too short to tell. */
	lang: Locale;
	roles?: RoleMap;
	/** How many people took part, when known. */
	declaredSpeakers?: number;
}

/**
 * Drafts a report by taking sentences of the conversation, word for word, into the sections of a template. Deterministic, without
 * network or model; every sentence is `source.text.slice(charStart, charEnd)` of its citation. What fits nowhere is in `unassigned`.
 */
export function extractDraft(
	source: Source,
	template: ReportTemplate,
	options: ExtractOptions
): Draft {
	return draftFromUnits(segment(source, options.lang, options.roles), template, options);
}

/** The same from sentences already cut, for a caller that also builds the verifier's index from them. */
export function draftFromUnits(
	units: Unit[],
	template: ReportTemplate,
	options: ExtractOptions
): Draft {
	const compiled = compileTemplate(template);
	const uncertain = isSpeakerUncertain(units, options.declaredSpeakers);
	const assignments = assignSections(units, compiled);
	const speakers = speakersOf(units);
	const slotIds = template.sections.flatMap((section) => section.slots.map((slot) => slot.id));
	const context: Context = { units, assignments, template, speakers, uncertain, slotIds };
	const sentences = units.map((unit, at) => toSentence(unit, at, context));
	const draft: Draft = {
		engine: extractiveEngine,
		template: { id: template.id, version: template.version, title: template.title },
		lang: options.lang,
		speakerUncertain: uncertain,
		sections: emptySections(template.sections),
		unassigned: [],
		slots: templateSlots(template),
		removed: 0,
		nextId: units.length + 1
	};
	distribute(draft, sentences, context);
	return { ...draft, slots: refreshSlots(draft) };
}

/** The same template to fill in by hand: for a client who says no, for the baseline, and when the interlock is shut. */
export function manualDraft(template: ReportTemplate, lang: Locale): Draft {
	return {
		engine: manualEngine,
		template: { id: template.id, version: template.version, title: template.title },
		lang,
		speakerUncertain: false,
		sections: emptySections(template.sections),
		unassigned: [],
		slots: templateSlots(template),
		removed: 0,
		nextId: 1
	};
}

/** The citation of a sentence of the conversation. */
export function cite(unit: Unit): Citation {
	return {
		unit: unit.id,
		charStart: unit.charStart,
		charEnd: unit.charEnd,
		...(unit.start !== undefined && { start: unit.start }),
		...(unit.speaker && { speaker: unit.speaker })
	};
}

interface Context {
	units: Unit[];
	assignments: Assignment[];
	template: ReportTemplate;
	speakers: string[];
	uncertain: boolean;
	slotIds: string[];
}

function toSentence(unit: Unit, at: number, context: Context): DraftSentence {
	const { assignments, template, speakers, uncertain, slotIds } = context;
	const assignment = assignments[at] as Assignment;
	const values = notableValues(unit);
	const inActions = template.sections[assignment.section]?.kind === 'actions';
	const plan = assignment.plan === 'part' && !inActions ? undefined : assignment.plan;
	const action = plan && actionOf(plan, unit, speakers, uncertain);
	const also = template.sections[assignment.also]?.id;
	const idsOf = (slots: readonly number[]) =>
		slots.map((slot) => slotIds[slot]).filter((id) => id !== undefined);
	const slots = idsOf(assignment.slots);
	const answers = idsOf(assignment.answers);
	const belongsTo = isShortAnswer(unit) ? precedes(at, context) : undefined;
	return {
		id: `d${at + 1}`,
		text: unit.text,
		origin: 'engine',
		sources: [cite(unit)],
		verdict: 'source-found',
		codes: [],
		...(also !== undefined && { also }),
		...(belongsTo && { question: { text: belongsTo.text, source: cite(belongsTo) } }),
		...(values.length > 0 && { values }),
		...(dateToConfirm(unit) && { dateToConfirm: true }),
		...(action && { action }),
		...(slots.length > 0 && { slots }),
		...(answers.length > 0 && { answers })
	};
}

/** What a short answer or fragment hangs on: the question it answers, else the sentence before it that says something. */
function precedes(at: number, { units, assignments }: Context): Unit | undefined {
	const asked = assignments[at]?.question ?? -1;
	if (asked >= 0) return units[asked];
	// Passages of a report stand side by side: the one before is no context.
	if (units[at]?.topic !== undefined) return undefined;
	for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
		const unit = units[i] as Unit;
		if (assignments[i]?.reason !== 'gespreksregie' && !isShortAnswer(unit)) return unit;
	}
	return undefined;
}

function distribute(draft: Draft, sentences: DraftSentence[], context: Context): void {
	const { units, assignments, template } = context;
	const buckets: { candidate: Candidate; sentence: DraftSentence }[][] = template.sections.map(
		() => []
	);
	const shownAsQuestion = new Set<number>();
	const loose: number[] = [];
	assignments.forEach((assignment, at) => {
		const unit = units[at] as Unit;
		const sentence = sentences[at] as DraftSentence;
		const section = template.sections[assignment.section];
		// A fragment with nothing to hang on would stand alone in the report.
		const hangs = sentence.question ?? sentence.action ?? unit.topic;
		const alone = isShortAnswer(unit) && !hangs;
		if (!section || asksOnly(unit) || alone) {
			loose.push(at);
			return;
		}
		if (sentence.question) shownAsQuestion.add(assignment.question);
		const score = assignment.score * worth(sentence, unit, section);
		buckets[assignment.section]?.push({ candidate: { unit, score }, sentence });
	});
	buckets.forEach((bucket, at) => {
		const section = draft.sections[at];
		if (!section) return;
		const cap = template.sections[at]?.cap ?? 20;
		const chosen = selectWithin(
			bucket.map((entry) => entry.candidate),
			cap
		);
		bucket.forEach(({ sentence }, i) =>
			(chosen.has(i) ? section.sentences : section.withheld).push(sentence)
		);
	});
	draft.unassigned = loose
		.filter((at) => !shownAsQuestion.has(at))
		.map((at) => {
			const reason =
				assignments[at]?.reason ?? (isQuestion(units[at] as Unit) ? 'vraag' : undefined);
			return { ...(sentences[at] as DraftSentence), ...(reason && { reason }) };
		});
}

/** A worker's question is no finding: it stands beside the answer it got, or among the unassigned. So does a client's "En dan?". */
function asksOnly(unit: Unit): boolean {
	return isQuestion(unit) && (unit.role !== 'client' || unit.tokens.length <= 4);
}

/** What weighs when a section holds more than its cap: facts in figures and the client's own words before fragments and the worker's echo. */
function worth(sentence: DraftSentence, unit: Unit, section: TemplateSection): number {
	const figures = sentence.values?.length ? 1.4 : 1;
	const echo = unit.role === 'worker' && section.kind !== 'actions' ? 0.6 : 1;
	const fragment = sentence.question && !sentence.values?.length ? 0.7 : 1;
	return figures * echo * fragment;
}
