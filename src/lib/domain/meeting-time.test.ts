import { describe, expect, it } from 'vitest';
import { belgianMoment, localTime } from './meeting-time.ts';

describe('a time on a Belgian clock', () => {
	it.each([
		['2026-01-12T19:30', '2026-01-12T18:30:00.000Z'],
		['2026-07-06T19:30', '2026-07-06T17:30:00.000Z'],
		// The nights on which the clock jumps.
		['2026-03-29T19:00', '2026-03-29T17:00:00.000Z'],
		['2026-10-25T19:00', '2026-10-25T18:00:00.000Z'],
		['2026-10-25T01:00', '2026-10-24T23:00:00.000Z']
	])('%s is %s', (local, utc) => {
		expect(belgianMoment(local)).toBe(utc);
		expect(localTime(utc)).toBe(local);
	});

	it.each(['', '2026-02-30T10:00', '2026-01-12', '2026-01-12T24:00', 'morgen'])(
		'"%s" is no time',
		(local) => {
			expect(belgianMoment(local)).toBeNull();
		}
	);
});
