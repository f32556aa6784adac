import type { NormalisedValue } from './normalise.ts';
import { spokenNumber } from './spoken-numbers.ts';

interface Run {
	from: number;
	to: number;
	total: number;
	part: number;
	/** The last word added, as a value. */
	last: number;
}

const words = /\p{L}+(?:[-'’]\p{L}+)*/gu;

/**
 * Adds the values written in words: cardinals, also over several words ("two hundred and five"), ranks, hours ("half tien", "kwart voor
 * drie") and Roman numerals. Digits are left to the caller.
 */
export function addSpokenValues(text: string, values: NormalisedValue[]): void {
	const hours = addHours(text, values);
	let run: Run | undefined;
	const close = () => {
		if (run) push(values, text, 'number', String(run.total + run.part), run.from, run.to);
		run = undefined;
	};
	words.lastIndex = 0;
	for (let match = words.exec(text); match; match = words.exec(text)) {
		const from = match.index;
		const to = from + match[0].length;
		if (hours.some((hour) => from >= hour.start && from < hour.end)) continue;
		const spoken = spokenNumber(match[0].toLowerCase());
		if (!spoken) {
			const roman = romanValue(match[0]);
			if (roman !== undefined) push(values, text, 'number', String(roman), from, to);
			if (!/^(?:and|et|en)$/i.test(match[0])) close();
			continue;
		}
		if (spoken.kind === 'ordinal' || isScaled(from, values)) {
			close();
			if (spoken.kind === 'ordinal') push(values, text, 'ordinal', String(spoken.value), from, to);
			continue;
		}
		const joins = run && /^(?:[\s-]|\s(?:and|et|en)\s)*$/.test(text.slice(run.to, from));
		if (!run || !joins || !extend(run, spoken.value)) {
			close();
			run = { from, to, total: 0, part: spoken.value, last: spoken.value };
		}
		run.to = to;
	}
	close();
}

/** Takes one more word into a number, when the two make one: "vier duizend", "two hundred five", "quatre vingt". */
function extend(run: Run, value: number): boolean {
	const { part, last } = run;
	if (value >= 1000 && value > run.part && value % 1000 === 0) {
		run.total += (part || 1) * value;
		run.part = 0;
	} else if (value === 100 && part < 100 && part > 0) run.part = part * 100;
	else if (value === 20 && part % 100 === 4 && last === 4) run.part += 76;
	else if (isRest(value, run)) run.part += value;
	else if (value > 0 && value < 20 && part % 10 === 0 && last >= 20 && last < 100)
		run.part += value;
	else return false;
	run.last = value === 20 && run.part % 100 === 80 ? 80 : value;
	return true;
}

/** What may follow round hundreds or thousands: "honderd vijf", "duizend vijfhonderd". */
function isRest(value: number, { total, part }: Run): boolean {
	if (!Number.isInteger(value) || value <= 0 || total + part === 0) return false;
	return part === 0 ? value < 1000 : part % 100 === 0 && value < 100;
}

/** "2,5 miljoen" was read with its figure already. */
function isScaled(from: number, values: readonly NormalisedValue[]): boolean {
	return values.some((value) => from >= value.start && from < value.end);
}

const clock =
	/(?<!\p{L})(?:(half)(?! past)|(half past)|(kwart na|kwart over|quarter past)|(kwart voor|quarter to)) (\p{L}+|\d{1,2})(?![\p{L}\p{N}])/giu;

function addHours(text: string, values: NormalisedValue[]): { start: number; end: number }[] {
	const found: { start: number; end: number }[] = [];
	if (!/half|kwart|quarter/i.test(text)) return found;
	for (const match of text.matchAll(clock)) {
		const name = (match[5] ?? '').toLowerCase();
		const hour = /^\d/.test(name)
			? Number(name)
			: /^(?:een|één|one)$/.test(name)
				? 1
				: spokenNumber(name)?.value;
		if (hour === undefined || !Number.isInteger(hour) || hour < 1 || hour > 12) continue;
		const before = match[1] !== undefined || match[4] !== undefined;
		const minutes = match[1] || match[2] ? '30' : match[3] ? '15' : '45';
		const full = before ? (hour === 1 ? 12 : hour - 1) : hour;
		const start = match.index;
		const end = start + match[0].length;
		for (let at = values.length - 1; at >= 0; at--) {
			const other = values[at] as NormalisedValue;
			if (other.start >= start && other.start < end) values.splice(at, 1);
		}
		push(values, text, 'time', `${String(full).padStart(2, '0')}:${minutes}`, start, end);
		found.push({ start, end });
	}
	return found;
}

const numeral = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const signs: Readonly<Record<string, number>> = {
	I: 1,
	V: 5,
	X: 10,
	L: 50,
	C: 100,
	D: 500,
	M: 1000
};
/** Numerals that are far more often something else. */
const notNumerals = new Set(
	'CV CD DC CC MC MD DM MM CM DI LI MI MIX DIM LCD CL ML DL XL XXL XXX MV DV CI'.split(' ')
);

/** A Roman numeral of at least two signs, in capitals or in small letters of i, v and x ("xii"). */
function romanValue(word: string): number | undefined {
	if (word.length < 2 || word.length > 9) return undefined;
	const upper = /^[ivx]+$/.test(word) ? word.toUpperCase() : word;
	if (!numeral.test(upper) || notNumerals.has(upper)) return undefined;
	const values = [...upper].map((sign) => signs[sign] ?? 0);
	return values.reduce(
		(sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
		0
	);
}

function push(
	values: NormalisedValue[],
	text: string,
	kind: 'number' | 'ordinal' | 'time',
	value: string,
	start: number,
	end: number
): void {
	values.push({ kind, value, alternatives: [], text: text.slice(start, end), start, end });
}
