import type {
	ComparisonData,
	EvidencePathData,
	IntervalRow,
	ValueUnit,
	XmrData
} from '../charts/types.ts';
import type { KpiState } from '#lib/domain/kpi-state.ts';
import type { Locale, Localized } from '#lib/domain/locale.ts';
import { intlTag, pick } from '#lib/domain/locale.ts';
import type { Plan, PlanKpi } from '#lib/domain/plan.ts';
import { kpiMethod, kpiRole } from '#lib/domain/plan-model.ts';
import { xmr } from '#lib/domain/stats/xmr.ts';
import type { KpiVerdict, Verdict } from '#lib/domain/verdict.ts';
import { kpiSentence } from '#lib/domain/verdict-sentences.ts';
import { zoneLabels, zoneTones } from './zones.ts';

/** Everything the dashboard shows of one verdict, as plain figures and sentences: no worker, no report, no client. */
export interface DashboardView {
	rows: IntervalRow[];
	monitors: MonitorRow[];
	evidence: { kpi: string; title: string; sentence: string; data: EvidencePathData } | null;
	weeks: { title: string; sentence: string; data: XmrData } | null;
	equal: { title: string; sentence: string; data: ComparisonData } | null;
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

/** Measured beside self-reported: never mixed, always both shown. */
export interface ApartRow {
	id: string;
	label: string;
	path: 'ai' | 'manual' | 'baseline';
	measured: { n: number; mean: number | null };
	selfReported: { n: number; mean: number | null };
	unit: ValueUnit;
}

export interface QualityRow {
	id: string;
	label: string;
	baseline: number;
	ai: number;
	manual: number;
	/** Share of durations from a timer or stopwatch, 0–1; null for other KPIs. */
	coverage: number | null;
	removed: number;
}

/** Groups smaller than this are not shown: a mean of two reports is somebody's report. */
const smallest = 5;

/** Shapes a verdict for the page. Pure: the same verdict gives the same page, PDF and table. */
export function dashboardView(
	plan: Plan,
	verdict: Verdict,
	states: Readonly<Record<string, KpiState>>,
	locale: Locale,
	chosen?: string | null
): DashboardView {
	const pairs = plan.kpis.flatMap((kpi) => {
		const found = verdict.kpis.find((candidate) => candidate.id === kpi.id);
		return found ? [{ kpi, verdict: found, state: states[kpi.id] }] : [];
	});
	const deciding = pairs.filter(({ kpi }) => kpiRole(kpi) !== 'monitor');
	const monitors = pairs.filter(({ kpi }) => kpiRole(kpi) === 'monitor');
	const focus =
		deciding.find(({ kpi }) => kpi.id === chosen) ??
		deciding.find(({ kpi }) => kpiRole(kpi) === 'goal') ??
		deciding[0];
	return {
		rows: deciding.map(({ kpi, verdict: found }) => intervalRow(kpi, found, locale)),
		monitors: monitors.map(({ kpi, verdict: found }) => ({
			id: kpi.id,
			label: kpiTitle(kpi, locale),
			estimate: found.estimate,
			unit: unitOf(kpi),
			alarm: found.alarm !== undefined,
			sentence: kpiSentence(kpi, found, locale)
		})),
		evidence: focus?.state ? evidence(focus.kpi, focus.verdict, focus.state, locale) : null,
		weeks: focus?.state ? weeks(focus.kpi, focus.state, locale) : null,
		equal: equalTreatment(pairs, locale),
		apart: pairs.flatMap(({ kpi, state }) => (state ? apartRows(kpi, state, locale) : [])),
		quality: pairs.flatMap(({ kpi, state }) => (state ? [qualityRow(kpi, state, locale)] : []))
	};
}

/** Names of KPIs as they read in the middle of a sentence. */
export function kpiNames(plan: Plan, locale: Locale): (id: string) => string {
	return (id) => {
		const kpi = plan.kpis.find((candidate) => candidate.id === id);
		return kpi ? lowerFirst(kpiTitle(kpi, locale), locale) : id;
	};
}

function lowerFirst(text: string, locale: Locale): string {
	return text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);
}

export function kpiTitle(kpi: PlanKpi, locale: Locale): string {
	return kpi.title ? pick(kpi.title, locale) : kpi.id;
}

/** Units as a reader sees them: comparisons of time are changes, refusers a ratio, rates and scores shares. */
export function unitOf(kpi: PlanKpi): ValueUnit {
	switch (kpiMethod(kpi)) {
		case 'duration-baseline':
		case 'score-baseline':
		case 'proportion-baseline':
			return 'change';
		case 'duration-refusers':
			return 'ratio';
		case 'norm':
		case 'zero-tolerance':
			return 'share';
		case 'ordinal-norm':
		case 'ordinal-baseline':
		case 'monitor':
			return 'number';
	}
}

function intervalRow(kpi: PlanKpi, verdict: KpiVerdict, locale: Locale): IntervalRow {
	const { limit, go } = naturalThresholds(kpi);
	return {
		id: kpi.id,
		label: kpiTitle(kpi, locale),
		href: `?kpi=${encodeURIComponent(kpi.id)}#bewijs`,
		estimate: verdict.estimate,
		lower: verdict.lower,
		upper: verdict.upper,
		limit,
		go,
		unit: unitOf(kpi),
		better: kpi.type === 'zero-tolerance' ? 'lower' : kpi.direction,
		tone: zoneTones[verdict.zone],
		status: pick(zoneLabels[verdict.zone], locale),
		sentence: kpiSentence(kpi, verdict, locale)
	};
}

