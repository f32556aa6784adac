import type { Locale } from '../locale.ts';
import { planIn, type Plan } from './commitment.ts';
import { conversationTalk, isTalk, type Talk } from './conversation-talk.ts';
import { Lexicon } from './lexicon.ts';
import { procedureCues } from './lexicons/conversation.ts';
import { keepPlace } from './keep-place.ts';
import { answeredQuestions, asksOpen, isQuestion } from './questions.ts';
import type { Unit } from './segmentation.ts';
import { isEvasive } from './slots.ts';
import type { UnassignedReason } from './draft.ts';
import type { ReportTemplate, TemplateSection } from './template.ts';
import { carryTopics } from './topic-carry.ts';

/** Weights of drafting.md §3, tuned on training splits only. */
export const scoring = {
	strong: 3,
	weak: 1,
	veto: -2,
	question: 0.6,
	neighbours: 0.2,
	role: 0.5,
	slot: 0.5,
	/** An explicit commitment speaks for the agreements. */
	commitment: 2.6,
	threshold: 0.9,
	margin: 0.1
};

const span = 3;

/** A template's cue words compiled per language; build once per template, use for any number of conversations. */
export interface CompiledTemplate {
	template: ReportTemplate;
	sections: Record<Locale, Lexicon>;
	slots: Record<Locale, Lexicon>;
	/** Expressions that answer a slot by themselves. */
	answers: Record<Locale, Lexicon>;
	/** Slot number → section number. */
	slotSection: number[];
}

const compiled = new WeakMap<ReportTemplate, CompiledTemplate>();

/** Compiles a template's lexicons, with each cue's weight already multiplied by ln(1 + K/k). */
export function compileTemplate(template: ReportTemplate): CompiledTemplate {
	const known = compiled.get(template);
	if (known) return known;
	const made = {
		template,
		sections: perLanguage((lang) => sectionLexicon(template, lang)),
		slots: perLanguage((lang) => slotLexicon(template, lang, 'cues')),
		answers: perLanguage((lang) => slotLexicon(template, lang, 'answers')),
		slotSection: template.sections.flatMap((section, at) => section.slots.map(() => at))
	};
	compiled.set(template, made);
	return made;
}

function perLanguage(make: (lang: Locale) => Lexicon): Record<Locale, Lexicon> {
	return { nl: make('nl'), en: make('en'), fr: make('fr') };
}

function sectionLexicon(template: ReportTemplate, lang: Locale): Lexicon {
	const lexicon = new Lexicon(lang);
	template.sections.forEach((section, target) => {
		const cues = section.cues?.[lang];
		for (const phrase of cues?.strong ?? [])
			lexicon.add(phrase, { target, weight: scoring.strong, strong: true });
		for (const phrase of cues?.weak ?? []) lexicon.add(phrase, { target, weight: scoring.weak });
		for (const phrase of cues?.veto ?? []) lexicon.add(phrase, { target, weight: scoring.veto });
	});
	const beside = template.sections.length;
	for (const phrase of procedureCues[lang].strong)
		lexicon.add(phrase, { target: beside, weight: scoring.strong, strong: true });
	for (const phrase of procedureCues[lang].weak)
		lexicon.add(phrase, { target: beside, weight: scoring.weak });
	const sections = template.sections.filter((s) => s.author !== 'professional').length;
	lexicon.forEachPhrase((cues) => {
		const holders = cues.filter((cue) => cue.weight > 0).length || 1;
		for (const cue of cues) cue.weight *= Math.log(1 + sections / holders);
	});
	return lexicon;
}

function slotLexicon(template: ReportTemplate, lang: Locale, which: 'cues' | 'answers'): Lexicon {
	const lexicon = new Lexicon(lang);
	let target = 0;
	for (const section of template.sections) {
		for (const slot of section.slots) {
			for (const phrase of slot[which]?.[lang] ?? []) lexicon.add(phrase, { target, weight: 1 });
			target++;
		}
	}
	return lexicon;
}

/** Where a sentence goes: section number or −1, the runner-up when it is close, its score, the slots it or its question names. */
export interface Assignment {
	section: number;
	also: number;
	score: number;
	/** Slots that the sentence or its question mentions. */
	slots: number[];
	/** Slots that the sentence answers: by an expression of its own, or as the answer to the question that names them. */
	answers: number[];
	/** Unit number of the question this sentence answers, or −1. */
	question: number;
	/** A commitment, or a part that completes one. */
	plan?: Plan;
	/** About the conversation itself, a question, or an explanation of the procedure; absent for what simply fits nowhere. */
	reason?: UnassignedReason;
}

