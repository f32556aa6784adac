import { evidencePath } from '#lib/domain/charts/evidence-path.ts';
import { formatValue } from '#lib/domain/charts/format.ts';
import { intervalScale } from '#lib/domain/charts/interval-scale.ts';
import { naturalThresholds, naturalUnit, unitOf } from '#lib/domain/charts/kpi-units.ts';
import type { Shape } from '#lib/domain/charts/scene.ts';
import { line, mark, text } from '#lib/domain/charts/scene.ts';
import { xmrChart } from '#lib/domain/charts/xmr.ts';
import { toCsv } from '#lib/domain/csv.ts';
import type { KpiState } from '#lib/domain/kpi-state.ts';
import type { PlanKpi } from '#lib/domain/plan.ts';
import { xmr } from '#lib/domain/stats/xmr.ts';
import type { KpiVerdict, Verdict } from '#lib/domain/verdict.ts';
import type { Measured, Weeks } from './measured.ts';
import { svgFile } from './svg.ts';

export interface ChartFile {
	name: string;
	content: string;
}

/** Weeks with fewer reports show no figure: five of a week could be one worker's. */
const leastInWeek = 5;
/** Weeks that fix the limits, provisional until there are so many. */
const provisionalWeeks = 12;
const width = 800;
const rowHeight = 84;
const locale = 'nl-BE';

/**
 * The charts of a verdict as plain SVG, drawn as on the dashboard, each with its figures as CSV: all intervals in one picture, the
 * evidence path of each compared KPI, and its weeks. Drawn from what the engine saw; words in Dutch, as the decision is.
 */
export function charts(
	kpis: readonly PlanKpi[],
	verdict: Verdict,
	measured: Measured
): ChartFile[] {
	const files = [...strip(kpis, verdict)];
	for (const kpi of kpis) {
		const judged = verdict.kpis.find(({ id }) => id === kpi.id);
		const state = measured.states[kpi.id];
		if (!judged || !state) continue;
		files.push(...path(kpi, judged, state));
		files.push(...weekly(kpi, judged, measured.weeks[kpi.id] ?? new Map()));
	}
	return files;
}

const zoneWords = {
	GREEN: 'groen',
	AMBER: 'oranje',
	RED: 'rood',
	INSUFFICIENT: 'te weinig gegevens',
	INVALID: 'niet te beoordelen'
} as const;

function titleOf(kpi: PlanKpi): string {
	return kpi.title?.nl ?? kpi.id;
}

function fileName(kind: string, kpi: PlanKpi, ending: string): string {
	return `charts/${kind}-${kpi.id.replace(/[^A-Za-z0-9-]+/g, '-')}.${ending}`;
}

/** One row per KPI, each on its own scale with the good end on the right, with its limits and its word. */
function strip(kpis: readonly PlanKpi[], verdict: Verdict): ChartFile[] {
	const rows = kpis.flatMap((kpi) => {
		const judged = verdict.kpis.find(({ id }) => id === kpi.id);
		return judged ? [{ kpi, judged }] : [];
	});
	const shapes = rows.flatMap(({ kpi, judged }, i) => {
		const y = 18 + i * rowHeight;
		const name = `${titleOf(kpi)}: ${zoneWords[judged.zone]}`;
		return [text(0, y, name, { colour: 'ink', strong: true }), ...bar(kpi, judged, y + 24)];
	});
	const scene = { width, height: rows.length * rowHeight, shapes, points: [] };
	const sentence = rows.map(({ judged }) => judged.sentence ?? '').join(' ');
	const table = rows.map(({ kpi, judged }) => {
		const { limit, go } = naturalThresholds(kpi);
		const figures = [judged.estimate, judged.lower, judged.upper, limit, go];
		return [kpi.id, titleOf(kpi), judged.zone, ...figures.map(figure)];
	});
	const columns = ['kpi', 'title', 'zone', 'estimate', 'lower', 'upper', 'limit', 'go'];
	return [
		{ name: 'charts/kpis.svg', content: svgFile(scene, 'Alle metingen', sentence) },
		{ name: 'charts/kpis.csv', content: toCsv(columns, table) }
	];
}

