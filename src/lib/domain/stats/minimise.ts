const golden = (Math.sqrt(5) - 1) / 2;

/**
 * Is f ≥ threshold everywhere on [low, high]? A grid from a first guess outwards, then golden-section refinement in the best
 * cell. Stops at the first value below the threshold, which is what most calls find at once.
 */
export function alwaysAtLeast(
	f: (x: number) => number,
	threshold: number,
	low: number,
	high: number,
	guess: number,
	cells = 12
): boolean {
	if (high < low) return true;
	const start = Math.min(high, Math.max(low, guess));
	let best = f(start);
	if (best < threshold) return false;
	let bestAt = start;
	const step = (high - low) / cells;
	for (let i = 0; i <= cells; i++) {
		const x = low + i * step;
		const value = f(x);
		if (value < threshold) return false;
		if (value < best) {
			best = value;
			bestAt = x;
		}
	}
	return refine(f, threshold, Math.max(low, bestAt - step), Math.min(high, bestAt + step));
}

/**
 * Where the least evidence over the reference's unknown mean lies. Each e-process is least at its own sample mean and grows away
 * from it, so their product is least between the reference's mean and the test's mean less the difference. Padded.
 */
export function nuisanceRange(
	difference: number,
	testMean: number,
	referenceMean: number,
	edge: number
): { lower: number; upper: number } {
	const pad = 0.03;
	const low = Math.max(0, -difference) + edge;
	const high = Math.min(1, 1 - difference) - edge;
	const shifted = testMean - difference;
	return {
		lower: Math.min(high, Math.max(low, Math.min(shifted, referenceMean) - pad)),
		upper: Math.max(low, Math.min(high, Math.max(shifted, referenceMean) + pad))
	};
}

function refine(f: (x: number) => number, threshold: number, from: number, to: number): boolean {
	let low = from;
	let high = to;
	let left = high - golden * (high - low);
	let right = low + golden * (high - low);
	let fLeft = f(left);
	let fRight = f(right);
	for (let i = 0; i < 16; i++) {
		if (fLeft < threshold || fRight < threshold) return false;
		if (fLeft < fRight) {
			high = right;
			right = left;
			fRight = fLeft;
			left = high - golden * (high - low);
			fLeft = f(left);
		} else {
			low = left;
			left = right;
			fLeft = fRight;
			right = low + golden * (high - low);
			fRight = f(right);
		}
	}
	return fLeft >= threshold && fRight >= threshold;
}