/** Limit and go threshold in the units of the plan; a margin is both at once. */
function naturalThresholds(kpi: PlanKpi): { limit: number | null; go: number | null } {
	if (kpi.type === 'zero-tolerance') return { limit: null, go: kpi.certify ?? null };
	if (kpi.margin === undefined) return { limit: kpi.limit ?? null, go: kpi.go ?? null };
	const sign = kpi.direction === 'higher' ? -1 : 1;
	const value = kpi.comparison === 'refusers' ? kpi.margin : sign * kpi.margin;
	return { limit: value, go: value };
}

function evidence(kpi: PlanKpi, verdict: KpiVerdict, state: KpiState, locale: Locale) {
	if (state.evidence.length < 2) return null;
	return {
		kpi: kpi.id,
		title: kpiTitle(kpi, locale),
		sentence: kpiSentence(kpi, verdict, locale),
		data: { points: state.evidence, ...naturalThresholds(kpi), unit: unitOf(kpi) }
	};
}

const stable: Localized = {
	nl: 'Gemiddelde per week op het AI-pad. Een gemarkeerd punt wijkt af van het gewone verloop; dat zegt iets over stabiliteit, niet over goed of slecht.',
	en: 'Mean per week on the AI path. A marked point departs from the usual course; that speaks of stability, not of good or bad.',
	fr: 'Moyenne par semaine sur la voie IA. Un point marqué s’écarte du cours habituel ; cela parle de stabilité, pas de bon ou de mauvais.'
};

function weeks(kpi: PlanKpi, state: KpiState, locale: Locale) {
	const cells = Object.entries(state.weeks)
		.flatMap(([week, paths]) => (paths.ai && paths.ai.n >= smallest ? [{ week, ...paths.ai }] : []))
		.sort((a, b) => (a.week < b.week ? -1 : 1));
	if (cells.length < 3) return null;
	const day = new Intl.DateTimeFormat(intlTag(locale), { day: 'numeric', month: 'short' });
	const chart = xmr(cells.map((cell) => cell.sum / cell.n));
	const points = chart.points.map((point, index) => ({
		...point,
		label: day.format(new Date(`${cells[index]?.week ?? ''}T12:00:00Z`))
	}));
	return {
		title: kpiTitle(kpi, locale),
		sentence: pick(stable, locale),
		data: {
			points,
			mean: chart.mean,
			upper: chart.upl,
			lower: chart.lpl,
			unit: naturalUnit(kpi),
			provisional: 12
		}
	};
}

/** The unit of single measurements, before any comparison. */
function naturalUnit(kpi: PlanKpi): ValueUnit {
	if (kpi.type === 'duration') return kpi.comparison === 'refusers' ? 'number' : 'minutes';
	return kpi.type === 'score' || kpi.type === 'proportion' || kpi.type === 'zero-tolerance'
		? 'share'
		: 'number';
}

const withAi: Localized = { nl: 'Met AI', en: 'With AI', fr: 'Avec IA' };
const withoutAi: Localized = { nl: 'Zonder AI', en: 'Without AI', fr: 'Sans IA' };

function equalTreatment(
	pairs: { kpi: PlanKpi; verdict: KpiVerdict; state: KpiState | undefined }[],
	locale: Locale
) {
	const found = pairs.find(({ kpi }) => kpiMethod(kpi) === 'duration-refusers');
	if (!found?.state) return null;
	const { ai, manual } = found.state.paths;
	if (ai.n < smallest || manual.n < smallest) return null;
	const group = (label: Localized, path: typeof ai) => ({
		label: pick(label, locale),
		estimate: path.sum / path.n,
		lower: null,
		upper: null,
		n: path.n
	});
	return {
		title: kpiTitle(found.kpi, locale),
		sentence: kpiSentence(found.kpi, found.verdict, locale),
		data: { groups: [group(withAi, ai), group(withoutAi, manual)], unit: 'number' as const }
	};
}

function apartRows(kpi: PlanKpi, state: KpiState, locale: Locale): ApartRow[] {
	if (kpi.type !== 'duration') return [];
	const mean = (n: number, sum: number) => (n >= smallest ? sum / n : null);
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

function qualityRow(kpi: PlanKpi, state: KpiState, locale: Locale): QualityRow {
	const { ai, manual, baseline } = state.paths;
	const timed = (path: typeof ai) => (path.sources.timer ?? 0) + (path.sources.stopwatch ?? 0);
	const all = ai.n + baseline.n + manual.n;
	return {
		id: kpi.id,
		label: kpiTitle(kpi, locale),
		baseline: baseline.n,
		ai: ai.n,
		manual: manual.n,
		coverage:
			kpi.type === 'duration' && kpi.comparison === 'baseline' && all > 0
				? (timed(ai) + timed(baseline) + timed(manual)) / all
				: null,
		removed: state.removed
	};
}
