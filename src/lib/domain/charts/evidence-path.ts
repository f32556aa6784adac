import { formatDay, formatValue } from './format.ts';
import type { Drawing, Shape } from './scene.ts';
import { area, box, isNarrow, line, mark, scale, text, textWidth } from './scene.ts';
import type { Bound, EvidencePathData } from './data.ts';
import type { LegendItem } from './axes.ts';
import { legend, level, plotOf, ticksBelow } from './axes.ts';

export type EvidencePathWords = {
	x: string;
	estimate: string;
	band: string;
	limit: string;
	go: string;
	decided: string;
	unknown: string;
};

/** Estimate and certain band per look, with the R and G lines and the point where the verdict fell. */
export function evidencePath(
	data: EvidencePathData,
	words: EvidencePathWords,
	locale: string
): Drawing {
	const swatches: LegendItem[] = [
		{
			words: words.estimate,
			swatch: (x, y) => [
				line(
					[
						[x, y],
						[x + 20, y]
					],
					{ stroke: 'main', width: 2.5 }
				)
			]
		},
		{
			words: words.band,
			swatch: (x, y) => [box(x, y - 7, 20, 14, { fill: 'main', opacity: 0.2 })]
		}
	];
	return (width) => {
		const range = visibleRange(data);
		const below = legend(8, 0, width, swatches).height;
		const height = 340 + below;
		const plot = plotOf(width, height, range, {
			unit: data.unit,
			locale,
			below: 52 + below
		});
		const first = data.points[0]?.n ?? 0;
		const last = data.points.at(-1)?.n ?? 1;
		const x = scale(first, Math.max(last, first + 1), plot.left + 8, plot.right - 10);
		const inside = (bound: Bound, open: number) =>
			plot.y(
				bound === null || !Number.isFinite(bound)
					? open
					: Math.min(plot.y.to, Math.max(plot.y.from, bound))
			);
		const upper = data.points.map((p) => [x(p.n), inside(p.upper, plot.y.to)] as const);
		const lower = data.points.map((p) => [x(p.n), inside(p.lower, plot.y.from)] as const);
		const path = data.points.flatMap((p) =>
			p.estimate === null ? [] : [[x(p.n), inside(p.estimate, p.estimate)] as const]
		);
		const shapes: Shape[] = [
			...plot.shapes,
			area([...upper, ...lower.toReversed()], { fill: 'main', opacity: 0.16 }),
			line(upper, { stroke: 'main', width: 1, dash: [3, 3], opacity: 0.6 }),
			line(lower, { stroke: 'main', width: 1, dash: [3, 3], opacity: 0.6 }),
			...thresholds(),
			line(path, { stroke: 'main', width: 2.5 }),
			...path.map(([px, py]) => mark('circle', px, py, path.length > 30 ? 3 : 4, 'main')),
			...flag(),
			...numbers(),
			...legend(plot.left, height - below + 6, width, swatches).shapes
		];
		return {
			width,
			height,
			shapes,
			points: data.points.map((p) => ({
				x: x(p.n),
				y: inside(p.estimate, (plot.y.from + plot.y.to) / 2),
				label: labelOf(p),
				...(p.href && { href: p.href })
			}))
		};

		function thresholds(): Shape[] {
			const show = (name: string, letter: string, value: number) =>
				`${isNarrow(width) ? letter : name} ${formatValue(value, data.unit, locale)}`;
			const { limit, go } = data;
			const made: Shape[] = [];
			if (limit !== null) {
				const same = limit === go;
				const name = same
					? show(`${words.limit} = ${words.go}`, 'R = G', limit)
					: show(words.limit, 'R', limit);
				made.push(
					...level(plot, { value: limit, name, colour: 'limit', dashed: true, end: 'start' })
				);
			}
			if (go !== null && go !== limit) {
				const name = show(words.go, 'G', go);
				made.push(...level(plot, { value: go, name, colour: 'go', dashed: false, end: 'end' }));
			}
			return made;
		}

		function flag(): Shape[] {
			const at = data.decidedAt ?? null;
			if (at === null) return [];
			const room = textWidth(words.decided) + 20;
			const where = x(at);
			const left = Math.min(where, plot.right - room);
			return [
				line(
					[
						[where, plot.top - 22],
						[where, plot.bottom]
					],
					{ stroke: 'ink', width: 2 }
				),
				box(left, plot.top - 24, room, 24, { fill: 'ink' }),
				text(left + room / 2, plot.top - 7, words.decided, {
					colour: 'surface',
					anchor: 'middle',
					strong: true
				})
			];
		}

		function numbers(): Shape[] {
			const labels = data.points.map((p) => ({ x: x(p.n), words: String(p.n) }));
			return [
				...ticksBelow(plot, labels, 52),
				text(plot.right, plot.bottom + 40, words.x, { anchor: 'end' })
			];
		}
	};

	function labelOf(point: EvidencePathData['points'][number]): string {
		const value = (bound: Bound) =>
			bound === null || !Number.isFinite(bound)
				? words.unknown
				: formatValue(bound, data.unit, locale);
		const parts = [
			`${formatDay(point.at, locale)}, ${words.x.toLowerCase()}: ${point.n}`,
			`${words.estimate} ${value(point.estimate)}`,
			`${words.band} ${value(point.lower)} – ${value(point.upper)}`
		];
		if (point.n === data.decidedAt) parts.push(words.decided);
		return parts.join('. ');
	}
}

/**
 * The part of the axis worth seeing: every estimate and both lines, and the last band, but not the first
 * reports, whose bands are endless and would flatten all the rest.
 */
export function visibleRange(data: EvidencePathData): [number, number] {
	const last = data.points.at(-1);
	const values = [
		...data.points.slice(Math.floor(data.points.length / 4)).map((point) => point.estimate),
		last?.estimate,
		last?.lower,
		last?.upper,
		data.limit,
		data.go
	].filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
	const low = Math.min(...values, Infinity);
	const high = Math.max(...values, -Infinity);
	if (!Number.isFinite(low)) return [-1, 1];
	const span = high - low || Math.abs(high) || 1;
	const [from, to] = [low - span * 0.25, high + span * 0.25];
	if (data.unit !== 'share') return [from, to];
	return [Math.max(0, from), Math.min(1, to)];
}
