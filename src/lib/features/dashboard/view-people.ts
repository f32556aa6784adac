import type {
	ComparisonData,
	DistributionData,
	ValueUnit,
	WaterfallData
} from '#lib/domain/charts/data.ts';
import { formatValue } from '#lib/domain/charts/format.ts';
import { naturalUnit } from '#lib/domain/charts/kpi-units.ts';
import type { KpiState } from '#lib/domain/kpi-state-model.ts';
import type { Locale, Localized } from '#lib/domain/locale.ts';
import { fill, intlTag, pick } from '#lib/domain/locale.ts';
import { kpiMethod, scaleOf } from '#lib/domain/plan-model.ts';
import { joinSmallCells, smallestCell } from '#lib/domain/small-cells.ts';
import { timeParts } from '#lib/domain/time-parts.ts';
import type { ChartView } from './view-charts.ts';
import type { KpiPart } from './kpi.ts';
import { kpiTitle, shownSentence } from './kpi.ts';

/** Measured beside self-reported: never mixed, always both shown. */
export interface ApartRow {
	id: string;
	label: string;
	path: 'ai' | 'manual' | 'baseline';
	measured: { n: number; mean: number | null };
	selfReported: { n: number; mean: number | null };
	unit: ValueUnit;
}

const withAi: Localized = { nl: 'Met AI', en: 'With AI', fr: 'Avec IA' };
const withoutAi: Localized = { nl: 'Zonder AI', en: 'Without AI', fr: 'Sans IA' };
const today: Localized = {
	nl: 'Nulmeting (zonder AI)',
	en: 'Baseline (without AI)',
	fr: 'Mesure de départ (sans IA)'
};
const saved: Localized = { nl: 'Tijd gewonnen', en: 'Time saved', fr: 'Temps gagné' };
const lost: Localized = { nl: 'Tijd verloren', en: 'Time lost', fr: 'Temps perdu' };
const totalWithAi: Localized = {
	nl: 'Samen met AI',
	en: 'Together with AI',
	fr: 'Ensemble avec IA'
};

const waterfallTexts: Record<'alone' | 'less' | 'more', Localized> = {
	alone: {
		nl: 'Een verslag met AI kost gemiddeld {total}: {parts} (gemiddelde over {n} verslagen).',
		en: 'A report with AI takes {total} on average: {parts} (mean of {n} reports).',
		fr: 'Un rapport avec IA prend en moyenne {total} : {parts} (moyenne de {n} rapports).'
	},
	less: {
		nl: 'De nulmeting was gemiddeld {baseline}: netto {difference} minder per verslag.',
		en: 'The baseline was {baseline} on average: net {difference} less per report.',
		fr: 'La mesure de départ était en moyenne de {baseline} : net {difference} de moins par rapport.'
	},
	more: {
		nl: 'De nulmeting was gemiddeld {baseline}: netto {difference} méér per verslag.',
		en: 'The baseline was {baseline} on average: net {difference} more per report.',
		fr: 'La mesure de départ était en moyenne de {baseline} : net {difference} de plus par rapport.'
	}
};

/** Where the minutes of a report with AI go, and what is left of the time without; null with fewer than five reports. */
export function waterfallView(
	parts: Readonly<Record<string, KpiState>>,
	pairs: readonly KpiPart[],
	locale: Locale
): ChartView<WaterfallData> | null {
	const steps = timeParts.flatMap((part) => {
		const path = parts[part.id]?.paths.ai;
		if (!path || path.n < smallestCell) return [];
		return [{ label: pick(part.title, locale), n: path.n, minutes: path.sum / path.n / 60 }];
	});
	const n = Math.min(...steps.map((step) => step.n));
	if (steps.length < timeParts.length) return null;
	const show = (minutes: number) => formatValue(minutes, 'minutes', intlTag(locale));
	const list = new Intl.ListFormat(intlTag(locale), { type: 'conjunction' });
	const total = steps.reduce((sum, { minutes }) => sum + minutes, 0);
	const sentence = fill(pick(waterfallTexts.alone, locale), {
		total: show(total),
		parts: list.format(
			steps.map(({ label, minutes }) => `${show(minutes)} ${label.toLocaleLowerCase(locale)}`)
		),
		n
	});
	const change = (label: string, value: number) => ({ label, kind: 'change' as const, value });
	const time = pairs.find(({ kpi }) => kpiMethod(kpi) === 'duration-baseline');
	const baseline = time?.state?.paths.baseline;
	const title = time ? kpiTitle(time.kpi, locale) : '';
	if (!baseline || baseline.n < smallestCell) {
		const made = steps.map(({ label, minutes }) => change(label, minutes));
		const whole = { label: pick(totalWithAi, locale), kind: 'total' as const, value: total };
		return { title, sentence, data: { steps: [...made, whole], unit: 'minutes' } };
	}
	const before = baseline.sum / baseline.n;
	const gain = before - total;
	const net = fill(pick(gain >= 0 ? waterfallTexts.less : waterfallTexts.more, locale), {
		baseline: show(before),
		difference: show(Math.abs(gain))
	});
	return {
		title,
		sentence: `${sentence} ${net}`,
		data: {
			steps: [
				{ label: pick(today, locale), kind: 'total', value: before },
				...steps.map(({ label, minutes }) => change(label, -minutes)),
				{ label: pick(gain >= 0 ? saved : lost, locale), kind: 'total', value: gain }
			],
			unit: 'minutes'
		}
	};
}

