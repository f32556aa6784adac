import type { Locale } from '../locale.ts';
import { antonyms, exactWords, negativePrefix, quantifiers, reversals, strongHedges } from './lexicons/guards.ts';
import { guessRole } from './speakers.ts';
import type { Role } from './source.ts';
import { stem, type Token } from './tokens.ts';
import type { Case } from './verifier.ts';
import { isNegated, isNegation } from './verify-guards.ts';
import { isContent, type VerifyIndex } from './verify-index.ts';

/** Step 4: a content word that is negated in the claim and nowhere in the cited sentences, or the other way round. */
export function negationClash({ tokens, lang, index, cited, hasSources }: Case): boolean {
	const source = cited.map((at) => index.units[at]).filter((unit) => unit !== undefined);
	const claimNegates = tokens.some((token) => isNegation(token, lang));
	const sourceNegates = source.some((unit) => unit.tokens.some((token) => isNegation(token, unit.lang)));
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
		const scope = tokens.slice(at + 1, at + 6).filter((t) => isContent(t, lang)).slice(0, 2);
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
	const hedged = (list: readonly Token[]) => list.some((token) => strongHedges[lang].has(token.lower));
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

/** Step 5: the claim says one of two opposites, the passage only the other; prefixes (on-, un-, in-) count. */
export function antonymClash({ tokens, lang, scope }: Case): boolean {
	return tokens.some(({ lower }) => {
		const root = stem(lower, lang);
		if (scope.words.has(lower) || scope.stems.has(root)) return false;
		const others = antonyms[lang].get(lower) ?? [];
		if (others.some((other) => scope.words.has(other) || scope.stems.has(stem(other, lang)))) return true;
		const plain = lower.replace(negativePrefix[lang], '');
		return plain !== lower && scope.stems.has(stem(plain, lang));
	});
}

/** Step 5: a unit of time, a relative, a day or a colour that the passage does not name. */
export function changedDetail({ tokens, lang, scope }: Case): boolean {
	return tokens.some(
		({ lower }) => exactWords[lang].has(lower) && !scope.words.has(lower) && !scope.stems.has(stem(lower, lang))
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
