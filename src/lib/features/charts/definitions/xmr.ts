import type { ChartConfiguration } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { formatValue } from '../format.ts';
import { translucent } from '../palette.ts';
import type { XmrData, XmrSignal } from '../types.ts';
import { edgeLabels, edgeRoom, sharedOptions, type Look } from './look.ts';

export type XmrWords = {
	value: string;
	mean: string;
	upper: string;
	lower: string;
	provisional: string;
	signals: Record<XmrSignal, string>;
};

const shapes = {
	outside: 'triangle',
	trend: 'rectRot',
	'two-of-three': 'rect',
	shift: 'rectRounded'
} as const;

/** Values over time with process limits; each signal has its own shape and its rule in words. */
export function xmr(data: XmrData, words: XmrWords) {
	return (look: Look): ChartConfiguration => {
		const { palette } = look;
		const figure = (value: number) => formatValue(value, data.unit, look.locale);
		const options = sharedOptions(look, data.unit, { x: '', y: '' });
		const signals = data.points.map((point) => point.signal);
		return {
			type: 'line',
			data: {
				labels: data.points.map((point) => point.label),
				datasets: [
					{
						label: words.value,
						data: data.points.map((point) => point.value),
						borderColor: palette.main,
						borderWidth: 2,
						pointBackgroundColor: signals.map((s) => (s ? palette.signal : palette.main)),
						pointBorderColor: palette.surface,
						pointBorderWidth: 1.5,
						pointRadius: signals.map((signal) => (signal ? 8 : 4)),
						pointHoverRadius: 9,
						pointStyle: signals.map((signal) => (signal ? shapes[signal] : 'circle'))
					}
				]
			},
			options: {
				...options,
				layout: { padding: { top: 12, right: edgeRoom(look) } },
				scales: {
					x: { ...options.scales?.['x'], offset: true },
					y: {
						...options.scales?.['y'],
						grace: '12%',
						suggestedMin: data.lower,
						suggestedMax: data.upper
					}
				},
				plugins: {
					...options.plugins,
					legend: { display: false },
					tooltip: {
						...options.plugins?.tooltip,
						callbacks: {
							label: (item) => formatValue(Number(item.parsed.y), data.unit, look.locale),
							afterLabel: (item) => {
								const signal = signals[item.dataIndex];
								return signal ? words.signals[signal] : '';
							}
						}
					},
					annotation: {
						annotations: {
							...provisionalBox(look, data, words.provisional),
							mean: line(data.mean, palette.muted, false),
							upper: line(data.upper, palette.axis, true),
							lower: line(data.lower, palette.axis, true),
							...signalLabels(look, data, words)
						}
					}
				}
			},
			plugins: [
				edgeLabels(look, [
					{ value: data.mean, name: words.mean, figure: figure(data.mean) },
					{ value: data.upper, name: words.upper, figure: figure(data.upper) },
					{ value: data.lower, name: words.lower, figure: figure(data.lower) }
				])
			]
		};
	};
}

function line(value: number, colour: string, dashed: boolean): AnnotationOptions {
	return {
		type: 'line',
		yMin: value,
		yMax: value,
		borderColor: colour,
		borderWidth: 1.5,
		borderDash: dashed ? [7, 5] : []
	};
}

function provisionalBox(
	look: Look,
	data: XmrData,
	name: string
): Record<string, AnnotationOptions> {
	const count = Math.min(data.provisional ?? 0, data.points.length);
	if (count === 0) return {};
	return {
		provisional: {
			type: 'box',
			xMin: -0.5,
			xMax: count - 0.5,
			backgroundColor: translucent(look.palette.axis, 0.1),
			borderWidth: 0,
			drawTime: 'beforeDatasetsDraw',
			label: {
				display: true,
				content: name,
				position: { x: 'start', y: 'start' },
				color: look.palette.muted,
				font: { family: look.font, size: 13, weight: 600 }
			}
		}
	};
}

/** Names the rule once per stretch of the same signal, at its last point. */
function signalLabels(
	look: Look,
	data: XmrData,
	words: XmrWords
): Record<string, AnnotationOptions> {
	const labels: Record<string, AnnotationOptions> = {};
	// Too wide for a phone: there the list under the chart says it.
	if (look.narrow) return labels;
	data.points.forEach((point, index) => {
		const next = data.points[index + 1];
		if (!point.signal || (next?.signal === point.signal && next.side === point.side)) return;
		const nearEnd = index > data.points.length * 0.75;
		labels[`signal-${index}`] = {
			type: 'label',
			xValue: index,
			yValue: point.value,
			content: words.signals[point.signal],
			color: look.palette.signal,
			backgroundColor: look.palette.surface,
			font: { family: look.font, size: 13, weight: 600 },
			padding: { x: 4, y: 1 },
			position: { x: nearEnd ? 'end' : index < 3 ? 'start' : 'center', y: 'center' },
			yAdjust: point.side === 'low' ? 20 : -20
		};
	});
	return labels;
}
