import type { Locale } from '../locale.ts';
import { negations } from './lexicons/guards.ts';
import { bareWord } from './plain-text.ts';
import type { Token } from './tokens.ts';

/** A word that denies: with or without emphasis ("géén"), English contractions included. */
export function isNegation(token: Token, lang: Locale): boolean {
	const { lower } = token;
	if (negations[lang].has(lower)) return true;
	if (lang === 'en') return lower.endsWith("n't") || lower.endsWith('n’t');
	return !plainLetters.test(lower) && negations[lang].has(bareWord(lower));
}

const plainLetters = /^[a-z]+$/;

/** A negation within five words before or three after. */
export function isNegated(tokens: readonly Token[], at: number, lang: Locale): boolean {
	for (let i = Math.max(0, at - 5); i <= Math.min(tokens.length - 1, at + 3); i++) {
		if (i !== at && isNegation(tokens[i] as Token, lang)) return true;
	}
	return false;
}

/** Words that take a statement back without a negation, in any of the three languages. */
const takesBack =
	/^(?:ontken\w*|allesbehalve|geenszins|nauwelijks|amper|vrij|afwezig\w*|gestopt|stopt|stopte|voormalig\w*|vroeger|ex|loochen\w*|weerleg\w*|uitgesloten|onmogelijk|den(?:y|ies|ied|ying)|hardly|barely|free|absence|absent|lack\w*|stopped|former|formerly|refut\w*|nie|nient|niait|dement\w*|guere|arrete\w*|ancien|ancienne|exclu\w*|jadis|autrefois)$/;
const deniesWithin = /(?:loos|loze|vrije?|less|free)$|^(?:niet|non|anti)-/;
const conjunctions = new Set(
	'en maar of want omdat hoewel terwijl and but or because although while et mais ou car quoique tandis'.split(
		' '
	)
);
const answers = new Set(['nee', 'neen', 'no', 'non', 'ja', 'yes', 'oui']);

/** How a word stands in its sentence: denied nearby, denied in its own clause, and whether anything is denied at all. */
export interface Polarity {
	near: boolean;
	clause: boolean;
	anywhere: boolean;
}

/** The polarity of the word at a place; `text` is what the tokens were cut from. */
export function polarityAt(
	tokens: readonly Token[],
	at: number,
	lang: Locale,
	text: string
): Polarity {
	const denies = tokens.map(
		(token, i) =>
			(isNegation(token, lang) && !(i === 0 && answers.has(token.lower))) ||
			takesBack.test(bareWord(token.lower))
	);
	if (deniesWithin.test(tokens[at]?.lower ?? '')) denies[at] = true;
	const within = (from: number, to: number) =>
		denies.slice(Math.max(0, from), to + 1).includes(true);
	let first = at;
	while (first > 0 && !startsClause(tokens, first, text)) first--;
	let last = at;
	while (last < tokens.length - 1 && !startsClause(tokens, last + 1, text)) last++;
	return {
		near: within(at - 5, at + 3),
		clause: within(first, last),
		anywhere: denies.includes(true)
	};
}

/** `whole` when the sentences should be the same one: then a denial anywhere in only one of them counts too. */
export function samePolarity(a: Polarity, b: Polarity, whole: boolean): boolean {
	return a.near === b.near && a.clause === b.clause && (!whole || a.anywhere === b.anywhere);
}

function startsClause(tokens: readonly Token[], at: number, text: string): boolean {
	const token = tokens[at] as Token;
	if (conjunctions.has(token.lower)) return true;
	return /[,;:.!?()–—]/.test(text.slice(tokens[at - 1]?.end ?? 0, token.start));
}
