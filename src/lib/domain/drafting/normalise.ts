import { monthWords } from './lexicons/number-words.ts';
import { spokenNumber } from './spoken-numbers.ts';
import { addSpokenValues } from './spoken-values.ts';

export type ValueKind =
	'number' | 'ordinal' | 'percent' | 'amount' | 'date' | 'time' | 'iban' | 'insz' | 'phone';

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
	/** Currency of an amount: eur, usd, gbp. */
	unit?: string;
	start: number;
	end: number;
}

const months = [...monthWords.keys()].toSorted((a, b) => b.length - a.length).join('|');
/** Words that multiply the figure before them: "2,5 miljoen", "3 duizend", "40k". */
const scales: Readonly<Record<string, number>> = {
	k: 1e3,
	duizend: 1e3,
	thousand: 1e3,
	mille: 1e3,
	miljoen: 1e6,
	million: 1e6,
	millions: 1e6,
	mln: 1e6,
	mio: 1e6,
	miljard: 1e9,
	milliard: 1e9,
	milliards: 1e9,
	mld: 1e9,
	billion: 1e9,
	bn: 1e9,
	trillion: 1e12
};
const scale = String.raw`(?:k|(?: |-)?(?:${Object.keys(scales).slice(1).join('|')}))(?!\p{L})`;
const amount = String.raw`(?:(?<=^|[\s€$£(])[-−])?(?:\d{1,3}(?:[.  ]\d{3})+(?:,\d+)?(?!\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])|\d+(?:[.,]\d+)?)(?:${scale})?`;
/** Where a value can start at all: tried first, because most places of a text are not. */
const start = String.raw`(?=[\d€$£+−-]|\b(?:EUR|[a-z]{2}\d{2}|[jfmasondé]\p{L}{2,8}\.? \d))`;
/** What each kind of value looks like; the first that fits counts. */
const looks: readonly (readonly [string, string])[] = [
	[
		'iban',
		String.raw`\bBE\d{2}(?:[ .-]?\d{4}){3}\b|\b[A-Z]{2}\d{2}[ .-]?[A-Z0-9]{4}(?:[ .-]?\d{4}){1,6}(?:[ .-]?\d{1,3})?\b`
	],
	[
		'insz',
		String.raw`\b\d{2}[ .]\d{2}[ .]\d{2}[ .-]{1,3}\d{3}[ .-]\d{2}\b|\b\d{6}[ -]\d{3}[ .-]?\d{2}\b|\b\d{11}\b`
	],
	['phone', String.raw`(?:\+\d{2,3}|\b0\d{1,3})(?:[ ./-]?\d{2,4}){2,5}\b`],
	['iso', String.raw`\b\d{4}-\d{2}-\d{2}\b`],
	['dmy', String.raw`\b\d{1,2}[/.\-]\d{1,2}[/.\-](?:\d{4}|\d{2})\b`],
	['dm', String.raw`\b\d{1,2}/\d{1,2}\b`],
	[
		'worded',
		String.raw`\b\d{1,2}(?:er|ste|de|st|nd|rd|th)?(?: of)? (?:${months})\b\.?(?:,? \d{4}\b)?`
	],
	['us', String.raw`\b(?:${months})\b\.? \d{1,2}(?:st|nd|rd|th)?\b(?:,? \d{4}\b)?`],
	['rank', String.raw`\b\d{1,3}(?:e|de|ste|er|re|ère|ème|st|nd|rd|th)(?!\p{L})`],
	[
		'time',
		String.raw`\b\d{1,2} ?[uh] ?\d{2}\b|\b\d{1,2}:\d{2}(?::\d{2})?\b|\b\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\b\.?`
	],
	[
		'money',
		String.raw`(?:[-−] ?)?(?:€|\$|£|\bEUR) ?(?:${amount})|(?:${amount}) ?(?:€|\$|£|\beuros?\b|\bEUR\b|\bdollars?\b|\bpounds?\b)`
	],
	['percent', String.raw`(?:${amount}) ?(?:%|\bprocent\b|\bpercent\b|\bper cent\b|\bpour ?cent\b)`],
	['number', String.raw`${amount}`]
];
const kinds = looks.map(([kind]) => kind);
const pattern = new RegExp(`${start}(?:${looks.map(([, look]) => `(${look})`).join('|')})`, 'giu');

/** Every value in digits or words, in order of appearance. */
export function valuesIn(text: string): NormalisedValue[] {
	const values: NormalisedValue[] = [];
	if (/\d/.test(text)) {
		pattern.lastIndex = 0;
		for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
			let group = 1;
			while (group < kinds.length && match[group] === undefined) group++;
			const [found] = match;
			const read = readers[kinds[group - 1] ?? 'number']?.(found);
			const start = match.index;
			if (read) values.push({ ...read, text: found, start, end: start + found.length });
		}
	}
	addSpokenValues(text, values);
	return values.sort((a, b) => a.start - b.start);
}

/** True when a text can hold a value at all; `words` are its words in lower case. */
export function mayHoldValues(text: string, words: readonly { lower: string }[]): boolean {
	if (/\d/.test(text)) return true;
	return words.some(({ lower }) => spokenNumber(lower) !== undefined);
}

type Reading = Pick<NormalisedValue, 'kind' | 'value' | 'alternatives' | 'unit'>;

