import type { ChartConfiguration, ChartOptions, Plugin } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { Palette } from '../palette.ts';
import { formatValue } from '../format.ts';
import type { ValueUnit } from '../types.ts';

/** What a chart needs to know beside its data: colours, language, and how to hatch. */
export type Look = {
	palette: Palette;
	/** BCP 47 tag for figures. */
	locale: string;
	font: string;
	/** True when the chart is narrower than a phone in landscape: shorter labels. */
	narrow: boolean;
	animate: boolean;
	hatch: (colour: string, background: string) => CanvasPattern | string;
};

/** A definition draws itself for any look: once for the screen, once for paper. */
export type Definition = (look: Look) => ChartConfiguration;

/** Options every chart shares: quiet grid, readable axes, tooltips with units, no bouncing. */
export function sharedOptions(
	look: Look,
	unit: ValueUnit,
	axes: { x: string; y: string; by?: 'category' | 'linear' }
): ChartOptions<'line'> {
	const { palette } = look;
	const font = { family: look.font, size: 14 };
	const title = (text: string) => ({ display: text !== '', text, color: palette.muted, font });
	return {
		responsive: true,
		maintainAspectRatio: false,
		animation: look.animate ? { duration: 250 } : false,
		locale: look.locale,
		font,
		color: palette.ink,
		layout: { padding: { top: 12, right: 12 } },
		interaction: { mode: 'nearest', intersect: false },
		scales: {
			x: {
				type: axes.by ?? 'category',
				title: title(axes.x),
				ticks: {
					color: palette.muted,
					font,
					maxRotation: 45,
					autoSkipPadding: 12,
					includeBounds: false
				},
				grid: { display: false },
				border: { color: palette.axis }
			},
			y: {
				title: title(axes.y),
				ticks: {
					color: palette.muted,
					font,
					maxTicksLimit: 7,
					includeBounds: false,
					callback: (value) => formatValue(Number(value), unit, look.locale)
				},
				grid: { color: palette.grid },
				border: { color: palette.axis }
			}
		},
		plugins: {
			legend: {
				position: 'bottom',
				labels: {
					color: palette.ink,
					font,
					usePointStyle: true,
					boxWidth: 9,
					boxHeight: 9,
					padding: 18
				}
			},
			tooltip: {
				backgroundColor: palette.ink,
				titleColor: palette.surface,
				bodyColor: palette.surface,
				titleFont: { ...font, weight: 600 },
				bodyFont: font,
				padding: 10,
				cornerRadius: 6
			}
		}
	};
}

/** A horizontal line with its name on it; `dashed` sets the limit apart from the goal without colour. */
export function levelLine(
	look: Look,
	level: { value: number; name: string; colour: string; dashed: boolean; end: 'start' | 'end' }
): AnnotationOptions {
	return {
		type: 'line',
		yMin: level.value,
		yMax: level.value,
		borderColor: level.colour,
		borderWidth: 2,
		borderDash: level.dashed ? [7, 5] : [],
		label: {
			display: true,
			content: level.name,
			position: level.end,
			yAdjust: -12,
			backgroundColor: look.palette.surface,
			color: level.colour,
			font: { family: look.font, size: 13, weight: 600 },
			padding: { x: 5, y: 1 }
		}
	};
}

/** The limit and go lines of a KPI; one line when the board chose one margin for both. */
export function thresholdLines(
	look: Look,
	limits: { limit: number | null; go: number | null },
	names: { limit: string; go: string },
	unit: ValueUnit
): Record<string, AnnotationOptions> {
	const { palette } = look;
	// R and G are the same letters in every language, and all a narrow chart has room for.
	const word = (name: string, letter: string, value: number) =>
		`${look.narrow ? letter : name} ${formatValue(value, unit, look.locale)}`;
	const lines: Record<string, AnnotationOptions> = {};
	if (limits.limit !== null) {
		lines['limit'] = levelLine(look, {
			value: limits.limit,
			name:
				limits.go === limits.limit
					? word(`${names.limit} = ${names.go}`, 'R = G', limits.limit)
					: word(names.limit, 'R', limits.limit),
			colour: palette.limit,
			dashed: true,
			end: 'start'
		});
	}
	if (limits.go !== null && limits.go !== limits.limit) {
		lines['go'] = levelLine(look, {
			value: limits.go,
			name: word(names.go, 'G', limits.go),
			colour: palette.go,
			dashed: false,
			end: 'end'
		});
	}
	return lines;
}

/** Writes each bar's value above it. */
export function barLabels(look: Look, texts: readonly string[]): Plugin {
	return {
		id: 'barLabels',
		afterDatasetsDraw(chart) {
			const pen = chart.ctx;
			pen.save();
			pen.font = `600 14px ${look.font}`;
			pen.fillStyle = look.palette.ink;
			pen.textAlign = 'center';
			pen.textBaseline = 'bottom';
			chart.getDatasetMeta(0).data.forEach((bar, index) => {
				const { x, y, base } = bar.getProps(['x', 'y', 'base'], true) as Record<string, number>;
				pen.fillText(texts[index] ?? '', x ?? 0, Math.min(y ?? 0, base ?? y ?? 0) - 5);
			});
			pen.restore();
		}
	};
}

/** Names lines in the margin on the right, where no data can hide them. Needs room: see `edgeRoom`. */
export function edgeLabels(
	look: Look,
	labels: readonly { value: number; name: string; figure: string }[]
): Plugin {
	return {
		id: 'edgeLabels',
		afterDatasetsDraw(chart) {
			const { ctx: pen, chartArea, scales } = chart;
			pen.save();
			pen.fillStyle = look.palette.muted;
			pen.textAlign = 'left';
			pen.textBaseline = 'middle';
			for (const { value, name, figure } of labels) {
				const y = scales['y']?.getPixelForValue(value) ?? 0;
				const x = chartArea.right + 8;
				pen.font = `600 13px ${look.font}`;
				const oneLine = look.narrow || name === '';
				pen.fillText(figure, x, oneLine ? y : y + 8);
				pen.font = `13px ${look.font}`;
				if (!oneLine) pen.fillText(name, x, y - 8);
			}
			pen.restore();
		}
	};
}

/** Pixels to keep free on the right for `edgeLabels`. */
export function edgeRoom(look: Look): number {
	return look.narrow ? 64 : 116;
}
