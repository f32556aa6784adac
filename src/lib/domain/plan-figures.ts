import type { Locale, Localized } from './locale.ts';
import { fill, intlTag, pick } from './locale.ts';
import type { KpiUnit } from './plan-model.ts';

/** A number as people in Belgium read it; a true minus sign, for a hyphen in front of a figure is easily overlooked. */
export function figure(value: number, locale: Locale, decimals = 1): string {
	return new Intl.NumberFormat(intlTag(locale), { maximumFractionDigits: decimals })
		.format(value)
		.replace('-', '−');
}

/** 0.205 → "20,5 %". */
export function percent(value: number, locale: Locale): string {
	const shown = figure(value * 100, locale);
	return locale === 'en' ? `${shown}%` : `${shown}\u00A0%`;
}

/** −0.2 → "20 % minder tijd", 0 → "evenveel tijd". */
export function changeWords(value: number, locale: Locale): string {
	const words = value < 0 ? change.less : value > 0 ? change.more : change.same;
	return fill(pick(words, locale), { value: percent(Math.abs(value), locale) });
}

/** 48 → "48 minuten". */
export function amount(value: number, unit: KpiUnit, locale: Locale): string {
	if (unit === 'share') return percent(value, locale);
	const forms = amounts[unit];
	const shown = Number(value.toFixed(1));
	const one = new Intl.PluralRules(intlTag(locale)).select(shown) === 'one';
	return fill(pick(one ? forms.one : forms.other, locale), { value: figure(shown, locale) });
}

/** 1 → "1 verslag", 160 → "160 verslagen". */
export function reportsWords(count: number, locale: Locale): string {
	const one = new Intl.PluralRules(intlTag(locale)).select(count) === 'one';
	return fill(pick(one ? reports.one : reports.other, locale), { value: figure(count, locale, 0) });
}

const change = {
	less: { nl: '{value} minder tijd', en: '{value} less time', fr: '{value} de temps en moins' },
	more: { nl: '{value} meer tijd', en: '{value} more time', fr: '{value} de temps en plus' },
	same: { nl: 'evenveel tijd', en: 'as much time', fr: 'autant de temps' }
} satisfies Record<string, Localized>;

const reports = {
	one: { nl: '{value} verslag', en: '{value} report', fr: '{value} rapport' },
	other: { nl: '{value} verslagen', en: '{value} reports', fr: '{value} rapports' }
} satisfies Record<string, Localized>;

const amounts: Record<Exclude<KpiUnit, 'share'>, { one: Localized; other: Localized }> = {
	minutes: {
		one: { nl: '{value} minuut', en: '{value} minute', fr: '{value} minute' },
		other: { nl: '{value} minuten', en: '{value} minutes', fr: '{value} minutes' }
	},
	days: {
		one: { nl: '{value} dag', en: '{value} day', fr: '{value} jour' },
		other: { nl: '{value} dagen', en: '{value} days', fr: '{value} jours' }
	},
	events: {
		one: { nl: '{value} voorval', en: '{value} event', fr: '{value} incident' },
		other: { nl: '{value} voorvallen', en: '{value} events', fr: '{value} incidents' }
	},
	answer: {
		one: { nl: 'score {value}', en: 'score {value}', fr: 'score {value}' },
		other: { nl: 'score {value}', en: 'score {value}', fr: 'score {value}' }
	}
};
