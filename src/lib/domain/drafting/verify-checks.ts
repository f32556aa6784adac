import { antonyms, quantifiers, strongHedges } from './lexicons/guards.ts';
import { guessRole } from './speakers.ts';
import type { Role } from './source.ts';
import { stem, type Token } from './tokens.ts';
import type { Case } from './verifier.ts';
import { isNegated, isNegation } from './verify-guards.ts';
import { isContent } from './verify-index.ts';

/** Step 4: a content word that is negated in the claim and nowhere in the cited sentences, or the other way round. */
export function negationClash({ tokens, lang, index, cited }: Case): boolean {
	const source = cited.map((at) => index.units[at]).filter((unit) => unit !== undefined);
	const claimNegates = tokens.some((token) => isNegation(token, lang));
	const sourceNegates = source.some((unit) => unit.tokens.some((token) => isNegation(token, unit.lang)));
	if (!claimNegates && !sourceNegates) return false;
	if (claimNegates && !sourceNegates) return true;
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

/** Step 5: the source is unsure where the claim is not. */
export function lostHedge({ tokens, lang, index, cited, hasSources }: Case): boolean {
	if (!hasSources && cited.length > 1) return false;
	const hedged = (list: readonly Token[]) => list.some((token) => strongHedges[lang].has(token.lower));
	if (hedged(tokens)) return false;
	const source = cited.map((at) => index.units[at]).filter((unit) => unit !== undefined);
	return source.length > 0 && source.every((unit) => unit.lang === lang && hedged(unit.tokens));
}

/** Step 5: a total, an obligation or a limit that the window does not state. */
export function changedQuantifier({ tokens, lang, index, window }: Case): boolean {
	const claimed = tokens.filter((token) => quantifiers[lang].has(token.lower));
	if (claimed.length === 0) return false;
	const held = new Set(window.flatMap((at) => (index.units[at]?.tokens ?? []).map((t) => t.lower)));
	return claimed.some((token) => !held.has(token.lower));
}

/** Step 5: the claim says one of two opposites, the window only the other. */
export function antonymClash({ tokens, lang, index, window }: Case): boolean {
	const claimed = tokens.filter((token) => antonyms[lang].has(token.lower));
	if (claimed.length === 0) return false;
	const held = new Set(window.flatMap((at) => (index.units[at]?.tokens ?? []).map((t) => t.lower)));
	return claimed.some((token) => {
		if (held.has(token.lower)) return false;
		return (antonyms[lang].get(token.lower) ?? []).some((other) => held.has(other));
	});
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
