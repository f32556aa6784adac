import { formatValue } from './format.ts';
import type { Drawing, Shape } from './scene.ts';
import { isNarrow, line, mark, scale, text } from './scene.ts';
import type { FunnelData } from './data.ts';
import { edgeNames, edgeRoom, plotOf } from './axes.ts';

export type FunnelWords = { x: string; overall: string; expected95: string; expected998: string };

/** Teams by size inside the limits that chance alone would give; not a league table. */
export function funnel(data: FunnelData, words: FunnelWords, locale: string): Drawing {
	const show = (value: number) => formatValue(value, data.unit, locale);
	return (width) => {
		const height = 340;
		const last = data.limits.at(-1);
		const names = [
			...(last
				? [
						{
							value: last.upper998,
							words: isNarrow(width) ? formatValue(0.998, 'share', locale) : words.expected998
						},
						{
							value: last.upper95,
							words: isNarrow(width) ? formatValue(0.95, 'share', locale) : words.expected95
						}
					]
				: []),
			{
				value: data.overall,
				words: isNarrow(width) ? show(data.overall) : `${words.overall} ${show(data.overall)}`
			}
		];
		const plot = plotOf(width, height, funnelRange(data), {
			unit: data.unit,
			locale,
			edge: edgeRoom(
				width,
				names.map((name) => name.words)
			),
			below: 52
		});
		const largest = Math.max(...data.teams.map(({ n }) => n), last?.n ?? 1);
		const x = scale(data.limits[0]?.n ?? 0, largest, plot.left + 6, plot.right);
		const edge = (of: keyof FunnelData['limits'][number], dash: number[]) =>
			line(
				data.limits.map((limit) => [x(limit.n), plot.y(inside(limit[of]))] as const),
				{ stroke: 'axis', dash }
			);
		const inside = (value: number) => Math.min(plot.y.to, Math.max(plot.y.from, value));
		const shapes: Shape[] = [
			...plot.shapes,
			edge('upper998', [2, 4]),
			edge('lower998', [2, 4]),
			edge('upper95', [7, 5]),
			edge('lower95', [7, 5]),
			line(
				[
					[plot.left, plot.y(data.overall)],
					[plot.right, plot.y(data.overall)]
				],
				{ stroke: 'muted' }
			),
			...data.teams.flatMap(({ label, n, value }) => {
				const [px, py] = [x(n), plot.y(value)];
				const anchor = px > (plot.left + plot.right) / 2 ? ('end' as const) : ('start' as const);
				return [
					mark('circle', px, py, 7, 'main'),
					text(anchor === 'end' ? px - 12 : px + 12, py - 10, label, { colour: 'ink', anchor })
				];
			}),
			text(plot.right, plot.bottom + 40, words.x, { anchor: 'end' }),
			...[x.from, x.to].map((n) =>
				text(x(n), plot.bottom + 20, String(Math.round(n)), { anchor: 'middle' })
			),
			...edgeNames(plot, names)
		];
		return {
			width,
			height,
			shapes,
			points: data.teams.map(({ label, n, value }) => ({
				x: x(n),
				y: plot.y(value),
				label: `${label}: ${show(value)}, ${words.x.toLowerCase()}: ${n}`
			}))
		};
	};
}

export function funnelRange(data: FunnelData): [number, number] {
	const shown = data.limits.slice(Math.floor(data.limits.length / 6));
	const values = [
		...data.teams.map(({ value }) => value),
		...shown.flatMap(({ lower998, upper998 }) => [lower998, upper998])
	];
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const room = (high - low || Math.abs(high) || 1) * 0.08;
	const to = data.unit === 'share' ? Math.min(1, high + room) : high + room;
	return [data.unit === 'number' ? low - room : Math.max(0, low - room), to];
}
