import type { Locale } from '../locale.ts';
import { actingVerbs, knownNames } from './lexicons/names.ts';
import { monthWords, numberWords } from './lexicons/number-words.ts';
import { exactWords, negations, quantifiers } from './lexicons/guards.ts';
import { fillers, stopWords } from './lexicons/stop-words.ts';
import { fold, stem, type Token } from './tokens.ts';
import type { Case } from './verifier.ts';
import { forms } from './verify-index.ts';
import { repeats } from './verify-support.ts';

/** Where a capitalised word stands: inside a sentence a capital makes a name; at its start it takes more. */
type Place = 'inside' | 'opened' | 'start';

/**
 * Step 2: a name that neither the window nor the people of the case hold. Inside a sentence that is any capitalised word; at its start, or
 * without capital, it is a known name, or an unknown word that acts ("Belfius betaalt …").
 */
export function unknownName(context: Case, roster: readonly string[]): boolean {
	const { tokens, text, lang, index, scope } = context;
	const held = new Set<string>(roster.flatMap((name) => fold(name).split(/[\s-]+/)));
	for (const speaker of index.speakers) for (const part of speaker.split(/[\s-]+/)) held.add(part);
	const isHeld = (form: string) => held.has(form) || scope.words.has(form);
	return tokens.some((token, at) => {
		const capital = /^\p{Lu}/u.test(token.raw);
		if (!capital && !knownNames.has(token.lower)) return false;
		// Account numbers and the like are values, and checked as such.
		if (isHeld(token.lower) || /\d{4}/.test(token.lower)) return false;
		if (!capital) return !ambiguous.has(token.lower) && !isCommon(token.lower, lang);
		const place = placeOf(tokens, at, text);
		if (place === 'start' && !namesAtStart(context, at)) return false;
		if (titles[lang].has(token.lower) || isCalendar(token, tokens, at)) return false;
		if (stopWords[lang].has(token.lower) && !namedStopWord(token, tokens, at, place)) return false;
		if (place === 'opened' && isKnownWord(token.lower, context)) return false;
		return !partsHeld(token, isHeld, lang);
	});
}

/**
 * Two names that a cited sentence has the other way round ("Karim leende aan Sofie" → "Sofie leende aan Karim"): a false name where the
 * sentence is repeated, a detail to look at where it is told in other words.
 */
export function exchangedNames(part: Case): 'name' | 'detail' | undefined {
	const { tokens, cited, index, hasSources } = part;
	if (!hasSources) return undefined;
	const places = (list: readonly Token[]) => {
		const found = new Map<string, number>();
		list.forEach((token, at) => {
			const name = /^\p{Lu}\p{L}/u.test(token.raw) && (at > 0 || knownNames.has(token.lower));
			if (name) found.set(token.lower, found.has(token.lower) ? -1 : at);
		});
		return found;
	};
	const here = places(tokens);
	if (here.size < 2) return undefined;
	for (const number of cited) {
		const there = places(index.words(number));
		const order = [...here.keys()].map((name) => there.get(name) ?? -1).filter((at) => at >= 0);
		if (!order.some((at, i) => i > 0 && at < (order[i - 1] ?? 0))) continue;
		return repeats(part, index.words(number)) ? 'name' : 'detail';
	}
	return undefined;
}

function placeOf(tokens: readonly Token[], at: number, text: string): Place {
	const previous = tokens[at - 1];
	const token = tokens[at] as Token;
	const between = text.slice(previous?.end ?? 0, token.start);
	if (!previous) return /[("“«:]/.test(between) ? 'opened' : 'start';
	if (/[.!?…]["'’”»)\]]*\s/.test(between)) return 'start';
	return /[:"“«]\s*$|\n/.test(between) ? 'opened' : 'inside';
}

/** The first word of a sentence is a name when it is known as one, or when nothing else explains it. */
function namesAtStart(context: Case, at: number): boolean {
	const { tokens, lang } = context;
	const token = tokens[at] as Token;
	const { lower, raw } = token;
	if (isCommon(lower, lang) || isKnownWord(lower, context)) return false;
	if (knownNames.has(lower)) return true;
	if (/^\p{Lu}[\p{Lu}\d.]+$/u.test(raw) || /['’]s$/.test(raw)) return true;
	const next = tokens[at + 1];
	if (!next) return false;
	if (/^\p{Lu}/u.test(next.raw) && !stopWords[lang].has(next.lower)) return true;
	return (
		actingVerbs.has(next.lower) &&
		!/(?:ing|ingen|heid|iteit|tie|ment|tion|té|ness|ity)$/u.test(lower)
	);
}

/** A word of the language, or one that the source itself uses without a capital. */
function isCommon(lower: string, lang: Locale): boolean {
	return (
		stopWords[lang].has(lower) ||
		fillers[lang].has(lower) ||
		negations[lang].has(lower) ||
		quantifiers[lang].has(lower) ||
		exactWords[lang].has(lower) ||
		numberWords.has(lower) ||
		titles[lang].has(lower)
	);
}

function isKnownWord(lower: string, { scope, lang, index }: Case): boolean {
	const root = stem(lower, lang);
	return scope.stems.has(root) || index.postings.has(root);
}

/** Months are dates, "mei" and "april" too; but "Jan" is a man unless a figure stands beside it. */
function isCalendar(token: Token, tokens: readonly Token[], at: number): boolean {
	if (!monthWords.has(token.lower)) return false;
	const beside = [tokens[at - 1], tokens[at + 1]];
	return token.lower !== 'jan' || beside.some((other) => /^\d/.test(other?.lower ?? ''));
}

/** "Will" or "An" inside a sentence is someone; "De", "Van" and the polite "U" are not. */
function namedStopWord(token: Token, tokens: readonly Token[], at: number, place: Place): boolean {
	if (place !== 'inside' || particles.has(token.lower)) return false;
	return knownNames.has(token.lower) || !/^\p{Lu}/u.test(tokens[at - 1]?.raw ?? '');
}

const particles = new Set(
	'i u uw ik de het den der van ter ten la le les du des d l of the and a to for in on en et voor op aan'.split(
		' '
	)
);

/** Of a compound, every part with a capital must be held ("Belfius-lening", "Peeters-Janssens"). */
function partsHeld(token: Token, isHeld: (form: string) => boolean, lang: Locale): boolean {
	const [, bare, ...rest] = forms(token.lower);
	if (bare !== undefined && isHeld(bare)) return true;
	if (rest.length === 0) return false;
	const parts = token.raw.split(/[-/]/).filter((part) => part.length > 1);
	return parts
		.filter((part) => /^\p{Lu}/u.test(part))
		.every((part) => isHeld(fold(part)) || titles[lang].has(fold(part)));
}

const common =
	'ocmw cpas bcsd mr mrs ms dr mevr mevrouw dhr meneer mijnheer mme mlle madame monsieur gsm cv';
const titles: Record<Locale, ReadonlySet<string>> = {
	nl: new Set(`${common} de het een uw u`.split(' ')),
	en: new Set(`${common} the a an i`.split(' ')),
	fr: new Set(`${common} la le les un une`.split(' '))
};

/** Names that are words as well: without a capital they are the word. */
const ambiguous = new Set(
	'an els mark jan mol geel lier mons mega orange said tom wim bergen waver namen ria lies lien tine eve martin lambert smith brown polen'.split(
		' '
	)
);
