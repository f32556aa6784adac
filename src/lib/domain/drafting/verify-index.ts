import type { Locale } from '../locale.ts';
import { negations } from './lexicons/guards.ts';
import { spokenNumber } from './spoken-numbers.ts';
import { fillers, stopWords } from './lexicons/stop-words.ts';
import { plainText } from './plain-text.ts';
import type { Unit } from './segmentation.ts';
import { fold, foldSpace, stem, tokenise, type Token } from './tokens.ts';
import { checkedValues, type CheckedValue } from './checked-values.ts';

/** A source prepared for checking: postings of content stems over its sentences. Build once per source; linear in its length. */
export interface VerifyIndex {
	units: Unit[];
	at: Map<string, number>;
	/** Stem → sentence numbers; made when the first sentence needs it, since literal slices never do. */
	readonly postings: Map<string, number[]>;
	/** The language most sentences are in. */
	lang: Locale;
	speakers: Set<string>;
	/** A sentence as it is read, its words and its values; each made once. */
	plain(number: number): string;
	words(number: number): readonly Token[];
	plainValues(number: number): readonly CheckedValue[];
	/** The forms and stems of its words, stemmed in a language. */
	formsIn: Record<Locale, (number: number) => { words: string[]; stems: string[] }>;
	/** A number for each sentence, zero between two uses. */
	scratch: Float64Array;
	folded: Map<number, string>;
	/** The whole source as words and values, made on first use. */
	whole?: Passage;
	text?: string;
}

/** What a passage holds: words as written in lower case (compounds also by part), stems, values. */
export interface Passage {
	words: Set<string>;
	stems: Set<string>;
	values: CheckedValue[];
}

/** The passage made of some sentences; `lang` is the language the claim is stemmed in. */
export function passageOf(index: VerifyIndex, numbers: Iterable<number>, lang: Locale): Passage {
	const passage: Passage = { words: new Set(), stems: new Set(), values: [] };
	for (const number of numbers) {
		const { words, stems } = index.formsIn[lang](number);
		for (const form of words) passage.words.add(form);
		for (const root of stems) passage.stems.add(root);
		passage.values.push(...index.plainValues(number));
	}
	return passage;
}

/** The whole source as one passage. */
export function wholePassage(index: VerifyIndex): Passage {
	index.whole ??= passageOf(index, index.units.keys(), index.lang);
	return index.whole;
}

/** The whole source as one folded text, to find a quotation in. */
export function wholeText(index: VerifyIndex): string {
	index.text ??= index.units.map((_, at) => foldedText(index, at)).join(' ');
	return index.text;
}

