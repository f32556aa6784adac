import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset, Reading } from './explore.ts';
import { explore, figureWords, remarks, rowName } from './explore.ts';
import { countCell, textCell, valueCell } from '#lib/domain/charts/format.ts';
import { paperPalette } from '#lib/domain/charts/palette.ts';
import type { Bound, ChartTable } from '#lib/domain/charts/data.ts';

const locale = 'nl-BE';
const unknown = 'nog niet te zeggen';
const numeric = (label: string) => ({ label, numeric: true });
const words = (label: string) => ({ label, numeric: false });

function pathTable(rows: [number, Bound, Bound, Bound][]): ChartTable {
	return {
		columns: [
			words('Datum'),
			...['Aantal', 'Schatting', 'Minstens', 'Hoogstens'].map((label) => numeric(label))
		],
		rows: rows.map(([n, ...figures]) => [
			textCell(`dag ${n}`),
			countCell(n),
			...figures.map((value) => valueCell(value, 'change', locale, unknown))
		])
	};
}

const path: Reading = {
	as: 'line',
	along: 1,
	named: 0,
	unit: 'change',
	series: [{ column: 2, colour: 'main' }],
	bands: [{ name: 'Zeker tussen', colour: 'main', lower: 3, upper: 4 }],
	levels: [
		{ name: 'Ondergrens (R)', value: 0, colour: 'limit', dashed: true },
		{ name: 'Drempel (G)', value: -0.2, colour: 'go', dashed: false }
	],
	notes: [1]
};

function datasets(table: ChartTable, reading: Reading): Dataset[] {
	return explore(table, reading, paperPalette, locale).entries.flatMap((entry) => entry.datasets);
}