/** The typical (geometric mean) lead time of those who said yes and no, with the line the plan agreed on. */
export function equalView(
	pairs: readonly KpiPart[],
	locale: Locale
): ChartView<ComparisonData> | null {
	const found = pairs.find(({ kpi }) => kpiMethod(kpi) === 'duration-refusers');
	if (!found?.state) return null;
	// Oriented as −log of the days: refusers are the tested side.
	const { test: refused, reference: accepted } = found.state;
	if (refused.n < smallestCell || accepted.n < smallestCell) return null;
	const typical = ({ n, sum }: { n: number; sum: number }) => Math.exp(-sum / n);
	const margin = found.kpi.margin;
	return {
		title: kpiTitle(found.kpi, locale),
		sentence: shownSentence(found.kpi, found.verdict, locale),
		data: {
			groups: [
				{ label: pick(withAi, locale), estimate: typical(accepted), n: accepted.n },
				{ label: pick(withoutAi, locale), estimate: typical(refused), n: refused.n }
			],
			unit: 'days',
			margin: margin === undefined ? null : margin * typical(accepted)
		}
	};
}

const answered: Localized = {
	nl: '{n} antwoorden op een schaal van 1 tot {scale}, gemiddeld {mean}.',
	en: '{n} answers on a scale from 1 to {scale}, {mean} on average.',
	fr: '{n} réponses sur une échelle de 1 à {scale}, en moyenne {mean}.'
};

const joinedAnswers: Localized = {
	nl: 'Antwoorden die minder dan 5 mensen gaven, staan samen met het antwoord ernaast.',
	en: 'Answers that fewer than 5 people gave stand together with the answer next to them.',
	fr: 'Les réponses données par moins de 5 personnes sont regroupées avec la réponse voisine.'
};

/** How the answers to each survey are spread; those of fewer than five people are shown together with their neighbours. */
export function surveyViews(
	surveys: readonly { kpi: string; answers: readonly { value: number; n: number }[] }[],
	pairs: readonly KpiPart[],
	locale: Locale
): ChartView<DistributionData>[] {
	return surveys.flatMap(({ kpi: id, answers }) => {
		const kpi = pairs.find((pair) => pair.kpi.id === id)?.kpi;
		const total = answers.reduce((sum, { n }) => sum + n, 0);
		if (!kpi || total < smallestCell) return [];
		const scale = scaleOf(kpi);
		const cells = Array.from({ length: scale }, (_, i) => ({
			from: i + 1,
			to: i + 1,
			n: answers.find(({ value }) => value === i + 1)?.n ?? 0
		}));
		const joined = joinSmallCells(cells, (a, b) => ({ from: a.from, to: b.to, n: a.n + b.n }));
		const mean = answers.reduce((sum, { value, n }) => sum + value * n, 0) / total;
		const sentence = fill(pick(answered, locale), {
			n: total,
			scale,
			mean: formatValue(mean, 'number', intlTag(locale))
		});
		const together = joined.some(({ from, to }) => from !== to);
		return {
			title: kpiTitle(kpi, locale),
			sentence: together ? `${sentence} ${pick(joinedAnswers, locale)}` : sentence,
			data: {
				answers: joined.map(({ from, to, n }) => ({
					label: from === to ? String(from) : `${from} – ${to}`,
					n
				})),
				total
			}
		};
	});
}

export function apartRows({ kpi, state }: KpiPart, locale: Locale): ApartRow[] {
	if (kpi.type !== 'duration' || !state) return [];
	const mean = (n: number, sum: number) => (n >= smallestCell ? sum / n : null);
	return (['baseline', 'ai', 'manual'] as const).flatMap((path) => {
		const { n, sum, selfReported } = state.paths[path];
		if (n + selfReported.n === 0) return [];
		return {
			id: `${kpi.id}-${path}`,
			label: kpiTitle(kpi, locale),
			path,
			measured: { n, mean: mean(n, sum) },
			selfReported: { n: selfReported.n, mean: mean(selfReported.n, selfReported.sum) },
			unit: naturalUnit(kpi)
		};
	});
}
