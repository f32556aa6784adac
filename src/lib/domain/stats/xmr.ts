export type XmrSignal = 'outside' | 'trend' | 'two-of-three' | 'shift';

export interface XmrPoint {
	value: number;
	signal: XmrSignal | null;
	side: 'high' | 'low' | null;
}

export interface Xmr {
	mean: number;
	/** Upper and lower process limits. */
	upl: number;
	lpl: number;
	/** Mean moving range after screening. */
	movingRange: number;
	points: XmrPoint[];
}

export interface XmrOptions {
	/** Leave moving ranges ≥ 3.267 × their mean out of the average (default true). */
	screen?: boolean;
	/** Values that fix the limits, when they are locked on an earlier period. */
	limitsFrom?: readonly number[];
}

const run = 7;

/**
 * XmR chart (NHS Making Data Count): mean ± 2.66 × mean moving range. Each point carries the first rule it meets, in the order
 * outside limits, 7-point trend, 2 of 3 beyond two thirds of the way to a limit on one side, 7 on one side of the mean.
 */
export function xmr(values: readonly number[], options: XmrOptions = {}): Xmr {
	const basis = options.limitsFrom ?? values;
	const mean = average(basis);
	const movingRange = meanMovingRange(basis, options.screen ?? true);
	const upl = mean + 2.66 * movingRange;
	const lpl = mean - 2.66 * movingRange;
	const sides = values.map((value) => (value > mean ? 1 : value < mean ? -1 : 0));
	const trends = runs(values.map((value, i) => (i === 0 ? 0 : Math.sign(value - values[i - 1]!))));
	const rising = spread(trends, run - 1, 1);
	const shifts = spread(runs(sides), run, 0);
	const inner = 1.773 * movingRange;
	const outer = values.map((value) => (value > mean + inner ? 1 : value < mean - inner ? -1 : 0));
	const points = values.map((value, i): XmrPoint => {
		if (value > upl || value < lpl) return point(value, 'outside', value > upl ? 1 : -1);
		if (rising[i]) return point(value, 'trend', rising[i]);
		if (outer[i] && twoOfThree(outer, i)) return point(value, 'two-of-three', outer[i]);
		if (shifts[i]) return point(value, 'shift', shifts[i]);
		return { value, signal: null, side: null };
	});
	return { mean, upl, lpl, movingRange, points };
}

function average(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function meanMovingRange(values: readonly number[], screen: boolean): number {
	const ranges = values.slice(1).map((value, i) => Math.abs(value - values[i]!));
	if (ranges.length === 0) return 0;
	const mean = average(ranges);
	const kept = screen ? ranges.filter((range) => range < 3.267 * mean) : ranges;
	return kept.length === 0 ? mean : average(kept);
}

interface Run {
	start: number;
	end: number;
	sign: number;
}

/** Maximal stretches of equal non-zero sign. */
function runs(signs: readonly number[]): { length: number; list: Run[] } {
	const list: Run[] = [];
	signs.forEach((sign, i) => {
		const last = list.at(-1);
		if (last && last.end === i - 1 && last.sign === sign) last.end = i;
		else if (sign !== 0) list.push({ start: i, end: i, sign });
	});
	return { length: signs.length, list };
}

/** Marks every point of the stretches that are long enough; `before` points ahead of the stretch belong to it. */
function spread(
	{ length, list }: { length: number; list: Run[] },
	least: number,
	before: number
): number[] {
	const marks = new Array<number>(length).fill(0);
	for (const { start, end, sign } of list)
		if (end - start + 1 >= least)
			for (let i = Math.max(0, start - before); i <= end; i++) marks[i] = sign;
	return marks;
}

function twoOfThree(outer: readonly number[], i: number): boolean {
	for (let first = Math.max(0, i - 2); first <= i; first++) {
		if (first + 2 >= outer.length) break;
		const window = outer.slice(first, first + 3);
		if (window.filter((side) => side === outer[i]).length >= 2) return true;
	}
	return false;
}

function point(value: number, signal: XmrSignal, sign: number): XmrPoint {
	return { value, signal, side: sign > 0 ? 'high' : 'low' };
}
