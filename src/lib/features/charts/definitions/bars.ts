import type { ChartConfiguration } from 'chart.js';
import { formatValue } from '../format.ts';
import type { Bound, ComparisonData, GChartData, WaterfallData } from '../types.ts';
import { barLabels, levelLine, sharedOptions, type Look } from './look.ts';

/** Runs of clean reports against the number needed for the certificate. */
export function gChart(data: GChartData, words: { y: string; certificate: string }) {
	return (look: Look): ChartConfiguration => {
		const { palette } = look;
		const options = sharedOptions(look, 'number', { x: '', y: words.y });
		return {
			type: 'bar',
			data: {
				labels: data.runs.map((run) => run.label),
				datasets: [
					{
						label: words.y,
						data: data.runs.map((run) => run.clean),
						backgroundColor: data.runs.map((run) =>
							run.ended ? palette.main : look.hatch(palette.main, palette.surface)
						),
						borderColor: palette.main,
						borderWidth: 2,
						maxBarThickness: 64
					}
				]
			},
			options: {
				...options,
				scales: {
					x: {
						...options.scales?.['x'],
						ticks: { ...options.scales?.['x']?.ticks, autoSkip: false }
					},
					y: { ...options.scales?.['y'], beginAtZero: true, suggestedMax: data.certificate * 1.15 }
				},
				plugins: {
					...options.plugins,
					legend: { display: false },
					annotation: {
						annotations: {
							certificate: levelLine(look, {
								value: data.certificate,
								name: `${words.certificate}: ${data.certificate}`,
								colour: palette.go,
								dashed: false,
								end: 'start'
							})
						}
					}
				}
			},
			plugins: [
				barLabels(
					look,
					data.runs.map((run) => String(run.clean))
				)
			]
		};
	};
}

/** Where the minutes went: totals stand on the axis, changes hang from the step before them. */
export function waterfall(data: WaterfallData, words: { y: string }) {
	return (look: Look): ChartConfiguration => {
		const { palette } = look;
		const options = sharedOptions(look, data.unit, { x: '', y: words.y });
		const spans = waterfallSpans(data);
		return {
			type: 'bar',
			data: {
				labels: data.steps.map((step) => step.label),
				datasets: [
					{
						label: words.y,
						data: spans,
						backgroundColor: data.steps.map((step) => {
							if (step.kind === 'total') return palette.main;
							return step.value < 0 ? look.hatch(palette.go, palette.surface) : palette.compare;
						}),
						borderColor: data.steps.map((step) => {
							if (step.kind === 'total') return palette.main;
							return step.value < 0 ? palette.go : palette.compare;
						}),
						borderWidth: 2,
						borderSkipped: false,
						maxBarThickness: 80
					}
				]
			},
			options: {
				...options,
				scales: {
					x: {
						...options.scales?.['x'],
						ticks: { ...options.scales?.['x']?.ticks, autoSkip: false }
					},
					y: { ...options.scales?.['y'], beginAtZero: true, grace: '10%' }
				},
				plugins: {
					...options.plugins,
					legend: { display: false },
					tooltip: {
						...options.plugins?.tooltip,
						callbacks: { label: (item) => stepText(data, item.dataIndex, look.locale) }
					}
				}
			},
			plugins: [
				barLabels(
					look,
					data.steps.map((_, index) => stepText(data, index, look.locale, look.narrow))
				)
			]
		};
	};
}

/** Two or more groups with their certain intervals; the second is hatched. */
export function comparisonBars(data: ComparisonData, words: { y: string; margin: string }) {
	return (look: Look): ChartConfiguration => {
		const { palette } = look;
		const options = sharedOptions(look, data.unit, { x: '', y: words.y });
		const colours = [palette.main, palette.compare];
		const colour = (index: number) => colours[index % 2] ?? palette.main;
		const margin = data.margin ?? null;
		const highest = Math.max(
			...data.groups.flatMap((group) => [group.estimate, finite(group.upper, group.estimate)]),
			margin ?? 0
		);
		return {
			type: 'barWithErrorBars',
			data: {
				labels: data.groups.map((group) => [group.label, `n = ${group.n}`]),
				datasets: [
					{
						label: words.y,
						data: data.groups.map((group) => ({
							y: group.estimate,
							yMin: finite(group.lower, group.estimate),
							yMax: finite(group.upper, group.estimate)
						})),
						backgroundColor: data.groups.map((_, index) =>
							index % 2 === 0 ? colour(index) : look.hatch(colour(index), palette.surface)
						),
						borderColor: data.groups.map((_, index) => colour(index)),
						borderWidth: 2,
						maxBarThickness: 96,
						errorBarColor: palette.ink,
						errorBarWhiskerColor: palette.ink,
						errorBarLineWidth: 2,
						errorBarWhiskerLineWidth: 2,
						errorBarWhiskerSize: 18
					}
				]
			},
			options: {
				...options,
				scales: {
					x: {
						...options.scales?.['x'],
						ticks: { ...options.scales?.['x']?.ticks, autoSkip: false }
					},
					y: { ...options.scales?.['y'], beginAtZero: true, suggestedMax: highest * 1.12 }
				},
				plugins: {
					...options.plugins,
					legend: { display: false },
					tooltip: {
						...options.plugins?.tooltip,
						callbacks: {
							label: (item) => {
								const group = data.groups[item.dataIndex];
								return group ? formatValue(group.estimate, data.unit, look.locale) : '';
							}
						}
					},
					annotation: {
						annotations:
							margin === null
								? {}
								: {
										margin: levelLine(look, {
											value: margin,
											name: `${words.margin} ${formatValue(margin, data.unit, look.locale)}`,
											colour: palette.limit,
											dashed: true,
											end: 'start'
										})
									}
					}
				}
			}
		} as ChartConfiguration;
	};
}

/** From and to of each bar, in the data's unit. */
export function waterfallSpans(data: WaterfallData): [number, number][] {
	let level = 0;
	return data.steps.map((step) => {
		const from = step.kind === 'total' ? 0 : level;
		level = step.kind === 'total' ? step.value : level + step.value;
		return [from, level];
	});
}

/** The axis gives the unit already: beside each other on a phone the figures do without. */
function stepText(data: WaterfallData, index: number, locale: string, bare = false): string {
	const step = data.steps[index];
	if (!step) return '';
	const text = formatValue(step.value, bare ? 'number' : data.unit, locale);
	return step.kind === 'change' && step.value > 0 ? `+${text}` : text;
}

function finite(value: Bound, otherwise: number): number {
	return value !== null && Number.isFinite(value) ? value : otherwise;
}
