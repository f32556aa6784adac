import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from './active-time.ts';
import { activeTime, median, stopwatch } from './active-time.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 5, 9) + seconds * 1000).toISOString();
const beat = (seconds: number, kind: Moment['kind'] = 'check', userId = 'els'): Moment => ({
	at: at(seconds),
	userId,
	kind,
	by: 'heartbeat'
});

describe('active time', () => {
	it('counts the time between heartbeats for the kind of the later one', () => {
		const time = activeTime([
			{ ...beat(0, 'draft'), by: 'server' },
			beat(15, 'draft'),
			beat(30, 'check'),
			beat(45, 'correct')
		]);
		expect(time).toEqual({
			seconds: { draft: 15, check: 15, correct: 15 },
			total: 45,
			waiting: 0,
			coverage: 1
		});
	});

	it('counts a gap of exactly a minute and nothing of a longer one', () => {
		expect(activeTime([beat(0), beat(60)]).total).toBe(60);
		expect(activeTime([beat(0), beat(60.001)]).total).toBe(0);
		expect(activeTime([beat(0)]).coverage).toBeNull();
	});

	it('counts two open tabs once', () => {
		const tabs = [beat(0), beat(15), beat(30), beat(7), beat(22)];
		expect(activeTime(tabs).total).toBe(30);
	});

	it('adds up the people of a contact that was handed over', () => {
		const both = [beat(0), beat(15), beat(0, 'check', 'noor'), beat(15, 'check', 'noor')];
		expect(activeTime(both).total).toBe(30);
	});

	it('keeps waiting for an engine apart, however long', () => {
		const time = activeTime([
			beat(0, 'draft'),
			{ ...beat(180, 'engine-wait'), by: 'server' },
			beat(190, 'check')
		]);
		expect(time).toMatchObject({ total: 10, waiting: 180 });
	});

	it('says how much of the counted time heartbeats saw', () => {
		const time = activeTime([beat(0), beat(15), { ...beat(60), by: 'server' }]);
		expect(time.coverage).toBeCloseTo(15 / 60);
	});

	it('never counts more than the clock, whatever the order of the rows', () => {
		const kinds = fc.constantFrom<Moment['kind']>('draft', 'check', 'correct');
		const moments = fc.array(
			fc.record({
				at: fc.integer({ min: 0, max: 3600 }).map(at),
				userId: fc.constant('els'),
				kind: kinds,
				by: fc.constantFrom<Moment['by']>('heartbeat', 'server')
			}),
			{ minLength: 1, maxLength: 60 }
		);
		fc.assert(
			fc.property(moments, fc.integer(), (list, seed) => {
				const time = activeTime(list);
				const times = list.map((moment) => Date.parse(moment.at));
				expect(time.total).toBeLessThanOrEqual((Math.max(...times) - Math.min(...times)) / 1000);
				const shuffled = list.toSorted((a, b) => hash(a, seed) - hash(b, seed));
				expect(activeTime(shuffled)).toEqual(time);
			})
		);
	});
});

describe('stopwatch', () => {
	it('adds the stretches between start and pause', () => {
		const marks = [
			{ at: at(0), mark: 'start' as const },
			{ at: at(100), mark: 'pause' as const },
			{ at: at(400), mark: 'start' as const }
		];
		expect(stopwatch(marks, at(460))).toEqual({ running: true, seconds: 160 });
		expect(stopwatch(marks.slice(0, 2), at(460))).toEqual({ running: false, seconds: 100 });
	});

	it('ignores a second start and a pause while it stands still', () => {
		const marks = [
			{ at: at(0), mark: 'pause' as const },
			{ at: at(10), mark: 'start' as const },
			{ at: at(20), mark: 'start' as const },
			{ at: at(40), mark: 'pause' as const }
		];
		expect(stopwatch(marks, at(50))).toEqual({ running: false, seconds: 30 });
	});
});

describe('median', () => {
	it('takes the middle, or the mean of the two middle ones', () => {
		expect(median([])).toBeNull();
		expect(median([9, 1, 5])).toBe(5);
		expect(median([4, 1, 2, 3])).toBe(2.5);
	});
});

function hash(moment: Moment, seed: number): number {
	return (Date.parse(moment.at) * 31 + moment.kind.length * 7 + seed) % 97;
}
