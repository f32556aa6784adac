const lanczos = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
	-176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
	1.5056327351493116e-7
] as const;

/** ln Γ(x) for x > 0 (Lanczos, g = 7; relative error about 1e-15). */
export function lgamma(x: number): number {
	if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lgamma(1 - x);
	const z = x - 1;
	let sum: number = lanczos[0];
	for (let i = 1; i < lanczos.length; i++) sum += (lanczos[i] as number) / (z + i);
	const t = z + 7.5;
	return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** ln B(a, b) for a, b > 0. */
export function lbeta(a: number, b: number): number {
	return lgamma(a) + lgamma(b) - lgamma(a + b);
}

/** P(X ≤ x) for X ~ Beta(a, b): continued fraction of Lentz, used for exact binomial bounds. */
export function betaCdf(x: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	if (x > (a + 1) / (a + b + 2)) return 1 - betaCdf(1 - x, b, a);
	const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - lbeta(a, b)) / a;
	return front * (betaFraction(x, a, b) - 1);
}

/** One-sided upper confidence bound on a proportion (Clopper–Pearson): exact for `events` out of `n`. */
export function clopperPearsonUpper(events: number, n: number, confidence: number): number {
	if (events >= n) return 1;
	let low = events / n;
	let high = 1;
	for (let i = 0; i < 60; i++) {
		const mid = (low + high) / 2;
		if (betaCdf(mid, events + 1, n - events) < confidence) low = mid;
		else high = mid;
	}
	return high;
}

/** Howard's tuning constant 2 ln(1/α) + ln(1 + 2 ln(1/α)): the mixture is tightest where variance = ρ × this. */
export function tuning(alpha: number): number {
	const twice = 2 * Math.log(1 / alpha);
	return twice + Math.log1p(twice);
}

function betaFraction(x: number, a: number, b: number): number {
	const tiny = 1e-300;
	let f = 1;
	let c = 1;
	let d = 0;
	for (let i = 0; i <= 500; i++) {
		const m = Math.floor(i / 2);
		let numerator = 1;
		if (i > 0)
			numerator =
				i % 2 === 0
					? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
					: (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 + numerator * d;
		if (Math.abs(d) < tiny) d = tiny;
		d = 1 / d;
		c = 1 + numerator / c;
		if (Math.abs(c) < tiny) c = tiny;
		f *= c * d;
		if (i > 0 && Math.abs(1 - c * d) < 1e-15) break;
	}
	return f;
}
