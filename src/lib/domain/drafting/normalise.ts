import { monthWords, numberWords, ordinals } from './lexicons/number-words.ts';

export type ValueKind =
	'number' | 'ordinal' | 'percent' | 'amount' | 'date' | 'time' | 'iban' | 'insz';

/**
 * A number, amount, date or identifier as written (`text`, offsets in the text given) and in one notation (`value`):
 * 1250.5 · 20 · 2026-05-12 · --05-12 without a year · 14:30 · BE68539007547034 · 85073003328.
 * `alternatives` hold the other readings of an ambiguous notation (1.250).
 */
export interface NormalisedValue {
	kind: ValueKind;
	text: string;
	value: string;
	alternatives: string[];
	start: number;
	end: number;
}

const months = [...monthWords.keys()].toSorted((a, b) => b.length - a.length).join('|');
const amount = String.raw`\d{1,3}(?:[.  ]\d{3})+(?:,\d+)?(?!\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])|\d+(?:[.,]\d+)?`;
const pattern = new RegExp(
	[
		String.raw`(?<iban>\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b)`,
		String.raw`(?<insz>\b\d{2}\.\d{2}\.\d{2}[- ]\d{3}[. ]\d{2}\b|\b\d{11}\b)`,
		String.raw`(?<iso>\b\d{4}-\d{2}-\d{2}\b)`,
		String.raw`(?<dmy>\b\d{1,2}[/.\-]\d{1,2}[/.\-](?:\d{4}|\d{2})\b)`,
		String.raw`(?<dm>\b\d{1,2}/\d{1,2}\b)`,
		String.raw`(?<worded>\b\d{1,2}(?:er|ste|de|st|nd|rd|th)?(?: of)? (?:${months})\b\.?(?:,? \d{4}\b)?)`,
		String.raw`(?<us>\b(?:${months})\b\.? \d{1,2}(?:st|nd|rd|th)?\b(?:,? \d{4}\b)?)`,
		String.raw`(?<time>\b\d{1,2} ?[uh] ?\d{2}\b|\b\d{1,2}:\d{2}(?::\d{2})?\b|\b\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\b\.?)`,
		String.raw`(?<money>(?:€|\$|£|\bEUR) ?(?:${amount})|(?:${amount}) ?(?:€|\$|£|\beuros?\b|\bEUR\b|\bdollars?\b|\bpounds?\b))`,
		String.raw`(?<percent>(?:${amount}) ?(?:%|\bprocent\b|\bpercent\b|\bper cent\b|\bpour ?cent\b))`,
		String.raw`(?<number>${amount})`
	].join('|'),
	'giu'
);

/** Every value in digits or words, in order of appearance. */
export function valuesIn(text: string): NormalisedValue[] {
	const values: NormalisedValue[] = [];
	if (/\d/.test(text)) {
		for (const match of text.matchAll(pattern)) {
			const groups = match.groups ?? {};
			const name = Object.keys(groups).find((key) => groups[key] !== undefined) ?? 'number';
			const read = readers[name]?.(match[0]) ?? numberValue('number', match[0]);
			if (read)
				values.push({
					...read,
					text: match[0],
					start: match.index,
					end: match.index + match[0].length
				});
		}
	}
	addWorded(text, values);
	return values.sort((a, b) => a.start - b.start);
}

/** True when a text can hold a value at all; `words` are its words in lower case. */
export function mayHoldValues(text: string, words: readonly { lower: string }[]): boolean {
	if (/\d/.test(text)) return true;
	return words.some(({ lower }) => ordinals.has(lower) || wordValue(lower) !== undefined);
}

type Reading = Pick<NormalisedValue, 'kind' | 'value' | 'alternatives'>;

const readers: Record<string, (text: string) => Reading | undefined> = {
	iban: (text) => one('iban', text.replaceAll(' ', '').toUpperCase()),
	insz: (text) => one('insz', text.replace(/\D/g, '')),
	iso: (text) => one('date', text),
	dmy: (text) => {
		const [day = '', month = '', year = ''] = text.split(/[/.-]/);
		return Number(month) > 12 && Number(day) <= 12
			? date(month, day, year)
			: date(day, month, year);
	},
	dm: (text) => {
		const [day = '', month = ''] = text.split('/');
		return Number(month) > 12 || Number(day) > 31 ? one('number', text) : date(day, month, '');
	},
	worded: (text) => wordedDate(text),
	us: (text) => wordedDate(text),
	time: (text) => clockTime(text),
	money: (text) => numberValue('amount', text),
	percent: (text) => numberValue('percent', text),
	number: (text) => numberValue('number', text)
};

function one(kind: ValueKind, value: string): Reading {
	return { kind, value, alternatives: [] };
}

function date(day: string, month: string, year: string): Reading {
	const dayMonth = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	if (!year) return one('date', `--${dayMonth}`);
	return one('date', `${year.length === 2 ? `20${year}` : year}-${dayMonth}`);
}

function wordedDate(text: string): Reading | undefined {
	const lower = text.toLowerCase();
	const month = lower
		.match(/\p{L}+/gu)
		?.map((w) => monthWords.get(w))
		.find((m) => m !== undefined);
	const [first = '', second = ''] = lower.match(/\d+/g) ?? [];
	return month === undefined ? undefined : date(first, String(month), second);
}

