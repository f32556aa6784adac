import type { VerifyCode } from './draft.ts';
import { ordinals } from './lexicons/number-words.ts';
import { cleaned, readsAsOrder } from './model-clean.ts';
import { valuesIn, type NormalisedValue } from './normalise.ts';
import type { Unit } from './segmentation.ts';
import { stem, type Token } from './tokens.ts';
import { isNegated } from './polarity.ts';
import { forms, isContent, passageOf, type VerifyIndex } from './verify-index.ts';
import { graveRules } from './verify-red-flags.ts';

/**
 * What a person must look at in a sentence that a model worded, on top of the verifier's steps: a number or name that belongs to
 * something else in the source, a word nobody said, a grave matter said both ways, a source that reads as an order to the machine or hides
 * characters. Each makes the sentence a CHECK at least. `cited` are the units it cites, all existing.
 */
export function modelCodes(
	words: Unit,
	cited: readonly string[],
	index: VerifyIndex
): VerifyCode[] {
	const units = cited
		.map((id) => index.units[index.at.get(id) ?? -1])
		.filter((unit) => unit !== undefined);
	const codes: VerifyCode[] = [];
	if (isSwapped(words, units)) codes.push('detail');
	if (hasUnsaidWord(words, cited, index)) codes.push('weak-support');
	if (isSaidBothWays(words, units)) codes.push('negation');
	if (units.some(isSuspect)) codes.push('instruction');
	return codes;
}

/** Whether a sentence of the conversation talks to the machine, or holds characters that nobody sees. */
export function isSuspect(unit: Pick<Unit, 'text' | 'speaker'>): boolean {
	const { text, hidden } = cleaned(unit.text);
	return hidden > 0 || readsAsOrder(text) || cleaned(unit.speaker).hidden > 0;
}

/** A number or a name with the words that stand around it. */
interface Anchor {
	values: readonly string[];
	at: number;
	near: ReadonlySet<string>;
}

const reach = 5;

/** Words of measure stand beside every number and tell no two of them apart. */
const measures = new Set(
	'euro eur cent maand maanden week weken dag dagen jaar jaren uur uren keer per procent month months week weeks day days year years hour hours times percent mois semaine semaines jour jours an ans année années heure heures fois pour'.split(
		' '
	)
);

/**
 * Numbers and names of the sentence that no cited sentence has beside a same or related word, or that stand there in the opposite order:
 * what is left after somebody swapped two of them.
 */
function isSwapped(words: Unit, units: readonly Unit[]): boolean {
	const claimed = anchorsOf(words);
	if (claimed.length === 0) return false;
	const held = units.map(anchorsOf);
	const alone = claimed.some(
		(anchor) => !held.some((list) => list.some((other) => fits(anchor, other)))
	);
	return alone || held.some((list) => isReversed(claimed, list));
}

function fits(claimed: Anchor, held: Anchor): boolean {
	if (!same(claimed, held)) return false;
	if (claimed.near.size === 0) return true;
	return [...claimed.near].some((word) => [...held.near].some((other) => isRelated(word, other)));
}

function same(a: Anchor, b: Anchor): boolean {
	return a.values.some((value) => b.values.includes(value));
}

/** The same stem, or one within the other: huur in huurprijs. */
function isRelated(a: string, b: string): boolean {
	if (a === b) return true;
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	return short.length >= 4 && long.includes(short);
}

/** Two anchors that one cited sentence has the other way round, each there once. */
function isReversed(claimed: readonly Anchor[], held: readonly Anchor[]): boolean {
	const places = claimed.map((anchor) => {
		const found = held.filter((other) => same(anchor, other));
		return found.length === 1 ? (found[0]?.at ?? -1) : -1;
	});
	const known = places.filter((place) => place >= 0);
	return known.some((place, at) => at > 0 && place < (known[at - 1] ?? 0));
}

function anchorsOf(unit: Unit): Anchor[] {
	const spans = valueSpans(unit);
	const taken = new Set<number>();
	for (const { from, to } of spans) for (let at = from; at <= to; at++) taken.add(at);
	unit.tokens.forEach((token, at) => {
		if (!taken.has(at) && isNameLike(token, at, unit)) taken.add(at);
	});
	const inValue = new Set(spans.flatMap(({ from, to }) => range(from, to)));
	const names = [...taken].filter((at) => !inValue.has(at));
	return [
		...spans.map(({ value, from, to }) => ({
			values: readings(value),
			at: from,
			near: nearWords(unit, from, to, taken)
		})),
		...names.map((at) => ({
			values: forms((unit.tokens[at] as Token).lower),
			at,
			near: nearWords(unit, at, at, taken)
		}))
	].toSorted((a, b) => a.at - b.at);
}

