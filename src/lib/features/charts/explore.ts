import { formatValue } from '#lib/domain/charts/format.ts';
import type { Colour } from '#lib/domain/charts/palette.ts';
import type { Mark } from '#lib/domain/charts/scene.ts';
import type { ChartTable, ValueUnit } from '#lib/domain/charts/data.ts';

/** How the table of a chart is read as a picture: every figure that is shown from close by stands in a cell, a level or a curve. */
export interface Reading {
	as: 'line' | 'bar' | 'points';
	/** The column that the figures stand along: figures make a number axis, words a list. */
	along: number;
	/** The column that names a row; the one it stands along when left out. */
	named?: number;
	unit: ValueUnit;
	series: Series[];
	bands?: Band[];
	/** Straight across everything: a limit, a goal, a mean. */
	levels?: Level[];
	/** Columns told beside the figures. */
	notes?: number[];
	/** One per row of the table, where rows do not all look the same. */
	rows?: RowLook[];
	/** The part of the value axis worth seeing. */
	range?: readonly [number, number];
}

export interface Series {
	column: number;
	colour: Colour;
	dash?: readonly number[];
	mark?: Mark;
	/** Bars start this much before their value (a column with the difference); from zero where it is empty. */
	difference?: number;
}

/** Between two columns, or between two curves that are in no table. */
export type Band = { name: string; colour: Colour } & (
	{ lower: number; upper: number } | { edges: { along: number; lower: number; upper: number }[] }
);

export interface Level {
	name: string;
	value: number;
	colour: Colour;
	dashed: boolean;
}

export interface RowLook {
	colour?: Colour;
	mark?: Mark;
	/** Only an outline: not finished, or not a total. */
	open?: boolean;
}

type Datum = number | null | [number, number] | { x: number; y: number | null };

/** A dataset as Chart.js takes it, and where its figures come from. */
export interface Dataset {
	type: 'line' | 'bar';
	label: string;
	data: Datum[];
	/** The column of the table; a level or a curve has none. */
	column?: number;
	borderColor: string | string[];
	backgroundColor: string | string[];
	borderWidth: number;
	borderDash?: number[];
	pointStyle?: string | string[];
	pointRotation?: number;
	pointRadius?: number | number[];
	pointHoverRadius?: number;
	pointHitRadius?: number;
	pointBackgroundColor?: string | string[];
	pointBorderColor?: string | string[];
	showLine?: boolean;
	fill?: string | false;
	maxBarThickness?: number;
	order: number;
}

/** What is shown and hidden as one. */
export interface Entry {
	name: string;
	colour: Colour;
	look: 'line' | 'dashed' | 'box';
	datasets: Dataset[];
}

export type Colours = Readonly<Record<Colour, string>>;

