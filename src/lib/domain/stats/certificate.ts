/** Clean reports needed, without one event, to certify "rate < p0" at level α: ⌈ln α / ln(1−p0)⌉. */
export function certificateSize(p0: number, alpha: number): number {
	return Math.ceil(Math.log(alpha) / Math.log1p(-p0) - 1e-9);
}

/** The rate that n clean reports do not exclude at level α: 1 − α^(1/n); 1 without reports. */
export function zeroEventUpperBound(n: number, alpha: number): number {
	return n === 0 ? 1 : -Math.expm1(Math.log(alpha) / n);
}