/** The tokens that each number or date covers. Values and words both stand in order, so that one walk finds them. */
function valueSpans({
	text,
	tokens
}: Unit): { value: NormalisedValue; from: number; to: number }[] {
	const values = valuesIn(text)
		.filter(({ kind }) => kind !== 'ordinal')
		.toSorted((a, b) => a.start - b.start);
	const spans: { value: NormalisedValue; from: number; to: number }[] = [];
	let from = 0;
	for (const value of values) {
		while (from < tokens.length && (tokens[from] as Token).end <= value.start) from++;
		let to = from;
		while (to < tokens.length && (tokens[to] as Token).start < value.end) to++;
		if (to > from) spans.push({ value, from, to: to - 1 });
	}
	return spans;
}

function range(from: number, to: number): number[] {
	return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function readings({ value, alternatives, kind }: NormalisedValue): string[] {
	// A day without its year is the same day with it.
	const day = kind === 'date' ? [value.replace(/^\d{4}-/, '--')] : [];
	return [value, ...alternatives, ...day];
}

/** A word with a capital inside the sentence. The first word of a sentence has its capital from there. */
function isNameLike(token: Token, at: number, unit: Unit): boolean {
	return at > 0 && /^\p{Lu}/u.test(token.raw) && isContent(token, unit.lang);
}

function nearWords(unit: Unit, from: number, to: number, taken: ReadonlySet<number>): Set<string> {
	const near = new Set<string>();
	const last = Math.min(unit.tokens.length - 1, to + reach);
	for (let at = Math.max(0, from - reach); at <= last; at++) {
		const token = unit.tokens[at] as Token;
		if (taken.has(at) || !isContent(token, unit.lang)) continue;
		if (measures.has(token.lower) || neutral.has(token.lower)) continue;
		near.add(stem(token.lower, unit.lang));
	}
	return near;
}

/** Words with which a report says that somebody said something, or names the people in every report. */
const neutral = new Set(
	`cliënt cliënte client klant mevrouw meneer mijnheer heer mevr dhr betrokkene verzoeker verzoekster zegt zei zeggen vertelt vertelde verklaart verklaarde meldt meldde
	geeft aan gaf vermeldt vermeldde bevestigt bevestigde haalt legt uit volgens maatschappelijk werker werkster heeft wordt worden werd zijn haar hij zij
	says said tells told states stated reports reported mentions mentioned confirms confirmed according social worker has is was are be been his her he she they
	bénéficiaire usager usagère dit déclare déclaré indique indiqué signale signalé mentionne mentionné confirme confirmé selon travailleur travailleuse assistant
	assistante social sociale madame monsieur est sont était été son sa ses il elle`.split(/\s+/)
);

/** A content word that neither the cited passage nor anyone in the whole conversation said, apart from a report's own words. */
function hasUnsaidWord(words: Unit, cited: readonly string[], index: VerifyIndex): boolean {
	const numbers = cited.map((id) => index.at.get(id) ?? -1);
	const passage = passageOf(
		index,
		numbers.flatMap((at) => [at - 1, at, at + 1]),
		words.lang
	);
	return words.tokens.some(({ lower, raw }, at) => {
		const token = words.tokens[at] as Token;
		if (!isContent(token, words.lang) || neutral.has(lower) || measures.has(lower)) return false;
		if (ordinals.has(lower)) return false;
		const said = forms(lower).some(
			(form) => passage.words.has(form) || isSaid(stem(form, words.lang), passage.stems)
		);
		if (said) return false;
		// A name at the head of the sentence hides from the check on names: what nobody near said needs a look.
		if (at === 0 && /^\p{Lu}/u.test(raw)) return true;
		return !isSaid(stem(lower, words.lang), index.postings);
	});
}

function isSaid(root: string, said: { has(root: string): boolean }): boolean {
	return said.has(root);
}

/** A grave matter that the cited sentences both affirm and deny. */
function isSaidBothWays(words: Unit, units: readonly Unit[]): boolean {
	return words.tokens.some(({ lower }) => {
		const rules = graveRules(lower, words.lang);
		if (rules.length === 0) return false;
		const polarities = units.flatMap((unit) =>
			unit.tokens.flatMap((token, at) =>
				graveRules(token.lower, words.lang).some((rule) => rules.includes(rule))
					? [isNegated(unit.tokens, at, unit.lang)]
					: []
			)
		);
		return polarities.includes(true) && polarities.includes(false);
	});
}
