import { formatValue } from './format.ts';
import type { Colour } from './palette.ts';
import type { Drawing, Mark, Shape } from './scene.ts';
import { line, mark, scale, text } from './scene.ts';
import { legend, plotOf, ticksBelow } from './axes.ts';

export type PowerData = { points: { reports: number; go: number; stop: number; pause: number }[] };
export type PowerWords = { x: string; go: string; stop: string; pause: string; open: string };

interface Line {
	name: string;
	colour: Colour;
	dash?: readonly number[];
	shape: Mark;
	value: (point: PowerData['points'][number]) => number;
}

/** Chance of each outcome after so many reports: lines that differ in colour, dashes and mark. */
export function power({ points }: PowerData, words: PowerWords, locale: string): Drawing {
	const pauses = points.some(({ pause }) => pause > 0);
	const lines: Line[] = [
		{ name: words.go, colour: 'go', shape: 'circle', value: ({ go }) => go },
		{
			name: words.open,
			colour: 'muted',
			dash: [4, 4],
			shape: 'square',
			value: ({ go, stop, pause }) => Math.max(0, 1 - go - stop - pause)
		},
		{
			name: words.stop,
			colour: 'limit',
			dash: [8, 4],
			shape: 'triangle',
			value: ({ stop }) => stop
		}
	];
	if (pauses)
		lines.push({
			name: words.pause,
			colour: 'signal',
			dash: [2, 4],
			shape: 'diamond',
			value: ({ pause }) => pause
		});
	const swatches = lines.map(({ name, colour, dash, shape }) => ({
		words: name,
		swatch: (x: number, y: number): Shape[] => [
			line(
				[
					[x, y],
					[x + 20, y]
				],
				{ stroke: colour, width: 2.5, ...(dash && { dash }) }
			),
			mark(shape, x + 10, y, 4, colour)
		]
	}));
	return (width) => {
		const below = legend(8, 0, width, swatches).height;
		const height = 280 + below;
		const plot = plotOf(width, height, [0, 1], { unit: 'share', locale, below: 52 + below });
		const last = points.at(-1)?.reports ?? 1;
		const x = scale(0, last, plot.left, plot.right - 10);
		const labels = points.map(({ reports }) => ({ x: x(reports), words: String(reports) }));
		const shapes: Shape[] = [
			...plot.shapes,
			...lines.flatMap(({ colour, dash, shape, value }) => {
				const path = points.map((point) => [x(point.reports), plot.y(value(point))] as const);
				return [
					line(path, { stroke: colour, width: 2.5, ...(dash && { dash }) }),
					...path.map(([px, py]) => mark(shape, px, py, 4, colour))
				];
			}),
			...ticksBelow(plot, labels, 44),
			text(plot.right, plot.bottom + 40, words.x, { anchor: 'end' }),
			...legend(plot.left, height - below + 6, width, swatches).shapes
		];
		return {
			width,
			height,
			shapes,
			points: points.map((point) => ({
				x: x(point.reports),
				y: plot.y(point.go),
				label: [
					`${words.x}: ${point.reports}`,
					...lines.map(({ name, value }) => `${name} ${formatValue(value(point), 'share', locale)}`)
				].join('. ')
			}))
		};
	};
}