function clockTime(text: string): Reading {
	const [hours = '0', minutes = '0'] = text.match(/\d+/g) ?? [];
	const afternoon = /p\.?m/i.test(text) && Number(hours) < 12;
	return one(
		'time',
		`${String(Number(hours) + (afternoon ? 12 : 0)).padStart(2, '0')}:${minutes.padStart(2, '0')}`
	);
}

function numberValue(kind: ValueKind, text: string): Reading | undefined {
	const digits = text
		.replace(/[^\d.,  ]/g, '')
		.replace(/^[.,\s]+|[.,\s]+$/g, '')
		.replace(/[\s ]/g, '');
	if (!digits) return undefined;
	const grouped =
		/^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/.test(digits) && !digits.startsWith('0');
	const plain = toNumber(digits, grouped);
	const other = grouped ? [toNumber(digits, false)] : [];
	return { kind, value: plain, alternatives: other.filter((v) => v !== plain) };
}

function toNumber(digits: string, grouped: boolean): string {
	if (grouped) return String(Number(digits.replace(/[.,]/g, '')));
	const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
	if (last < 0) return String(Number(digits));
	const whole = digits.slice(0, last).replace(/[.,]/g, '');
	return String(Number(`${whole}.${digits.slice(last + 1)}`));
}

const words = /[\p{L}]+(?:-[\p{L}]+)*/gu;
const dutchCompound =
	/^(een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën)(twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)$/;

function addWorded(text: string, values: NormalisedValue[]): void {
	let run: { from: number; to: number; total: number; part: number } | undefined;
	const close = () => {
		if (!run) return;
		const value = String(run.total + run.part);
		values.push({
			...one('number', value),
			text: text.slice(run.from, run.to),
			start: run.from,
			end: run.to
		});
		run = undefined;
	};
	for (const match of text.matchAll(words)) {
		const rank = ordinals.get(match[0].toLowerCase());
		if (rank !== undefined) {
			close();
			const place = { text: match[0], start: match.index, end: match.index + match[0].length };
			values.push({ ...one('ordinal', String(rank)), ...place });
			continue;
		}
		const value = wordValue(match[0].toLowerCase());
		const end = match.index + match[0].length;
		if (value === undefined) {
			if (!/^(?:and|et|en)$/i.test(match[0])) close();
			continue;
		}
		const joins = run && /^(?:[\s-]|\s(?:and|et|en)\s)*$/.test(text.slice(run.to, match.index));
		if (!run || !joins) {
			close();
			run = { from: match.index, to: end, total: 0, part: value };
		} else if (value === 1000) {
			run.total += (run.part || 1) * 1000;
			run.part = 0;
			run.to = end;
		} else if (value === 100 && run.part < 100) {
			run.part = (run.part || 1) * 100;
			run.to = end;
		} else if ((run.part % 100 === 0 && value < 100) || (run.part % 10 === 0 && value < 20)) {
			run.part += value;
			run.to = end;
		} else {
			close();
			run = { from: match.index, to: end, total: 0, part: value };
		}
	}
	close();
}

function wordValue(lower: string): number | undefined {
	const known = numberWords.get(lower);
	if (known !== undefined) return known;
	const compound = lower.length > 9 ? dutchCompound.exec(lower) : null;
	if (compound) {
		const unit = compound[1] === 'een' ? 1 : (numberWords.get(compound[1] ?? '') ?? 0);
		return (numberWords.get(compound[2] ?? '') ?? 0) + unit;
	}
	if (!lower.includes('-')) return undefined;
	const parts = lower
		.replace(/-et-/g, '-')
		.split('-')
		.map((p) => (p === 'one' || p === 'un' ? 1 : numberWords.get(p)));
	return parts.every((p) => p !== undefined)
		? parts.reduce<number>((a, b) => a + (b ?? 0), 0)
		: undefined;
}

const relative =
	/\b(?:vandaag|gisteren|eergisteren|morgen|overmorgen|(?:vorige|volgende|komende|afgelopen|deze) (?:week|maand|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|jaar)|binnenkort|straks|onlangs|over (?:een|twee|drie|vier|\d+) (?:dagen|weken|maanden|week|maand)|(?:een|twee|drie|vier|\d+) (?:dagen|weken|maanden|jaar) geleden|today|yesterday|tomorrow|(?:last|next|this) (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:a|two|three|four|\d+) (?:days?|weeks?|months?|years?) ago|in (?:a|two|three|four|\d+) (?:days?|weeks?|months?)|aujourd['’]hui|hier|demain|après-demain|avant-hier|(?:la )?semaine (?:prochaine|dernière|passée)|(?:le )?mois (?:prochain|dernier|passé)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) prochain|il y a (?:un|une|deux|trois|quatre|\d+) (?:jours?|semaines?|mois|ans?)|dans (?:un|une|deux|trois|quatre|\d+) (?:jours?|semaines?|mois))(?![\p{L}])/iu;

/** True when the text speaks of a day that only the date of the conversation can fix. "hier" counts in French only. */
export function hasRelativeDate(text: string, lang: 'nl' | 'en' | 'fr'): boolean {
	const match = relative.exec(text);
	if (!match) return false;
	if (match[0].toLowerCase() !== 'hier' || lang === 'fr') return true;
	return relative.test(text.replace(/\bhier\b/gi, ''));
}
