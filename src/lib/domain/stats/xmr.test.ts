import { describe, expect, it } from 'vitest';
import { xmr } from './xmr.ts';

const signals = (values: number[], options = {}) =>
	xmr(values, options).points.map((point) => point.signal);

describe('xmr', () => {
	it('computes limits from the mean moving range', () => {
		const chart = xmr([10, 12, 11, 13, 12], { screen: false });
		expect(chart.mean).toBeCloseTo(11.6, 12);
		expect(chart.movingRange).toBeCloseTo(1.5, 12);
		expect(chart.upl).toBeCloseTo(11.6 + 2.66 * 1.5, 12);
		expect(chart.lpl).toBeCloseTo(11.6 - 2.66 * 1.5, 12);
	});

	it('screens wild moving ranges unless told not to', () => {
		const values = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 60];
		expect(xmr(values).movingRange).toBe(1);
		expect(xmr(values, { screen: false }).movingRange).toBeCloseTo(5.8, 12);
		expect(xmr(values).points.at(-1)).toEqual({ value: 60, signal: 'outside', side: 'high' });
	});

	it('names a trend of seven points, a shift of seven, and two of three', () => {
		const trend = [5, 4, 5, 4, 1, 2, 3, 4, 5, 6, 7, 5, 4, 5];
		const limits = { limitsFrom: [0, 8, 0, 8, 4, 4] };
		expect(signals(trend, limits).slice(4, 11)).toEqual(new Array(7).fill('trend'));
		expect(signals([5, 6, 5, 6, 5, 6, 5, 3], limits)).toEqual([
			...(new Array(7).fill('shift') as string[]),
			null
		]);
		const tight = { limitsFrom: [4, 5, 4, 5, 4, 5] };
		const chart = xmr([4.5, 6.4, 4.6, 6.5, 4.4], tight);
		expect(chart.points.map((point) => point.signal)).toEqual([
			null,
			'two-of-three',
			null,
			'two-of-three',
			null
		]);
		expect(chart.points[1]?.side).toBe('high');
	});

	it('prefers the first rule in the order outside, trend, two of three, shift', () => {
		const limits = { limitsFrom: [4, 5, 4, 5, 4, 5] };
		const rising = [4.5, 4.6, 4.7, 4.8, 4.9, 5, 30];
		expect(signals(rising, limits)).toEqual([
			...(new Array(6).fill('trend') as string[]),
			'outside'
		]);
	});

	it('gives no signal on six points or on equal values', () => {
		expect(signals([1, 2, 3, 4, 5, 6]).filter(Boolean)).toEqual([]);
		expect(signals(new Array<number>(10).fill(3)).filter(Boolean)).toEqual([]);
	});
});
