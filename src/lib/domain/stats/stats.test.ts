import { describe, expect, it } from 'vitest';
import { certificateSize, zeroEventUpperBound } from './certificate.ts';
import type { WorkerSums } from './duration.ts';
import {
	mixturePhi,
	mixtureRadius,
	pairedInterval,
	precision,
	sumsOf,
	unpairedInterval,
	workerInterval
} from './duration.ts';
import { tighten } from './interval.ts';
import {
	proportionDifferenceExcluded,
	proportionDifferenceInterval,
	proportionInterval
} from './proportion.ts';
import { histogramOf, scoreCell, scoreDifferenceInterval } from './score.ts';
import { betaCdf, clopperPearsonUpper, lbeta, lgamma } from './special.ts';

describe('special functions (SciPy 1.17)', () => {
	it.each([
		[0.1, 2.252712651734206],
		[0.5, 0.5723649429247],
		[3.7, 1.428072326665388],
		[120.25, 454.2209873833582],
		[1e6 + 0.3, 12815508.713800674]
	])('lgamma(%d)', (x, expected) => {
		expect(Math.abs(lgamma(x) / expected - 1)).toBeLessThan(1e-12);
	});

	it('lbeta agrees with factorials and betaCdf with the binomial sum', () => {
		expect(lbeta(3, 4)).toBeCloseTo(Math.log(1 / 60), 12);
		expect(betaCdf(0.3, 2, 3)).toBeCloseTo(0.3483, 12);
	});

	it('gives exact binomial bounds', () => {
		expect(clopperPearsonUpper(31, 10_000, 0.99)).toBeCloseTo(0.004657204752683952, 10);
		expect(clopperPearsonUpper(0, 100, 0.99)).toBeCloseTo(1 - Math.pow(0.01, 0.01), 10);
	});
});

describe('duration interval', () => {
	const test = [3.1, 3.4, 2.9, 3.3, 3.0, 3.2];
	const reference = [3.6, 3.5, 3.9, 3.3, 3.7];

	it('equals the root of the noncentral-t mixture found by quadrature (SciPy)', () => {
		const interval = unpairedInterval(test, reference, { alpha: 0.05, phi: 1 });
		expect(interval.estimate).toBeCloseTo(-0.45, 12);
		expect(interval.lower).toBeCloseTo(-1.0281377288100706, 10);
		expect(interval.upper).toBeCloseTo(0.12813772881007035, 10);
		const paired = pairedInterval([0.2, 0.35, 0.1, 0.28, 0.4, 0.15, 0.3, 0.22], {
			alpha: 0.05,
			phi: 0.8
		});
		expect(paired.upper - paired.estimate).toBeCloseTo(0.14989083642238293, 10);
	});

	it('tunes φ to the planned precision', () => {
		expect(mixturePhi(precision(60, 200), 0.05)).toBeCloseTo(5.815643528887541, 10);
	});

	it('is infinite until the data can exclude anything', () => {
		expect(mixtureRadius(1, 1, 1, 5, 0.05)).toBe(Infinity);
		expect(mixtureRadius(1, 0, 10, 5, 0.05)).toBe(Infinity);
		expect(mixtureRadius(1, 20, 20, 5, 0.05)).toBeLessThan(Infinity);
	});
});

describe('worker guard', () => {
	const options = { alpha: 0.05, phi: 4, phiWorkers: mixturePhi(10, 0.05), teamOnly: false };
	const worker = (effect: number, i: number): WorkerSums => ({
		test: sumsOf([3 + effect, 3.2 + effect, 3.1 + effect + 0.01 * i]),
		reference: sumsOf([3, 3.2, 3.1 + 0.01 * i])
	});

	it('counts only workers with two reports on both sides', () => {
		const once: WorkerSums = { test: sumsOf([9]), reference: sumsOf([1, 1, 1]) };
		const interval = workerInterval([worker(-0.3, 0), worker(-0.3, 1), once], options);
		expect(interval).toMatchObject({ workers: 2, test: 6, reference: 6 });
		expect(interval.estimate).toBeCloseTo(-0.3, 12);
	});

	it('is wider than the model when effects differ between workers, unless it speaks of this team only', () => {
		const workers = [-0.9, -0.1, -0.6, 0.3, -0.2].map(worker);
		const guarded = workerInterval(workers, options);
		const team = workerInterval(workers, { ...options, teamOnly: true });
		expect(guarded.estimate).toBe(team.estimate);
		expect(guarded.upper).toBeGreaterThan(team.upper);
		expect(team.upper).toBeLessThan(Infinity);
	});

	it('covers the within-worker effect when a fast worker writes most AI reports', () => {
		const spread = (base: number, n: number) =>
			sumsOf(Array.from({ length: n }, (_, i) => base + 0.1 * ((i % 3) - 1)));
		const workers = [
			{ test: spread(2, 60), reference: spread(2, 6) },
			{ test: spread(4, 6), reference: spread(4, 60) }
		];
		const interval = workerInterval(workers, { ...options, teamOnly: true });
		expect(interval.estimate).toBeLessThan(-1);
		expect(interval.upper).toBeGreaterThan(0);
	});

	it('knows nothing without workers', () => {
		expect(workerInterval([], options)).toMatchObject({ workers: 0, lower: -Infinity });
	});
});

