import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { certificateSize, zeroEventUpperBound } from './certificate.ts';
import { mixtureRadius } from './duration.ts';
import { logMixture } from './proportion.ts';
import { logBettingWealth, sparse, histogramOf } from './score.ts';
import { betaCdf, clopperPearsonUpper, lbeta, lgamma } from './special.ts';
import { xmr } from './xmr.ts';

/** Values that somebody else computed: the stdlib library (versions in the file), and tables in print. */
const oracle = JSON.parse(
	readFileSync(
		new URL('../../../../tests/fixtures/special-functions.json', import.meta.url),
		'utf8'
	)
) as {
	source: string;
	lgamma: [number, number][];
	lbeta: [number, number, number][];
	betaCdf: [number, number, number, number][];
	clopperPearson: { n: number; events: number; confidence: number; upper: number }[];
	binomial: [number, number, number][];
};

/** Relative to the value, or absolute where the value is near zero. */
function near(actual: number, expected: number, tolerance: number) {
	expect(Math.abs(actual - expected)).toBeLessThanOrEqual(
		tolerance * Math.max(1, Math.abs(expected))
	);
}

describe(`against ${oracle.source}`, () => {
	it.each(oracle.lgamma)('ln Γ(%d)', (x, value) => near(lgamma(x), value, 1e-13));
	it.each(oracle.lbeta)('ln B(%d, %d)', (a, b, value) => near(lbeta(a, b), value, 2e-11));
	it.each(oracle.betaCdf)('Beta cdf at %d for (%d, %d)', (x, a, b, value) =>
		near(betaCdf(x, a, b), value, 1e-10)
	);
	it.each(oracle.clopperPearson)(
		'upper bound of $events in $n at $confidence',
		({ n, events, confidence, upper }) =>
			near(clopperPearsonUpper(events, n, confidence), upper, 1e-9)
	);
	it.each(oracle.binomial)('%d clean reports at a rate of %d', (n, p, chance) => {
		// The certificate's level is the chance of so many clean reports: with one report fewer it is above it.
		const alpha = chance + 1e-12;
		expect(certificateSize(p, alpha)).toBe(n);
		near(zeroEventUpperBound(n, chance), p, 1e-12);
	});
});

describe('against tables in print', () => {
	it('XmR limits: NIST/SEMATECH e-Handbook of Statistical Methods, §6.3.2.2, flow rates of ten batches', () => {
		const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
		const chart = xmr(flow, { screen: false });
		expect(chart.mean).toBeCloseTo(50.81, 10);
		expect(chart.movingRange).toBeCloseTo(1.8778, 4);
		// The handbook divides by d2 = 1.128 where the charts of the NHS use 2.66.
		expect(chart.upl).toBeCloseTo(55.8041, 1);
		expect(chart.lpl).toBeCloseTo(45.8159, 1);
		expect(chart.points.every(({ signal }) => signal !== 'outside')).toBe(true);
	});

	it('no event in n: the rule of three of Hanley and Lippman-Hand (JAMA 1983, 249:1743)', () => {
		for (const n of [30, 100, 300, 1000])
			expect(zeroEventUpperBound(n, 0.05) * n).toBeCloseTo(3, 0);
	});
});

describe('against closed forms', () => {
	it('mixtures are martingales: their expected value stays 1 under the truth', () => {
		const p = 0.83;
		const n = 12;
		let expected = 0;
		for (let k = 0; k <= n; k++) {
			const chance =
				Math.exp(-lbeta(k + 1, n - k + 1) - Math.log(n + 1)) * p ** k * (1 - p) ** (n - k);
			expected += chance * Math.exp(logMixture(p, { successes: k, n }, 4.2));
		}
		expect(expected).toBeCloseTo(1, 10);
	});

	it('bets are fair: their expected value stays 1 under the true mean', () => {
		const outcomes = [
			[0.2, 0.3],
			[0.7, 0.5],
			[1, 0.2]
		] as const;
		const m = outcomes.reduce((sum, [score, chance]) => sum + score * chance, 0);
		let expected = 0;
		for (const [a, pa] of outcomes)
			for (const [b, pb] of outcomes)
				for (const [c, pc] of outcomes) {
					const scores = sparse(histogramOf([a, b, c], 'down'));
					expected += pa * pb * pc * Math.exp(logBettingWealth(m, scores));
				}
		expect(expected).toBeCloseTo(1, 10);
	});

	it('a duration’s radius shrinks to that of a known spread as the degrees of freedom grow', () => {
		const [s, z2, phi, alpha] = [0.5, 40, 6, 0.04];
		const known = s * Math.sqrt(((z2 + phi) / z2 ** 2) * Math.log((z2 + phi) / (phi * alpha ** 2)));
		expect(mixtureRadius(s, z2, 1e7, phi, alpha)).toBeCloseTo(known, 5);
		expect(mixtureRadius(s, z2, 20, phi, alpha)).toBeGreaterThan(known);
	});
});
