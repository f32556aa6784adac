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
import { fold, stem, type Token } from './tokens.ts';
import type { Case } from './verifier.ts';
import { isNegated, isNegation } from './polarity.ts';
import { isContent, type VerifyIndex } from './verify-index.ts';
import { repeats } from './verify-support.ts';

/**
 * Step 4: a content word that is negated in the claim and nowhere in the cited sentences, or the other way round; and a claim that repeats
 * a cited sentence with more or fewer negations.
 */
export function negationClash(part: Case): boolean {
	const { tokens, lang, index, cited, hasSources } = part;
	const source = cited.map((at) => ({
		words: index.words(at),
		lang: index.units[at]?.lang ?? lang
	}));
	const claimed = tokens.filter((token) => isNegation(token, lang)).length;
	const said = source.map(({ words, lang: own }) => words.filter((t) => isNegation(t, own)).length);
	const any = said.some((count) => count > 0);
	if (claimed === 0 && !any) return false;
	if (claimed > 0 && !any) return true;
	if (!hasSources) return claimed > 0 && newNegation(tokens, lang, index);
	if (source.length === 1 && said[0] !== claimed && repeats(part, source[0]?.words ?? []))
		return true;
	const seen = new Map<string, { negated: boolean; plain: boolean }>();
	for (const { words, lang: own } of source) {
		words.forEach((token, at) => {
			if (!isContent(token, own)) return;
			const root = stem(token.lower, own);
			const entry = seen.get(root) ?? { negated: false, plain: false };
			if (isNegated(words, at, own)) entry.negated = true;
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
	// Words that the claim took over without the negation that stood beside them.
	return aligned > 0 ? clashes / aligned >= 0.34 : claimed === 0;
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
		const words = index.words(number);
		return words.some((word, at) => stem(word.lower, lang) === root && isNegated(words, at, lang));
	});
}

/** Step 5: the source is unsure where the claim is not. */
export function lostHedge({ tokens, lang, index, cited, hasSources }: Case): boolean {
	if (!hasSources) return false;
	const hedged = (list: readonly Token[]) =>
		list.some((token) => strongHedges[lang].has(token.lower));
	if (hedged(tokens)) return false;
	return (
		cited.length > 0 &&
		cited.every((at) => index.units[at]?.lang === lang && hedged(index.words(at)))
	);
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
		const words = index.words(number).map((t) => stem(t.lower, lang));
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

const who = String.raw`(?:de |het |the |la |le |l['’])?(maatschappelijk (?:werker|werkster|assistente?)|sociaal (?:werker|werkster|assistente?)|hulpverl(?:ener|eenster)|cli[eë]nte?|pati[eë]nte?|patiente?|social worker|client|applicant|doctor|patient|travailleu(?:r|se) sociale?|assistante? sociale?|b[eé]n[eé]ficiaire|usag(?:er|ère)|m[eé]decin|dokter|arts)(?!\p{L})`;
/** Who acts or speaks: at the start of the sentence, or named as the one who said it. */
const subjects: readonly RegExp[] = [
	new RegExp(`^${who}`, 'iu'),
	new RegExp(
		String.raw`(?<!\p{L})(?:volgens|aldus|zegt|zei|vertelt|vertelde|verklaart|according to|says|said|states|reports|selon|d['’]après|dit|déclare) ${who}`,
		'iu'
	),
	new RegExp(
		String.raw`(?<!\p{L})${who} (?:zegt|zei|vertelt|vertelde|verklaart|verklaarde|meldt|meldde|belooft|zal|says|said|states|stated|reports|reported|will|dit|déclare|déclaré|va)(?!\p{L})`,
		'iu'
	)
];

const roleWords =
	/^(?:maatschapp|sociaal|hulpverl|cli[eë]nt|pati[eë]nt|applicant|doctor|travailleu|assistant|b[eé]n[eé]fi|usag|m[eé]decin|dokter|arts|worker)/;

/** Step 5: the sentence says who spoke or acts, and none of the cited sentences is that person's. */
export function speakerClash({ text, tokens, index, cited, hasSources }: Case): boolean {
	if (!hasSources) return false;
	const speakers = cited.map((at) => index.units[at]).filter((unit) => unit !== undefined);
	const roles = speakers.map(({ role }) => role).filter((role): role is Role => role !== undefined);
	const trimmed = text.trim();
	for (const pattern of tokens.some(({ lower }) => roleWords.test(lower)) ? subjects : []) {
		const named = pattern.exec(trimmed)?.[1];
		const role = named && roleOf(named, index);
		if (role && roles.length > 0 && !roles.includes(role)) return true;
	}
	return saidByAnother(
		trimmed,
		speakers.map(({ speaker }) => fold(speaker)),
		index
	);
}

/** A doctor is the worker in a consultation, and someone else in the talk of a social worker. */
function roleOf(named: string, index: VerifyIndex): Role | undefined {
	if (/^(?:doctor|m[eé]decin|dokter|arts|pati)/iu.test(named)) {
		const root = named.slice(0, 4).toLowerCase();
		if (![...index.speakers].some((speaker) => speaker.includes(root))) return undefined;
	}
	return guessRole(named);
}

/** "Eva: …" or "Eva zegt …" where the label of the cited sentences is another one. */
function saidByAnother(text: string, said: readonly string[], index: VerifyIndex): boolean {
	if (said.length === 0 || said.includes('')) return false;
	const start = fold(text);
	return [...index.speakers].some(
		(speaker) =>
			speaker !== '' &&
			!said.includes(speaker) &&
			start.startsWith(speaker) &&
			/^(?::| (?:zegt|zei|vertelt|vertelde|says|said|tells|told|dit|a dit|zal|will|va)(?!\p{L}))/u.test(
				start.slice(speaker.length)
			)
	);
}
