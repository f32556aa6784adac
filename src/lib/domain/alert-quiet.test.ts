import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stream } from './alert-quiet.ts';
import { allowedDays, quietStreams } from './alert-quiet.ts';

const title = { nl: 'x', en: 'x', fr: 'x' };
/** Six weeks, the last that of Monday 23 February 2026. */
const mondays = [
	'2026-01-19',
	'2026-01-26',
	'2026-02-02',
	'2026-02-09',
	'2026-02-16',
	'2026-02-23'
];
const weekly = (count: number) => Object.fromEntries(mondays.map((monday) => [monday, count]));
const stream = (more: Partial<Stream> = {}): Stream => ({
	id: 'ai',
	title,
	lastAt: '2026-02-26T10:00:00.000Z',
	weeks: weekly(9),
	cadenceDays: null,
	...more
});
const days = (stream: Stream, today: string, expectedFrom = '2026-01-19') =>
	quietStreams([stream], { today, expectedFrom })[0]?.days ?? null;

describe('how long silence may last', () => {
	it('is a week where measurements come every day', () => {
		expect(allowedDays(stream())).toBe(7);
		expect(days(stream(), '2026-03-05')).toBeNull();
		expect(days(stream(), '2026-03-06')).toBe(8);
	});
	it('is three times the usual distance where they are rare', () => {
		expect(allowedDays(stream({ weeks: weekly(2) }))).toBe(11);
		expect(allowedDays(stream({ weeks: weekly(1) }))).toBe(21);
		expect(allowedDays(stream({ weeks: { ...weekly(0), '2026-02-23': 1 } }))).toBe(42);
	});
	it('is two weeks while there is no habit', () => {
		expect(allowedDays(stream({ lastAt: null, weeks: {} }))).toBe(14);
		expect(allowedDays(stream({ weeks: { '2026-02-23': 30 } }))).toBe(14);
	});
	it('follows the plan where an instrument has a cadence', () => {
		expect(allowedDays(stream({ cadenceDays: 30 }))).toBe(45);
	});
	it('looks at the recent weeks only, also through the turn to summer time', () => {
		const weeks = { '2025-03-24': 100, '2026-03-23': 1, '2026-03-30': 1 };
		expect(allowedDays({ lastAt: '2026-03-31T22:30:00.000Z', weeks, cadenceDays: null })).toBe(42);
	});
});

describe('quietStreams', () => {
	it('counts from the day the AI may run, not from before', () => {
		expect(days(stream(), '2026-03-10', '2026-03-05')).toBeNull();
		expect(days(stream(), '2026-03-13', '2026-03-05')).toBe(8);
	});
	it('speaks of a stream that never began', () => {
		expect(days(stream({ lastAt: null, weeks: {} }), '2026-02-03')).toBe(15);
		expect(days(stream({ lastAt: null, weeks: {} }), '2026-02-02')).toBeNull();
	});
	it('never speaks of a stream on the day it delivered, and once silent stays so until it does', () => {
		const anyStream = fc.record({
			counts: fc.array(fc.nat(40), { minLength: 6, maxLength: 6 }),
			cadenceDays: fc.option(fc.integer({ min: 1, max: 120 })),
			silent: fc.nat(120)
		});
		fc.assert(
			fc.property(anyStream, ({ counts, cadenceDays, silent }) => {
				const weeks = Object.fromEntries(mondays.map((monday, at) => [monday, counts[at] ?? 0]));
				const one = stream({ weeks, cadenceDays });
				expect(days(one, '2026-02-26')).toBeNull();
				const day = (after: number) =>
					new Date(Date.parse('2026-02-26') + after * 864e5).toISOString().slice(0, 10);
				if (days(one, day(silent)) !== null) expect(days(one, day(silent + 1))).toBe(silent + 1);
			})
		);
	});
});
