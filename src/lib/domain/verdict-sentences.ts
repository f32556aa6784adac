import type { Missing } from './kpi-minimums.ts';
import type { Locale } from './locale.ts';
import { fill, intlTag, pick } from './locale.ts';
import type { PlanKpi } from './plan-model.ts';
import { kpiMethod, scaleOf } from './plan-model.ts';
import * as text from './verdict-texts.ts';
import type { KpiVerdict, Verdict } from './verdict.ts';

/**
 * What the figures of one KPI say, in whole sentences: the estimate and its certainty, the threshold, the conclusion, the
 * colour. Built from fields only, so that the page, the PDF and the command line say the same.
 */
export function kpiSentence(kpi: PlanKpi, verdict: KpiVerdict, locale: Locale): string {
	const parts = [evidence(kpi, verdict, locale), targets(kpi, locale)];
	parts.push(conclusion(kpi, verdict, locale));
	if (verdict.removed > 0) parts.push(counted(text.removed, verdict.removed, locale));
	parts.push(zoneWord(verdict, locale));
	return parts.filter((part) => part !== '').join(' ');
}

/** The engine's proposal in one or two sentences; `nameOf` turns a KPI id into its title. */
export function verdictSentence(
	verdict: Verdict,
	locale: Locale,
	nameOf: (id: string) => string = (id) => id
): string {
	const names = new Intl.ListFormat(intlTag(locale), { type: 'conjunction' });
	const kpis = names.format(verdict.because.map(nameOf));
	const reason = kpis === '' ? text.ruleWithoutKpis[verdict.rule] : text.rules[verdict.rule];
	return `${pick(text.proposals[verdict.verdict], locale)} ${fill(pick(reason, locale), { kpis })}`.trim();
}

/** What is still lacking, one clause for each: "nog 9 verslagen met AI (11 van 20)". Empty when nothing is. */
export function missingSentence(missing: readonly Missing[], locale: Locale): string {
	if (missing.length === 0) return '';
	const clauses = missing.map(({ what, have, need }) => {
		const share = what === 'coverage';
		const show = (value: number) => (share ? percent(value, locale, 0) : number(value, locale, 0));
		return fill(pick(text.missing[what], locale), {
			short: show(need - have),
			have: show(have),
			need: show(need)
		});
	});
	const list = new Intl.ListFormat(intlTag(locale), { type: 'conjunction' }).format(clauses);
	return fill(pick(text.stillMissing, locale), { list });
}

function evidence(kpi: PlanKpi, verdict: KpiVerdict, locale: Locale): string {
	const { estimate } = verdict;
	if (kpi.type === 'zero-tolerance') return cleanReports(kpi, verdict, locale);
	if (estimate === null) return pick(text.noData, locale);
	const method = kpiMethod(kpi);
	switch (method) {
		case 'duration-baseline':
			return fill(pick(text.evidence.duration, locale), {
				sample: sample(verdict, locale),
				change: change(estimate, locale),
				between: between(verdict, locale, (value) =>
					oneDirection(verdict) ? percent(Math.abs(value), locale, 0) : change(value, locale, true)
				)
			});
		case 'duration-refusers':
			return fill(pick(text.evidence.refusers, locale), {
				refusers: number(verdict.n.refusers, locale, 0),
				ai: number(verdict.n.ai, locale, 0),
				ratio: number(estimate, locale, 2),
				between: between(verdict, locale, (value) => number(value, locale, 2))
			});
		case 'score-baseline':
		case 'proportion-baseline':
			return fill(pick(text.evidence.difference, locale), {
				sample: sample(verdict, locale),
				difference: points(estimate, locale),
				between: between(verdict, locale, (value) => signed(value * 100, locale, 1))
			});
		case 'norm':
			return fill(pick(text.evidence.rate, locale), {
				sample: sample(verdict, locale),
				rate: percent(estimate, locale),
				between: between(verdict, locale, (value) => percent(value, locale))
			});
		case 'ordinal-norm':
			return fill(pick(text.evidence.answer, locale), {
				n: number(verdict.n.workers, locale, 0),
				answer: number(estimate, locale, 1),
				scale: scaleOf(kpi),
				between: between(verdict, locale, (value) => number(value, locale, 1))
			});
		case 'ordinal-baseline':
			return fill(pick(text.evidence.answerChange, locale), {
				n: number(verdict.n.workers, locale, 0),
				difference: signed(estimate, locale, 1),
				between: between(verdict, locale, (value) => signed(value, locale, 1))
			});
		case 'monitor':
			return fill(pick(text.evidence.monitor, locale), {
				n: number(verdict.n.ai, locale, 0),
				value: kpi.share ? percent(estimate, locale) : number(estimate, locale, 2)
			});
		case 'zero-tolerance':
			return '';
		default:
			return method satisfies never;
	}
}

function cleanReports(kpi: PlanKpi, verdict: KpiVerdict, locale: Locale): string {
	const n = number(verdict.n.ai, locale, 0);
	const risk = percent(kpi.certify ?? 0, locale);
	if (verdict.events > 0) return fill(counted(text.events, verdict.events, locale), { n });
	const lacking = verdict.missing.find(({ what }) => what === 'cleanReports');
	if (!lacking) return fill(pick(text.certified, locale), { n, risk });
	return fill(pick(verdict.n.ai === 0 ? text.noCleanReports : text.cleanSoFar, locale), {
		n,
		risk,
		open: percent(verdict.upper ?? 1, locale, 1),
		short: number(lacking.need - lacking.have, locale, 0)
	});
}

