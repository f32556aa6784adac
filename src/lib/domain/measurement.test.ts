import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measurement } from './measurement.ts';
import { checkMeasurement } from './measurement.ts';
import { parseMeasurementsCsv } from './measurement-csv.ts';
import type { PlanKpi } from './plan.ts';

const now = '2027-03-01T12:00:00.000Z';
const time: PlanKpi = {
	id: 'tijd',
	type: 'duration',
	comparison: 'baseline',
	direction: 'lower',
	go: -0.2,
	limit: 0
};
const good: Measurement = {
	epoch: 1,
	kpi: 'tijd',
	path: 'ai',
	value: 42.5,
	worker: 'w1',
	report: 'r1',
	at: '2027-02-01T09:00:00.000Z',
	source: 'timer',
	engine: 'e1'
};
const faults = (change: Partial<Measurement>, kpi = time) =>
	checkMeasurement({ ...good, ...change }, now, kpi).map(({ field, code }) => `${field}: ${code}`);

describe('checkMeasurement', () => {
	it.each<[Partial<Measurement>, string[]]>([
		[{}, []],
		[{ value: 480 }, []],
		[{ value: 480.1 }, ['value: too-long']],
		[{ value: 0 }, ['value: negative']],
		[{ value: -3 }, ['value: negative']],
		[{ value: NaN }, ['value: not-a-number']],
		[{ value: Infinity }, ['value: not-a-number']],
		[{ at: now }, []],
		[{ at: '2027-03-01T12:00:00.001Z' }, ['at: future']],
		[{ at: 'yesterday' }, ['at: not-a-date']],
		[{ epoch: 0 }, ['epoch: not-an-epoch']],
		[{ worker: ' ' }, ['worker: empty']],
		[{ kpi: 'other' }, ['kpi: unknown-kpi']]
	])('%j → %j', (change, expected) => {
		expect(faults(change)).toEqual(expected);
	});

	it('knows each type', () => {
		expect(faults({ value: 0.5 }, { ...time, type: 'proportion' })).toEqual(['value: not-0-or-1']);
		expect(faults({ value: 1.01 }, { ...time, type: 'score' })).toEqual(['value: not-0-to-1']);
		expect(faults({ value: 6 }, { ...time, type: 'ordinal' })).toEqual(['value: not-an-answer']);
		expect(faults({ value: 2 }, { ...time, type: 'zero-tolerance' })).toEqual([
			'value: not-0-or-1'
		]);
		expect(faults({ value: 600 }, { ...time, comparison: 'refusers' })).toEqual([]);
	});
});

const header = 'at,epoch,kpi,path,value,worker,report,engine';
const row = '2027-02-01T09:00:00Z,1,tijd,ai,42.5,w1,r1,e1';
const parse = (text: string) => parseMeasurementsCsv(text, { now, kpis: [time] });

describe('parseMeasurementsCsv', () => {
	it('reads rows, quoted fields, CRLF, a BOM and optional columns', () => {
		const parsed = parse(
			`\uFEFF${header},source,known,complexity\r\n2027-02-01 10:00,1,tijd,baseline,"42.5","w ""1""",r1,,timer,ja,complex\r\n\r\n`
		);
		expect(parsed).toEqual({
			ok: true,
			measurements: [
				expect.objectContaining({
					at: '2027-02-01T10:00:00.000Z',
					value: 42.5,
					worker: 'w "1"',
					engine: undefined,
					source: 'timer',
					known: true,
					complexity: 'complex',
					path: 'baseline'
				})
			]
		});
	});

	it('takes a zone into account and marks rows without source as csv', () => {
		const parsed = parse(`${header}\n${row.replace('09:00:00Z', '09:00:00+01:00')}`);
		expect(parsed.ok && parsed.measurements[0]).toMatchObject({
			at: '2027-02-01T08:00:00.000Z',
			source: 'csv'
		});
	});

	it.each([
		['an empty file', '', 1, '(header)', 'header'],
		['semicolons', header.replaceAll(',', ';'), 1, '(header)', 'separator'],
		['an unknown column', `${header},klant`, 1, 'klant', 'unknown-column'],
		['a missing column', header.replace(',engine', ''), 1, 'engine', 'missing-column'],
		['a column twice', `${header},kpi`, 1, 'kpi', 'column-twice'],
		['a decimal comma', `${header}\n${row}\n${row.replace('42.5', '42,5')}`, 3, '(row)', 'columns'],
		[
			'a quoted decimal comma',
			`${header}\n${row.replace('42.5', '"42,5"')}`,
			2,
			'value',
			'not-a-number'
		],
		['a future date', `${header}\n${row.replace('2027-02', '2027-05')}`, 2, 'at', 'future'],
		[
			'a day that does not exist',
			`${header}\n${row.replace('02-01', '02-30')}`,
			2,
			'at',
			'not-a-date'
		],
		['a duplicate report', `${header}\n${row}\n${row}`, 3, 'report', 'duplicate'],
		['an unknown KPI', `${header}\n${row.replace('tijd', 'tijdd')}`, 2, 'kpi', 'unknown-kpi'],
		['an unknown path', `${header}\n${row.replace(',ai,', ',AI,')}`, 2, 'path', 'unknown-path'],
		['an open quote', `${header}\n${row.replace('w1', '"w1')}`, 2, '(row)', 'open-quote'],
		['hexadecimal', `${header}\n${row.replace('42.5', '0x10')}`, 2, 'value', 'not-a-number']
	])('refuses %s, naming line and column', (_, text, line, column, code) => {
		expect(parse(text)).toMatchObject({ ok: false, fault: { line, column, code } });
	});

	it('refuses two units of one KPI, and a unit that is no time', () => {
		const units = (...list: string[]) =>
			parse(
				[`${header},unit`, ...list.map((unit, i) => `${row.replace('r1', `r${i}`)},${unit}`)].join(
					'\n'
				)
			);
		expect(units('minuten', 'min').ok).toBe(true);
		expect(units('minuten', 'dagen')).toMatchObject({
			fault: { line: 3, column: 'unit', code: 'mixed-units' }
		});
		expect(units('minuten', 'uren')).toMatchObject({
			fault: { line: 3, column: 'unit', code: 'not-a-time-unit' }
		});
	});

	it('names the one bad line among a million', { timeout: 120_000 }, () => {
		const rows = Array.from({ length: 1_000_000 }, (_, i) => row.replace('r1', `r${i}`));
		rows[876_543] = row.replace('42.5', 'NaN');
		expect(parse([header, ...rows].join('\n'))).toMatchObject({
			ok: false,
			fault: { line: 876_545, column: 'value', code: 'not-a-number' }
		});
	});

	it('reads back whatever text a field holds', () => {
		fc.assert(
			fc.property(
				fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
				(worker) => {
					const quoted = `"${worker.replaceAll('"', '""')}"`;
					const parsed = parse(`${header}\n${row.replace('w1', () => quoted)}`);
					expect(parsed.ok && parsed.measurements[0]?.worker).toBe(worker.trim());
				}
			)
		);
	});
});