/** The word itself, without possessive and dots (U.K. = UK), and the parts of a compound with a hyphen or slash. */
export function forms(lower: string): string[] {
	const bare = lower.replace(/'s?$/, '').replaceAll('.', '');
	if (!/[-/]/.test(bare)) return bare === lower ? [lower] : [lower, bare];
	return [lower, bare, ...bare.split(/[-/]/)];
}

/** Indexes the sentences of a source for `verifySentence`. */
export function buildVerifyIndex(units: readonly Unit[]): VerifyIndex {
	const languages = { nl: 0, en: 0, fr: 0 };
	const at = new Map<string, number>();
	units.forEach((unit, number) => {
		at.set(unit.id, number);
		languages[unit.lang]++;
	});
	const lang = (['nl', 'en', 'fr'] as const).reduce((best, l) =>
		languages[l] > languages[best] ? l : best
	);
	const speakers = new Set(units.map((u) => u.speaker));
	let postings: Map<string, number[]> | undefined;
	const plain = remember((number) => plainText(units[number]?.text ?? '').text);
	const words = remember((number): readonly Token[] => {
		const unit = units[number];
		return !unit || plain(number) === unit.text ? (unit?.tokens ?? []) : tokenise(plain(number));
	});
	const plainValues = remember((number) => checkedValues(plain(number)));
	const formsOf = (lang: Locale) =>
		remember((number) => {
			const found = [...new Set(words(number).flatMap((token) => forms(token.lower)))];
			return { words: found, stems: found.map((form) => stem(form, lang)) };
		});
	return {
		units: [...units],
		formsIn: { nl: formsOf('nl'), en: formsOf('en'), fr: formsOf('fr') },
		scratch: new Float64Array(units.length),
		plain,
		words,
		plainValues,
		at,
		get postings() {
			return (postings ??= buildPostings(units, words));
		},
		lang,
		speakers: new Set([...speakers].map(fold)),
		folded: new Map()
	};
}

function remember<T>(make: (number: number) => T): (number: number) => T {
	const made = new Map<number, T>();
	return (number) => {
		let value = made.get(number);
		if (value === undefined) made.set(number, (value = make(number)));
		return value;
	};
}

function buildPostings(
	units: readonly Unit[],
	words: (number: number) => readonly Token[]
): Map<string, number[]> {
	const postings = new Map<string, number[]>();
	units.forEach((unit, number) => {
		for (const token of words(number)) {
			if (!isContent(token, unit.lang)) continue;
			const root = stem(token.lower, unit.lang);
			const list = postings.get(root);
			if (!list) postings.set(root, [number]);
			else if (list.at(-1) !== number) list.push(number);
		}
	});
	return postings;
}

/** A word that carries content: no function word, no filler, no negation (checked apart), more than one letter; numbers have a check of their own. */
export function isContent(token: Token, lang: Locale): boolean {
	const { lower } = token;
	if (lower.length < 2 || stopWords[lang].has(lower) || fillers[lang].has(lower)) return false;
	if (negations[lang].has(lower)) return false;
	return !/^\d|\d{4}/.test(lower) && spokenNumber(lower)?.kind !== 'number';
}

/** Inverse document frequency over sentences: rare words weigh more, unseen words most. */
export function idf(index: VerifyIndex, root: string): number {
	return Math.log(1 + (index.units.length + 1) / ((index.postings.get(root)?.length ?? 0) + 0.5));
}

export function foldedText(index: VerifyIndex, number: number): string {
	const known = index.folded.get(number);
	if (known !== undefined) return known;
	const made = foldSpace(index.plain(number));
	index.folded.set(number, made);
	return made;
}

const maxPostings = 400;
const windows = 8;

/**
 * The sentences that best carry a text when it cites none: greedily, at most eight, each the one that adds most unseen weight.
 * Words in more than 400 sentences tell nothing and are left out, which keeps the cost per sentence bounded.
 */
export function bestWindow(index: VerifyIndex, roots: readonly string[]): number[] {
	let open = new Set(roots.filter((root) => (index.postings.get(root)?.length ?? 0) > 0));
	const chosen: number[] = [];
	while (open.size > 0 && chosen.length < windows) {
		const gain = index.scratch;
		const touched: number[] = [];
		for (const root of open) {
			const list = index.postings.get(root) ?? [];
			if (list.length > maxPostings) continue;
			const weight = idf(index, root);
			for (const number of list) {
				if (gain[number] === 0) touched.push(number);
				gain[number] = (gain[number] ?? 0) + weight;
			}
		}
		let best = -1;
		let most = 0;
		for (const number of touched) {
			const value = gain[number] ?? 0;
			gain[number] = 0;
			// Text stays together: sentences near one already chosen get a little more.
			const near = chosen.some((c) => Math.abs(c - number) <= 2) ? 1.15 : 1;
			if (value * near > most + 1e-9) {
				most = value * near;
				best = number;
			}
		}
		if (best < 0) break;
		chosen.push(best);
		open = new Set([...open].filter((root) => !(index.postings.get(root) ?? []).includes(best)));
	}
	return chosen;
}

const reach = 2;

/**
 * The largest weighted share, 0–1, of a text's content stems within five sentences in a row. Stems in more than 400 sentences stand
 * everywhere: they count as found, which keeps the cost bounded.
 */
export function densest(index: VerifyIndex, roots: readonly string[]): number {
	const at = index.scratch;
	const touched: number[] = [];
	let total = 0;
	let everywhere = 0;
	for (const root of roots) {
		const weight = idf(index, root);
		const list = index.postings.get(root) ?? [];
		total += weight;
		if (list.length > maxPostings) {
			everywhere += weight;
			continue;
		}
		let covered = -1;
		for (const number of list) {
			const last = Math.min(number + reach, at.length - 1);
			for (let i = Math.max(covered + 1, number - reach, 0); i <= last; i++) {
				at[i] = (at[i] ?? 0) + weight;
				touched.push(i);
			}
			covered = number + reach;
		}
	}
	let most = 0;
	for (const i of touched) {
		most = Math.max(most, at[i] ?? 0);
		at[i] = 0;
	}
	return total === 0 ? 0 : (most + everywhere) / total;
}
