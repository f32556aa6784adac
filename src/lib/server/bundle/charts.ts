import { toCsv } from '#lib/domain/csv.ts';
import type { KpiState } from '#lib/domain/kpi-state.ts';
import type { PlanKpi } from '#lib/domain/plan.ts';
import { kpiMethod, thresholds } from '#lib/domain/plan.ts';
import { naturalInterval } from '#lib/domain/kpi-interval.ts';
import { xmr } from '#lib/domain/stats/xmr.ts';
import type { KpiVerdict, Verdict } from '#lib/domain/verdict.ts';
import type { Measured, Weeks } from './measured.ts';
import { area, dot, drawing, levels, line, place, size, text, type Axis } from './svg.ts';

export interface ChartFile {
	name: string;
	content: string;
}

/** Weeks with fewer reports show no figure: five of a week could be one worker's. */
const leastInWeek = 5;

/**
 * The charts of a verdict as plain SVG, each with its figures as CSV: all intervals in one picture, the evidence path of each
 * compared KPI, and its weeks. Drawn from what the engine saw; words in Dutch, as the decision is.
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
		files.push(...evidencePath(kpi, judged, state));
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

/** One row per KPI, each on its own scale, with its limits and its word. */
function strip(kpis: readonly PlanKpi[], verdict: Verdict): ChartFile[] {
	const rows = kpis.flatMap((kpi) => {
		const judged = verdict.kpis.find(({ id }) => id === kpi.id);
		return judged ? [{ kpi, judged, marks: marksOf(kpi) }] : [];
	});
	const height = 80 + rows.length * 64;
	const parts = rows.flatMap(({ kpi, judged, marks }, i) => {
		const y = 84 + i * 64;
		const head = `${titleOf(kpi)}: ${zoneWords[judged.zone]}`;
		return [text(24, y - 14, head, { bold: true }), ...bar(judged, marks, y + 8)];
	});
	const sentence = rows.map(({ judged }) => judged.sentence ?? '').join(' ');
	const table = rows.map(({ kpi, judged, marks }) => [
		kpi.id,
		titleOf(kpi),
		judged.zone,
		...[judged.estimate, judged.lower, judged.upper, marks?.limit, marks?.go].map(figure)
	]);
	const columns = ['kpi', 'title', 'zone', 'estimate', 'lower', 'upper', 'limit', 'go'];
	return [
		{ name: 'charts/kpis.svg', content: drawing('Alle metingen', sentence, parts, height) },
		{ name: 'charts/kpis.csv', content: toCsv(columns, table) }
	];
}

function bar(judged: KpiVerdict, marks: ReturnType<typeof marksOf>, y: number): string[] {
	const values = [judged.estimate, judged.lower, judged.upper, marks?.limit, marks?.go];
	const known = values.filter((value) => value !== null && value !== undefined);
	if (known.length === 0) return [text(size.left, y + 5, 'nog geen cijfers', { size: 13 })];
	const axis = around(known, { from: 120, to: size.width - 120 });
	const [low, high] = [judged.lower ?? axis.min, judged.upper ?? axis.max];
	const mark = (value: number | undefined, letter: string, dash: string) =>
		value === undefined
			? []
			: [
					line(
						[
							[place(axis, value), y - 14],
							[place(axis, value), y + 14]
						],
						{ colour: '#8a3b00', dash }
					),
					text(place(axis, value), y + 28, `${letter} ${rounded(value)}`, {
						size: 12,
						anchor: 'middle'
					})
				];
	return [
		line(
			[
				[axis.from, y],
				[axis.to, y]
			],
			{ colour: '#dfe5e9', width: 1 }
		),
		line(
			[
				[place(axis, low), y],
				[place(axis, high), y]
			],
			{ width: 6, colour: '#9fc0d8' }
		),
		...(judged.estimate === null ? [] : [dot(place(axis, judged.estimate), y)]),
		...mark(marks?.limit, marks?.limit === marks?.go ? 'R = G' : 'R', '5 4'),
		...(marks?.limit === marks?.go ? [] : mark(marks?.go, 'G', '')),
		text(axis.from - 8, y + 5, rounded(judged.lower), { size: 12, anchor: 'end' }),
		text(axis.to + 8, y + 5, rounded(judged.upper), { size: 12 })
	];
}

