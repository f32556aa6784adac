import { refuse, ok, type Result } from '../result.ts';
import type { Draft, DraftSentence, VerifyCode } from './draft.ts';
import { draftFromUnits, type ExtractOptions } from './extractive.ts';
import { readAnswer, type ModelSentence } from './model-answer.ts';
import { isSuspect } from './model-guards.ts';
import {
	answerSchema,
	repairMessages,
	rereadMessages,
	sectionMessages,
	type ChatMessage,
	type SectionQuestion
} from './model-prompt.ts';
import { judgeClaim, type Judged } from './model-judge.ts';
import { segment, type Unit } from './segmentation.ts';
import { refreshSlots } from './slots.ts';
import type { Source } from './source.ts';
import type { ReportTemplate, TemplateSection } from './template.ts';
import { foldSpace } from './tokens.ts';
import { buildVerifyIndex, type VerifyIndex } from './verify-index.ts';

/** What the answers of a model went through before they came into a draft. */
export interface Screening {
	/** Sentences the model gave, and those that had not the agreed form. */
	given: number;
	malformed: number;
	/** Asked again because they did not hold. */
	regenerated: number;
	/** Still did not hold: the extractive sentence took the place, or nothing did. */
	replaced: number;
	dropped: number;
	/** Sections whose answer could not be read twice: wholly extractive. */
	unreadableSections: number;
	/** Sentences of the conversation that read as an order to the machine or hide characters. */
	suspect: number;
}

/** One question to the model; the answer is its text, whatever it is. */
export interface ModelRequest {
	sectionId: string;
	messages: ChatMessage[];
	schema: Record<string, unknown>;
}

export type Ask = (request: ModelRequest) => Promise<Result<string>>;

export interface ModelDraft {
	draft: Draft;
	screening: Screening;
}

/** A conversation of this size goes whole to every section; of a longer one only what the extractive engine connects with it. */
const wholeCharacters = 24_000;

/**
 * Drafts a report with a model, section by section. The extractive draft of the same conversation is made first and stays the ground: it
 * gives the points, what is withheld and what fits nowhere. Every sentence of the model must cite, and goes through the verifier and
 * the guards; one that does not hold is asked for once more, and then an extractive sentence takes its place. `ask` gets one question at
 * a time; its refusal ends everything.
 */
export async function modelDraft(
	source: Source,
	template: ReportTemplate,
	options: ExtractOptions,
	engine: Draft['engine'],
	ask: Ask
): Promise<Result<ModelDraft>> {
	const work = begin(source, template, options);
	const screening = work.screening;
	const answered: Answered[] = [];
	for (const section of modelSections(template)) {
		const question = questionOf(section, work);
		const result = await askSection(question, work, ask);
		if (!result.ok) return result;
		answered.push({ section, judged: result.value });
	}
	if (answered.length > 0 && answered.every(({ judged }) => judged === null))
		return refuse('model-unreadable');
	return ok({ draft: assemble(answered, work, engine), screening });
}

/** The sections a model writes: all but those that are the professional's alone. */
export function modelSections(template: ReportTemplate): TemplateSection[] {
	return template.sections.filter(({ author }) => author !== 'professional');
}

interface Work {
	units: Unit[];
	index: VerifyIndex;
	base: Draft;
	template: ReportTemplate;
	options: ExtractOptions;
	/** The extractive sentence of each unit. */
	ofUnit: Map<string, { sentence: DraftSentence; section: string | null }>;
	screening: Screening;
}

interface Answered {
	section: TemplateSection;
	/** Null when its answer could not be read. */
	judged: Judged[] | null;
}

function begin(source: Source, template: ReportTemplate, options: ExtractOptions): Work {
	const units = segment(source, options.lang, options.roles);
	const base = draftFromUnits(units, template, options);
	const ofUnit: Work['ofUnit'] = new Map();
	const note = (sentences: readonly DraftSentence[], section: string | null) => {
		for (const sentence of sentences) {
			const unit = sentence.sources[0]?.unit;
			if (unit !== undefined) ofUnit.set(unit, { sentence, section });
		}
	};
	note(base.unassigned, null);
	for (const { id, sentences, withheld } of base.sections) note([...sentences, ...withheld], id);
	const screening: Screening = {
		given: 0,
		malformed: 0,
		regenerated: 0,
		replaced: 0,
		dropped: 0,
		unreadableSections: 0,
		suspect: units.filter(isSuspect).length
	};
	const index = buildVerifyIndex(units);
	return { units, index, base, template, options, ofUnit, screening };
}

function questionOf(section: TemplateSection, { units, base, options }: Work): SectionQuestion {
	return {
		section,
		lang: options.lang,
		units: shownUnits(section.id, units, base),
		maxSentences: section.cap ?? 20
	};
}

/** The whole conversation, or of a long one what has to do with the section and two sentences on either side. */
function shownUnits(sectionId: string, units: Unit[], base: Draft): Unit[] {
	const size = units.reduce((sum, { text }) => sum + text.length, 0);
	if (size <= wholeCharacters) return units;
	const related = new Set<string>();
	const relate = ({ sources }: DraftSentence) => sources.forEach(({ unit }) => related.add(unit));
	for (const { id, sentences, withheld } of base.sections)
		for (const sentence of [...sentences, ...withheld])
			if (id === sectionId || sentence.also === sectionId) relate(sentence);
	const shown = units.filter((_, at) =>
		units.slice(Math.max(0, at - 2), at + 3).some(({ id }) => related.has(id))
	);
	let room = wholeCharacters;
	return shown.filter(({ text }) => (room -= text.length) >= 0);
}

