import type { EvidencePathData, FunnelData, GChartData, XmrData } from '#lib/domain/charts/data.ts';
import { naturalThresholds, naturalUnit, unitOf } from '#lib/domain/charts/kpi-units.ts';
import { groupAt, pointId, shownEvidence, weekGroups } from '#lib/domain/dashboard-points.ts';
import type { KpiState } from '#lib/domain/kpi-state-model.ts';
import type { Locale, Localized } from '#lib/domain/locale.ts';
import { fill, intlTag, pick } from '#lib/domain/locale.ts';
import type { Plan, PlanKpi } from '#lib/domain/plan-model.ts';
import { epochAlpha } from '#lib/domain/plan-model.ts';
import { hideSmallCells, smallestCell } from '#lib/domain/small-cells.ts';
import { certificateSize } from '#lib/domain/stats/certificate.ts';
import { xmr } from '#lib/domain/stats/xmr.ts';
import type { KpiPart } from './kpi.ts';
import { kpiTitle, shownSentence } from './kpi.ts';

export interface ChartView<Data> {
	title: string;
	sentence: string;
	data: Data;
}

/** Where the reports behind a point of a KPI stand as counts. */
const hrefOf = (kpi: PlanKpi, id: string) =>
	`?kpi=${encodeURIComponent(kpi.id)}&punt=${encodeURIComponent(id)}#punt`;

/** The evidence look by look; the flag stands at the last look before the verdict was latched. */
export function evidenceView(
	{ kpi, verdict, state }: KpiPart,
	latchedAt: string | null,
	locale: Locale
): ChartView<EvidencePathData> | null {
	if (!state || kpi.type === 'zero-tolerance' || kpi.type === 'monitor') return null;
	const points = shownEvidence(state);
	if (points.length < 2) return null;
	const groups = weekGroups(state, 'ai');
	const decided = latchedAt ? points.findLast(({ at }) => at <= latchedAt) : undefined;
	return {
		title: kpiTitle(kpi, locale),
		sentence: shownSentence(kpi, verdict, locale),
		data: {
			points: points.map((point) => {
				const group = groupAt(groups, point.at);
				return { ...point, ...(group && { href: hrefOf(kpi, pointId('ai', group)) }) };
			}),
			...naturalThresholds(kpi),
			unit: unitOf(kpi),
			decidedAt: decided?.n ?? null
		}
	};
}

/** Weeks that fix the limits, and the weeks that are provisional by house rule. */
const leastBaselineWeeks = 6;
const provisionalWeeks = 12;

const weekTexts: Record<'baseline' | 'first' | 'open', Localized> = {
	baseline: {
		nl: 'Gemiddelde per week; de grenzen staan vast op de {n} weken van de nulmeting.',
		en: 'Mean per week; the limits are locked on the {n} weeks of the baseline.',
		fr: 'Moyenne par semaine ; les limites sont fixées sur les {n} semaines de la mesure de départ.'
	},
	first: {
		nl: 'Gemiddelde per week op het AI-pad; de grenzen staan vast op de eerste {n} punten.',
		en: 'Mean per week on the AI path; the limits are locked on the first {n} points.',
		fr: 'Moyenne par semaine sur la voie IA ; les limites sont fixées sur les {n} premiers points.'
	},
	open: {
		nl: 'Gemiddelde per week op het AI-pad; de grenzen zijn nog voorlopig ({n} van 12 punten).',
		en: 'Mean per week on the AI path; the limits are still provisional ({n} of 12 points).',
		fr: 'Moyenne par semaine sur la voie IA ; les limites sont encore provisoires ({n} points sur 12).'
	}
};

const signals: Record<'none' | 'some', Localized> = {
	none: {
		nl: 'Geen enkele week wijkt af van het gewone verloop.',
		en: 'No week departs from the usual course.',
		fr: 'Aucune semaine ne s’écarte du cours habituel.'
	},
	some: {
		nl: 'Punten die afwijken van het gewone verloop: {n}. Dat zegt iets over stabiliteit, niet over goed of slecht.',
		en: 'Points that depart from the usual course: {n}. That speaks of stability, not of good or bad.',
		fr: 'Points qui s’écartent du cours habituel : {n}. Cela parle de stabilité, pas de bon ou de mauvais.'
	}
};

