import type { Bounds, Interval } from './interval.ts';
import { tighten } from './interval.ts';
import { alwaysAtLeast, nuisanceRange } from './minimise.ts';

/** Cells of the 0.01 grid on which scores are kept: index i holds the number of scores i/100. */
export const scoreCells = 101;

/** Histogram of 0–1 scores on the 0.01 grid. */
export type ScoreHistogram = number[];

export function emptyHistogram(): ScoreHistogram {
	return new Array<number>(scoreCells).fill(0);
}

/**
 * The cell of a score, rounded against the tested path: its own scores down, the reference's up.
 * A score within 1e-9 of a cell counts as that cell, so that 0.29 does not become 0.28 through binary fractions.
 */
export function scoreCell(score: number, rounding: 'down' | 'up'): number {
	const cells = score * 100;
	const cell = rounding === 'down' ? Math.floor(cells + 1e-7) : Math.ceil(cells - 1e-7);
	return Math.min(100, Math.max(0, cell));
}

export function histogramOf(scores: readonly number[], rounding: 'down' | 'up'): ScoreHistogram {
	const histogram = emptyHistogram();
	for (const score of scores) {
		const cell = scoreCell(score, rounding);
		histogram[cell] = (histogram[cell] ?? 0) + 1;
	}
	return histogram;
}

/**
 * ln of the betting e-process against mean m (Waudby-Smith & Ramdas): half the wealth bets that the mean is higher, half that
 * it is lower, each spread over 12 stakes on a geometric grid (ratio 0.8) up to 90 % of what can be lost at once.
 */
export function logBettingWealth(m: number, sample: SparseScores): number {
	const up = logMeanWealth(m, sample, 0.9 / m, 1);
	const down = logMeanWealth(m, sample, 0.9 / (1 - m), -1);
	const high = Math.max(up, down);
	return high + Math.log(0.5 * (Math.exp(up - high) + Math.exp(down - high)));
}

/** The occupied cells of a histogram. */
export interface SparseScores {
	values: number[];
	counts: number[];
	n: number;
	mean: number;
}

export function sparse(histogram: ScoreHistogram): SparseScores {
	const values: number[] = [];
	const counts: number[] = [];
	let n = 0;
	let sum = 0;
	histogram.forEach((count, cell) => {
		if (count === 0) return;
		values.push(cell / 100);
		counts.push(count);
		n += count;
		sum += (count * cell) / 100;
	});
	return { values, counts, n, mean: sum / n };
}

/** Can "mean(test) − mean(reference) = difference" be excluded? Product of two betting e-processes, least over the reference mean. */
export function scoreDifferenceExcluded(
	difference: number,
	test: SparseScores,
	reference: SparseScores,
	alpha: number
): boolean {
	const product = (m: number) =>
		logBettingWealth(m + difference, test) + logBettingWealth(m, reference);
	const range = nuisanceRange(difference, test.mean, reference.mean, edge);
	const pooled =
		(test.n * (test.mean - difference) + reference.n * reference.mean) / (test.n + reference.n);
	return alwaysAtLeast(product, Math.log(1 / alpha), range.lower, range.upper, pooled);
}

/** Bounds on mean(test) − mean(reference) of 0–1 scores, narrowed from `known`; the marks are tested exactly (alone, at resolution Infinity). */
export function scoreDifferenceInterval(
	test: ScoreHistogram,
	reference: ScoreHistogram,
	alpha: number,
	known: Bounds = { lower: -1, upper: 1 },
	marks: readonly number[] = [],
	resolution = 0.002
): Interval {
	const t = sparse(test);
	const r = sparse(reference);
	if (t.n === 0 || r.n === 0) return { estimate: NaN, ...known };
	const estimate = t.mean - r.mean;
	const excluded = (difference: number) => scoreDifferenceExcluded(difference, t, r, alpha);
	return { estimate, ...tighten(excluded, known, estimate, marks, resolution) };
}

const edge = 1e-6;
const stakes = Array.from({ length: 12 }, (_, i) => Math.pow(0.8, i));

function logMeanWealth(
	m: number,
	{ values, counts }: SparseScores,
	largest: number,
	sign: 1 | -1
): number {
	let high = -Infinity;
	let sum = 0;
	for (const stake of stakes) {
		const lambda = sign * stake * largest;
		let log = 0;
		for (let i = 0; i < values.length; i++)
			log += (counts[i] as number) * Math.log1p(lambda * ((values[i] as number) - m));
		if (log > high) {
			sum = sum * Math.exp(high - log) + 1;
			high = log;
		} else sum += Math.exp(log - high);
	}
	return high + Math.log(sum / stakes.length);
}
