import { monthWords } from './lexicons/number-words.ts';
import { valuesIn, type NormalisedValue } from './normalise.ts';

/** A value as the verifier compares it: months and weekdays are values too, and a figure keeps what it counts and per what. */
export interface CheckedValue extends Omit<NormalisedValue, 'kind'> {
	kind: NormalisedValue['kind'] | 'month' | 'weekday';
	/** Unit of time, weight, length or turns after a figure; the currency of an amount. */
	unit?: string;
	/** The period an amount is for. */
	per?: string;
}

/** All values of a plain text, in order. */
export function checkedValues(text: string): CheckedValue[] {
	const found: CheckedValue[] = valuesIn(text).map((value) => ({
		...value,
		...around(text, value)
	}));
	word.lastIndex = 0;
	for (let match = word.exec(text); match; match = word.exec(text)) {
		const lower = match[0].toLowerCase();
		const day = weekdays.get(lower);
		if (day === undefined && !monthNames.has(lower)) continue;
		const start = match.index;
		if (found.some((value) => start < value.end && start + lower.length > value.start)) continue;
		if (day !== undefined) found.push(made('weekday', String(day), match[0], start));
		else if (isMonth(text, match[0], start))
			found.push(made('month', String(monthWords.get(lower)), match[0], start));
	}
	return found.sort((a, b) => a.start - b.start);
}

function made(
	kind: CheckedValue['kind'],
	value: string,
	text: string,
	start: number
): CheckedValue {
	return { kind, value, alternatives: [], text, start, end: start + text.length };
}

const days = [
	'maandag monday lundi',
	'dinsdag tuesday mardi',
	'woensdag wednesday mercredi',
	'donderdag thursday jeudi',
	'vrijdag friday vendredi',
	'zaterdag saturday samedi',
	'zondag sunday dimanche'
];
const weekdays = new Map(
	days.flatMap((names, at) =>
		names.split(' ').flatMap((name) => [name, `${name}s`].map((form) => [form, at + 1] as const))
	)
);
const monthNames = new Set(
	[...monthWords.keys()].filter((name) => name.length > 3 || ['mei', 'may', 'mai'].includes(name))
);
const word = /\p{L}{3,}/gu;

/** "may", "march", "mars" and "sept" are months only where they stand like one. */
function isMonth(text: string, word: string, start: number): boolean {
	if (!/^(?:may|march|mars|mai|sept)$/i.test(word)) return true;
	const before = text.slice(Math.max(0, start - 12), start);
	return /(?:\b(?:in|since|until|till|by|of|last|next|from|to|en|depuis|de|le|sinds|tot)\s|début |fin )$/i.test(
		before
	);
}

const units: readonly (readonly [string, RegExp])[] = [
	['second', /^(?:seconden?|secondes?|seconds?)(?!\p{L})/iu],
	['minute', /^(?:minu\p{L}+|min)(?!\p{L})/iu],
	['hour', /^(?:uur|uren|u|h|hours?|heures?)(?!\p{L})/iu],
	['day', /^(?:dag|dagen|daagse?|days?|jours?)(?!\p{L})/iu],
	['week', /^(?:week|weken|wekelijkse?|weeks?|semaines?)(?!\p{L})/iu],
	['month', /^(?:maand|maanden|maandelijkse?|months?|mois)(?!\p{L})/iu],
	['year', /^(?:jaar|jaren|jarige?n?|years?|ans?|années?)(?!\p{L})/iu],
	['times', /^(?:keer|keren|maal|times|fois)(?!\p{L})/iu],
	['km', /^(?:km|kilomet\p{L}+)(?!\p{L})/iu],
	['kg', /^(?:kg|kilo\p{L}*)(?!\p{L})/iu],
	['litre', /^(?:liters?|litres?|liter)(?!\p{L})/iu]
];
const period = /^[^.;!?\d]{0,12}?(?:per|par|a|an|elke|iedere|each|every|chaque)\s(?=\p{L})/iu;

/** What a figure counts, and the period an amount is for. */
function around(text: string, value: NormalisedValue): { unit?: string; per?: string } {
	if (!['number', 'amount'].includes(value.kind)) return {};
	const inside = /(?:jarige?n?s?|maal|daagse?|wekelijkse?|maandelijkse?)$/iu.exec(value.text)?.[0];
	const after = inside ?? text.slice(value.end, value.end + 40).replace(/^[\s-]+/, '');
	const unit = units.find(([, pattern]) => pattern.test(after))?.[0];
	const from = period.exec(after)?.[0];
	const per = from && units.find(([, pattern]) => pattern.test(after.slice(from.length)))?.[0];
	return { ...(unit && value.kind === 'number' && { unit }), ...(per && { per }) };
}

/** Two values that say the same; `claimed` may leave out a year, a unit or a period, but not add a year. */
export function sameValue(claimed: CheckedValue, held: CheckedValue): boolean {
	if (claimed.unit && held.unit && claimed.unit !== held.unit && !isClock(claimed, held))
		return false;
	if (claimed.per && held.per && claimed.per !== held.per) return false;
	if (claimed.kind === 'date' && held.kind === 'date')
		return (
			claimed.value === held.value ||
			(claimed.value.startsWith('--') && held.value.endsWith(claimed.value.slice(1)))
		);
	if (claimed.kind === 'month' && held.kind === 'date')
		return Number(held.value.slice(-5, -3)) === Number(claimed.value);
	if (isClock(claimed, held)) return hourOf(claimed) === hourOf(held);
	if (claimed.kind !== held.kind && !loose(claimed, held)) return false;
	return claimed.value === held.value;
}

/** A bare number may repeat an amount or a percentage; an amount is no percentage. */
export function loose(a: CheckedValue, b: CheckedValue): boolean {
	const kinds = new Set([a.kind, b.kind]);
	return kinds.has('number') && (kinds.has('amount') || kinds.has('percent'));
}

/** "9 uur" beside "9:00". */
function isClock(a: CheckedValue, b: CheckedValue): boolean {
	const [time, number] = a.kind === 'time' ? [a, b] : [b, a];
	return (
		time.kind === 'time' && number.kind === 'number' && (!number.unit || number.unit === 'hour')
	);
}

function hourOf({ kind, value }: CheckedValue): string {
	return kind === 'time' ? value.replace(/^0/, '') : `${value}:00`;
}
