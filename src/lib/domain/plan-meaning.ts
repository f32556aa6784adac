import type { Locale, Localized } from './locale.ts';
import { fill, pick } from './locale.ts';
import type { Expectation } from './plan-expectation.ts';
import { amount, changeWords, figure, percent, reportsWords } from './plan-figures.ts';
import type { PlanKpi } from './plan-model.ts';
import { kpiMethod, kpiRole, scaleOf, unitOf } from './plan-model.ts';
import type { Pattern } from './plan-meaning-texts.ts';
import { examples, meanings, monitors } from './plan-meaning-texts.ts';
import { certificateSize } from './stats/certificate.ts';

/** What the thresholds of a KPI come down to, for people who are no statisticians. */
export interface Meaning {
	/** Null where there is no such zone: nothing is coloured, or limit and go threshold are one. */
	green: string | null;
	amber: string | null;
	red: string | null;
	/** In the units of the work, starting from what is expected without AI: "van 60 naar 48 minuten". */
	example: string | null;
}

/** `alpha` is the part of the plan's promise that the epoch may spend: it says how many clean reports a certificate takes. */
export function meaningOf(
	kpi: PlanKpi,
	{ baseline }: Pick<Expectation, 'baseline'>,
	alpha: number,
	locale: Locale
): Meaning {
	if (kpi.type === 'monitor' || kpiRole(kpi) === 'monitor') return monitorMeaning(kpi, locale);
	const pattern = patternOf(kpi);
	const values = pattern && valuesOf(kpi, pattern, baseline, alpha, locale);
	if (!pattern || !values) return { green: null, amber: null, red: null, example: null };
	const say = (text: Localized | null) => text && fill(pick(text, locale), values);
	const { green, amber, red } = meanings[pattern];
	const oneLine = kpi.limit !== undefined && kpi.limit === kpi.go;
	const example = examples[pattern];
	return {
		green: say(green),
		amber: oneLine ? null : say(amber),
		red: say(red),
		example: say(example)
	};
}

/** All of it in a row, for tables and paper. */
export function meaningSentence({ green, amber, red }: Meaning): string {
	return [green, amber, red].filter(Boolean).join(' ');
}

/** Which set of sentences speaks of these thresholds; null while one of them is missing. */
function patternOf(kpi: PlanKpi): Pattern | null {
	const method = kpiMethod(kpi);
	const pair = kpi.limit !== undefined && kpi.go !== undefined;
	const margin = kpi.margin !== undefined;
	switch (method) {
		case 'duration-baseline':
			if (pair) return kpi.limit === 0 && kpi.direction === 'lower' ? 'any-gain' : 'time';
			return margin ? 'time-margin' : null;
		case 'duration-refusers':
			return margin ? 'refusers' : null;
		case 'score-baseline':
		case 'proportion-baseline':
		case 'ordinal-baseline':
			if (pair) return 'difference';
			if (!margin) return null;
			return kpi.direction === 'higher' ? 'margin' : 'margin-lower';
		case 'norm':
		case 'ordinal-norm':
			if (!pair) return null;
			return kpi.direction === 'higher' ? 'norm' : 'norm-lower';
		case 'zero-tolerance':
			return kpi.certify !== undefined && kpi.certify > 0 && kpi.certify < 1 ? 'zero' : null;
		case 'monitor':
			return null;
		default:
			return method satisfies never;
	}
}

type Values = Record<string, string | number>;

