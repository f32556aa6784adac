import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TreatmentValues } from './equal-treatment.ts';
import { medianOf, treatmentRows, treatmentSentence } from './equal-treatment.ts';

const days = (count: number, from = 1) => Array.from({ length: count }, (_, i) => from + i / 10);
const group = (kind: TreatmentValues['kind'], leadDays: number[]): TreatmentValues => ({
	kind,
	leadDays,
	completeness: leadDays.map(() => 0.9)
});

describe('the median with its interval', () => {
	it.each([
		[5, null, null],
		[6, 1, 6],
		[8, 1, 8],
		[9, 2, 8],
		[10, 2, 9],
		[20, 6, 15],
		[100, 40, 61]
	])('of 1…%i runs from the value at rank %s to %s (binomial tables)', (n, lower, upper) => {
		const values = Array.from({ length: n }, (_, index) => index + 1);
		expect(medianOf(values)).toEqual({ median: (n + 1) / 2, lower, upper });
	});

	it('has none without values and does not mind the order', () => {
		expect(medianOf([])).toBeNull();
		expect(medianOf([3, 1, 2])?.median).toBe(2);
	});

	it('is as good as exact for many values', () => {
		const values = Array.from({ length: 2001 }, (_, index) => index);
		const { lower, upper } = medianOf(values)!;
		expect(lower).toBeGreaterThan(950);
		expect(upper).toBeLessThan(1050);
	});

	it('holds the median between its bounds', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 99, noNaN: true }), { minLength: 6 }),
				(all) => {
					const { median, lower, upper } = medianOf(all)!;
					expect(lower!).toBeLessThanOrEqual(median);
					expect(upper!).toBeGreaterThanOrEqual(median);
				}
			)
		);
	});
});

describe('the comparison', () => {
	it('hides small groups, and the other part of what they come from', () => {
		const rows = treatmentRows([
			group('ai', days(20)),
			group('manual', days(12)),
			group('refused', days(9)),
			group('other', days(3)),
			group('withdrawn', [])
		]);
		expect(rows.map(({ reports }) => reports)).toEqual([20, 12, null, null, 0]);
		expect(rows.map(({ leadDays }) => leadDays === null)).toEqual([false, false, true, true, true]);
	});

	it('says both sides and whether a difference shows', () => {
		const alike = treatmentRows([group('ai', days(20)), group('manual', days(20))]);
		const said = treatmentSentence(alike, 'nl');
		expect(said).toContain('Met AI was de helft van de verslagen klaar binnen 2 dagen');
		expect(said).toContain('De middelste volledigheid is 90% met AI');
		expect(said).toContain('De intervallen overlappen');
		const apart = treatmentRows([group('ai', days(20)), group('manual', days(20, 9))]);
		expect(treatmentSentence(apart, 'en')).toContain('there is a difference');
	});

	it('says that there are too few', () => {
		const rows = treatmentRows([group('ai', days(20)), group('manual', days(4))]);
		expect(treatmentSentence(rows, 'fr')).toContain('au moins 5 avec IA');
	});
});
