import type {
	ComparisonData,
	DistributionData,
	EvidencePathData,
	FunnelData,
	GChartData,
	ValueUnit,
	WaterfallData,
	XmrData
} from '#lib/domain/charts/data.ts';
import type { IntervalRow } from '../charts/types.ts';
import { naturalThresholds, unitOf } from '#lib/domain/charts/kpi-units.ts';
import type { KpiState } from '#lib/domain/kpi-state-model.ts';
import type { Locale, Localized } from '#lib/domain/locale.ts';
import { fill, pick } from '#lib/domain/locale.ts';
import type { Plan } from '#lib/domain/plan-model.ts';
import { kpiRole } from '#lib/domain/plan-model.ts';
import type { KpiVerdict, Verdict } from '#lib/domain/verdict.ts';
import type { KpiPart } from './kpi.ts';
import { kpiTitle, shownSentence, tooFew } from './kpi.ts';
import type { ChartView } from './view-charts.ts';
import { evidenceView, funnelView, gChartView, weeksView } from './view-charts.ts';
import type { ApartRow } from './view-people.ts';
import { apartRows, equalView, surveyViews, waterfallView } from './view-people.ts';
import type { QualityRow } from './view-quality.ts';
import { qualityRows } from './view-quality.ts';
import { zoneLabels, zoneTones } from './zones.ts';

/** What the page is made of: the verdict with its statistics, and who is on the teams. */
export interface DashboardInput {
	plan: Plan;
	epoch: number;
	verdict: Verdict;
	states: Readonly<Record<string, KpiState>>;
	latchedAt: string | null;
	parts: Readonly<Record<string, KpiState>>;
	late: Readonly<Record<string, number>>;
	earlier: readonly { epoch: number; states: Readonly<Record<string, KpiState>> }[];
	teams: readonly { id: string; name: string; workers: number }[];
	surveys: readonly { kpi: string; answers: readonly { value: number; n: number }[] }[];
}

/** Everything the dashboard shows of one verdict, as plain figures and sentences: no worker, no report, no client. */
export interface DashboardView {
	rows: IntervalRow[];
	monitors: MonitorRow[];
	/** The KPI that is looked at closely, and the others one could choose. */
	focus: { id: string; title: string; choices: { id: string; label: string }[] } | null;
	evidence: ChartView<EvidencePathData> | null;
	weeks: ChartView<XmrData> | null;
	funnel: ChartView<FunnelData> | null;
	clean: ChartView<GChartData> | null;
	waterfall: ChartView<WaterfallData> | null;
	equal: ChartView<ComparisonData> | null;
	surveys: ChartView<DistributionData>[];
	apart: ApartRow[];
	quality: QualityRow[];
}

export interface MonitorRow {
	id: string;
	label: string;
	estimate: number | null;
	unit: ValueUnit;
	alarm: boolean;
	sentence: string;
}

/** Each KPI of the plan with its verdict and its statistics. */
export function kpiParts({ plan, verdict, states }: DashboardInput): KpiPart[] {
	return plan.kpis.flatMap((kpi) => {
		const found = verdict.kpis.find((candidate) => candidate.id === kpi.id);
		return found ? [{ kpi, verdict: found, state: states[kpi.id] }] : [];
	});
}

/** Shapes a verdict for the page. Pure: the same verdict gives the same page, PDF and table. */
export function dashboardView(
	input: DashboardInput,
	locale: Locale,
	chosen?: string | null
): DashboardView {
	const pairs = kpiParts(input);
	const deciding = pairs.filter(({ kpi }) => kpiRole(kpi) !== 'monitor');
	const monitors = pairs.filter(({ kpi }) => kpiRole(kpi) === 'monitor');
	const focus =
		pairs.find(({ kpi }) => kpi.id === chosen) ??
		deciding.find(({ kpi }) => kpiRole(kpi) === 'goal') ??
		deciding[0];
	// Beside another KPI stands the certificate that is furthest away.
	const certificate =
		focus?.kpi.type === 'zero-tolerance'
			? focus
			: pairs
					.filter(({ kpi }) => kpi.type === 'zero-tolerance')
					.sort((a, b) => a.verdict.n.ai - b.verdict.n.ai)[0];
	const { plan, epoch, earlier, teams, latchedAt } = input;
	return {
		rows: deciding.map((part) => intervalRow(part, locale)),
		monitors: monitors.map((part) => monitorRow(part, locale)),
		focus: focus
			? {
					id: focus.kpi.id,
					title: kpiTitle(focus.kpi, locale),
					choices: pairs.map(({ kpi }) => ({ id: kpi.id, label: kpiTitle(kpi, locale) }))
				}
			: null,
		evidence: focus ? evidenceView(focus, latchedAt, locale) : null,
		weeks: focus ? weeksView(focus, locale) : null,
		funnel: focus ? funnelView(focus, teams, locale) : null,
		clean: certificate ? gChartView(certificate, plan, epoch, earlier, locale) : null,
		waterfall: waterfallView(input.parts, pairs, locale),
		equal: equalView(pairs, locale),
		surveys: surveyViews(input.surveys, pairs, locale),
		apart: pairs.flatMap((part) => apartRows(part, locale)),
		quality: qualityRows(pairs, input.late, locale)
	};
}

function monitorRow(part: KpiPart, locale: Locale): MonitorRow {
	const { kpi, verdict } = part;
	return {
		id: kpi.id,
		label: kpiTitle(kpi, locale),
		estimate: tooFew(kpi, verdict) ? null : verdict.estimate,
		unit: unitOf(kpi),
		alarm: verdict.alarm !== undefined,
		sentence: shownSentence(kpi, verdict, locale)
	};
}

const eventTexts: Record<'none' | 'one' | 'more', Localized> = {
	none: { nl: '0 op {n} verslagen', en: '0 in {n} reports', fr: '0 sur {n} rapports' },
	one: { nl: '1 voorval', en: '1 event', fr: '1 événement' },
	more: { nl: '{events} voorvallen', en: '{events} events', fr: '{events} événements' }
};

/** Of what may never happen a reader wants the number and not a rate. */
function eventHeadline({ role, events, n }: KpiVerdict, locale: Locale): string | null {
	if (role !== 'zero-tolerance') return null;
	const text = eventTexts[events === 0 ? 'none' : events === 1 ? 'one' : 'more'];
	return fill(pick(text, locale), { n: n.ai, events });
}

function intervalRow({ kpi, verdict }: KpiPart, locale: Locale): IntervalRow {
	const hidden = tooFew(kpi, verdict) || verdict.events > 0;
	const headline = eventHeadline(verdict, locale);
	return {
		id: kpi.id,
		label: kpiTitle(kpi, locale),
		...(headline && { headline }),
		href: `?kpi=${encodeURIComponent(kpi.id)}#bewijs`,
		estimate: hidden ? null : verdict.estimate,
		lower: hidden ? null : verdict.lower,
		upper: hidden ? null : verdict.upper,
		...naturalThresholds(kpi),
		unit: unitOf(kpi),
		better: kpi.type === 'zero-tolerance' ? 'lower' : kpi.direction,
		tone: zoneTones[verdict.zone],
		status: pick(zoneLabels[verdict.zone], locale),
		sentence: shownSentence(kpi, verdict, locale)
	};
}