/**
 * Scores every sentence against every section: its own cue words and the slots it names, what it inherits from the question it answers
 * and from the sentence it leans on, its neighbours (three on either side) and the speaker's role. Below the threshold, or without a
 * clear lead, it stays unassigned.
 */
export function assignSections(
	units: readonly Unit[],
	compiledTemplate: CompiledTemplate
): Assignment[] {
	const { template } = compiledTemplate;
	const width = template.sections.length + 1;
	const questions = answeredQuestions(units);
	const { own, named, slotHits } = ownTopics(units, compiledTemplate, width);
	const weights = strongestOf(own, width, units.length);
	const talk = conversationTalk(units, (at) => weights[at] ?? 0);
	const topics = carryTopics({ own, named, width }, units, talk, questions);
	const plans = plansIn(units, talk, questions);
	const made = units.map((unit, at) => {
		const plan = plans[at];
		const scores = template.sections.map((section, s) =>
			sectionScore(section, unit, {
				direct: own[at * width + s] ?? 0,
				topic: topics[at * width + s] ?? 0,
				around: () => neighbourMean(own, units.length, width, at, s),
				plan
			})
		);
		// What someone promises to do about the procedure is a promise all the same.
		scores.push(plan ? 0 : (topics[at * width + width - 1] ?? 0));
		return decide(scores, talk[at] ?? 'matter', plan, questions[at] ?? -1);
	});
	made.forEach((assignment, at) => settleBareAnswer(assignment, at, made, talk, units));
	made.forEach((assignment, at) => keepPlace(assignment, units[at] as Unit, template));
	addSlots(made, units, slotHits, compiledTemplate);
	return made;
}

/** Own cue words and slots of every sentence, damped by its length; the last column is the procedure. */
function ownTopics(units: readonly Unit[], compiledTemplate: CompiledTemplate, width: number) {
	const { sections, slots, slotSection } = compiledTemplate;
	const own = new Float64Array(units.length * width);
	const named = new Uint8Array(units.length);
	const slotHits = units.map((unit, at) => {
		const damp = 1 + Math.log(1 + unit.tokens.length);
		for (const cue of sections[unit.lang].match(unit.tokens)) {
			own[at * width + cue.target] = (own[at * width + cue.target] ?? 0) + cue.weight / damp;
			if (cue.strong) named[at] = 1;
		}
		const hits = slots[unit.lang].match(unit.tokens).map((cue) => cue.target);
		for (const section of new Set(hits.map((slot) => slotSection[slot] ?? 0)))
			own[at * width + section] = (own[at * width + section] ?? 0) + scoring.slot;
		return hits;
	});
	return { own, named, slotHits };
}

/** The largest own weight of every sentence, the procedure included. */
function strongestOf(own: Float64Array, width: number, length: number): Float64Array {
	const strongest = new Float64Array(length);
	for (let at = 0; at < length; at++) {
		for (let s = 0; s < width; s++) {
			strongest[at] = Math.max(strongest[at] ?? 0, own[at * width + s] ?? 0);
		}
	}
	return strongest;
}

/** Commitments, and sentences that complete one: the day or hour that answers or follows it. */
function plansIn(
	units: readonly Unit[],
	talk: readonly Talk[],
	questions: readonly number[]
): (Plan | undefined)[] {
	const plans: (Plan | undefined)[] = [];
	let previous = -1;
	units.forEach((unit, at) => {
		const question = questions[at] ?? -1;
		const before = question >= 0 ? question : previous;
		const afterPlan = before >= 0 && plans[before] !== undefined;
		plans.push(talk[at] === 'matter' ? planIn(unit, afterPlan) : undefined);
		if (!isTalk(talk[at])) previous = at;
	});
	return plans;
}

interface Parts {
	direct: number;
	topic: number;
	around: () => number;
	plan: Plan | undefined;
}