function evidencePath(kpi: PlanKpi, judged: KpiVerdict, state: KpiState): ChartFile[] {
	const points = state.evidence;
	const last = points.at(-1);
	if (!last || points.length < 2) return [];
	const marks = marksOf(kpi);
	const later = points.slice(Math.floor(points.length / 4));
	const seen = [
		...later.map(({ estimate }) => estimate),
		last.lower,
		last.upper,
		marks?.limit,
		marks?.go
	];
	const y = around(
		seen.filter((value) => value !== null && value !== undefined),
		{ from: size.height - size.bottom, to: size.top }
	);
	const x: Axis = { min: 0, max: last.n, from: size.left, to: size.width - size.right };
	const at = (n: number, value: number) => [place(x, n), place(y, value)] as const;
	const level = (value: number, letter: string, dash: string) => [
		line(
			[
				[x.from, place(y, value)],
				[x.to, place(y, value)]
			],
			{ colour: '#8a3b00', dash }
		),
		text(x.from + 6, place(y, value) - 6, `${letter} ${rounded(value)}`, { size: 13, bold: true })
	];
	const upper = points.map(({ n, upper }) => at(n, upper ?? y.max));
	const lower = points.map(({ n, lower }) => at(n, lower ?? y.min));
	const parts = [
		...levels(y, rounded),
		area([...upper, ...lower.reverse()]),
		line(points.map(({ n, estimate }) => at(n, estimate))),
		...(marks ? level(marks.limit, marks.limit === marks.go ? 'R = G' : 'R', '7 5') : []),
		...(marks && marks.limit !== marks.go ? level(marks.go, 'G', '') : []),
		...[0, Math.round(last.n / 2), last.n].map((n) =>
			text(place(x, n), size.height - 30, String(n), { anchor: 'middle', size: 13 })
		),
		text((x.from + x.to) / 2, size.height - 8, 'verslagen', { anchor: 'middle', size: 13 })
	];
	const rows = points.map(({ n, estimate, lower, upper }) => [
		n,
		...[estimate, lower, upper].map(figure)
	]);
	const title = `Bewijspad: ${titleOf(kpi)}`;
	return [
		{ name: fileName('path', kpi, 'svg'), content: drawing(title, judged.sentence ?? '', parts) },
		{
			name: fileName('path', kpi, 'csv'),
			content: toCsv(['n', 'estimate', 'lower', 'upper'], rows)
		}
	];
}

/** Week after week with the limits of an XmR chart; weeks with few reports are named and show no figure. */
function weekly(kpi: PlanKpi, judged: KpiVerdict, weeks: Weeks): ChartFile[] {
	const all = [...weeks].sort(([a], [b]) => (a < b ? -1 : 1));
	const shown = all.filter(([, { n }]) => n >= leastInWeek);
	if (shown.length < 2) return [];
	const chart = xmr(shown.map(([, { n, sum }]) => sum / n));
	const y = around([...chart.points.map(({ value }) => value), chart.upl, chart.lpl], {
		from: size.height - size.bottom,
		to: size.top
	});
	const gap = (size.width - size.right - size.left) / Math.max(1, shown.length - 1);
	const at = (i: number, value: number) => [size.left + i * gap, place(y, value)] as const;
	const level = (value: number, dash: string) =>
		line(
			[
				[size.left, place(y, value)],
				[size.width - size.right, place(y, value)]
			],
			{ colour: '#51626c', width: 1, dash }
		);
	const parts = [
		...levels(y, rounded),
		level(chart.mean, ''),
		level(chart.upl, '6 4'),
		level(chart.lpl, '6 4'),
		line(chart.points.map(({ value }, i) => at(i, value))),
		...chart.points.map(({ value, signal }, i) =>
			dot(...at(i, value), signal ? 'diamond' : 'round')
		),
		text(size.left, size.height - 30, shown[0]?.[0] ?? '', { size: 13 }),
		text(size.width - size.right, size.height - 30, shown.at(-1)?.[0] ?? '', {
			size: 13,
			anchor: 'end'
		}),
		text(size.left, size.height - 8, 'gemiddelde per week (maandag); ruit = signaal', { size: 13 })
	];
	const rows = all.map(([monday, { n, sum }]) => {
		const i = shown.findIndex(([week]) => week === monday);
		const point = chart.points[i];
		return point
			? [monday, n, figure(sum / n), point.signal ?? '']
			: [monday, `< ${leastInWeek}`, '', ''];
	});
	const sentence = `${titleOf(kpi)} per week: gemiddelde ${rounded(chart.mean)}, grenzen ${rounded(chart.lpl)} en ${rounded(chart.upl)}. ${judged.sentence ?? ''}`;
	return [
		{
			name: fileName('weeks', kpi, 'svg'),
			content: drawing(`Per week: ${titleOf(kpi)}`, sentence, parts)
		},
		{ name: fileName('weeks', kpi, 'csv'), content: toCsv(['monday', 'n', 'mean', 'signal'], rows) }
	];
}

/** Limit and go threshold in the plan's own units. */
function marksOf(kpi: PlanKpi): { limit: number; go: number } | null {
	if (kpiMethod(kpi) === 'zero-tolerance')
		return kpi.certify === undefined ? null : { limit: kpi.certify, go: kpi.certify };
	const limits = thresholds(kpi);
	if (!limits) return null;
	const natural = (value: number) =>
		naturalInterval(kpi, { estimate: value, lower: value, upper: value }).estimate;
	return { limit: natural(limits.limit), go: natural(limits.go) };
}

function around(values: readonly number[], ends: { from: number; to: number }): Axis {
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const room = (high - low || Math.abs(high) || 1) * 0.15;
	return { min: low - room, max: high + room, ...ends };
}

function figure(value: number | null | undefined): string | number {
	return value ?? '';
}

/** Three significant digits with a decimal comma; an open end says so. */
function rounded(value: number | null): string {
	if (value === null) return 'open';
	return String(Number(value.toPrecision(3)))
		.replace('.', ',')
		.replace('-', '−');
}