describe('proportion against a norm', () => {
	it.each([
		[700, 1000, 100, 0.651629, 0.745949],
		[15, 50, 50, 0.129556, 0.511896],
		[5, 50, 50, 0.013021, 0.269264],
		[1, 50, 50, 0, 0.13489],
		[1, 2, 50, 0, 1],
		[100, 200, 1, 0.328923, 0.671076],
		[0, 1, 50, 0, 1],
		[1, 1, 50, 0, 1]
	])('%d of %d, tuned for %d, as published with confseq', (s, n, tOpt, lower, upper) => {
		const interval = proportionInterval(s, n, { tOpt, alpha: 0.05 });
		expect(Math.abs(interval.lower - lower)).toBeLessThan(2e-6);
		expect(Math.abs(interval.upper - upper)).toBeLessThan(2e-6);
	});

	it('is symmetric in success and failure, and open without data', () => {
		const a = proportionInterval(12, 80, { tOpt: 100, alpha: 0.04 });
		const b = proportionInterval(68, 80, { tOpt: 100, alpha: 0.04 });
		expect(a.lower).toBeCloseTo(1 - b.upper, 9);
		expect(proportionInterval(0, 0, { tOpt: 100, alpha: 0.04 })).toMatchObject({
			lower: 0,
			upper: 1
		});
	});
});

describe('proportion against a baseline sample', () => {
	const options = { alpha: 0.05, testPlanned: 200, referencePlanned: 60 };

	it('agrees with a brute-force minimum over 400,001 rates (SciPy)', () => {
		const test = { successes: 180, n: 200 };
		const reference = { successes: 50, n: 60 };
		const interval = proportionDifferenceInterval(test, reference, options);
		expect(interval.estimate).toBeCloseTo(180 / 200 - 50 / 60, 12);
		expect(Math.abs(interval.lower - -0.09051853948238492)).toBeLessThan(0.0011);
		expect(Math.abs(interval.upper - 0.27767019606418614)).toBeLessThan(0.0011);
		expect(proportionDifferenceExcluded(-0.091, test, reference, options)).toBe(true);
		expect(proportionDifferenceExcluded(-0.09, test, reference, options)).toBe(false);
	});

	it('treats the baseline as a sample: a large AI sample alone cannot pass', () => {
		const test = { successes: 90_000, n: 100_000 };
		expect(proportionDifferenceExcluded(-0.05, test, { successes: 9, n: 10 }, options)).toBe(false);
	});
});

describe('score against a baseline sample', () => {
	it('agrees with a brute-force betting e-process (SciPy)', () => {
		const test = Array.from({ length: 200 }, (_, i) => 0.85 + 0.12 * Math.sin(i * 7));
		const reference = Array.from({ length: 60 }, (_, i) => 0.85 + 0.12 * Math.cos(i * 3));
		const interval = scoreDifferenceInterval(
			histogramOf(test, 'down'),
			histogramOf(reference, 'up'),
			0.05,
			undefined,
			[],
			0.0002
		);
		expect(Math.abs(interval.lower - -0.056979124302472886)).toBeLessThan(0.0003);
		expect(Math.abs(interval.upper - 0.08921953642023632)).toBeLessThan(0.0003);
	});

	it('does not let a ceiling baseline pass when one AI report in ten is half empty', () => {
		const test = Array.from({ length: 200 }, (_, i) => (i % 10 === 0 ? 0.5 : 1));
		const interval = scoreDifferenceInterval(
			histogramOf(test, 'down'),
			histogramOf(new Array<number>(60).fill(1), 'up'),
			0.05,
			undefined,
			[-0.05]
		);
		expect(interval.lower).toBeLessThan(-0.05);
	});

	it('rounds against the tested path, but keeps exact hundredths', () => {
		expect([scoreCell(0.29, 'down'), scoreCell(0.29, 'up')]).toEqual([29, 29]);
		expect([scoreCell(0.999, 'down'), scoreCell(0.001, 'up')]).toEqual([99, 1]);
		expect([scoreCell(1, 'up'), scoreCell(0, 'down')]).toEqual([100, 0]);
	});
});

describe('zero tolerance', () => {
	it.each([
		[0.05, [59, 149, 299, 598]],
		[0.04, [63, 160, 321, 643]]
	])('certificates at α = %d', (alpha, sizes) => {
		expect([0.05, 0.02, 0.01, 0.005].map((p0) => certificateSize(p0, alpha))).toEqual(sizes);
	});

	it('bounds the rate that 41 clean reports leave open at 7.6 %', () => {
		expect(zeroEventUpperBound(41, 0.04)).toBeCloseTo(0.0755, 4);
		expect(zeroEventUpperBound(0, 0.04)).toBe(1);
		expect(zeroEventUpperBound(160, 0.04)).toBeLessThan(0.02);
		expect(zeroEventUpperBound(159, 0.04)).toBeGreaterThan(0.02);
	});
});

describe('tighten', () => {
	it('finds the edges of what is excluded and takes a mark exactly', () => {
		const excluded = (value: number) => value <= -0.1 || value > 0.3;
		const bounds = tighten(excluded, { lower: -1, upper: 1 }, 0.1, [-0.1]);
		expect(bounds.lower).toBeGreaterThan(-0.1);
		expect(bounds.lower).toBeLessThan(-0.0999999);
		expect(bounds.upper).toBeGreaterThan(0.3);
		expect(bounds.upper).toBeLessThan(0.3011);
	});

	it('never widens', () => {
		expect(tighten(() => false, { lower: -0.2, upper: 0.2 }, 0, [])).toEqual({
			lower: -0.2,
			upper: 0.2
		});
	});
});
