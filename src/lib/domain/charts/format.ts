import type { Cell, ValueUnit } from './data.ts';

/** A value in the reader's language; `locale` is a BCP 47 tag such as `nl-BE`. */
export function formatValue(value: number, unit: ValueUnit, locale: string): string {
	switch (unit) {
		case 'change':
			return percent(value, locale, 'exceptZero');
		case 'share':
			return percent(value, locale, 'auto');
		case 'ratio':
			return `${number(value, locale, 2)}\u00A0×`;
		case 'minutes':
			return `${number(value, locale, 1)}\u00A0min`;
		case 'days':
			return minus(
				formatter(locale, {
					style: 'unit',
					unit: 'day',
					unitDisplay: 'long',
					maximumFractionDigits: 1
				}).format(value)
			);
		case 'number':
			return number(value, locale, 2);
	}
}

/** A table cell of a value; what is missing or infinite becomes `unknown`, and an empty cell in the CSV. */
export function valueCell(
	value: number | null,
	unit: ValueUnit,
	locale: string,
	unknown: string
): Cell {
	if (value === null || !Number.isFinite(value)) return { text: unknown, value: null };
	return { text: formatValue(value, unit, locale), value };
}

export function textCell(text: string, href?: string): Cell {
	return { text, value: text, ...(href && { href }) };
}

export function countCell(count: number): Cell {
	return { text: String(count), value: count };
}

const days = new Map<string, Intl.DateTimeFormat>();

export function formatDay(iso: string, locale: string): string {
	let format = days.get(locale);
	if (!format) {
		format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'Europe/Brussels' });
		days.set(locale, format);
	}
	return format.format(new Date(iso));
}

function percent(value: number, locale: string, signDisplay: 'auto' | 'exceptZero'): string {
	// Near 0 and near 100 % a whole figure says too little: 7,6 % · 99,8 %.
	const digits = Math.abs(value) < 0.1 || (value > 0.9 && value < 1) ? 1 : 0;
	const figure = formatter(locale, { maximumFractionDigits: digits, signDisplay }).format(
		value * 100
	);
	// Belgian typography sets a space before the sign; the formatter's own Dutch pattern does not.
	return minus(locale.startsWith('en') ? `${figure}%` : `${figure}\u00A0%`);
}

function number(value: number, locale: string, digits: number): string {
	return minus(formatter(locale, { maximumFractionDigits: digits }).format(value));
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Making a formatter costs a hundred times what using it does. */
function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = `${locale} ${JSON.stringify(options)}`;
	const known = formatters.get(key);
	if (known) return known;
	const made = new Intl.NumberFormat(locale, options);
	formatters.set(key, made);
	return made;
}

/** A real minus sign: a hyphen is easily missed before a figure. */
function minus(text: string): string {
	return text.replace('-', '−');
}
