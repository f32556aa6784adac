import type { Locale, Localized } from './locale.ts';
import { fill, pick } from './locale.ts';
import type { Expectation } from './plan-expectation.ts';
import { amount, figure, percent, reportsWords } from './plan-figures.ts';
import { isShare } from './plan-meaning.ts';
import type { PlanKpi } from './plan-model.ts';
import { kpiMethod, kpiRole, scaleOf, unitOf } from './plan-model.ts';
import { certificateSize } from './stats/certificate.ts';

export type ZoneKind = 'red' | 'amber' | 'green' | 'open' | 'calm' | 'alarm';

export interface PictureZone {
	kind: ZoneKind;
	/** 0–100 from left to right. */
	from: number;
	to: number;
	/** Which values these are, in the units of the work: "60 tot 48 minuten". */
	label: string;
}

/** The scale of one KPI: what the figure may turn out to be, in zones. The good end is always on the right. */
export interface PlanPicture {
	zones: PictureZone[];
	/** The figure without AI, where it is known or assumed. */
	start: { at: number; label: string } | null;
}

/** Null while the thresholds cannot be drawn: something is missing, or the go threshold is worse than the limit. */
export function pictureOf(
	kpi: PlanKpi,
	{ baseline }: Pick<Expectation, 'baseline'>,
	alpha: number,
	locale: Locale
): PlanPicture | null {
	const method = kpiMethod(kpi);
	const { go, limit, margin, certify } = kpi;
	const sign = kpi.direction === 'higher' ? 1 : -1;
	const unit = unitOf(kpi);
	const pair = go !== undefined && limit !== undefined ? { limit, go } : null;
	const both = (value: number) => ({ limit: value, go: value });
	const show = (value: number) => amount(value, unit, locale);
	if (method === 'monitor' || kpiRole(kpi) === 'monitor') return monitorPicture(kpi, locale);
	switch (method) {
		case 'duration-baseline': {
			const marks = margin === undefined ? pair : both(-sign * margin);
			if (!marks) return null;
			const natural = (change: number) => baseline * (1 + change);
			return scale({
				marks: { limit: natural(marks.limit), go: natural(marks.go) },
				sign,
				start: baseline,
				bounds: [0, Infinity],
				show,
				locale
			});
		}
		case 'duration-refusers':
			if (margin === undefined) return null;
			return scale({
				marks: both(baseline * margin),
				sign: -1,
				start: baseline,
				bounds: [0, Infinity],
				show,
				locale
			});
		case 'score-baseline':
		case 'proportion-baseline':
		case 'ordinal-baseline': {
			const step = method === 'ordinal-baseline' ? scaleOf(kpi) - 1 : 1;
			const marks = margin === undefined ? pair : both(-sign * margin * step);
			if (!marks) return null;
			const bounds: [number, number] = method === 'ordinal-baseline' ? [1, scaleOf(kpi)] : [0, 1];
			const at = { limit: baseline + marks.limit, go: baseline + marks.go };
			return scale({ marks: at, sign, start: baseline, bounds, show, locale });
		}
		case 'norm':
		case 'ordinal-norm': {
			const bounds: [number, number] = method === 'norm' ? [0, 1] : [1, scaleOf(kpi)];
			return pair && scale({ marks: pair, sign, start: null, bounds, show, locale });
		}
		case 'zero-tolerance':
			return certify === undefined ? null : certificatePicture(certify, alpha, locale);
		default:
			return method satisfies never;
	}
}

interface Scale {
	marks: { limit: number; go: number };
	/** 1 when more is better, else −1. */
	sign: number;
	start: number | null;
	/** What the figure can be at all. */
	bounds: [number, number];
	show: (value: number) => string;
	locale: Locale;
}