function valuesOf(
	kpi: PlanKpi,
	pattern: Pattern,
	baseline: number,
	alpha: number,
	locale: Locale
): Values | null {
	const { go = 0, limit = 0, margin = 0, certify = 0 } = kpi;
	if (![go, limit, margin, certify, baseline].every(Number.isFinite)) return null;
	const unit = unitOf(kpi);
	const natural = (value: number) => amount(value, unit, locale);
	const clip = (value: number) => Math.min(1, Math.max(0, value));
	switch (pattern) {
		case 'any-gain':
		case 'time':
			return {
				go: changeWords(go, locale),
				limit: changeWords(limit, locale),
				now: natural(baseline),
				nowFigure: figure(baseline, locale),
				goNatural: natural(baseline * (1 + go)),
				limitNatural: natural(baseline * (1 + limit))
			};
		case 'time-margin':
			return {
				margin: percent(margin, locale),
				nowFigure: figure(baseline, locale),
				marginNatural: natural(baseline * (kpi.direction === 'lower' ? 1 + margin : 1 - margin))
			};
		case 'refusers':
			return {
				margin: figure(margin, locale, 2),
				longer: percent(margin - 1, locale),
				now: natural(baseline),
				marginNatural: natural(baseline * margin)
			};
		case 'margin':
		case 'margin-lower':
		case 'difference': {
			const share = unit === 'share';
			const scale = scaleOf(kpi) - 1;
			const points = (value: number) =>
				share ? pointsWords(value, locale) : figure(value * (margin ? scale : 1), locale);
			const at = (change: number) =>
				share ? percent(clip(baseline + change), locale) : figure(baseline + change, locale);
			const loss = (kpi.direction === 'higher' ? -1 : 1) * margin * (share ? 1 : scale);
			return {
				margin: points(margin),
				go: points(Math.abs(go)),
				limit: points(Math.abs(limit)),
				now: at(0),
				marginNatural: at(loss),
				goNatural: at(go),
				limitNatural: at(limit)
			};
		}
		case 'norm':
		case 'norm-lower': {
			const shown = (value: number) =>
				unit === 'share' ? percent(value, locale) : figure(value, locale);
			const hundred = (value: number) => figure(unit === 'share' ? value * 100 : value, locale);
			return {
				go: shown(go),
				limit: shown(limit),
				scale: unit === 'share' ? figure(100, locale) : figure(scaleOf(kpi), locale),
				goNatural: hundred(go),
				limitNatural: hundred(limit)
			};
		}
		case 'zero': {
			const size = certificateSize(certify, alpha);
			if (!Number.isFinite(size)) return null;
			return {
				certify: percent(certify, locale),
				reports: reportsWords(size, locale),
				oneIn: figure(1 / certify, locale, 0)
			};
		}
		default:
			return pattern satisfies never;
	}
}

function pointsWords(value: number, locale: Locale): string {
	return fill(pick(points, locale), { value: figure(Math.abs(value) * 100, locale) });
}

const points: Localized = {
	nl: '{value} procentpunt',
	en: '{value} percentage points',
	fr: '{value} points de pourcentage'
};

function monitorMeaning(kpi: PlanKpi, locale: Locale): Meaning {
	const { below, above, atOrAbove, suddenShift } = kpi.alarm ?? {};
	const share = isShare(kpi);
	const shown = (value: number) => (share ? percent(value, locale) : figure(value, locale));
	const alarms = [
		below !== undefined && fill(pick(monitors.below, locale), { value: shown(below) }),
		above !== undefined && fill(pick(monitors.above, locale), { value: shown(above) }),
		atOrAbove !== undefined && fill(pick(monitors.atOrAbove, locale), { value: shown(atOrAbove) }),
		suddenShift && pick(monitors.shift, locale)
	].filter((text) => typeof text === 'string');
	return {
		green: pick(kpi.neutral ? monitors.neutral : monitors.followed, locale),
		amber: alarms.length > 0 ? alarms.join(' ') : null,
		red: null,
		example: null
	};
}

/** Is a monitored figure a share of 0 to 1, or an answer on a scale? */
export function isShare({ share, alarm }: PlanKpi): boolean {
	const marks = [alarm?.below, alarm?.above, alarm?.atOrAbove].filter((mark) => mark !== undefined);
	return share === true || marks.every((mark) => mark <= 1);
}
