/** An estimate with anytime-valid bounds; unknown bounds are ±Infinity, or the edge of the scale. */
export interface Interval {
	estimate: number;
	lower: number;
	upper: number;
}

export type Bounds = Pick<Interval, 'lower' | 'upper'>;

/** What both intervals allow: the running intersection over looks. `lower > upper` means they contradict each other. */
export function intersect(a: Bounds, b: Bounds): Bounds {
	return { lower: Math.max(a.lower, b.lower), upper: Math.min(a.upper, b.upper) };
}

/**
 * Narrows bounds with a test "can this value be excluded?": walks inwards from the bounds that are already known,
 * so that an unchanged bound costs one call. `marks` (limit and go threshold) are tested exactly, whatever the resolution.
 */
export function tighten(
	excluded: (value: number) => boolean,
	known: Bounds,
	estimate: number,
	marks: readonly number[],
	resolution = 0.001
): Bounds {
	const lower = walk(excluded, known.lower, estimate, marks, resolution);
	const mirrored = walk(
		(value) => excluded(-value),
		-known.upper,
		-estimate,
		marks.map((mark) => -mark),
		resolution
	);
	return { lower, upper: -mirrored };
}

/** Just past a value that is itself excluded. */
const past = 1e-12;

function walk(
	excluded: (value: number) => boolean,
	from: number,
	estimate: number,
	marks: readonly number[],
	resolution: number
): number {
	let bound = from;
	if (bound + resolution < estimate && excluded(bound + resolution)) {
		let out = bound + resolution;
		let inside = estimate;
		while (inside - out > resolution) {
			const middle = (out + inside) / 2;
			if (excluded(middle)) out = middle;
			else inside = middle;
		}
		bound = out;
	}
	for (const mark of marks)
		if (mark >= bound && mark < estimate && excluded(mark)) bound = mark + past;
	return bound;
}
