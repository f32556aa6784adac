import {
	dayWords,
	hasRelativeDate,
	mayHoldValues,
	valuesIn,
	type NormalisedValue
} from './normalise.ts';
import type { Unit } from './segmentation.ts';

/** When one label covers more than 90 % of the words while two or more people are declared, nobody can be sure who said what. */
export function isSpeakerUncertain(units: readonly Unit[], declaredSpeakers?: number): boolean {
	const words = new Map<string, number>();
	let total = 0;
	for (const unit of units) {
		words.set(unit.speaker, (words.get(unit.speaker) ?? 0) + unit.tokens.length);
		total += unit.tokens.length;
	}
	const people = Math.max(declaredSpeakers ?? 0, words.size);
	if (words.has('') && words.size === 1) return people > 1;
	return people > 1 && Math.max(...words.values()) > 0.9 * total;
}

const shortAnswer =
	/^(?:(?:ah|oh|euh|eh|um|uh|ben|well|maar|nou|ah ja)[,.]? )?(?:nee|neen|ja|jawel|toch wel|zeker|klopt|inderdaad|nooit|soms|altijd|geen|no|nope|yes|yeah|yep|never|sometimes|always|correct|right|none|non|oui|si|jamais|parfois|toujours|aucun|aucune|exact|exactement)\b/iu;

/** An answer or fragment that means nothing by itself: yes, no, never, or at most three words. */
export function isShortAnswer(unit: Unit): boolean {
	const words = unit.tokens.length;
	return words <= 3 || (words <= 5 && shortAnswer.test(unit.text));
}

/** Numbers and dates of a sentence in one notation, to stand beside the literal text. */
export function notableValues(unit: Unit): NormalisedValue[] {
	return mayHoldValues(unit.text, unit.tokens) ? valuesIn(unit.text) : [];
}

/** True when the sentence names a day that only the date of the conversation can fix. */
export function dateToConfirm(unit: Unit): boolean {
	return (
		unit.tokens.some(({ lower }) => dayWords.has(lower)) && hasRelativeDate(unit.text, unit.lang)
	);
}

/** The labels of a conversation in order of appearance. */
export function speakersOf(units: readonly Unit[]): string[] {
	return [...new Set(units.map((unit) => unit.speaker))].filter((speaker) => speaker !== '');
}
