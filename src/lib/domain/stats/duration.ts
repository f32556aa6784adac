import type { Interval } from './interval.ts';
import { tuning } from './special.ts';

/** Count, sum and sum of squares of (log) values: all that an interval on means needs. */
export interface Sums {
	n: number;
	sum: number;
	squares: number;
}

/** One worker's sums under both conditions. */
export interface WorkerSums {
	test: Sums;
	reference: Sums;
}

export interface GuardOptions {
	alpha: number;
	phi: number;
	/** φ of the guard over workers: `mixturePhi(planned workers, α)`. */
	phiWorkers: number;
	/** "Alleen dit team": no claim about other workers, so no guard over workers. */
	teamOnly: boolean;
}

export interface GuardedInterval extends Interval {
	/** Workers with at least two reports on both sides; only they count. */
	workers: number;
	test: number;
	reference: number;
}

/** φ that makes the mixture tightest at the planned precision z² (n₀n₁/(n₀+n₁) unpaired, n paired). Fixed in the plan. */
export function mixturePhi(plannedPrecision: number, alpha: number): number {
	return plannedPrecision / tuning(alpha);
}

/** Planned precision of a comparison of two samples. */
export function precision(n0: number, n1: number): number {
	return n0 + n1 === 0 ? 0 : (n0 * n1) / (n0 + n1);
}

/**
 * Half-width of the anytime-valid t interval (normal mixture over the effect, right-Haar over σ; Lindon, arXiv 2210.08589).
 * `z2` is the precision, `s` the residual SD with `df` degrees of freedom. Infinite while the data cannot exclude anything.
 */
export function mixtureRadius(
	s: number,
	z2: number,
	df: number,
	phi: number,
	alpha: number
): number {
	if (df < 1 || z2 <= 0) return Infinity;
	const r = phi / (phi + z2);
	const p = Math.pow(r * alpha * alpha, 1 / (df + 1));
	if (p <= r) return Infinity;
	return (s / Math.sqrt(z2)) * Math.sqrt((df * (1 - p)) / (p - r));
}

/** Interval on mean(test) − mean(reference) of two independent samples, valid at every look. */
export function unpairedInterval(
	test: readonly number[],
	reference: readonly number[],
	options: { alpha: number; phi: number }
): Interval {
	return unpairedFromSums(sumsOf(test), sumsOf(reference), options);
}

/** As `unpairedInterval`, from sufficient statistics. */
export function unpairedFromSums(
	test: Sums,
	reference: Sums,
	{ alpha, phi }: { alpha: number; phi: number }
): Interval {
	const df = test.n + reference.n - 2;
	const s = Math.sqrt((scatter(test) + scatter(reference)) / df);
	const radius = mixtureRadius(s, precision(reference.n, test.n), df, phi, alpha);
	return around(mean(test) - mean(reference), radius);
}

/** Interval on the mean of paired differences, valid at every look. */
export function pairedInterval(
	differences: readonly number[],
	{ alpha, phi }: { alpha: number; phi: number }
): Interval {
	return pairedFromSums(sumsOf(differences), { alpha, phi });
}

/** As `pairedInterval`, from sufficient statistics. */
export function pairedFromSums(
	sums: Sums,
	{ alpha, phi }: { alpha: number; phi: number }
): Interval {
	const df = sums.n - 1;
	return around(mean(sums), mixtureRadius(deviation(sums), sums.n, df, phi, alpha));
}

/**
 * The worker guard: estimate = pooled difference over the workers who count; half-width = the larger of the model radius
 * (within worker × path cells, df = n₀+n₁−2W) and the one-sample radius over the workers' own differences.
 * When workers contribute unevenly to the two sides the pooled difference mixes in who did the work; the distance to the
 * within-worker estimate is therefore added to the half-width. It is zero in a balanced pilot.
 * The second radius treats the workers' differences as final while they are still being estimated: simulated, not proven.
 */
export function workerInterval(
	workers: Iterable<WorkerSums>,
	{ alpha, phi, phiWorkers, teamOnly }: GuardOptions
): GuardedInterval {
	const test = emptySums();
	const reference = emptySums();
	const differences = emptySums();
	let within = 0;
	let z2 = 0;
	let weighted = 0;
	for (const worker of workers) {
		if (worker.test.n < 2 || worker.reference.n < 2) continue;
		const difference = mean(worker.test) - mean(worker.reference);
		const weight = precision(worker.reference.n, worker.test.n);
		addSums(test, worker.test);
		addSums(reference, worker.reference);
		add(differences, difference);
		within += scatter(worker.test) + scatter(worker.reference);
		z2 += weight;
		weighted += weight * difference;
	}
	const counts = { workers: differences.n, test: test.n, reference: reference.n };
	if (differences.n === 0) return { estimate: NaN, lower: -Infinity, upper: Infinity, ...counts };
	const df = test.n + reference.n - 2 * differences.n;
	const model = mixtureRadius(Math.sqrt(within / df), z2, df, phi, alpha);
	const guard = teamOnly
		? 0
		: mixtureRadius(deviation(differences), differences.n, differences.n - 1, phiWorkers, alpha);
	const estimate = mean(test) - mean(reference);
	const composition = Math.abs(estimate - weighted / z2);
	return { ...around(estimate, Math.max(model, guard) + composition), ...counts };
}

export function emptySums(): Sums {
	return { n: 0, sum: 0, squares: 0 };
}

export function add(sums: Sums, value: number): void {
	sums.n += 1;
	sums.sum += value;
	sums.squares += value * value;
}

export function mean(sums: Sums): number {
	return sums.sum / sums.n;
}

export function sumsOf(values: readonly number[]): Sums {
	const sums = emptySums();
	for (const value of values) add(sums, value);
	return sums;
}

function addSums(into: Sums, other: Sums): void {
	into.n += other.n;
	into.sum += other.sum;
	into.squares += other.squares;
}

/** Sum of squared deviations from the mean; rounding noise (relative 1e-13) counts as none. */
function scatter(sums: Sums): number {
	if (sums.n === 0) return 0;
	const value = sums.squares - (sums.sum * sums.sum) / sums.n;
	return value <= 1e-13 * sums.squares ? 0 : value;
}

function deviation(sums: Sums): number {
	return Math.sqrt(scatter(sums) / (sums.n - 1));
}

function around(estimate: number, radius: number): Interval {
	if (!Number.isFinite(radius)) return { estimate, lower: -Infinity, upper: Infinity };
	return { estimate, lower: estimate - radius, upper: estimate + radius };
}
