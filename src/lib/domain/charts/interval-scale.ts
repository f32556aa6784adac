import type { Bound } from './data.ts';

interface Scaled {
	estimate: number | null;
	lower: Bound;
	upper: Bound;
	limit: number | null;
	go: number | null;
	/** Which way is better. */
	better: 'higher' | 'lower';
}

/**
 * A row's own scale from 0 (bad end) to 100 (good end), because KPIs differ in unit. It spans whatever is
 * known, with room at both ends; an infinite bound runs to the edge and is marked open.
 */
export function intervalScale(row: Scaled) {
	const known = [row.estimate, row.lower, row.upper, row.limit, row.go].filter(isFiniteNumber);
	const min = Math.min(...known, Infinity);
	const max = Math.max(...known, -Infinity);
	const middle = (min + max) / 2;
	const half = ((max - min) / 2 || Math.abs(middle) || 1) * 1.18;

	const at = (value: number): number => {
		const share = (value - (middle - half)) / (2 * half);
		const oriented = row.better === 'higher' ? share : 1 - share;
		return Math.min(100, Math.max(0, oriented * 100));
	};

	const [bad, good] = row.better === 'higher' ? [row.lower, row.upper] : [row.upper, row.lower];
	return {
		at,
		from: isFiniteNumber(bad) ? at(bad) : 0,
		to: isFiniteNumber(good) ? at(good) : 100,
		openFrom: !isFiniteNumber(bad),
		openTo: !isFiniteNumber(good)
	};
}

function isFiniteNumber(value: number | null): value is number {
	return value !== null && Number.isFinite(value);
}
