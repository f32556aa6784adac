import { formatValue } from './format.ts';
import type { Colour } from './palette.ts';
import type { Drawing, Scene, ScenePoint, Shape } from './scene.ts';
import { box, hatching, isNarrow, line, scale, text, textWidth } from './scene.ts';
import type { ComparisonData, DistributionData, GChartData, WaterfallData } from './data.ts';

/** Runs of clean reports against the number needed for the certificate. */
export function gChart(data: GChartData, words: { certificate: string }): Drawing {
	const bars = data.runs.map(({ label, clean, ended }) => ({
		label,
		from: 0,
		to: clean,
		colour: 'main' as const,
		hatched: !ended,
		says: String(clean)
	}));
	const line = { value: data.certificate, words: `${words.certificate}: ${data.certificate}` };
	return (width) => barScene(width, bars, { ...line, colour: 'go', dashed: false });
}

/** Where the minutes went: totals start at the axis, changes where the step before them ended. */
export function waterfall(data: WaterfallData, locale: string): Drawing {
	const spans = waterfallSpans(data);
	const bars = data.steps.map((step, i) => {
		const [from, to] = spans[i] ?? [0, 0];
		const figure = formatValue(step.value, data.unit, locale);
		const total = step.kind === 'total';
		return {
			label: step.label,
			from,
			to,
			colour: total ? ('main' as const) : ('compare' as const),
			hatched: !total,
			says: total || step.value < 0 ? figure : `+${figure}`
		};
	});
	return (width) => barScene(width, bars, null, true);
}

/** Groups side by side; every second one is hatched. */
export function comparisonBars(
	data: ComparisonData,
	words: { margin: string },
	locale: string
): Drawing {
	const show = (value: number) => formatValue(value, data.unit, locale);
	const bars = data.groups.map(({ label, estimate, n }, i) => ({
		label: `${label} (n = ${n})`,
		from: 0,
		to: estimate,
		colour: i % 2 === 0 ? ('main' as const) : ('compare' as const),
		hatched: i % 2 === 1,
		says: show(estimate)
	}));
	const margin = data.margin ?? null;
	return (width) =>
		barScene(
			width,
			bars,
			margin === null
				? null
				: {
						value: margin,
						words: `${words.margin}: ${show(margin)}`,
						colour: 'limit',
						dashed: true
					}
		);
}

/** How many gave each answer. */
export function distribution(data: DistributionData): Drawing {
	const bars = data.answers.map(({ label, n }) => ({
		label,
		from: 0,
		to: n,
		colour: 'main' as const,
		hatched: false,
		says: String(n)
	}));
	return (width) => barScene(width, bars, null);
}

/** Start and end of each bar of a waterfall. */
export function waterfallSpans(data: WaterfallData): [number, number][] {
	let level = 0;
	return data.steps.map((step) => {
		const from = step.kind === 'total' ? 0 : level;
		level = step.kind === 'total' ? step.value : level + step.value;
		return [from, level];
	});
}

interface Bar {
	label: string;
	from: number;
	to: number;
	colour: Colour;
	hatched: boolean;
	/** The figure beside it. */
	says: string;
}

/** Bars from left to right, each with its name before it (above it on a phone), and one line across them all. */
function barScene(
	width: number,
	bars: readonly Bar[],
	across: { value: number; words: string; colour: Colour; dashed: boolean } | null,
	chained = false
): Scene {
	const above = isNarrow(width);
	const left = above
		? 4
		: Math.min(240, Math.max(...bars.map(({ label }) => textWidth(label)), 40) + 18);
	const row = above ? 62 : 46;
	const thick = 28;
	const top = across ? 34 : 8;
	const height = top + bars.length * row + 8;
	const values = [0, ...bars.flatMap(({ from, to }) => [from, to]), across?.value ?? 0];
	const room = Math.max(...bars.map(({ says }) => textWidth(says))) + 16;
	const x = scale(Math.min(...values), Math.max(...values), left, width - room);
	const shapes: Shape[] = [
		line(
			[
				[x(0), top - 4],
				[x(0), height - 4]
			],
			{ stroke: 'axis', width: 1 }
		)
	];
	const points: ScenePoint[] = [];
	bars.forEach((bar, i) => {
		const y = top + i * row + (above ? 24 : (row - thick) / 2);
		const [start, end] = [Math.min(x(bar.from), x(bar.to)), Math.max(x(bar.from), x(bar.to))];
		const extent = Math.max(end - start, 1);
		shapes.push(
			above
				? text(4, y - 8, bar.label, { colour: 'ink' })
				: text(left - 10, y + thick / 2 + 5, bar.label, { colour: 'ink', anchor: 'end' }),
			box(start, y, extent, thick, bar.hatched ? { fill: 'surface' } : { fill: bar.colour }),
			...(bar.hatched ? [hatching(start, y, extent, thick, bar.colour)] : []),
			box(start, y, extent, thick, { stroke: bar.colour, width: 2 }),
			text(end + 8, y + thick / 2 + 5, bar.says, { colour: 'ink', strong: true })
		);
		if (chained && i < bars.length - 1)
			shapes.push(
				line(
					[
						[x(bar.to), y + thick],
						[x(bar.to), y + row]
					],
					{ stroke: 'axis', width: 1, dash: [3, 3] }
				)
			);
		points.push({ x: end, y: y + thick / 2, label: `${bar.label}: ${bar.says}` });
	});
	if (across) {
		const at = x(across.value);
		const toLeft = at > width / 2;
		shapes.push(
			line(
				[
					[at, top - 14],
					[at, height - 4]
				],
				{
					stroke: across.colour,
					width: 2,
					...(across.dashed && { dash: [7, 5] })
				}
			),
			text(toLeft ? at + 4 : at - 4, top - 18, across.words, {
				colour: across.colour,
				anchor: toLeft ? 'end' : 'start',
				strong: true
			})
		);
	}
	return { width, height, shapes, points };
}
