import type { ChartConfiguration } from 'chart.js';
import { formatValue } from '../format.ts';
import { MIN_GROUP, type FunnelData } from '../types.ts';
import { edgeLabels, edgeRoom, sharedOptions, type Look } from './look.ts';

export type FunnelWords = {
	x: string;
	team: string;
	overall: string;
	expected95: string;
	expected998: string;
};

/** The teams that may be shown: large enough that nobody is recognisable. */
export function shownTeams(data: FunnelData): FunnelData['teams'] {
	return data.teams.filter((team) => team.workers >= MIN_GROUP && team.n >= MIN_GROUP);
}

/** Teams by size inside the limits that chance alone would give; not a league table. */
export function funnel(data: FunnelData, words: FunnelWords) {
	return (look: Look): ChartConfiguration => {
		const { palette } = look;
		const options = sharedOptions(look, data.unit, { x: words.x, y: '', by: 'linear' });
		const teams = shownTeams(data);
		const edge = (
			label: string,
			of: 'lower95' | 'upper95' | 'lower998' | 'upper998',
			dash: number[]
		) => ({
			type: 'line' as const,
			label,
			data: data.limits.map((limit) => ({ x: limit.n, y: limit[of] })),
			borderColor: palette.axis,
			borderWidth: 1.5,
			borderDash: dash,
			pointRadius: 0,
			pointHitRadius: 0,
			pointStyle: 'line' as const,
			tension: 0.3
		});
		return {
			type: 'scatter',
			data: {
				datasets: [
					{
						label: words.team,
						data: teams.map((team) => ({ x: team.n, y: team.value })),
						backgroundColor: palette.main,
						borderColor: palette.surface,
						borderWidth: 1.5,
						pointRadius: 7,
						pointHoverRadius: 9
					},
					edge(words.expected95, 'upper95', [7, 5]),
					edge(words.expected95, 'lower95', [7, 5]),
					edge(words.expected998, 'upper998', [2, 4]),
					edge(words.expected998, 'lower998', [2, 4])
				]
			},
			options: {
				...options,
				layout: { padding: { top: 12, right: edgeRoom(look) } },
				scales: {
					x: { ...options.scales?.['x'], min: 0, bounds: 'data' },
					y: { ...options.scales?.['y'], ...(data.unit === 'share' ? { max: 1 } : { grace: '8%' }) }
				},
				plugins: {
					...options.plugins,
					legend: { display: false },
					tooltip: {
						...options.plugins?.tooltip,
						filter: (item) => item.datasetIndex === 0,
						callbacks: {
							title: ([item]) => teams[item?.dataIndex ?? -1]?.label ?? '',
							label: (item) =>
								`${formatValue(Number(item.parsed.y), data.unit, look.locale)} (n = ${item.parsed.x})`
						}
					},
					annotation: {
						annotations: {
							overall: {
								type: 'line',
								yMin: data.overall,
								yMax: data.overall,
								borderColor: palette.muted,
								borderWidth: 1.5
							}
						}
					}
				}
			},
			plugins: [edgeLabels(look, names(look, data, words))]
		};
	};
}

/** What stands beside the right end of each line. */
function names(look: Look, data: FunnelData, words: FunnelWords) {
	const last = data.limits.at(-1);
	const limits = [
		{ value: last?.upper998, share: 0.998, words: words.expected998 },
		{ value: last?.upper95, share: 0.95, words: words.expected95 },
		{ value: last?.lower95, share: 0.95, words: words.expected95 },
		{ value: last?.lower998, share: 0.998, words: words.expected998 }
	].flatMap(({ value, share, words }) => {
		if (value === undefined) return [];
		const figure = look.narrow ? formatValue(share, 'share', look.locale) : words;
		return [{ value, name: '', figure }];
	});
	const overall = formatValue(data.overall, data.unit, look.locale);
	return [
		...limits,
		{ value: data.overall, name: '', figure: look.narrow ? overall : words.overall }
	];
}