/** Red up to the limit, amber up to the threshold, green beyond; with room on both sides of the marks. */
function scale({ marks, sign, start, bounds, show, locale }: Scale): PlanPicture | null {
	const { limit, go } = marks;
	const known = [limit, go, ...(start === null ? [] : [start])];
	if (!known.every(Number.isFinite) || sign * (go - limit) < 0) return null;
	const [least, most] = [Math.min(...known), Math.max(...known)];
	const room = Math.max(most - least, (bounds[1] === 1 ? 0.05 : 0.15) * Math.abs(most), 1e-6) * 0.8;
	const low = Math.max(bounds[0], least - room);
	const high = Math.min(bounds[1], most + room);
	if (!(high > low)) return null;
	const at = (value: number) => {
		const share = Math.min(1, Math.max(0, (value - low) / (high - low))) * 100;
		return sign > 0 ? share : 100 - share;
	};
	const say = (words: Localized, a: number, b = 0) =>
		fill(pick(words, locale), { a: show(a), b: show(b) });
	const higher = sign > 0;
	const zones: PictureZone[] = [
		{
			kind: 'red',
			from: 0,
			to: at(limit),
			label: say(higher ? texts.below : texts.above, limit)
		},
		{ kind: 'amber', from: at(limit), to: at(go), label: say(texts.between, limit, go) },
		{
			kind: 'green',
			from: at(go),
			to: 100,
			label: say(higher ? texts.orMore : texts.orLess, go)
		}
	];
	return {
		zones: zones.filter(({ from, to, kind }) => to > from || kind === 'green'),
		start:
			start === null || start < low || start > high
				? null
				: { at: at(start), label: fill(pick(texts.without, locale), { a: show(start) }) }
	};
}

/** Clean reports from none to a good third more than the certificate takes. */
function certificatePicture(certify: number, alpha: number, locale: Locale): PlanPicture | null {
	const size = certificateSize(certify, alpha);
	if (!Number.isFinite(size) || size <= 0) return null;
	const enough = 100 / 1.35;
	const count = (words: Localized) =>
		fill(pick(words, locale), { a: reportsWords(size, locale), b: figure(size - 1, locale, 0) });
	return {
		zones: [
			{ kind: 'open', from: 0, to: enough, label: count(texts.cleanFewer) },
			{ kind: 'green', from: enough, to: 100, label: count(texts.clean) }
		],
		start: null
	};
}

function monitorPicture(kpi: PlanKpi, locale: Locale): PlanPicture | null {
	const { below, above, atOrAbove } = kpi.alarm ?? {};
	const share = isShare(kpi);
	const [low, high] = share ? [0, 1] : [1, scaleOf(kpi)];
	const show = (value: number) => (share ? percent(value, locale) : figure(value, locale));
	const at = (value: number) => Math.min(100, Math.max(0, ((value - low) / (high - low)) * 100));
	const top = above ?? atOrAbove;
	if (below === undefined && top === undefined) return null;
	// An alarm at the very end of the scale still has to be seen.
	const from = below === undefined ? 0 : Math.min(96, Math.max(4, at(below)));
	const to = top === undefined ? 100 : Math.max(from, Math.min(96, at(top)));
	const say = (words: Localized, value: number) =>
		fill(pick(words, locale), { a: show(value), b: '' });
	const zones: PictureZone[] = [];
	if (below !== undefined)
		zones.push({ kind: 'alarm', from: 0, to: from, label: say(texts.below, below) });
	zones.push({
		kind: 'calm',
		from,
		to,
		label: fill(pick(texts.followed, locale), { a: show(below ?? low), b: show(top ?? high) })
	});
	if (top !== undefined) {
		const words = above === undefined ? texts.exactly : texts.above;
		zones.push({ kind: 'alarm', from: to, to: 100, label: say(words, top) });
	}
	return { zones, start: null };
}

const texts = {
	below: { nl: 'minder dan {a}', en: 'less than {a}', fr: 'moins de {a}' },
	above: { nl: 'meer dan {a}', en: 'more than {a}', fr: 'plus de {a}' },
	exactly: { nl: '{a}', en: '{a}', fr: '{a}' },
	orMore: { nl: '{a} of meer', en: '{a} or more', fr: '{a} ou plus' },
	orLess: { nl: '{a} of minder', en: '{a} or less', fr: '{a} ou moins' },
	between: { nl: 'tussen {a} en {b}', en: 'between {a} and {b}', fr: 'entre {a} et {b}' },
	followed: { nl: 'van {a} tot {b}', en: 'from {a} to {b}', fr: 'de {a} à {b}' },
	without: { nl: 'zonder AI: {a}', en: 'without AI: {a}', fr: 'sans IA : {a}' },
	cleanFewer: {
		nl: '0 tot {b} zonder voorval',
		en: '0 to {b} without event',
		fr: '0 à {b} sans incident'
	},
	clean: {
		nl: '{a} zonder voorval',
		en: '{a} without event',
		fr: '{a} sans incident'
	}
} satisfies Record<string, Localized>;