describe('explore', () => {
	it('shows the figures of the table and no other, whatever they are', () => {
		const figure = fc.double({ min: -5, max: 5, noNaN: true });
		const bound = fc.option(fc.oneof(figure, fc.constant(Infinity)), { nil: null });
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(), bound, bound, bound)), (rows) => {
				const table = pathTable(rows);
				for (const { column, data, type } of datasets(table, path)) {
					expect(type).toBe('line');
					expect(data).toHaveLength(rows.length);
					if (column !== undefined)
						expect(data).toEqual(
							table.rows.map((row) => ({ x: row[1]?.value, y: row[column]?.value ?? null }))
						);
				}
			})
		);
	});

	it('leaves an open bound out of the band, and says so in words', () => {
		const table = pathTable([
			[20, -0.1, null, Infinity],
			[40, -0.24, -0.39, -0.06]
		]);
		const [estimate, lower, upper] = datasets(table, path);
		expect(lower?.data).toEqual([
			{ x: 20, y: null },
			{ x: 40, y: -0.39 }
		]);
		expect(upper?.data[0]).toEqual({ x: 20, y: null });
		expect(upper?.fill).toBe('-1');
		expect(lower?.fill).toBe(false);
		expect(remarks(table, path, 0, [2, 3, 4])).toEqual([
			`Minstens: ${unknown}`,
			`Hoogstens: ${unknown}`,
			'Aantal: 20'
		]);
		expect(remarks(table, path, 1, [2, 3, 4])).toEqual(['Aantal: 40']);
		expect(rowName(table, path, 1)).toBe('dag 40');
		expect(figureWords(table, estimate as Dataset, 1)).toBe('Schatting: −24\u00A0%');
	});

	it('draws each limit at every place, and hides the two edges of a band together', () => {
		const table = pathTable([
			[20, -0.1, -0.3, 0.2],
			[40, -0.24, -0.39, -0.06]
		]);
		const { entries } = explore(table, path, paperPalette, locale);
		expect(entries.map(({ name, datasets: sets }) => [name, sets.length])).toEqual([
			['Schatting', 1],
			['Zeker tussen', 2],
			['Ondergrens (R): 0\u00A0%', 1],
			['Drempel (G): −20\u00A0%', 1]
		]);
		expect(entries[3]?.datasets[0]?.data).toEqual([
			{ x: 20, y: -0.2 },
			{ x: 40, y: -0.2 }
		]);
		expect(entries[2]?.datasets[0]?.borderDash).toEqual([7, 5]);
		expect(entries[3]?.datasets[0]?.borderDash).toEqual([]);
	});

	it('gives weeks in words a list, with a shape and colour for a signal', () => {
		const table: ChartTable = {
			columns: [words('Periode'), numeric('Waarde'), words('Signaal')],
			rows: [
				[textCell('4 jan'), valueCell(50, 'minutes', locale, ''), textCell('geen')],
				[textCell('11 jan'), valueCell(31, 'minutes', locale, ''), textCell('buiten de grenzen')]
			]
		};
		const reading: Reading = {
			as: 'line',
			along: 0,
			unit: 'minutes',
			series: [{ column: 1, colour: 'main' }],
			levels: [{ name: 'Gemiddelde', value: 50, colour: 'muted', dashed: false }],
			notes: [2],
			rows: [{ open: true }, { colour: 'signal', mark: 'triangle' }]
		};
		expect(explore(table, reading, paperPalette, locale).labels).toEqual(['4 jan', '11 jan']);
		const [values, mean] = datasets(table, reading);
		expect(values?.data).toEqual([50, 31]);
		expect(values?.pointStyle).toEqual(['circle', 'triangle']);
		expect(values?.pointBackgroundColor).toEqual([paperPalette.surface, paperPalette.signal]);
		expect(mean?.data).toEqual([50, 50]);
		expect(remarks(table, reading, 1, [1])).toEqual(['Signaal: buiten de grenzen']);
	});

	it('starts a change where the step before it ended, and a total at zero', () => {
		const empty = { text: '', value: null };
		const minutes = (value: number) => valueCell(value, 'minutes', locale, '');
		const table: ChartTable = {
			columns: [words('Stap'), numeric('Verschil'), numeric('Tussenstand')],
			rows: [
				[textCell('Nulmeting'), empty, minutes(40)],
				[textCell('Opstellen'), minutes(-15), minutes(25)],
				[textCell('Met AI'), empty, minutes(25)]
			]
		};
		const [bars] = datasets(table, {
			as: 'bar',
			along: 0,
			unit: 'minutes',
			series: [{ column: 2, colour: 'main', difference: 1 }]
		});
		expect(bars?.data).toEqual([
			[0, 40],
			[40, 25],
			[0, 25]
		]);
	});

	it('shows the teams of the table inside the limits, and not one more', () => {
		const table: ChartTable = {
			columns: [words('Team'), numeric('Aantal'), numeric('Waarde')],
			rows: [
				[textCell('Noord'), countCell(30), valueCell(33, 'minutes', locale, '')],
				[textCell('Zuid'), countCell(12), valueCell(null, 'minutes', locale, '')]
			]
		};
		const reading: Reading = {
			as: 'points',
			along: 1,
			named: 0,
			unit: 'minutes',
			series: [{ column: 2, colour: 'main' }],
			bands: [
				{
					name: '95 %',
					colour: 'axis',
					edges: [5, 40].map((along) => ({ along, lower: 20, upper: 40 }))
				}
			],
			levels: [{ name: 'Samen', value: 30, colour: 'muted', dashed: false }]
		};
		const [teams, lower, upper, overall] = datasets(table, reading);
		expect(teams?.data).toEqual([
			{ x: 30, y: 33 },
			{ x: 12, y: null }
		]);
		expect(teams?.showLine).toBe(false);
		expect(lower?.data).toEqual([
			{ x: 5, y: 20 },
			{ x: 40, y: 20 }
		]);
		expect(upper?.column).toBeUndefined();
		expect(overall?.data).toEqual([
			{ x: 5, y: 30 },
			{ x: 40, y: 30 }
		]);
	});
});
