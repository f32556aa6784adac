import type { VerifyCode } from './draft.ts';
import { adviceRules, emotionRules, noGoWords, scoreRules } from './lexicons/no-go.ts';
import { foldSpace, type Token } from './tokens.ts';
import { bare } from './verify-support.ts';

const quoted = /«[^«»]*»|“[^“”]*”|"[^"]*"|‘[^‘’]{12,}’(?!\p{L})/gu;

/**
 * The client's no-gos in any of the three languages: an ascribed emotion, a score or risk label, advice to grant or refuse. Words in quotation
 * marks are let through only when `isSaid` finds them in the source: marks around one's own words make no quote.
 */
export function noGoCodes(
	text: string,
	tokens: readonly Token[],
	isSaid: (quote: string) => boolean
): VerifyCode[] {
	if (!tokens.some(({ lower }) => mayBreach(lower))) return [];
	const own = text.replace(quoted, (quote) => (isSaid(inner(quote)) ? ' ' : inner(quote)));
	const codes: VerifyCode[] = [];
	const runs = (rules: Record<string, RegExp>) =>
		Object.values(rules).some((rule) => rule.test(own));
	if (runs(emotionRules)) codes.push('emotion');
	if (runs(scoreRules)) codes.push('score');
	if (Object.values(adviceRules).some((rules) => rules.some((rule) => rule.test(own))))
		codes.push('advice');
	return codes;
}

const remembered = new Map<string, boolean>();

/** Whether a word occurs in any of the rules; most sentences have none, and need no rule. */
function mayBreach(lower: string): boolean {
	if (lower.length > 60) return true;
	let known = remembered.get(lower);
	if (known === undefined) {
		if (remembered.size > 20_000) remembered.clear();
		remembered.set(lower, (known = noGoWords.test(lower)));
	}
	return known;
}

/** The passages of three words and more that a text puts in quotation marks. */
export function quotesIn(text: string): string[] {
	if (!/[«“"‘]/.test(text)) return [];
	return (text.match(quoted) ?? []).map(inner).filter((quote) => quote.split(' ').length >= 3);
}

function inner(quote: string): string {
	return bare(foldSpace(quote.slice(1, -1)));
}
