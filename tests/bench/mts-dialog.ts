import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parsePasted } from '#lib/domain/drafting/parse-source.ts';
import { answeredQuestions } from '#lib/domain/drafting/questions.ts';
import { compileTemplate, scoring } from '#lib/domain/drafting/section-score.ts';
import { segment, type Unit } from '#lib/domain/drafting/segmentation.ts';
import type { CueSet, ReportTemplate } from '#lib/domain/drafting/template.ts';
import { stem, tokenise } from '#lib/domain/drafting/tokens.ts';

export interface Dialogue {
	header: string;
	text: string;
}

const none = { nl: '-', en: '-', fr: '-' };

function headerTemplate(): ReportTemplate {
	const file = new URL('./mts-headers.yaml', import.meta.url);
	const cues = parse(readFileSync(file, 'utf8')) as Record<string, CueSet>;
	return {
		id: 'mts-dialog',
		version: '1.0.0',
		title: none,
		whoMayUse: [],
		basis: [],
		mayNeverContain: [],
		sections: Object.entries(cues).map(([id, en]) => ({ id, title: none, cues: { en }, slots: [] }))
	};
}

/**
 * The hand-written lexicon on whole dialogues: the drafting engine's own L(u, s) with question carry-over, summed over the sentences;
 * without any cue the present history.
 */
export function lexiconClassifier(parts: Parts = allParts): (text: string) => string {
	const score = writtenScores(parts);
	return (text) => best(score(text));
}

/** Parts of the method that can be left out, to see what each brings. */
export interface Parts {
	carryOver: boolean;
	veto: boolean;
	weak: boolean;
}

export const allParts: Parts = { carryOver: true, veto: true, weak: true };

const template = headerTemplate();
const headersWritten = template.sections.map(({ id }) => id);

function best(scores: readonly number[]): string {
	const top = Math.max(...scores);
	return top > 0 ? (headersWritten[scores.indexOf(top)] ?? 'GENHX') : 'GENHX';
}

/** The score of every header by the hand-written cues. */
function writtenScores({ carryOver, veto, weak }: Parts): (text: string) => number[] {
	const { sections } = compileTemplate(template);
	return (text) => {
		const units = unitsOf(text);
		const questions = answeredQuestions(units);
		const own = units.map((unit) => {
			const scores = template.sections.map(() => 0);
			const damp = 1 + Math.log(1 + unit.tokens.length);
			for (const cue of sections.en.match(unit.tokens)) {
				if ((cue.weight < 0 && !veto) || (cue.weight > 0 && !cue.strong && !weak)) continue;
				scores[cue.target] = (scores[cue.target] ?? 0) + cue.weight / damp;
			}
			return scores;
		});
		return template.sections.map((_, s) =>
			own.reduce((sum, scores, at) => {
				const asked = carryOver ? (questions[at] ?? -1) : -1;
				const carried = asked < 0 ? 0 : (own[asked]?.[s] ?? 0);
				return sum + Math.max(-2, (scores[s] ?? 0) + (scoring.question / 3) * carried);
			}, 0)
		);
	};
}

function unitsOf(text: string): Unit[] {
	const source = parsePasted(text, 'dialogue', { prose: true });
	return source.ok ? segment(source.value, 'en') : [];
}

/** Weights learned from a train split: header → term → weight. */
export interface LearnedLexicon {
	headers: string[];
	terms: Record<string, { idf: number; weights: number[] }>;
	bias: number[];
	options: LearnOptions;
}

/** How much the hand-written cues weigh beside the counted words; 0 = not at all. */
export interface LearnOptions {
	written: number;
}

/** Chosen by five folds of the train split; the validation split had no say. */
export const learnDefaults: LearnOptions = { written: 2 };

const epochs = 40;
const rate = 0.35;
const decay = 0.00002;

