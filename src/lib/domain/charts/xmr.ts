import { formatValue } from './format.ts';
import type { Drawing, Mark, Shape } from './scene.ts';
import { box, isNarrow, line, mark, scale, text, textWidth } from './scene.ts';
import type { XmrData, XmrSignal } from './data.ts';
import { edgeNames, edgeRoom, plotOf, ticksBelow } from './axes.ts';

export type XmrWords = {
	mean: string;
	upper: string;
	lower: string;
	provisional: string;
	baseline: string;
	signals: Record<XmrSignal, string>;
};

export const signalMarks: Record<XmrSignal, Mark> = {
	outside: 'triangle',
	trend: 'diamond',
	'two-of-three': 'square',
	shift: 'diamond'
};

/** Values over time with process limits; each signal has its own shape and its rule in words. */
export function xmrChart(data: XmrData, words: XmrWords, locale: string): Drawing {
	const show = (value: number) => formatValue(value, data.unit, locale);
	return (width) => {
		const height = 340;
		const narrow = isNarrow(width);
		const names = [
			{
				value: data.upper,
				words: narrow ? show(data.upper) : `${words.upper} ${show(data.upper)}`
			},
			{ value: data.mean, words: narrow ? show(data.mean) : `${words.mean} ${show(data.mean)}` },
			{ value: data.lower, words: narrow ? show(data.lower) : `${words.lower} ${show(data.lower)}` }
		];
		const plot = plotOf(width, height, xmrRange(data), {
			unit: data.unit,
			locale,
			edge: edgeRoom(
				width,
				names.map((name) => name.words)
			),
			below: 36
		});
		const count = data.points.length;
		const x = scale(-0.5, count - 0.5, plot.left, plot.right);
		const places = data.points.map((point, i) => ({ point, i, x: x(i), y: plot.y(point.value) }));
		const shapes: Shape[] = [
			...provisional(),
			...plot.shapes,
			...[data.upper, data.lower].map((value) =>
				line(
					[
						[plot.left, plot.y(value)],
						[plot.right, plot.y(value)]
					],
					{ stroke: 'axis', dash: [7, 5] }
				)
			),
			line(
				[
					[plot.left, plot.y(data.mean)],
					[plot.right, plot.y(data.mean)]
				],
				{ stroke: 'muted' }
			),
			line(
				places.map((place) => [place.x, place.y] as const),
				{ stroke: 'main', width: 2 }
			),
			...places.map(({ point: { signal }, i, x: px, y: py }) =>
				signal
					? mark(signalMarks[signal], px, py, 8, 'signal')
					: mark('circle', px, py, 4.5, i < data.baseline ? 'surface' : 'main', 'main')
			),
			...ruleNames(),
			...ticksBelow(
				plot,
				places.map((place) => ({ x: place.x, words: place.point.label })),
				Math.max(62, ...data.points.map(({ label }) => textWidth(label) + 12))
			),
			...edgeNames(plot, names)
		];
		return {
			width,
			height,
			shapes,
			points: places.map(({ point, i, ...place }) => ({
				...place,
				label: labelOf(point, i),
				...(point.href && { href: point.href })
			}))
		};

		function provisional(): Shape[] {
			const shaded = Math.min(data.provisional, count);
			const made: Shape[] = [];
			if (shaded > 0)
				made.push(
					box(plot.left, plot.top - 22, x(shaded - 0.5) - plot.left, plot.bottom - plot.top + 22, {
						fill: 'axis',
						opacity: 0.1
					}),
					text(plot.left + 8, plot.top - 6, words.provisional, { strong: true })
				);
			if (data.baseline > 0 && data.baseline < count)
				made.push(
					line(
						[
							[x(data.baseline - 0.5), plot.top],
							[x(data.baseline - 0.5), plot.bottom]
						],
						{ stroke: 'axis', dash: [2, 4] }
					),
					text(x(data.baseline - 0.5) - 6, plot.bottom - 8, words.baseline, { anchor: 'end' })
				);
			return made;
		}

		/** The rule is named once per stretch of the same signal; too wide for a phone, where the list under the chart says it. */
		function ruleNames(): Shape[] {
			if (narrow) return [];
			return places.flatMap(({ point: { signal, side }, i, x: px, y: py }) => {
				const next = data.points[i + 1];
				if (!signal || (next?.signal === signal && next.side === side)) return [];
				const anchor = i > count * 0.75 ? 'end' : i < 3 ? 'start' : 'middle';
				const y = side === 'low' ? py + 24 : py - 14;
				return text(px, y, words.signals[signal], { colour: 'signal', anchor, strong: true });
			});
		}
	};

	function labelOf({ label, value, signal }: XmrData['points'][number], i: number): string {
		return [
			`${label}: ${show(value)}`,
			...(i < data.baseline ? [words.baseline] : []),
			...(i < data.provisional ? [words.provisional] : []),
			...(signal ? [words.signals[signal]] : [])
		].join('. ');
	}
}

export function xmrRange(data: XmrData): [number, number] {
	const values = [...data.points.map(({ value }) => value), data.upper, data.lower];
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const room = (high - low || Math.abs(high) || 1) * 0.14;
	const positive = data.unit === 'minutes' || data.unit === 'days' || data.unit === 'share';
	return [positive ? Math.max(0, low - room) : low - room, high + room];
}