/** Null when neither answer could be read. */
async function askSection(
	question: SectionQuestion,
	work: Work,
	ask: Ask
): Promise<Result<Judged[] | null>> {
	if (question.units.length === 0) return ok([]);
	const { id } = question.section;
	const put = (messages: ChatMessage[]) =>
		ask({ sectionId: id, messages, schema: answerSchema(id) });
	const first = await put(sectionMessages(question));
	if (!first.ok) return first;
	let answer = readAnswer(first.value, id);
	const again = !answer.ok;
	if (again) {
		const second = await put(rereadMessages(question));
		if (!second.ok) return second;
		answer = readAnswer(second.value, id);
	}
	if (!answer.ok) {
		work.screening.unreadableSections++;
		return ok(null);
	}
	work.screening.given += answer.sentences.length + answer.dropped;
	work.screening.malformed += answer.dropped;
	const judged = judgeAll(answer.sentences, question, work);
	return again ? ok(judged) : repaired(judged, question, work, put);
}

function judgeAll(sentences: readonly ModelSentence[], question: SectionQuestion, work: Work) {
	return sentences
		.slice(0, question.maxSentences)
		.map((sentence) => judgeClaim(sentence, question, work));
}

/** Asks once more for what did not hold. What comes back is judged the same; what still fails keeps its place, to be replaced. */
async function repaired(
	judged: Judged[],
	question: SectionQuestion,
	work: Work,
	put: (messages: ChatMessage[]) => Promise<Result<string>>
): Promise<Result<Judged[]>> {
	const failed = judged.filter(({ held }) => !held);
	if (failed.length === 0) return ok(judged);
	work.screening.regenerated += failed.length;
	const asked = failed.map(({ claim, codes }) => ({ ...claim, codes }));
	const answer = await put(repairMessages(question, asked));
	if (!answer.ok) return answer;
	const reading = readAnswer(answer.value, question.section.id);
	// A model that says again what held already has nothing new; what is new follows in the order it gave it.
	const known = new Set(judged.filter(({ held }) => held).map(({ claim }) => claim.text));
	const given = reading.ok ? reading.sentences.filter(({ text }) => !known.has(text)) : [];
	const fresh = judgeAll(given, question, work);
	return ok(
		judged.map((was) => {
			if (was.held) return was;
			return fresh.shift() ?? was;
		})
	);
}

/** Puts the sections together: what holds, extractive sentences for what does not, and all the rest of the extractive draft behind them. */
function assemble(answered: readonly Answered[], work: Work, engine: Draft['engine']): Draft {
	const draft: Draft = { ...work.base, engine, sections: [], unassigned: [] };
	const used = new Set<string>();
	const seen = new Set<string>();
	const number = (sentence: DraftSentence) => ({ ...sentence, id: `d${draft.nextId++}` });
	const bySection = new Map(answered.map(({ section, judged }) => [section.id, judged]));
	draft.sections = work.base.sections.map((section) => {
		const judged = bySection.get(section.id);
		if (!judged) {
			for (const { sources } of section.sentences) for (const { unit } of sources) used.add(unit);
			return section;
		}
		const sentences = judged
			.flatMap((one) => (stands(one) ? one.sentences : replacement(one, section, work, used)))
			.filter(({ text, verdict }) => {
				const key = foldSpace(text).toLowerCase();
				const fresh = verdict !== 'source-found' || !seen.has(key);
				seen.add(key);
				return fresh;
			})
			.map(number);
		for (const { sources } of sentences) for (const { unit } of sources) used.add(unit);
		return { ...section, sentences, withheld: [] };
	});
	draft.sections = draft.sections.map((section, at) => {
		const base = work.base.sections[at];
		if (!base || !bySection.get(section.id)) return section;
		return { ...section, withheld: [...base.sentences, ...base.withheld].filter(isUnused(used)) };
	});
	draft.unassigned = work.base.unassigned.filter(isUnused(used));
	return { ...draft, slots: refreshSlots(draft) };
}

const noGo: readonly VerifyCode[] = ['emotion', 'score', 'advice'];

/** A sentence that runs into a no-go twice stays in sight, so that the interlock sees it and drops the whole. */
function stands({ held, codes }: Judged): boolean {
	return held || codes.some((code) => noGo.includes(code));
}

/** An extractive sentence of the same section: of what was cited, or else the next that is not in the report yet. */
function replacement(
	failed: Judged,
	section: Draft['sections'][number],
	work: Work,
	used: Set<string>
): DraftSentence[] {
	const ofSection = [...section.sentences, ...section.withheld].filter(isUnused(used));
	const cited = ofSection.find(({ sources }) =>
		sources.some(({ unit }) => failed.claim.sources.includes(unit))
	);
	const found = cited ?? ofSection[0];
	if (!found) {
		work.screening.dropped++;
		return [];
	}
	work.screening.replaced++;
	for (const { unit } of found.sources) used.add(unit);
	return [found];
}

function isUnused(used: ReadonlySet<string>) {
	return ({ sources }: DraftSentence) => !sources.some(({ unit }) => used.has(unit));
}
