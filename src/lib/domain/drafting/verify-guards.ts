import type { Locale } from '../locale.ts';
import type { VerifyCode } from './draft.ts';
import { negations, redFlags } from './lexicons/guards.ts';
import { adviceRules, emotionRules, scoreRules } from './lexicons/no-go.ts';
import { monthWords } from './lexicons/number-words.ts';
import { stopWords } from './lexicons/stop-words.ts';
import { valuesIn, type NormalisedValue } from './normalise.ts';
import { fold, type Token } from './tokens.ts';
import type { Case } from './verifier.ts';
import { forms } from './verify-index.ts';

/** Step 1: a number, amount, percentage, date or identifier that the window does not hold. */
export function unknownValue({ text, scope }: Case): boolean {
	const claimed = valuesIn(text);
	if (claimed.length === 0) return false;
	return claimed.some((value) => !scope.values.some((other) => sameValue(value, other)));
}

function sameValue(a: NormalisedValue, b: NormalisedValue): boolean {
	if (a.kind !== b.kind && !loose(a, b)) return false;
	if (a.kind === 'date' && b.kind === 'date') return sameDate(a.value, b.value);
	const readings = [b.value, ...b.alternatives];
	return [a.value, ...a.alternatives].some((reading) => readings.includes(reading));
}

/** A bare number may repeat an amount or a percentage; an amount is no percentage. */
function loose(a: NormalisedValue, b: NormalisedValue): boolean {
	const kinds = new Set([a.kind, b.kind]);
	return kinds.has('number') && (kinds.has('amount') || kinds.has('percent'));
}

/** The same day; a year that only one side names is no contradiction, but a year added to a day must come from the source. */
function sameDate(claimed: string, held: string): boolean {
	if (claimed === held) return true;
	return claimed.startsWith('--') && held.endsWith(claimed.slice(1));
}

/** Step 2: a capitalised word inside the sentence that neither the window nor the people of the case hold. */
export function unknownName(
	{ tokens, text, lang, index, scope }: Case,
	roster: readonly string[]
): boolean {
	const names = tokens.filter(
		(token, at) => at > 0 && isName(token, tokens[at - 1] as Token, text, lang)
	);
	if (names.length === 0) return false;
	const held = new Set<string>(roster.flatMap((name) => fold(name).split(/\s+/)));
	for (const speaker of index.speakers) for (const part of speaker.split(/\s+/)) held.add(part);
	const isHeld = (form: string) => held.has(form) || scope.words.has(form);
	return names.some((token) => {
		const [, ...parts] = forms(token.lower);
		return (
			!isHeld(token.lower) &&
			(parts.length === 0 || !parts.some((part) => part.length > 1 && isHeld(part)))
		);
	});
}

const titles = new Set(
	'mr mrs ms dr mevr mevrouw dhr meneer mijnheer de het een the a an i le la les u ocmw cpas'.split(
		' '
	)
);

function isName(token: Token, previous: Token, text: string, lang: Locale): boolean {
	if (!/^\p{Lu}/u.test(token.raw) || titles.has(token.lower) || monthWords.has(token.lower))
		return false;
	if (stopWords[lang].has(token.lower)) return false;
	// The first word after a full stop, colon or opening quote has its capital from there.
	return !/[.!?:"“«(]\s*$/.test(text.slice(previous.end, token.start));
}

/** Step 3: a grave matter that the cited sentences do not name in the same words and with the same polarity. */
export function redFlagClash({ tokens, lang, index, cited, window, hasSources }: Case): boolean {
	const within = hasSources ? cited : window;
	return tokens.some((token, at) => {
		const rule = redFlags[lang].find((pattern) => pattern.test(token.lower));
		if (!rule) return false;
		const polarity = isNegated(tokens, at, lang);
		return !within.some((number) => {
			const unit = index.units[number];
			return unit?.tokens.some(
				(t, i) => rule.test(t.lower) && isNegated(unit.tokens, i, unit.lang) === polarity
			);
		});
	});
}

/** A negation within five words before or three after. */
export function isNegated(tokens: readonly Token[], at: number, lang: Locale): boolean {
	for (let i = Math.max(0, at - 5); i <= Math.min(tokens.length - 1, at + 3); i++) {
		if (i !== at && isNegation(tokens[i] as Token, lang)) return true;
	}
	return false;
}

export function isNegation(token: Token, lang: Locale): boolean {
	return negations[lang].has(token.lower) || (lang === 'en' && token.lower.endsWith("n't"));
}

const quoted = /«[^»]*»|“[^”]*”|"[^"]*"/g;

/** The client's no-gos, outside a literal quote: an ascribed emotion, a score or risk label, advice to grant or refuse. */
export function noGoCodes(text: string, lang: Locale): VerifyCode[] {
	const plain = text.replace(quoted, ' ');
	const codes: VerifyCode[] = [];
	if (emotionRules[lang].test(plain)) codes.push('emotion');
	if (scoreRules[lang].test(plain)) codes.push('score');
	if (adviceRules[lang].test(plain)) codes.push('advice');
	return codes;
}