function targets(kpi: PlanKpi, locale: Locale): string {
	const { go, limit, margin } = kpi;
	if (margin !== undefined) {
		const ratio = kpi.comparison === 'refusers';
		const relative = kpi.type === 'duration';
		const value = ratio
			? number(margin, locale, 2)
			: relative
				? percent(margin, locale)
				: points(margin, locale, true);
		return fill(pick(ratio ? text.ratioMargin : text.margin, locale), { value });
	}
	if (go === undefined || limit === undefined) return '';
	const show = (value: number) => {
		if (kpi.type === 'ordinal') return number(value, locale, 1);
		if (kpi.comparison !== 'norm' && kpi.type !== 'duration') return points(value, locale);
		return percent(value, locale);
	};
	return fill(pick(text.thresholds, locale), { go: show(go), limit: show(limit) });
}

function conclusion(kpi: PlanKpi, verdict: KpiVerdict, locale: Locale): string {
	if (verdict.invalid) return pick(text.invalid[verdict.invalid], locale);
	if (kpi.type === 'zero-tolerance') return '';
	if (kpi.type === 'monitor') {
		if (verdict.alarm) return pick(text.alarms[verdict.alarm], locale);
		return verdict.zone === 'INSUFFICIENT' ? pick(text.tooFewToColour, locale) : '';
	}
	switch (verdict.zone) {
		case 'GREEN': {
			if (verdict.neutral) return '';
			const noGain = kpi.type === 'duration' && kpi.direction === 'lower' && kpi.limit === 0;
			if (noGain) return pick(text.green.noGain, locale);
			return pick(kpi.margin === undefined ? text.green.limit : text.green.margin, locale);
		}
		case 'AMBER':
			return pick(text.amber, locale);
		case 'RED':
			return pick(kpi.margin === undefined ? text.red.threshold : text.red.margin, locale);
		case 'INSUFFICIENT':
			return missingSentence(verdict.missing, locale) || pick(text.undecided, locale);
		case 'INVALID':
			return '';
		default:
			return verdict.zone satisfies never;
	}
}

function zoneWord(verdict: KpiVerdict, locale: Locale): string {
	if (verdict.neutral && verdict.zone === 'GREEN') return pick(text.noColour, locale);
	if (verdict.zone === 'RED' && !verdict.decisive) return pick(text.redNotDecisive, locale);
	if (verdict.role === 'monitor') return '';
	return pick(text.zones[verdict.zone], locale);
}

function sample(verdict: KpiVerdict, locale: Locale): string {
	const reports = counted(text.reports, verdict.n.ai, locale);
	return fill(pick(text.sample, locale), {
		reports,
		workers: counted(text.workers, verdict.n.workers, locale)
	});
}

function between(
	{ lower, upper }: KpiVerdict,
	locale: Locale,
	show: (value: number) => string
): string {
	if (lower === null || upper === null) return pick(text.noBounds, locale);
	const [near, far] =
		Math.abs(lower) <= Math.abs(upper) || lower > 0 ? [lower, upper] : [upper, lower];
	const sameSide = lower >= 0 || upper <= 0;
	const [from, to] = sameSide ? [near, far] : [lower, upper];
	return fill(pick(text.between, locale), { from: show(from), to: show(to) });
}

/** Do the estimate and both bounds say "less", or all "more"? Then the word is said once. */
function oneDirection({ estimate, lower, upper }: KpiVerdict): boolean {
	if (estimate === null || lower === null || upper === null) return false;
	return (estimate <= 0 && upper <= 0) || (estimate >= 0 && lower >= 0);
}

/** "24 % minder tijd"; short form without "tijd" inside the bounds. */
function change(value: number, locale: Locale, short = false): string {
	const words = value <= 0 ? text.less : text.more;
	const pattern = pick(short ? words.short : words.long, locale);
	return fill(pattern, { value: percent(Math.abs(value), locale, 0) });
}

function points(value: number, locale: Locale, bare = false): string {
	const shown = bare ? number(value * 100, locale, 1) : signed(value * 100, locale, 1);
	return fill(pick(text.points, locale), { value: shown });
}

function counted(forms: text.Counted, n: number, locale: Locale): string {
	const one = new Intl.PluralRules(intlTag(locale)).select(n) === 'one';
	return pick(one ? forms.one : forms.other, locale).replace('{count}', number(n, locale, 0));
}

function number(value: number, locale: Locale, decimals: number): string {
	return typeset(
		new Intl.NumberFormat(intlTag(locale), { maximumFractionDigits: decimals }).format(value)
	);
}

function signed(value: number, locale: Locale, decimals: number): string {
	const format = { maximumFractionDigits: decimals, signDisplay: 'exceptZero' } as const;
	return typeset(new Intl.NumberFormat(intlTag(locale), format).format(value));
}

function percent(value: number, locale: Locale, decimals = 1): string {
	const format = { style: 'percent', maximumFractionDigits: decimals } as const;
	return typeset(new Intl.NumberFormat(intlTag(locale), format).format(value));
}

/** A true minus sign: a hyphen in front of a figure is easily overlooked. */
function typeset(figure: string): string {
	return figure.replace('-', '−');
}
