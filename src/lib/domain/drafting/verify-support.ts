import type { Locale } from '../locale.ts';
import { plainText } from './plain-text.ts';
import { foldSpace, stem, type Token } from './tokens.ts';
import type { Case } from './verifier.ts';
import {
	densest,
	foldedText,
	idf,
	isContent,
	wholeText,
	type VerifyIndex
} from './verify-index.ts';

/** Below `unsupported` a sentence has no source; from `found` on a source was found. */
export interface Limits {
	unsupported: number;
	found: number;
}

/** The limits of drafting.md §4 step 6, for a sentence that cites its source. */
export const containment: Limits = { unsupported: 0.5, found: 0.8 };

/**
 * For a sentence that cites nothing: it often gathers several places in its own words, and on SummEdits (news, podcast) containment tells
 * good from bad there no better than chance; the guards must. It only keeps out what is about something else: of the sentences tried on the
 * documents of others, 99 in 100 (news) and 94 in 100 (podcast) are blocked or unsupported.
 */
export const searched: Limits = { unsupported: 0.25, found: 0.25 };

/**
 * A short sentence that cites nothing says one thing, and one thing is said in one place: up to `words` content words, the limits hold for
 * the best five sentences in a row. Words picked up here and there ("nieuwe", "auto") make no source for a claim nobody made.
 */
export const inOnePlace = { words: 5, unsupported: 0.45, found: 0.6 };

/** Stems of the content words, each once. */
export function contentRoots(tokens: readonly Token[], lang: Locale): string[] {
	return [...new Set(tokens.filter((t) => isContent(t, lang)).map((t) => stem(t.lower, lang)))];
}

/** The sentences and their neighbours. */
export function widen(cited: readonly number[], index: VerifyIndex): number[] {
	const all = cited.flatMap((at) => [at - 1, at, at + 1]);
	return [...new Set(all)].filter((at) => at >= 0 && at < index.units.length);
}

/** Step 0: the words stand literally in a cited sentence, or run on through cited sentences that follow each other. */
export function holdsQuote(
	quote: string,
	cited: readonly number[] | undefined,
	index: VerifyIndex
): boolean {
	const wanted = foldSpace(plainText(quote).text);
	if (wanted === '') return false;
	if (!cited) return wholeText(index).includes(wanted);
	if (cited.some((at) => foldedText(index, at).includes(wanted))) return true;
	const ordered = cited.toSorted((a, b) => a - b);
	const text = ordered.map((at) => foldedText(index, at)).join(' ');
	return (
		ordered.every((at, i) => i === 0 || at === (ordered[i - 1] ?? at) + 1) && text.includes(wanted)
	);
}

/** Whether a sentence of the claim is one of the source, word for word. */
export function isLiteral({ text, cited, index }: Case): boolean {
	const wanted = bare(foldSpace(text));
	return cited.some((at) => bare(foldedText(index, at)) === wanted);
}

/** Most words of the claim stand in the sentence, and most of the sentence in the claim. */
export function repeats({ tokens, lang }: Case, words: readonly Token[]): boolean {
	const held = new Set(words.map((token) => stem(token.lower, lang)));
	const shared = tokens.filter((token) => held.has(stem(token.lower, lang))).length;
	return shared >= 0.7 * tokens.length && tokens.length >= 0.6 * words.length;
}

/** Without marks at either end. A loop, because a pattern takes its square on a row of stops. */
export function bare(text: string): string {
	const marks = ' «»“”"‘\'.…,!?';
	let from = 0;
	let to = text.length;
	while (from < to && marks.includes(text.charAt(from))) from++;
	while (to > from && marks.includes(text.charAt(to - 1))) to--;
	return text.slice(from, to);
}

const alike = 0.7;

/** The sentence of the source that a claim repeats but for a word or two, among those found for it. */
export function nearlySame(
	tokens: readonly Token[],
	found: readonly number[],
	lang: Locale,
	index: VerifyIndex
): number | undefined {
	if (tokens.length < 4) return undefined;
	const wanted = new Map<string, number>();
	for (const { lower } of tokens)
		wanted.set(stem(lower, lang), (wanted.get(stem(lower, lang)) ?? 0) + 1);
	let best: number | undefined;
	let most = alike;
	for (const at of found) {
		const words = index.words(at);
		const left = new Map(wanted);
		let shared = 0;
		for (const { lower } of words) {
			const root = stem(lower, lang);
			const count = left.get(root) ?? 0;
			if (count === 0) continue;
			shared++;
			left.set(root, count - 1);
		}
		const dice = (2 * shared) / (words.length + tokens.length);
		if (dice >= most) {
			most = dice;
			best = at;
		}
	}
	return best;
}

/** Of a window that was searched for, the sentences that hold most of the claim: only there can a value be misplaced. */
export function closest(
	window: readonly number[],
	roots: readonly string[],
	index: VerifyIndex,
	lang: Locale
): number[] {
	if (roots.length === 0) return [];
	return window.filter((at) => {
		const held = new Set(index.words(at).map((token) => stem(token.lower, lang)));
		return roots.filter((root) => held.has(root)).length >= 0.6 * roots.length;
	});
}

/**
 * Step 6: the idf-weighted share of the claim's content stems in the window, with its limits. A claim without content words is held to all
 * its words, and is never more than something to look at.
 */
export function supportOf(
	part: Omit<Case, 'support' | 'limits'>
): Pick<Case, 'support' | 'limits'> {
	const { index, roots, named, passage, tokens } = part;
	if (roots.length === 0) {
		const held = tokens.filter((token) => passage.words.has(token.lower)).length;
		const share = tokens.length === 0 ? 0 : held / tokens.length;
		return { support: Math.min(share, 0.75), limits: containment };
	}
	if (!named && roots.length <= inOnePlace.words)
		return { support: densest(index, roots), limits: inOnePlace };
	let found = 0;
	let total = 0;
	for (const root of roots) {
		const weight = idf(index, root);
		total += weight;
		if (passage.stems.has(root)) found += weight;
	}
	return { support: found / total, limits: named ? containment : searched };
}