function sectionScore(section: TemplateSection, unit: Unit, parts: Parts): number {
	if (section.author === 'professional') return 0;
	if (section.kind === 'actions') return parts.plan ? parts.direct + scoring.commitment : 0;
	let score = parts.topic;
	if (score <= 0) return 0;
	score += scoring.neighbours * parts.around();
	if (parts.direct > 0) score += scoring.role * ((unit.role && section.roles?.[unit.role]) ?? 0);
	return score;
}

function decide(
	scores: readonly number[],
	talk: Talk,
	plan: Plan | undefined,
	question: number
): Assignment {
	const none = { slots: [], answers: [], question, ...(plan && { plan }) };
	if (isTalk(talk)) return { section: -1, also: -1, score: 0, reason: 'gespreksregie', ...none };
	let best = 0;
	let second = -1;
	for (let s = 1; s < scores.length; s++) {
		if ((scores[s] ?? 0) > (scores[best] ?? 0)) {
			second = best;
			best = s;
		} else if (second < 0 || (scores[s] ?? 0) > (scores[second] ?? 0)) second = s;
	}
	const procedure = scores.length - 1;
	const top = scores[best] ?? 0;
	const next = second < 0 ? 0 : (scores[second] ?? 0);
	const clear = top >= scoring.threshold && top - next >= scoring.margin * top;
	if (clear && best !== procedure) {
		const also = next >= scoring.threshold * 0.6 && second !== procedure ? second : -1;
		return { section: best, also, score: top, ...none };
	}
	const likely = best === procedure ? second : best;
	const also = (scores[likely] ?? 0) >= scoring.threshold ? likely : -1;
	const reason = best === procedure && clear ? { reason: 'procedure' as const } : {};
	return { section: -1, also, score: top, ...reason, ...none };
}

/** A bare yes or no is an answer when its question has a place in the report, and a back-channel otherwise. */
function settleBareAnswer(
	assignment: Assignment,
	at: number,
	made: readonly Assignment[],
	talk: readonly Talk[],
	units: readonly Unit[]
): void {
	if (talk[at] !== 'yes-no') return;
	const asked = assignment.question < 0 ? undefined : made[assignment.question];
	const first = at === 0 || units[at - 1]?.speaker !== units[at]?.speaker;
	const question = units[assignment.question];
	if (asked && asked.section >= 0 && first && question && !asksOpen(question)) {
		assignment.section = asked.section;
		return;
	}
	assignment.section = -1;
	assignment.also = -1;
	assignment.reason = 'gespreksregie';
}

function addSlots(
	made: Assignment[],
	units: readonly Unit[],
	slotHits: readonly number[][],
	{ answers, slotSection }: CompiledTemplate
): void {
	made.forEach((assignment, at) => {
		if (assignment.reason === 'gespreksregie') return;
		const unit = units[at] as Unit;
		const { question } = assignment;
		const asked = question < 0 ? none : (slotHits[question] ?? none);
		assignment.slots = union(slotHits[at] ?? none, asked);
		if (isQuestion(unit) || isEvasive(unit.text)) return;
		const said = answers[unit.lang].match(unit.tokens).map((cue) => cue.target);
		if (said.length === 0 && asked.length === 0) return;
		const inPlace = said.filter((slot) => slotSection[slot] === assignment.section);
		const asAnswer = isFirstAnswer(units, at, question) ? asked : none;
		assignment.answers = union(inPlace, asAnswer);
		assignment.slots = union(assignment.slots, said);
	});
}

const none: readonly number[] = [];

function union(a: readonly number[], b: readonly number[]): number[] {
	if (a.length + b.length < 2) return [...a, ...b];
	return [...new Set([...a, ...b])];
}

/** The sentences of the answering turn up to the third: later ones have often moved on. */
function isFirstAnswer(units: readonly Unit[], at: number, question: number): boolean {
	if (question < 0) return false;
	let from = at;
	while (from > 0 && units[from - 1]?.speaker === units[at]?.speaker) from--;
	return at - from < 3;
}

/** Mean of the own weights for a section over the three sentences on either side. */
function neighbourMean(
	own: Float64Array,
	length: number,
	width: number,
	at: number,
	s: number
): number {
	let sum = 0;
	let n = 0;
	for (let i = Math.max(0, at - span); i <= Math.min(length - 1, at + span); i++) {
		if (i === at) continue;
		sum += Math.max(0, own[i * width + s] ?? 0);
		n++;
	}
	return n === 0 ? 0 : sum / n;
}
