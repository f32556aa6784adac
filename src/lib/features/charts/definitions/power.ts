import type { ChartConfiguration } from 'chart.js';
import { formatValue } from '../format.ts';
import { sharedOptions, type Look } from './look.ts';

export type PowerData = { points: { reports: number; go: number; stop: number; pause: number }[] };
export type PowerWords = { x: string; go: string; stop: string; pause: string; open: string };

/** Chance of each outcome after so many reports: lines that differ in colour, dashes and point. */
export function power({ points }: PowerData, words: PowerWords) {
	return (look: Look): ChartConfiguration => {
		const { palette } = look;
		const options = sharedOptions(look, 'share', { x: words.x, y: '', by: 'linear' });
		const line = (
			label: string,
			value: (point: PowerData['points'][number]) => number,
			style: { colour: string; dash: number[]; point: 'circle' | 'rect' | 'triangle' | 'crossRot' }
		) => ({
			type: 'line' as const,
			label,
			data: points.map((point) => ({ x: point.reports, y: value(point) })),
			borderColor: style.colour,
			backgroundColor: style.colour,
			borderDash: style.dash,
			borderWidth: 2.5,
			pointStyle: style.point,
			pointRadius: 4
		});
		const pauses = points.some(({ pause }) => pause > 0);
		return {
			type: 'line',
			data: {
				datasets: [
					line(words.go, ({ go }) => go, { colour: palette.go, dash: [], point: 'circle' }),
					line(words.stop, ({ stop }) => stop, {
						colour: palette.limit,
						dash: [7, 4],
						point: 'crossRot'
					}),
					...(pauses
						? [
								line(words.pause, ({ pause }) => pause, {
									colour: palette.signal,
									dash: [2, 4],
									point: 'triangle' as const
								})
							]
						: []),
					line(words.open, ({ go, stop, pause }) => Math.max(0, 1 - go - stop - pause), {
						colour: palette.muted,
						dash: [4, 3],
						point: 'rect'
					})
				]
			},
			options: {
				...options,
				scales: {
					x: { ...options.scales?.['x'], min: 0, max: points.at(-1)?.reports },
					y: { ...options.scales?.['y'], min: 0, max: 1 }
				},
				plugins: {
					...options.plugins,
					tooltip: {
						...options.plugins?.tooltip,
						callbacks: {
							title: ([item]) => `${item?.parsed.x ?? ''} ${words.x.toLowerCase()}`,
							label: (item) =>
								`${item.dataset.label ?? ''}: ${formatValue(Number(item.parsed.y), 'share', look.locale)}`
						}
					}
				}
			}
		};
	};
}
