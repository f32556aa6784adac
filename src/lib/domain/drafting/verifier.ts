import type { Locale } from '../locale.ts';
import type { Citation, Draft, DraftSentence, VerifyCode, Verdict } from './draft.ts';
import { cite } from './extractive.ts';
import { decideLanguage, languageVotes } from './language.ts';
import {
	antonymClash,
	changedDetail,
	changedQuantifier,
	lostHedge,
	negationClash,
	speakerClash
} from './verify-checks.ts';
import { noGoCodes, quotesIn } from './verify-guards.ts';
import {
	bestWindow,
	passageOf,
	wholePassage,
	type Passage,
	type VerifyIndex
} from './verify-index.ts';
import { exchangedNames, unknownName } from './verify-names.ts';
import { redFlagClash } from './verify-red-flags.ts';
import { unknownValue } from './verify-values.ts';
import { plainText } from './plain-text.ts';
import { sentenceSpans, type Unit } from './segmentation.ts';
import { tokenise, type Token } from './tokens.ts';
import {
	closest,
	contentRoots,
	holdsQuote,
	isLiteral,
	nearlySame,
	supportOf,
	widen,
	type Limits
} from './verify-support.ts';

/** A sentence to check: cited unit ids, or none to search the whole source; a literal quote; who wrote it. */
export interface Claim {
	text: string;
	sources?: readonly string[];
	quote?: string;
	origin?: 'engine' | 'person';
}

export interface VerifyOptions {
	/** Names that may appear although the source does not say them: the people of the case. */
	roster?: readonly string[];
	/** Language of the case, for texts too short to tell. */
	lang?: Locale;
}

export interface Verification {
	verdict: Exclude<Verdict, 'own'>;
	codes: VerifyCode[];
	sources: Citation[];
	/** Weighted share of the content words that the window holds, 0–1. */
	support: number;
}

const blocking = new Set<VerifyCode>([
	'no-source',
	'quote-not-found',
	'disguised',
	'number',
	'name',
	'red-flag',
	'emotion',
	'score',
	'advice'
]);

/** The claim and its evidence, as every check sees them. */
export interface Case {
	tokens: Token[];
	/** The claim made plain (`plainText`); the tokens were cut from it. */
	text: string;
	/** Stems of its content words, each once. */
	roots: string[];
	lang: Locale;
	index: VerifyIndex;
	/** Numbers of the cited sentences (C). */
	cited: number[];
	/** The cited sentences and their neighbours (W). */
	window: number[];
	/** Where a value must be bound to the same words: C, or for a sentence that cites nothing those that hold most of it. */
	near: number[];
	/** The words and values of W. */
	passage: Passage;
	/** Where numbers, names and exact words must come from: W, or for a sentence that cites nothing the whole source. */
	scope: Passage;
	/** Whether C is known: the sentence named it, or nearly repeats it; else C is the best window found. */
	hasSources: boolean;
	/** Whether the sentence named its sources. */
	named: boolean;
	/** Weighted share of the content words that the passage holds, 0–1, and from where on it counts. */
	support: number;
	limits: Limits;
}

/**
 * Checks a text that is not a verbatim slice: existence of the citation and quote, numbers, names, grave matters, negation, certainty and
 * opposites, speaker, and the share of its content words that the cited passage holds. Each of its sentences must hold by itself, so that a
 * false one cannot hide behind a true one. Never says "right".
 */
export function verifySentence(
	claim: Claim,
	index: VerifyIndex,
	options: VerifyOptions = {}
): Verification {
	const { text, disguised } = plainText(claim.text);
	const codes = new Set<VerifyCode>();
	if (disguised) codes.add('disguised');
	const known = claim.sources && numbersOf(claim.sources, index);
	if (known?.length === 0) codes.add('no-source');
	const spans = sentenceSpans(text, 0, text.length);
	const parts = (spans.length > 1 ? spans : [[0, text.length] as const]).map(([from, to]) =>
		partOf(text.slice(from, to), known, index, options)
	);
	const cited = known ?? [...new Set(parts.flatMap((part) => part.cited))];
	const isSaid = (quote: string) => holdsQuote(quote, known, index);
	if (claim.quote !== undefined && !isSaid(claim.quote)) codes.add('quote-not-found');
	if (!quotesIn(text).every(isSaid)) codes.add('quote-not-found');
	if (claim.origin !== 'person') {
		// What repeats a whole sentence of the source is a quote, with or without marks.
		for (const part of parts) {
			const found = noGoCodes(part.text, part.tokens, isSaid);
			if (found.length > 0 && !isLiteral(part)) for (const code of found) codes.add(code);
		}
	}
	for (const part of parts) for (const code of checkPart(part, options)) codes.add(code);
	const support = Math.min(...parts.map((part) => part.support));
	const sources = cited.map((at) => cite(index.units[at] as Unit));
	return { verdict: verdictOf(codes), codes: [...codes], sources, support };
}

