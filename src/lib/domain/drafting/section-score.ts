import type { Locale } from '../locale.ts';
import { Lexicon } from './lexicon.ts';
import { commitments } from './lexicons/commitment.ts';
import type { Unit } from './segmentation.ts';
import type { ReportTemplate } from './template.ts';

/** Weights of drafting.md §3, tuned on training splits only. */
export const scoring = {
	strong: 3,
	weak: 1,
	veto: -2,
	question: 0.6,
	neighbours: 0.35,
	role: 0.5,
	slot: 0.5,
	/** An explicit commitment speaks for the agreements. */
	commitment: 1.2,
	threshold: 0.9,
	margin: 0.25
};

const span = 3;

/** A template's cue words compiled per language; build once per template, use for any number of conversations. */
export interface CompiledTemplate {
	template: ReportTemplate;
	sections: Record<Locale, Lexicon>;
	slots: Record<Locale, Lexicon>;
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
		slots: perLanguage((lang) => slotLexicon(template, lang)),
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
			lexicon.add(phrase, { target, weight: scoring.strong });
		for (const phrase of cues?.weak ?? []) lexicon.add(phrase, { target, weight: scoring.weak });
		for (const phrase of cues?.veto ?? []) lexicon.add(phrase, { target, weight: scoring.veto });
	});
	const sections = template.sections.filter((s) => s.author !== 'professional').length;
	lexicon.forEachPhrase((cues) => {
		const holders = cues.filter((cue) => cue.weight > 0).length || 1;
		for (const cue of cues) cue.weight *= Math.log(1 + sections / holders);
	});
	return lexicon;
}

function slotLexicon(template: ReportTemplate, lang: Locale): Lexicon {
	const lexicon = new Lexicon(lang);
	let target = 0;
	for (const section of template.sections) {
		for (const slot of section.slots) {
			for (const phrase of slot.cues?.[lang] ?? []) lexicon.add(phrase, { target, weight: 1 });
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
	slots: number[];
	/** Unit number of the question this sentence answers, or −1. */
	question: number;
}

/**
 * Scores every sentence against every section: its own cue words, those of the question it answers, of its neighbours (three on either
 * side), the speaker's role and the slots it names. Below the threshold, or without a clear lead, it stays unassigned.
 */
export function assignSections(
	units: readonly Unit[],
	compiledTemplate: CompiledTemplate
): Assignment[] {
	const { template, sections, slots, slotSection } = compiledTemplate;
	const count = template.sections.length;
	const questions = answeredQuestions(units);
	const hasActions = template.sections.some((section) => section.kind === 'actions');
	const own = new Float64Array(units.length * count);
	const slotHits: number[][] = [];
	units.forEach((unit, at) => {
		const damp = 1 + Math.log(1 + unit.tokens.length);
		for (const cue of sections[unit.lang].match(unit.tokens)) {
			own[at * count + cue.target] = (own[at * count + cue.target] ?? 0) + cue.weight / damp;
		}
		slotHits.push(slots[unit.lang].match(unit.tokens).map((cue) => cue.target));
	});
	return units.map((unit, at) => {
		const question = questions[at] ?? -1;
		const named = [
			...new Set([...(slotHits[at] ?? []), ...(question >= 0 ? (slotHits[question] ?? []) : [])])
		];
		const slotted = new Set(named.map((slot) => slotSection[slot]));
		const committed =
			hasActions && commitments[unit.lang].some(([, pattern]) => pattern.test(unit.text));
		let best = -1;
		let second = -1;
		const scores: number[] = [];
		for (let s = 0; s < count; s++) {
			const section = template.sections[s];
			const direct = own[at * count + s] ?? 0;
			const asked = question >= 0 ? (own[question * count + s] ?? 0) : 0;
			let score = direct + scoring.question * asked;
			if (score > 0 || slotted.has(s)) {
				score += scoring.neighbours * neighbourMean(own, units.length, count, at, s);
				score += scoring.role * ((unit.role && section?.roles?.[unit.role]) ?? 0);
				if (slotted.has(s)) score += scoring.slot;
			}
			if (section?.kind === 'actions') score = committed ? score + scoring.commitment : 0;
			if (section?.author === 'professional') score = 0;
			scores.push(score);
			if (best < 0 || score > (scores[best] ?? 0)) {
				second = best;
				best = s;
			} else if (second < 0 || score > (scores[second] ?? 0)) second = s;
		}
		const top = scores[best] ?? 0;
		const next = second < 0 ? 0 : (scores[second] ?? 0);
		const clear = top >= scoring.threshold && top - next >= scoring.margin * top;
		const also = next >= scoring.threshold * 0.6 ? second : -1;
		if (clear) return { section: best, also, score: top, slots: named, question };
		return {
			section: -1,
			also: top >= scoring.threshold ? best : -1,
			score: top,
			slots: named,
			question
		};
	});
}

function neighbourMean(
	own: Float64Array,
	length: number,
	count: number,
	at: number,
	s: number
): number {
	let sum = 0;
	let n = 0;
	for (let i = Math.max(0, at - span); i <= Math.min(length - 1, at + span); i++) {
		if (i === at) continue;
		sum += Math.max(0, own[i * count + s] ?? 0);
		n++;
	}
	return n === 0 ? 0 : sum / n;
}

/** For each sentence the number of the question it answers: the last one asked by someone else, one turn back. */
export function answeredQuestions(units: readonly Unit[]): number[] {
	const questions: number[] = new Array<number>(units.length).fill(-1);
	let turnStart = 0;
	for (let at = 0; at < units.length; at++) {
		const unit = units[at];
		const first = units[turnStart];
		if (unit && first && unit.speaker !== first.speaker) {
			let asked = -1;
			for (let i = at - 1; i >= turnStart && asked < 0; i--)
				if (isQuestion(units[i] as Unit)) asked = i;
			turnStart = at;
			if (asked >= 0) {
				for (let i = at; i < units.length && units[i]?.speaker === unit.speaker && i < at + 6; i++)
					questions[i] = asked;
			}
		}
	}
	return questions;
}

export function isQuestion(unit: Unit): boolean {
	return /\?["'’”»)\]]*$/.test(unit.text);
}
