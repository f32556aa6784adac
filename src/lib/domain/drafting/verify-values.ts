import type { Locale } from '../locale.ts';
import { checkedValues, loose, sameValue, type CheckedValue } from './checked-values.ts';
import { stem, type Token } from './tokens.ts';
import type { Case } from './verifier.ts';
import { isContent } from './verify-index.ts';

/** Step 1: a value that the passage does not hold, or holds for something else. */
export function unknownValue(context: Case): boolean {
	const claimed = checkedValues(context.text);
	if (claimed.some((value) => !isHeld(value, context))) return true;
	return context.near.length > 0 && (misplaced(claimed, context) || wrongCount(context));
}

function isHeld(value: CheckedValue, { scope, index, near, tokens, lang }: Case): boolean {
	const equal = scope.values.filter((other) => sameValue(value, other));
	// "Drie weken" is not held by a bare "drie" when the passage also says what the three are.
	if (equal.length > 0)
		return (
			!value.unit ||
			value.kind === 'amount' ||
			equal.some((other) => other.unit === value.unit || other.kind !== value.kind) ||
			!scope.values.some((other) => other.value === value.value && other.unit)
		);
	if (value.kind !== 'number' || value.value !== '1') return false;
	const at = tokens.findIndex((token) => token.start >= value.end && isContent(token, lang));
	const counted = tokens[at]?.lower;
	if (counted === undefined) return scope.words.has('een') || scope.words.has('one');
	return near.some((number) => {
		const words = index.units[number]?.tokens ?? [];
		return words.some(
			(word, i) =>
				sameRoot(word.lower, counted, lang) &&
				words.slice(Math.max(0, i - 2), i).some((before) => articles.has(before.lower))
		);
	});
}

interface Spot {
	value: CheckedValue;
	/** Stems of the content words in the same clause, by how many words they are away. */
	beside: Map<string, number>;
}

/**
 * A value that the cited sentences give to something else ("de huur is 690, de lening 250" → "de huur is 250"): a content word beside it
 * stands beside another value of its kind there, and no word beside it stands beside this one.
 */
function misplaced(
	claimed: readonly CheckedValue[],
	{ text, tokens, lang, near, index }: Case
): boolean {
	const here = spots(text, tokens, claimed, lang);
	if (here.length === 0) return false;
	const there = near.flatMap((number) => {
		const unit = index.units[number];
		if (!unit) return [];
		const values = index.plainValues(number);
		return values.length < 2 ? [] : [spots(index.plain(number), unit.tokens, values, lang)];
	});
	return here.some(({ value, beside }) => {
		let against = false;
		for (const [root, away] of beside) {
			if (away > 3 || !isNearest(value, root, here)) continue;
			for (const list of there) {
				const holders = list.filter(
					(spot) => spot.beside.has(root) && comparable(spot.value, value)
				);
				if (holders.length < 1) continue;
				const least = Math.min(...holders.map((spot) => spot.beside.get(root) ?? 99));
				const nearest = holders.filter((spot) => spot.beside.get(root) === least);
				if (nearest.some((spot) => sameValue(value, spot.value))) return false;
				if (list.some((spot) => sameValue(value, spot.value))) against = true;
			}
		}
		return against;
	});
}

/** Whether no other value of the sentence stands as near to the word. */
function isNearest(value: CheckedValue, root: string, here: readonly Spot[]): boolean {
	const away = here.find((spot) => spot.value === value)?.beside.get(root) ?? 99;
	return here.every(
		(spot) =>
			spot.value === value || !comparable(spot.value, value) || (spot.beside.get(root) ?? 99) > away
	);
}

function comparable(a: CheckedValue, b: CheckedValue): boolean {
	return a.kind === b.kind || loose(a, b);
}

const border = /[,;:.!?()]|(?<!\p{L})(?:en|and|et|maar|but|mais|of|or|ou|plus)(?!\p{L})/giu;

/** Each value with the content words of its clause. */
function spots(
	text: string,
	tokens: readonly Token[],
	values: readonly CheckedValue[],
	lang: Locale
): Spot[] {
	const held = (at: number) => values.some((value) => at >= value.start && at < value.end);
	const borders = [...text.matchAll(border)].map((match) => match.index).filter((at) => !held(at));
	const clauseOf = (at: number) => borders.filter((place) => place < at).length;
	return values.map((value) => {
		const clause = clauseOf(value.start);
		const at = tokens.findIndex((token) => token.start >= value.start);
		const beside = new Map<string, number>();
		const words = tokens
			.map((token, i) => ({ token, away: i - (at < 0 ? tokens.length : at) }))
			.filter(({ token }) => !held(token.start) && isContent(token, lang));
		const own = words.filter(({ token }) => clauseOf(token.start) === clause);
		// "De school, 94 euro, …": a value alone in its clause belongs to the word before it.
		const before = words.filter(({ away }) => away < 0).slice(-1);
		for (const { token, away } of own.length > 0 ? own : before) {
			const root = stem(token.lower, lang);
			beside.set(root, Math.min(Math.abs(away), beside.get(root) ?? 99));
		}
		return { value, beside };
	});
}

const articles = new Set(['een', 'één', 'one', 'a', 'an', 'un', 'une', '1', 'enige', 'single']);
const counting = new Set(['een', 'één', 'one', 'un', 'une']);

/** "Twee kinderen" told as "een kind": the sentence counts one where the cited sentences count another number of the same. */
function wrongCount({ tokens, lang, near, index }: Case): boolean {
	return tokens.some((token, at) => {
		if (!counting.has(token.lower)) return false;
		const counted = tokens[at + 1];
		if (!counted || !isContent(counted, lang)) return false;
		let otherwise = false;
		for (const number of near) {
			const words = index.units[number]?.tokens ?? [];
			for (let i = 1; i < words.length; i++) {
				if (!sameRoot((words[i] as Token).lower, counted.lower, lang)) continue;
				const before = words[i - 1] as Token;
				if (articles.has(before.lower)) return false;
				otherwise ||= index
					.plainValues(number)
					.some(
						(v) =>
							v.kind === 'number' &&
							v.end === before.end &&
							Number(v.value) > 1 &&
							Number(v.value) < 100
					);
			}
		}
		return otherwise;
	});
}

function sameRoot(a: string, b: string, lang: Locale): boolean {
	const [one, other] = [stem(a, lang), stem(b, lang)];
	return one === other || (lang === 'nl' && (`${one}er` === other || `${other}er` === one));
}
