import type { Bounds, Interval } from './interval.ts';
import { tighten } from './interval.ts';
import { alwaysAtLeast, nuisanceRange } from './minimise.ts';
import { lbeta, tuning } from './special.ts';

/** Successes (or a sum of 0–1 scores) out of n. */
export interface Tally {
	successes: number;
	n: number;
}

/**
 * ln of the beta-binomial mixture martingale against success rate p (Howard et al. 2021; `bernoulli_confidence_interval` of
 * confseq). The prior Beta(ρ/(1−p), ρ/p) with ρ = max(t p(1−p)/tuning − p(1−p), 10⁻³ p(1−p)) is Beta(c p, c (1−p)) with
 * c = max(t/tuning − 1, 10⁻³): centred on p, as heavy as `c` reports. Valid for 0–1 scores too (they are sub-Bernoulli).
 */
export function logMixture(p: number, { successes, n }: Tally, concentration: number): number {
	const failures = n - successes;
	const a = concentration * p;
	const b = concentration * (1 - p);
	return (
		lbeta(a + successes, b + failures) -
		lbeta(a, b) -
		successes * Math.log(p) -
		failures * Math.log1p(-p)
	);
}

/** The `c` of `logMixture`, for a mixture tuned to be tightest after `tOpt` reports. */
export function concentrationFor(tOpt: number, alpha: number): number {
	return Math.max(tOpt / tuning(alpha) - 1, 1e-3);
}

export interface RateOptions {
	/** Reports it is tuned for. */
	tOpt: number;
	alpha: number;
	/** α the mixture is tuned for, when it differs from the level tested at. */
	tunedAlpha?: number;
	/** Bounds that hold already: the interval is only searched where it can be tighter, so an unchanged bound costs one test. */
	known?: Bounds;
	/** Ask only whether these rates are excluded, and leave the other bounds as they are known. */
	only?: readonly number[];
}

/** Anytime-valid interval on a success rate or on the mean of 0–1 scores, two-sided α. */
export function proportionInterval(successes: number, n: number, options: RateOptions): Interval {
	const { tOpt, alpha, tunedAlpha = alpha, known = { lower: 0, upper: 1 }, only } = options;
	if (n === 0) return { estimate: NaN, ...known };
	const estimate = successes / n;
	const concentration = concentrationFor(tOpt, tunedAlpha);
	const threshold = Math.log(1 / alpha);
	const out = (p: number) => logMixture(p, { successes, n }, concentration) >= threshold;
	if (only) return { estimate, ...tighten(out, known, estimate, only, Infinity) };
	return {
		estimate,
		lower:
			known.lower >= estimate
				? known.lower
				: boundary(out, Math.max(edge, known.lower), estimate, known.lower),
		upper:
			known.upper <= estimate
				? known.upper
				: boundary(out, Math.min(1 - edge, known.upper), estimate, known.upper)
	};
}

export interface DifferenceOptions {
	alpha: number;
	/** Reports the two mixtures are tuned for. */
	testPlanned: number;
	referencePlanned: number;
	/** α the mixtures are tuned for, when it differs from the level tested at. */
	tunedAlpha?: number;
}

/** Can "rate(test) − rate(reference) = difference" be excluded? Product of two e-processes, least over the unknown reference rate. */
export function proportionDifferenceExcluded(
	difference: number,
	test: Tally,
	reference: Tally,
	options: DifferenceOptions
): boolean {
	const tuned = options.tunedAlpha ?? options.alpha;
	const cTest = concentrationFor(options.testPlanned, tuned);
	const cReference = concentrationFor(options.referencePlanned, tuned);
	const rates = [test.successes / test.n, reference.successes / reference.n] as const;
	const range = nuisanceRange(difference, rates[0], rates[1], edge);
	const product = (rate: number) =>
		logMixture(rate + difference, test, cTest) + logMixture(rate, reference, cReference);
	const pooled =
		(test.successes + reference.successes - difference * test.n) / (test.n + reference.n);
	return alwaysAtLeast(product, Math.log(1 / options.alpha), range.lower, range.upper, pooled);
}

/** Bounds on rate(test) − rate(reference), narrowed from `known`. */
export function proportionDifferenceInterval(
	test: Tally,
	reference: Tally,
	options: DifferenceOptions,
	known: Bounds = { lower: -1, upper: 1 },
	marks: readonly number[] = [],
	resolution = 0.001
): Interval {
	if (test.n === 0 || reference.n === 0) return { estimate: NaN, ...known };
	const estimate = test.successes / test.n - reference.successes / reference.n;
	const excluded = (difference: number) =>
		proportionDifferenceExcluded(difference, test, reference, options);
	return { estimate, ...tighten(excluded, known, estimate, marks, resolution) };
}

const edge = 1e-9;

/** Where `out` turns, between a far point and the estimate; `otherwise` when even the far point is not out. */
function boundary(
	out: (p: number) => boolean,
	far: number,
	estimate: number,
	otherwise: number
): number {
	if (Math.abs(estimate - otherwise) < edge || !out(far)) return otherwise;
	let outside = far;
	let inside = estimate;
	for (let i = 0; i < 36; i++) {
		const middle = (outside + inside) / 2;
		if (out(middle)) outside = middle;
		else inside = middle;
	}
	return outside;
}
