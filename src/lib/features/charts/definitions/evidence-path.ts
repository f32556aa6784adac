import type { ChartConfiguration } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { formatValue } from '../format.ts';
import { translucent } from '../palette.ts';
import type { Bound, EvidencePathData } from '../types.ts';
import { sharedOptions, thresholdLines, type Look } from './look.ts';

export type EvidencePathWords = {
	x: string;
	estimate: string;
	band: string;
	limit: string;
	go: string;
	decided: string;
};

/** Estimate and certain band per look, with the R and G lines and the point where the verdict fell. */
export function evidencePath(data: EvidencePathData, words: EvidencePathWords) {
	return (look: Look): ChartConfiguration => {
		const { palette } = look;
		const frame = visibleRange(data);
		const options = sharedOptions(look, data.unit, { x: words.x, y: '', by: 'linear' });
		const edge = {
			type: 'line' as const,
			pointRadius: 0,
			pointHitRadius: 0,
			borderColor: translucent(palette.main, 0.55),
			borderWidth: 1,
			borderDash: [3, 3]
		};
		const bound = (value: Bound, open: number) =>
			value === null || !Number.isFinite(value) ? open : value;

		return {
			type: 'line',
			data: {
				datasets: [
					{
						...edge,
						label: 'lower',
						data: data.points.map((p) => ({ x: p.n, y: bound(p.lower, frame.min - frame.span) }))
					},
					{
						...edge,
						label: words.band,
						data: data.points.map((p) => ({ x: p.n, y: bound(p.upper, frame.max + frame.span) })),
						fill: '-1',
						backgroundColor: translucent(palette.main, 0.16),
						pointStyle: 'rect'
					},
					{
						type: 'line',
						label: words.estimate,
						data: data.points.flatMap((p) =>
							p.estimate === null ? [] : [{ x: p.n, y: p.estimate }]
						),
						borderColor: palette.main,
						backgroundColor: palette.main,
						borderWidth: 2.5,
						pointRadius: data.points.length > 40 ? 0 : 3,
						pointStyle: 'circle'
					}
				]
			},
			options: {
				...options,
				scales: {
					x: { ...options.scales?.['x'], min: 0, max: data.points.at(-1)?.n },
					y: { ...options.scales?.['y'], min: frame.min, max: frame.max }
				},
				plugins: {
					...options.plugins,
					legend: {
						...options.plugins?.legend,
						labels: {
							...options.plugins?.legend?.labels,
							filter: (item) => item.text !== 'lower'
						}
					},
					tooltip: {
						...options.plugins?.tooltip,
						filter: (item) => item.datasetIndex === 2,
						callbacks: {
							title: ([item]) => `${item?.parsed.x ?? ''} ${words.x.toLowerCase()}`,
							label: (item) =>
								`${words.estimate}: ${formatValue(Number(item.parsed.y), data.unit, look.locale)}`
						}
					},
					annotation: {
						annotations: {
							...thresholdLines(look, data, words, data.unit),
							...decidedFlag(look, data, words.decided)
						}
					}
				}
			}
		};
	};
}

function decidedFlag(
	look: Look,
	data: EvidencePathData,
	name: string
): Record<string, AnnotationOptions> {
	const at = data.decidedAt ?? null;
	if (at === null) return {};
	return {
		decided: {
			type: 'line',
			xMin: at,
			xMax: at,
			borderColor: look.palette.ink,
			borderWidth: 2,
			label: {
				display: true,
				content: `⚑ ${name}`,
				position: 'start',
				backgroundColor: look.palette.ink,
				color: look.palette.surface,
				font: { family: look.font, size: 13, weight: 600 },
				padding: { x: 8, y: 4 },
				borderRadius: 4
			}
		}
	};
}

/**
 * The part of the axis worth seeing: every estimate and both lines, and the last band, but not the first
 * reports, whose bands are endless and would flatten all the rest.
 */
function visibleRange(data: EvidencePathData): { min: number; max: number; span: number } {
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
	if (!Number.isFinite(low)) return { min: -1, max: 1, span: 2 };
	const span = high - low || Math.abs(high) || 1;
	return { min: low - span * 0.35, max: high + span * 0.35, span };
}