const joinedWeeks: Localized = {
	nl: 'Weken met minder dan 5 verslagen zijn samengenomen.',
	en: 'Weeks with fewer than 5 reports are taken together.',
	fr: 'Les semaines de moins de 5 rapports sont regroupées.'
};

/** The course per week, with limits that do not move once they are locked. */
export function weeksView({ kpi, state }: KpiPart, locale: Locale): ChartView<XmrData> | null {
	if (!state || kpi.type === 'zero-tolerance') return null;
	const baseline = weekGroups(state, 'baseline');
	const ai = weekGroups(state, 'ai');
	if (ai.length < 3) return null;
	const onBaseline = baseline.length >= leastBaselineWeeks;
	const groups = [
		...(onBaseline ? baseline.map((group) => ({ ...group, path: 'baseline' as const })) : []),
		...ai.map((group) => ({ ...group, path: 'ai' as const }))
	];
	const values = groups.map(({ sum, n }) => sum / n);
	const locked = onBaseline ? baseline.length : Math.min(provisionalWeeks, ai.length);
	const chart = xmr(values, { limitsFrom: values.slice(0, locked) });
	const day = new Intl.DateTimeFormat(intlTag(locale), {
		day: 'numeric',
		month: 'short',
		timeZone: 'UTC'
	});
	const name = ({ from, to }: { from: string; to: string }) =>
		from === to
			? day.format(new Date(from))
			: `${day.format(new Date(from))} – ${day.format(new Date(to))}`;
	const marked = chart.points.filter(({ signal }) => signal !== null).length;
	const basis = onBaseline ? 'baseline' : ai.length >= provisionalWeeks ? 'first' : 'open';
	const joined = groups.some(({ from, to }) => from !== to);
	return {
		title: kpiTitle(kpi, locale),
		sentence: [
			fill(pick(weekTexts[basis], locale), { n: locked }),
			fill(pick(signals[marked === 0 ? 'none' : 'some'], locale), { n: marked }),
			...(joined ? [pick(joinedWeeks, locale)] : [])
		].join(' '),
		data: {
			points: groups.map((group, i) => ({
				value: group.sum / group.n,
				signal: chart.points[i]?.signal ?? null,
				side: chart.points[i]?.side ?? null,
				label: name(group),
				href: hrefOf(kpi, pointId(group.path, group))
			})),
			mean: chart.mean,
			upper: chart.upl,
			lower: chart.lpl,
			unit: naturalUnit(kpi),
			baseline: onBaseline ? locked : 0,
			provisional: Math.min(provisionalWeeks, groups.length)
		}
	};
}

const funnelTexts: Record<'inside' | 'outside', Localized> = {
	inside: {
		nl: 'Het gemiddelde van elk getoond team met AI ligt binnen wat toeval verklaart.',
		en: 'The mean of each team shown, with AI, lies within what chance explains.',
		fr: 'La moyenne de chaque équipe montrée, avec IA, reste dans ce que le hasard explique.'
	},
	outside: {
		nl: 'Minstens één team ligt buiten wat toeval verklaart (99,8 %). Zoek de reden in het werk (andere dossiers?), niet bij de mensen.',
		en: 'At least one team lies outside what chance explains (99.8%). Look for the reason in the work (other files?), not in the people.',
		fr: 'Au moins une équipe sort de ce que le hasard explique (99,8 %). Cherchez la raison dans le travail (d’autres dossiers ?), pas chez les personnes.'
	}
};