/** Multinomial logistic regression on tf-idf of stems and stem pairs: a lexicon whose weights are counted instead of written. Deterministic. */
export function learnLexicon(
	train: readonly Dialogue[],
	options: LearnOptions = learnDefaults
): LearnedLexicon {
	const headers = [...new Set(train.map((d) => d.header))].toSorted();
	const bags = train.map((d) => termsOf(d.text));
	const frequency = new Map<string, number>();
	for (const bag of bags)
		for (const term of bag.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
	const lexicon: LearnedLexicon = { headers, terms: {}, bias: headers.map(() => 0), options };
	for (const [term, count] of frequency) {
		if (count < 2) continue;
		lexicon.terms[term] = {
			idf: Math.log(1 + train.length / count),
			weights: headers.map(() => 0)
		};
	}
	if (options.written > 0)
		for (const header of headersWritten)
			lexicon.terms[cueTerm(header)] = { idf: 1, weights: headers.map(() => 0) };
	const vectors = train.map((d, at) => vectorOf(bags[at] ?? new Map(), d.text, lexicon));
	const order = [...train.keys()];
	for (let epoch = 0; epoch < epochs; epoch++) {
		shuffle(order, epoch + 1);
		const step = rate / (1 + epoch * 0.1);
		for (const at of order) {
			const vector = vectors[at] ?? [];
			const gold = headers.indexOf(train[at]?.header ?? '');
			const probabilities = softmax(scoresOf(vector, lexicon));
			probabilities.forEach((p, h) => {
				const gradient = (h === gold ? 1 : 0) - p;
				if (Math.abs(gradient) < 1e-4) return;
				lexicon.bias[h] = (lexicon.bias[h] ?? 0) + step * 0.1 * gradient;
				for (const [term, value] of vector) {
					const { weights } = lexicon.terms[term] as { weights: number[] };
					weights[h] = (weights[h] ?? 0) * (1 - decay) + step * gradient * value;
				}
			});
		}
	}
	return lexicon;
}

export function learnedClassifier(lexicon: LearnedLexicon): (text: string) => string {
	return (text) => {
		const scores = scoresOf(vectorOf(termsOf(text), text, lexicon), lexicon);
		return lexicon.headers[scores.indexOf(Math.max(...scores))] ?? '';
	};
}

function termsOf(text: string): Map<string, number> {
	const bag = new Map<string, number>();
	const add = (term: string) => bag.set(term, (bag.get(term) ?? 0) + 1);
	for (const line of text.split('\n')) {
		const who = /^(\w+):/.exec(line)?.[1];
		let previous = '';
		for (const token of tokenise(line)) {
			const root = stem(token.lower, 'en');
			add(root);
			if (previous) add(`${previous} ${root}`);
			previous = root;
		}
		if (who && !/^(?:Doctor|Patient)$/.test(who)) add(`#${who}`);
	}
	const turns = text.split('\n').length;
	add(turns <= 3 ? '#short' : turns <= 8 ? '#middle' : '#long');
	return bag;
}

type Vector = [string, number][];

const cueTerm = (header: string) => `#cues ${header}`;
const written = remembering(writtenScores(allParts));

function remembering(make: (text: string) => number[]): (text: string) => number[] {
	const made = new Map<string, number[]>();
	return (text) => {
		let scores = made.get(text);
		if (!scores) made.set(text, (scores = make(text)));
		return scores;
	};
}

function vectorOf(bag: ReadonlyMap<string, number>, text: string, lexicon: LearnedLexicon): Vector {
	const vector: Vector = [];
	let square = 0;
	for (const [term, count] of bag) {
		const known = lexicon.terms[term];
		if (!known) continue;
		const value = (1 + Math.log(count)) * known.idf;
		square += value * value;
		vector.push([term, value]);
	}
	const norm = Math.sqrt(square) || 1;
	for (const entry of vector) entry[1] = (entry[1] / norm) * 4;
	if (lexicon.options.written > 0) {
		const scores = written(text);
		const top = Math.max(...scores, 1);
		scores.forEach((score, at) => {
			if (score !== 0)
				vector.push([
					cueTerm(headersWritten[at] ?? ''),
					lexicon.options.written * Math.max(-1, score / top)
				]);
		});
	}
	return vector;
}

function scoresOf(vector: Vector, lexicon: LearnedLexicon): number[] {
	const scores = [...lexicon.bias];
	for (const [term, value] of vector) {
		const weights = lexicon.terms[term]?.weights ?? [];
		for (let h = 0; h < scores.length; h++)
			scores[h] = (scores[h] ?? 0) + (weights[h] ?? 0) * value;
	}
	return scores;
}

function softmax(scores: number[]): number[] {
	const top = Math.max(...scores);
	const powers = scores.map((s) => Math.exp(s - top));
	const sum = powers.reduce((a, b) => a + b, 0);
	return powers.map((p) => p / sum);
}

/** Fisher–Yates with a small linear congruential generator, so that every run learns the same. */
function shuffle(order: number[], seed: number): void {
	let state = seed * 2654435761;
	for (let i = order.length - 1; i > 0; i--) {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		const j = state % (i + 1);
		[order[i], order[j]] = [order[j] as number, order[i] as number];
	}
}
