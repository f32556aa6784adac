import type { ChartConfiguration } from 'chart.js';
import { formatValue } from '../format.ts';
import { MIN_GROUP, type FunnelData } from '../types.ts';
import { levelLine, sharedOptions, type Look } from './look.ts';

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
					edge('95', 'lower95', [7, 5]),
					edge(words.expected998, 'upper998', [2, 4]),
					edge('998', 'lower998', [2, 4])
				]
			},
			options: {
				...options,
				scales: {
					x: { ...options.scales?.['x'], min: 0 },
					y: { ...options.scales?.['y'], ...(data.unit === 'share' ? { max: 1 } : { grace: '8%' }) }
				},
				plugins: {
					...options.plugins,
					legend: {
						...options.plugins?.legend,
						labels: {
							...options.plugins?.legend?.labels,
							filter: (item) => item.text !== '95' && item.text !== '998'
						}
					},
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
							overall: levelLine(look, {
								value: data.overall,
								name: `${words.overall} ${formatValue(data.overall, data.unit, look.locale)}`,
								colour: palette.muted,
								dashed: false,
								end: 'start'
							})
						}
					}
				}
			}
		};
	};
}
