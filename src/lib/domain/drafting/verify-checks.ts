import type { Locale } from '../locale.ts';
import {
	antonyms,
	exactWords,
	negativePrefix,
	quantifiers,
	reversals,
	strongHedges
} from './lexicons/guards.ts';
import { guessRole } from './speakers.ts';
import type { Role } from './source.ts';
import { stem, type Token } from './tokens.ts';
import type { Case } from './verifier.ts';
import { isNegated, isNegation } from './polarity.ts';
import { isContent, type VerifyIndex } from './verify-index.ts';

/** Step 4: a content word that is negated in the claim and nowhere in the cited sentences, or the other way round. */
export function negationClash({ tokens, lang, index, cited, hasSources }: Case): boolean {
	const source = cited.map((at) => index.units[at]).filter((unit) => unit !== undefined);
	const claimNegates = tokens.some((token) => isNegation(token, lang));
	const sourceNegates = source.some((unit) =>
		unit.tokens.some((token) => isNegation(token, unit.lang))
	);
	if (!claimNegates && !sourceNegates) return false;
	if (claimNegates && !sourceNegates) return true;
	if (!hasSources) return claimNegates && newNegation(tokens, lang, index);
	const seen = new Map<string, { negated: boolean; plain: boolean }>();
	for (const unit of source) {
		unit.tokens.forEach((token, at) => {
			if (!isContent(token, unit.lang)) return;
			const root = stem(token.lower, unit.lang);
			const entry = seen.get(root) ?? { negated: false, plain: false };
			if (isNegated(unit.tokens, at, unit.lang)) entry.negated = true;
			else entry.plain = true;
			seen.set(root, entry);
		});
	}
	let aligned = 0;
	let clashes = 0;
	tokens.forEach((token, at) => {
		if (!isContent(token, lang)) return;
		const entry = seen.get(stem(token.lower, lang));
		if (!entry) return;
		aligned++;
		const negated = isNegated(tokens, at, lang);
		if (negated ? !entry.negated : !entry.plain) clashes++;
	});
	return aligned > 0 && clashes / aligned >= 0.5;
}

/** A negation in the claim whose next content words the source negates nowhere. */
function newNegation(tokens: readonly Token[], lang: Locale, index: VerifyIndex): boolean {
	return tokens.some((token, at) => {
		if (!isNegation(token, lang)) return false;
		const scope = tokens
			.slice(at + 1, at + 6)
			.filter((t) => isContent(t, lang))
			.slice(0, 2);
		return !scope.some((t) => isNegatedSomewhere(stem(t.lower, lang), lang, index));
	});
}

function isNegatedSomewhere(root: string, lang: Locale, index: VerifyIndex): boolean {
	return (index.postings.get(root) ?? []).slice(0, 200).some((number) => {
		const words = index.units[number]?.tokens ?? [];
		return words.some((word, at) => stem(word.lower, lang) === root && isNegated(words, at, lang));
	});
}

/** Step 5: the source is unsure where the claim is not. */
export function lostHedge({ tokens, lang, index, cited, hasSources }: Case): boolean {
	if (!hasSources) return false;
	const hedged = (list: readonly Token[]) =>
		list.some((token) => strongHedges[lang].has(token.lower));
	if (hedged(tokens)) return false;
	const source = cited.map((at) => index.units[at]).filter((unit) => unit !== undefined);
	return source.length > 0 && source.every((unit) => unit.lang === lang && hedged(unit.tokens));
}

/** Step 5: a total, an obligation, a limit or a turn that the passage does not state. */
export function changedQuantifier({ tokens, lang, scope }: Case): boolean {
	return tokens.some(
		({ lower }) =>
			(quantifiers[lang].has(lower) || reversals[lang].has(lower)) &&
			!scope.words.has(lower) &&
			!scope.stems.has(stem(lower, lang))
	);
}

/**
 * Step 5: the claim says one of two opposites where the source has only the other: nowhere in the passage, or not beside the same word.
 * Prefixes (on-, un-, in-) make opposites too.
 */
export function antonymClash({ tokens, lang, scope, index, cited, hasSources }: Case): boolean {
	return tokens.some(({ lower }, at) => {
		const root = stem(lower, lang);
		const others = antonyms[lang].get(lower);
		if (scope.words.has(lower) || scope.stems.has(root)) {
			if (!others) return false;
			const near = hasSources ? cited : placesOf(tokens, at, lang, index);
			return standsOnlyBeside(tokens, at, others, lang, near, index);
		}
		if (others?.some((other) => scope.words.has(other) || scope.stems.has(stem(other, lang))))
			return true;
		const plain = lower.replace(negativePrefix[lang], '');
		return plain !== lower && scope.stems.has(stem(plain, lang));
	});
}

/** The content words on either side of a word, as stems. */
function companions(tokens: readonly Token[], at: number, lang: Locale): string[] {
	const content = (list: readonly Token[]) => list.find((t) => isContent(t, lang));
	const before = content(tokens.slice(Math.max(0, at - 3), at).toReversed());
	const after = content(tokens.slice(at + 1, at + 4));
	return [before, after].filter((t) => t !== undefined).map((t) => stem(t.lower, lang));
}

function placesOf(
	tokens: readonly Token[],
	at: number,
	lang: Locale,
	index: VerifyIndex
): number[] {
	return companions(tokens, at, lang).flatMap((root) =>
		(index.postings.get(root) ?? []).slice(0, 50)
	);
}

/** True when, near the claim's neighbouring words, the source has one of the opposites and never the word itself. */
function standsOnlyBeside(
	tokens: readonly Token[],
	at: number,
	others: readonly string[],
	lang: Locale,
	places: readonly number[],
	index: VerifyIndex
): boolean {
	const beside = new Set(companions(tokens, at, lang));
	const own = stem(tokens[at]?.lower ?? '', lang);
	const opposite = new Set(others.map((other) => stem(other, lang)));
	let opposed = false;
	for (const number of places) {
		const words = (index.units[number]?.tokens ?? []).map((t) => stem(t.lower, lang));
		for (let i = 0; i < words.length; i++) {
			if (!beside.has(words[i] as string)) continue;
			const around = words.slice(Math.max(0, i - 2), i + 3);
			if (around.includes(own)) return false;
			if (around.some((word) => opposite.has(word))) opposed = true;
		}
	}
	return opposed;
}

/** Step 5: a unit of time, a relative, a day or a colour that the passage does not name. */
export function changedDetail({ tokens, lang, scope }: Case): boolean {
	return tokens.some(
		({ lower }) =>
			exactWords[lang].has(lower) && !scope.words.has(lower) && !scope.stems.has(stem(lower, lang))
	);
}

const subject =
	/^(?:de |het |the |la |le |l['’])?(maatschappelijk (?:werker|werkster|assistent\w*)|sociaal (?:werker|assistent\w*)|hulpverlener|cli[eë]nte?|pati[eë]nte?|patiente?|social worker|client|doctor|patient|travailleu\w+ social\w*|assistante? sociale?|b[eé]n[eé]ficiaire|usag[eè]re?|m[eé]decin|dokter|arts)\b/iu;

/** Step 5: the sentence says who spoke or acts, and none of the cited sentences is that person's. */
export function speakerClash({ text, index, cited, hasSources }: Case): boolean {
	if (!hasSources) return false;
	const named = subject.exec(text.trim())?.[1];
	const role = named && guessRole(named);
	if (!role) return false;
	const roles = cited.map((at) => index.units[at]?.role).filter((r): r is Role => r !== undefined);
	return roles.length > 0 && !roles.includes(role);
}