function numbersOf(sources: readonly string[], index: VerifyIndex): number[] {
	return [...new Set(sources)].map((id) => index.at.get(id)).filter((at) => at !== undefined);
}

/** One sentence of the claim with its evidence. What cites nothing but is nearly a sentence of the source is held to that one. */
function partOf(
	text: string,
	known: readonly number[] | undefined,
	index: VerifyIndex,
	options: VerifyOptions
): Case {
	const tokens = tokenise(text);
	const lang = decideLanguage(languageVotes(tokens), options.lang ?? index.lang);
	const roots = contentRoots(tokens, lang);
	const found = known ? [] : bestWindow(index, roots);
	const model = known ? undefined : nearlySame(tokens, found, lang, index);
	const hasSources = known !== undefined || model !== undefined;
	const cited = known ? [...known] : model !== undefined ? [model] : found;
	const window = widen(cited, index);
	const passage = passageOf(index, window, lang);
	const near = hasSources ? cited : closest(window, roots, index, lang);
	const whole = known ? passage : wholePassage(index);
	const scope = hasSources ? { ...whole, values: passage.values } : whole;
	const words = { text, tokens, roots, lang };
	const named = known !== undefined;
	const evidence = { index, cited, window, near, passage, scope, hasSources, named };
	return { ...words, ...evidence, ...supportOf({ ...words, ...evidence }) };
}

function checkPart(part: Case, options: VerifyOptions): VerifyCode[] {
	const { index, cited, lang, support, limits } = part;
	const codes: VerifyCode[] = [];
	if (unknownValue(part)) codes.push('number');
	if (unknownName(part, options.roster ?? [])) codes.push('name');
	const exchanged = exchangedNames(part);
	if (exchanged) codes.push(exchanged);
	if (redFlagClash(part)) codes.push('red-flag');
	if (negationClash(part)) codes.push('negation');
	if (lostHedge(part)) codes.push('modality');
	if (changedQuantifier(part)) codes.push('quantifier');
	if (antonymClash(part)) codes.push('antonym');
	if (changedDetail(part)) codes.push('detail');
	if (speakerClash(part)) codes.push('speaker');
	if (support < limits.unsupported) codes.push('no-support');
	else if (support < limits.found) codes.push('weak-support');
	if (cited.length > 0 && cited.every((at) => index.units[at]?.lang !== lang))
		codes.push('cross-language');
	return codes;
}

/** Re-checks every sentence of a draft that is not a literal slice of its source; own sentences of the professional need none. */
export function verifyDraft(draft: Draft, index: VerifyIndex, options: VerifyOptions = {}): Draft {
	const check = (sentence: DraftSentence): DraftSentence => {
		if (sentence.verdict === 'own' && sentence.origin === 'person') return sentence;
		return { ...sentence, ...judge(sentence, index, options) };
	};
	return {
		...draft,
		sections: draft.sections.map((section) => ({
			...section,
			sentences: section.sentences.map(check)
		}))
	};
}

/** Verdict and codes of a sentence with citations: a literal slice has its source; anything else goes through the steps. */
export function judge(
	sentence: DraftSentence,
	index: VerifyIndex,
	options: VerifyOptions = {}
): Pick<DraftSentence, 'verdict' | 'codes'> {
	if (isVerbatim(sentence, index)) return { verdict: 'source-found', codes: [] };
	const claim = {
		text: sentence.text,
		sources: sentence.sources.map((s) => s.unit),
		origin: sentence.origin
	};
	const { verdict, codes } = verifySentence(claim, index, options);
	return { verdict, codes };
}

/** True when the text is literally one of its cited sentences, at the place the citation names. */
export function isVerbatim(
	sentence: Pick<DraftSentence, 'text' | 'sources'>,
	index: VerifyIndex
): boolean {
	return sentence.sources.some((source) => {
		const unit = index.units[index.at.get(source.unit) ?? -1];
		return (
			unit?.text === sentence.text &&
			unit.charStart === source.charStart &&
			unit.charEnd === source.charEnd
		);
	});
}

function verdictOf(codes: ReadonlySet<VerifyCode>): Verification['verdict'] {
	for (const code of codes) if (blocking.has(code)) return 'block';
	if (codes.has('no-support')) return 'unsupported';
	return codes.size > 0 ? 'check' : 'source-found';
}
