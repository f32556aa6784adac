import { describe, expect, it } from 'vitest';
import { nextDay, startOfDay } from './calendar-day.ts';

describe('startOfDay', () => {
	it('knows winter and summer time, and the days on which they change', () => {
		expect(startOfDay('2026-01-15')).toBe('2026-01-14T23:00:00.000Z');
		expect(startOfDay('2026-07-15')).toBe('2026-07-14T22:00:00.000Z');
		expect(startOfDay('2026-03-29')).toBe('2026-03-28T23:00:00.000Z');
		expect(startOfDay('2026-03-30')).toBe('2026-03-29T22:00:00.000Z');
		expect(startOfDay('2026-10-25')).toBe('2026-10-24T22:00:00.000Z');
	});
	it('goes on to the next day over the end of a month', () => {
		expect(nextDay('2026-02-28')).toBe('2026-03-01');
	});
});