/** Teams by size; null when no team is large enough to show. */
export function funnelView(
	{ kpi, state }: KpiPart,
	teams: readonly { id: string; name: string; workers: number }[],
	locale: Locale
): ChartView<FunnelData> | null {
	const unit = naturalUnit(kpi);
	if (!state || kpi.type === 'zero-tolerance' || kpi.type === 'ordinal') return null;
	const { ai } = state.paths;
	const named = teams.map(({ id, name, workers }) => ({
		label: name,
		n: state.teams[id]?.n ?? 0,
		sum: state.teams[id]?.sum ?? 0,
		people: workers
	}));
	const rest = ai.n - named.reduce((sum, { n }) => sum + n, 0);
	const cells = hideSmallCells([...named, { label: '', n: rest, sum: 0, people: 0 }]);
	const shown = cells.filter(({ label, n, hidden }) => label !== '' && n > 0 && !hidden);
	if (shown.length === 0) return null;
	const overall = ai.sum / ai.n;
	const spread = Math.sqrt(Math.max(0, ai.squares / ai.n - overall * overall));
	const largest = Math.max(...shown.map(({ n }) => n)) * 1.15;
	const bound = (value: number) =>
		unit === 'share' ? Math.min(1, Math.max(0, value)) : Math.max(0, value);
	const limits = Array.from({ length: 30 }, (_, i) => {
		const n = smallestCell + ((largest - smallestCell) * i) / 29;
		const around = (z: number) => bound(overall + (z * spread) / Math.sqrt(n));
		return {
			n,
			lower95: around(-1.96),
			upper95: around(1.96),
			lower998: around(-3.09),
			upper998: around(3.09)
		};
	});
	const outside = shown.some(
		({ n, sum }) => Math.abs(sum / n - overall) > (3.09 * spread) / Math.sqrt(n)
	);
	return {
		title: kpiTitle(kpi, locale),
		sentence: pick(funnelTexts[outside ? 'outside' : 'inside'], locale),
		data: {
			teams: shown.map(({ label, n, sum }) => ({ label, n, value: sum / n })),
			hidden: cells.filter(({ label, n, hidden }) => label !== '' && n > 0 && hidden).length,
			overall,
			limits,
			unit
		}
	};
}

const runName: Record<'epoch' | 'numbered', Localized> = {
	epoch: { nl: 'Meetperiode {epoch}', en: 'Period {epoch}', fr: 'Période {epoch}' },
	numbered: {
		nl: 'Meetperiode {epoch}, reeks {run}',
		en: 'Period {epoch}, run {run}',
		fr: 'Période {epoch}, série {run}'
	}
};

/** Runs of clean reports between events, over all epochs, with the number that certifies the rate in this one. */
export function gChartView(
	{ kpi, verdict, state }: KpiPart,
	plan: Plan,
	epoch: number,
	earlier: readonly { epoch: number; states: Readonly<Record<string, KpiState>> }[],
	locale: Locale
): ChartView<GChartData> | null {
	if (kpi.type !== 'zero-tolerance' || kpi.certify === undefined || !state) return null;
	const periods = [
		...earlier.flatMap((past) => {
			const old = past.states[kpi.id];
			return old ? [{ epoch: past.epoch, state: old, running: false }] : [];
		}),
		{ epoch, state, running: true }
	];
	const runs = periods.flatMap((period) => runsOf(period, locale));
	return {
		title: kpiTitle(kpi, locale),
		sentence: shownSentence(kpi, verdict, locale),
		data: { runs, certificate: certificateSize(kpi.certify, epochAlpha(plan.alpha, epoch)) }
	};
}

function runsOf(
	{ epoch, state, running }: { epoch: number; state: KpiState; running: boolean },
	locale: Locale
): GChartData['runs'] {
	const ends = state.cleanAtEvents ?? [];
	const clean = state.test.n - state.test.sum;
	const runs = [...ends, clean].map((end, i, all) => ({
		clean: end - (all[i - 1] ?? 0),
		ended: i < ends.length
	}));
	const shown = runs.filter(({ clean: n, ended }) => ended || n > 0 || running);
	return shown.map((run, i) => ({
		...run,
		label: fill(pick(shown.length > 1 ? runName.numbered : runName.epoch, locale), {
			epoch,
			run: i + 1
		})
	}));
}
