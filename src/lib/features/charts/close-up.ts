import type { ChartConfiguration, TooltipItem } from 'chart.js';
import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	Filler,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	Tooltip
} from 'chart.js';
import type { Colours, Dataset, Entry, Reading } from './explore.ts';
import { explore, figureWords, isCounted, remarks, rowName } from './explore.ts';
import { formatValue } from '#lib/domain/charts/format.ts';
import type { Colour } from '#lib/domain/charts/palette.ts';
import { screenColours } from './palette.ts';
import type { ChartTable } from '#lib/domain/charts/data.ts';

Chart.register(
	BarController,
	BarElement,
	CategoryScale,
	Filler,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	Tooltip
);

export interface CloseUp {
	/** Shows only the entries that are not among these. */
	hide: (entries: readonly string[]) => void;
	destroy: () => void;
}

/** Draws the figures of a table on a canvas, in the colours the page has there, for whoever points at them. */
export function closeUp(
	canvas: HTMLCanvasElement,
	table: ChartTable,
	reading: Reading,
	locale: string
): CloseUp {
	const colours = coloursAt(canvas);
	Chart.defaults.font = { family: getComputedStyle(canvas).fontFamily, size: 14 };
	const { labels, entries } = explore(table, reading, colours, locale);
	const datasets = entries.flatMap((entry) => entry.datasets);
	const chart = new Chart(canvas, {
		type: reading.as === 'bar' ? 'bar' : 'line',
		data: { labels, datasets },
		options: optionsFor({ canvas, table, reading, locale, colours, datasets })
	} as ChartConfiguration);
	return {
		hide: (hidden) => {
			eachDataset(entries, (entry, at) => chart.setDatasetVisibility(at, !hidden.includes(entry)));
			chart.update();
		},
		destroy: () => chart.destroy()
	};
}

interface About {
	canvas: HTMLCanvasElement;
	table: ChartTable;
	reading: Reading;
	locale: string;
	colours: Colours;
	datasets: Dataset[];
}

function optionsFor(about: About): ChartConfiguration['options'] {
	const { canvas, table, reading, locale, colours } = about;
	const lying = reading.as === 'bar';
	const counted = isCounted(table, reading);
	const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
	const values = {
		type: 'linear' as const,
		...(reading.range && { min: reading.range[0], max: reading.range[1] }),
		beginAtZero: lying,
		grid: { color: colours.grid },
		border: { color: colours.axis },
		ticks: {
			color: colours.muted,
			includeBounds: false,
			maxRotation: 0,
			callback: (value: string | number) => formatValue(Number(value), reading.unit, locale)
		}
	};
	const along = {
		type: counted ? ('linear' as const) : ('category' as const),
		...(counted && { bounds: 'data' as const }),
		grid: { display: false },
		border: { color: colours.axis },
		title: {
			display: counted,
			text: table.columns[reading.along]?.label ?? '',
			color: colours.muted
		},
		ticks: {
			color: colours.muted,
			autoSkip: !lying,
			maxRotation: 0,
			// An arrow function would lose the scale, which knows the labels.
			callback(this: { getLabelForValue: (value: number) => string }, value: string | number) {
				const label = this.getLabelForValue(Number(value));
				return lying ? broken(label, canvas.clientWidth < 480 ? 14 : 30) : label;
			}
		}
	};
	return {
		indexAxis: lying ? 'y' : 'x',
		responsive: true,
		maintainAspectRatio: false,
		animation: still ? false : { duration: 250 },
		interaction:
			reading.as === 'points'
				? { mode: 'nearest', intersect: true }
				: { mode: 'index', intersect: false, axis: lying ? 'y' : 'x' },
		scales: (lying ? { x: values, y: along } : { x: along, y: values }) as never,
		plugins: { tooltip: tooltip(about) as never }
	};
}

/** The row of the table under the pointer, in the words of the table. */
function tooltip({ table, reading, colours, datasets }: About) {
	const dataset = (item: TooltipItem<'line'>) => datasets[item.datasetIndex] as Dataset;
	return {
		backgroundColor: colours.ink,
		titleColor: colours.surface,
		bodyColor: colours.surface,
		footerColor: colours.surface,
		footerFont: { weight: 'normal' },
		padding: 10,
		boxPadding: 4,
		itemSort: (a: TooltipItem<'line'>, b: TooltipItem<'line'>) => a.datasetIndex - b.datasetIndex,
		callbacks: {
			title: ([first]: TooltipItem<'line'>[]) =>
				first ? broken(rowName(table, reading, first.dataIndex), 34) : '',
			label: (item: TooltipItem<'line'>) => figureWords(table, dataset(item), item.dataIndex),
			labelColor: (item: TooltipItem<'line'>) => {
				const { borderColor } = dataset(item);
				const colour =
					(Array.isArray(borderColor) ? borderColor[item.dataIndex] : borderColor) ?? '';
				return { borderColor: colours.surface, backgroundColor: colour };
			},
			footer: ([first]: TooltipItem<'line'>[]) => {
				if (!first) return [];
				const shown = datasets.flatMap(({ column }, at) =>
					column !== undefined && first.chart.isDatasetVisible(at) ? [column] : []
				);
				return remarks(table, reading, first.dataIndex, shown).flatMap((remark) =>
					broken(remark, 40)
				);
			}
		}
	};
}

/** The colours as they are on this spot of the page: a token only becomes a colour where it is used. */
function coloursAt(canvas: HTMLCanvasElement): Colours {
	const names = Object.keys(screenColours) as Colour[];
	const colours = names.map((name) => {
		canvas.style.color = screenColours[name];
		return [name, getComputedStyle(canvas).color] as const;
	});
	canvas.style.color = '';
	return Object.fromEntries(colours) as Record<Colour, string>;
}

function eachDataset(entries: readonly Entry[], act: (entry: string, at: number) => void): void {
	entries.flatMap(({ name, datasets }) => datasets.map(() => name)).forEach(act);
}

/** Lines of at most so many characters, broken between words. */
function broken(text: string, room: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= room)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