function bar(kpi: PlanKpi, judged: KpiVerdict, y: number): Shape[] {
	const { estimate, lower, upper } = judged;
	const { limit, go } = naturalThresholds(kpi);
	if ([estimate, lower, upper].every((value) => value === null))
		return [text(0, y + 5, 'nog geen cijfers')];
	const better = kpi.type === 'zero-tolerance' ? 'lower' : kpi.direction;
	const scale = intervalScale({ estimate, lower, upper, limit, go, better });
	const [from, to] = [110, width - 110];
	const x = (share: number) => from + (share / 100) * (to - from);
	const show = (value: number | null) =>
		value === null ? 'open' : formatValue(value, unitOf(kpi), locale);
	const level = (value: number | null, letter: string, colour: 'go' | 'limit'): Shape[] => {
		if (value === null) return [];
		const at = x(scale.at(value));
		return [
			line(
				[
					[at, y - 12],
					[at, y + 12]
				],
				{ stroke: colour, width: 2, ...(colour === 'limit' && { dash: [5, 4] }) }
			),
			text(at, y + 28, `${letter} ${show(value)}`, { colour, anchor: 'middle' })
		];
	};
	const [bad, good] = better === 'higher' ? [lower, upper] : [upper, lower];
	return [
		line(
			[
				[from, y],
				[to, y]
			],
			{ stroke: 'grid', width: 1 }
		),
		line(
			[
				[x(scale.from), y],
				[x(scale.to), y]
			],
			{ stroke: 'main', width: 6, opacity: 0.4 }
		),
		...(estimate === null ? [] : [mark('circle', x(scale.at(estimate)), y, 6, 'main')]),
		...level(limit, limit === go ? 'R = G' : 'R', 'limit'),
		...(limit === go ? [] : level(go, 'G', 'go')),
		text(from - 10, y + 5, show(bad), { anchor: 'end' }),
		text(to + 10, y + 5, show(good))
	];
}

const pathWords = {
	x: 'Aantal verslagen',
	estimate: 'Schatting',
	band: 'Zeker tussen',
	limit: 'Ondergrens (R)',
	go: 'Drempel (G)',
	decided: 'Hier beslist',
	unknown: 'nog niet te zeggen'
};

function path(kpi: PlanKpi, judged: KpiVerdict, { evidence: points }: KpiState): ChartFile[] {
	if (points.length < 2) return [];
	const data = { points, ...naturalThresholds(kpi), unit: unitOf(kpi) };
	const scene = evidencePath(data, pathWords, locale)(width);
	const rows = points.map(({ n, estimate, lower, upper }) => [
		n,
		...[estimate, lower, upper].map(figure)
	]);
	const title = `Bewijspad: ${titleOf(kpi)}`;
	const columns = ['n', 'estimate', 'lower', 'upper'];
	return [
		{ name: fileName('path', kpi, 'svg'), content: svgFile(scene, title, judged.sentence ?? '') },
		{ name: fileName('path', kpi, 'csv'), content: toCsv(columns, rows) }
	];
}

const weekWords = {
	mean: 'Gemiddelde',
	upper: 'Bovenste grens',
	lower: 'Onderste grens',
	provisional: 'Voorlopig',
	baseline: 'Nulmeting',
	signals: {
		outside: 'buiten de grenzen',
		trend: '7 op rij in één richting',
		'two-of-three': '2 van 3 dicht bij een grens',
		shift: '7 op rij aan één kant'
	}
};

/** Week after week (its Monday) with the limits of an XmR chart; weeks with few reports are named and show no figure. Events have no usual course. */
function weekly(kpi: PlanKpi, judged: KpiVerdict, weeks: Weeks): ChartFile[] {
	const all = [...weeks].sort(([a], [b]) => (a < b ? -1 : 1));
	const shown = all.filter(([, { n }]) => n >= leastInWeek);
	if (shown.length < 2 || kpi.type === 'zero-tolerance') return [];
	const values = shown.map(([, { n, sum }]) => sum / n);
	const chart = xmr(values, { limitsFrom: values.slice(0, provisionalWeeks) });
	const { mean, upl: upper, lpl: lower } = chart;
	const unit = naturalUnit(kpi);
	const points = shown.map(([label], i) => ({
		label,
		value: values[i] ?? mean,
		signal: chart.points[i]?.signal ?? null,
		side: chart.points[i]?.side ?? null
	}));
	const provisional = Math.min(provisionalWeeks, points.length);
	const data = { points, mean, upper, lower, unit, baseline: 0, provisional };
	const scene = xmrChart(data, weekWords, locale)(width);
	const signals = new Map(points.map(({ label, signal }) => [label, signal ?? '']));
	const rows = all.map(([monday, { n, sum }]) =>
		signals.has(monday)
			? [monday, n, figure(sum / n), signals.get(monday) ?? '']
			: [monday, `< ${leastInWeek}`, '', '']
	);
	const show = (value: number) => formatValue(value, unit, locale);
	const sentence = `${titleOf(kpi)} per week: gemiddelde ${show(mean)}, grenzen ${show(lower)} en ${show(upper)}. ${judged.sentence ?? ''}`;
	const title = `Gemiddelde per week: ${titleOf(kpi)}`;
	const columns = ['monday', 'n', 'mean', 'signal'];
	return [
		{ name: fileName('weeks', kpi, 'svg'), content: svgFile(scene, title, sentence) },
		{ name: fileName('weeks', kpi, 'csv'), content: toCsv(columns, rows) }
	];
}

function figure(value: number | null | undefined): string | number {
	return value ?? '';
}