const readers: Record<string, (text: string) => Reading | undefined> = {
	iban: (text) => one('iban', text.replace(/[ .-]/g, '').toUpperCase()),
	insz: (text) => one('insz', text.replace(/\D/g, '')),
	phone: (text) => one('phone', text.replace(/^\+32|^0032/, '0').replace(/[^\d+]/g, '')),
	rank: (text) => one('ordinal', String(parseInt(text, 10))),
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
	money: (text) => ({ ...numberValue('amount', text), unit: currency(text) }),
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

function currency(text: string): string {
	return /\$|dollar/i.test(text) ? 'usd' : /£|pound/i.test(text) ? 'gbp' : 'eur';
}

function numberValue(kind: ValueKind, text: string): Reading {
	const digits = text
		.replace(/[^\d.,  ]/g, '')
		.replace(/^[.,\s]+|[.,\s]+$/g, '')
		.replace(/[\s ]/g, '');
	const grouped =
		/^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/.test(digits) && !digits.startsWith('0');
	const word = /(?<=\d[ -]?)\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
	const sign = /^[-−]|[-−](?=\d)/.test(text) ? -1 : 1;
	const times = (plain: string) => trimmed(Number(plain) * (scales[word] ?? 1) * sign);
	const plain = toNumber(digits, grouped);
	const other = grouped ? [toNumber(digits, false)] : [];
	return { kind, value: times(plain), alternatives: other.filter((v) => v !== plain).map(times) };
}

/** 2.3 × 1,000,000 without the tail of binary fractions. */
function trimmed(value: number): string {
	return String(Number(value.toPrecision(15)));
}

function toNumber(digits: string, grouped: boolean): string {
	if (grouped) return String(Number(digits.replace(/[.,]/g, '')));
	const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
	if (last < 0) return String(Number(digits));
	const whole = digits.slice(0, last).replace(/[.,]/g, '');
	return String(Number(`${whole}.${digits.slice(last + 1)}`));
}

const weekday =
	'(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const few =
	'(?:een|één|twee|drie|vier|vijf|zes|veertien|enkele|a|one|two|three|four|five|six|a few|un|une|deux|trois|quatre|cinq|six|quinze|quelques|\\d{1,3})';
/** Expressions for a day that are counted from the day of the conversation; a bare weekday is one of them. */
const relative = new RegExp(
	String.raw`(?<!\p{L})(?:${[
		weekday,
		'vandaag|gisteren|eergisteren|morgen(?:ochtend|middag|avond)?|overmorgen|vanavond|vanmiddag|binnenkort|straks|onlangs|destijds',
		String.raw`(?:vorige|volgende|komende|afgelopen|deze|einde? (?:van )?(?:deze|volgende)|begin (?:van )?(?:deze|volgende)) (?:week|maand|weekend|keer|zomer|winter|lente|herfst)`,
		'(?:vorig|volgend|komend|dit|afgelopen) (?:jaar|weekend|najaar|voorjaar)',
		String.raw`(?:over|binnen|na) (?:de )?${few}? ?(?:dag|dagen|week|weken|maand|maanden|jaar)`,
		String.raw`(?:sinds )?${few} (?:dagen?|week|weken|maanden?|jaar) (?:geleden|terug)`,
		'today|yesterday|tomorrow|tonight|(?:last|next|this|the coming) (?:week|weekend|month|year|summer|winter|spring|autumn|time)',
		String.raw`${few} (?:days?|weeks?|months?|years?) ago|(?:in|within) ${few} (?:days?|weeks?|months?)`,
		"aujourd['’]hui|hier|demain|après-demain|avant-hier|ce soir|bientôt|(?:la |cette )?semaine (?:prochaine|dernière|passée)|cette semaine",
		"(?:le |ce )?mois (?:prochain|dernier|passé|-ci)|ce mois|l['’]an(?:née)? (?:prochaine?|dernière?|passée?)|la prochaine fois",
		String.raw`il y a ${few} (?:jours?|semaines?|mois|ans?)|(?:dans|d['’]ici) ${few} (?:jours?|semaines?|mois)`
	].join('|')})(?!\p{L})`,
	'iu'
);

/** Words without which no such expression stands: most sentences have none, and need no pattern. */
export const dayWords: ReadonlySet<string> = new Set(
	`${weekday.slice(3, -1).replaceAll('|', ' ')} vandaag gisteren eergisteren morgen morgenochtend morgenmiddag morgenavond overmorgen vanavond vanmiddag binnenkort straks onlangs
	destijds week weken weekend maand maanden jaar keer zomer winter lente herfst najaar voorjaar dag dagen today yesterday tomorrow tonight month months year years summer spring autumn
	time days day weeks aujourd'hui hier demain après-demain avant-hier soir bientôt semaine semaines mois an ans année prochaine jours jour`.split(
		/\s+/
	)
);

/** True when the text speaks of a day that only the date of the conversation can fix. "hier" counts in French only. */
export function hasRelativeDate(text: string, lang: 'nl' | 'en' | 'fr'): boolean {
	const match = relative.exec(text);
	if (!match) return false;
	if (match[0].toLowerCase() !== 'hier' || lang === 'fr') return true;
	return relative.test(text.replace(/(?<!\p{L})hier(?!\p{L})/giu, ''));
}