/** The figures of a table as data for Chart.js; a cell without a figure stays empty. */
export function explore(
	table: ChartTable,
	reading: Reading,
	colours: Colours,
	locale: string
): { labels: string[]; entries: Entry[] } {
	const places = table.rows.map((_, row) => figure(table, row, reading.along));
	const counted = isCounted(table, reading);
	const at = (row: number, y: number | null): Datum => (counted ? { x: places[row] ?? 0, y } : y);
	const column = (index: number) => table.rows.map((_, row) => at(row, figure(table, row, index)));

	return {
		labels: counted ? [] : table.rows.map((row) => row[reading.along]?.text ?? ''),
		entries: [
			...reading.series.map(seriesEntry),
			...(reading.bands ?? []).map(bandEntry),
			...(reading.levels ?? []).map(levelEntry)
		]
	};

	function seriesEntry(series: Series): Entry {
		const name = table.columns[series.column]?.label ?? '';
		const looks = table.rows.map((_, row) => reading.rows?.[row] ?? {});
		const lines = looks.map((look) => colours[look.colour ?? series.colour]);
		const inside = looks.map((look, row) => (look.open ? colours.surface : (lines[row] ?? '')));
		const common = { label: name, column: series.column, order: 0 };
		const dataset: Dataset =
			reading.as === 'bar'
				? {
						...common,
						type: 'bar',
						data: table.rows.map((_, row) => bar(row, series)),
						borderColor: lines,
						backgroundColor: inside,
						borderWidth: 2,
						maxBarThickness: 34
					}
				: {
						...common,
						type: 'line',
						data: column(series.column),
						borderColor: colours[series.colour],
						backgroundColor: colours[series.colour],
						borderWidth: 2.5,
						...(series.dash && { borderDash: [...series.dash] }),
						pointStyle: looks.map((look) => styles[look.mark ?? series.mark ?? 'circle']),
						pointRadius: looks.map((look) => (look.mark || reading.as === 'points' ? 7 : 4)),
						pointHitRadius: 14,
						pointBackgroundColor: inside,
						pointBorderColor: lines,
						showLine: reading.as === 'line',
						fill: false
					};
		const look = reading.as === 'bar' ? 'box' : series.dash ? 'dashed' : 'line';
		return { name, colour: series.colour, look, datasets: [dataset] };
	}

	function bar(row: number, { column: index, difference }: Series): Datum {
		const value = figure(table, row, index);
		if (value === null || difference === undefined) return value;
		const step = figure(table, row, difference);
		return [step === null ? 0 : value - step, value];
	}

	/** Two lines, the second filled down to the first. */
	function bandEntry(band: Band): Entry {
		const edge = (which: 'lower' | 'upper'): Dataset => ({
			...line(colours[band.colour], 1, [3, 3]),
			label: 'edges' in band ? band.name : (table.columns[band[which]]?.label ?? band.name),
			data:
				'edges' in band
					? band.edges.map((place) => ({ x: place.along, y: place[which] }))
					: column(band[which]),
			...(!('edges' in band) && { column: band[which] }),
			backgroundColor: faint(colours[band.colour]),
			fill: which === 'upper' ? '-1' : false,
			order: 2
		});
		const datasets = [edge('lower'), edge('upper')];
		return { name: band.name, colour: band.colour, look: 'box', datasets };
	}

	/** The same value at every place, so that it can be read there too. */
	function levelEntry(level: Level): Entry {
		const { value, colour, dashed } = level;
		const name = `${level.name}: ${formatValue(value, reading.unit, locale)}`;
		const dataset: Dataset = {
			...line(colours[colour], 2, dashed ? [7, 5] : []),
			label: name,
			data: counted ? acrossPlaces().map((x) => ({ x, y: value })) : table.rows.map(() => value),
			order: 1,
			// From bar to bar a line would leave a single one bare: each gets its own stroke.
			...(reading.as === 'bar' && {
				pointStyle: 'line',
				pointRotation: 90,
				pointRadius: 18,
				pointHoverRadius: 18
			})
		};
		return { name, colour, look: dashed ? 'dashed' : 'line', datasets: [dataset] };
	}

	function acrossPlaces(): number[] {
		const known = places.filter((place) => place !== null);
		if (reading.as === 'line') return known;
		const edges = (reading.bands ?? []).flatMap((band) => ('edges' in band ? band.edges : []));
		const all = [...known, ...edges.map(({ along }) => along)];
		return all.length === 0 ? [] : [Math.min(...all), Math.max(...all)];
	}
}

/** Whether the rows stand on a number axis. */
export function isCounted(table: ChartTable, { as, along }: Reading): boolean {
	return as !== 'bar' && table.columns[along]?.numeric === true;
}

/** What a row is called. */
export function rowName(table: ChartTable, reading: Reading, row: number): string {
	return table.rows[row]?.[reading.named ?? reading.along]?.text ?? '';
}

/** A figure with its name, in the words of the table. */
export function figureWords(table: ChartTable, { label, column }: Dataset, row: number): string {
	return column === undefined ? label : `${label}: ${table.rows[row]?.[column]?.text ?? ''}`;
}

/** What has no mark to point at: figures that are not known yet (of the columns that are shown) and remarks. */
export function remarks(
	table: ChartTable,
	reading: Reading,
	row: number,
	shown: readonly number[]
): string[] {
	const open = shown.filter((column) => figure(table, row, column) === null);
	return [...open, ...(reading.notes ?? [])].flatMap((column) => {
		const words = table.rows[row]?.[column]?.text;
		return words ? [`${table.columns[column]?.label ?? ''}: ${words}`] : [];
	});
}

const styles: Readonly<Record<Mark, string>> = {
	circle: 'circle',
	triangle: 'triangle',
	diamond: 'rectRot',
	square: 'rect'
};

function line(colour: string, width: number, dash: number[]) {
	return {
		type: 'line' as const,
		borderColor: colour,
		backgroundColor: colour,
		borderWidth: width,
		borderDash: dash,
		pointRadius: 0,
		pointHitRadius: 0,
		pointBorderColor: colour,
		fill: false as const
	};
}

function figure(table: ChartTable, row: number, column: number): number | null {
	const value = table.rows[row]?.[column]?.value;
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** `rgb(11, 89, 102)` → the same colour, thin enough to see lines through. */
function faint(colour: string): string {
	return colour.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.16)');
}
