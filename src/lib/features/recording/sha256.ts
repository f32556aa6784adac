/**
 * SHA-256 (FIPS 180-4) of bytes that come piece by piece. The browser's own digest wants the whole at once, and a recording is not kept
 * in memory once it is sent.
 */
export function sha256Stream(): { update: (bytes: Uint8Array) => void; hex: () => string } {
	const state = Uint32Array.from(initial);
	const block = new Uint8Array(64);
	const words = new Uint32Array(64);
	let filled = 0;
	let length = 0;

	function update(bytes: Uint8Array): void {
		length += bytes.length;
		let at = 0;
		while (at < bytes.length) {
			const taken = Math.min(64 - filled, bytes.length - at);
			block.set(bytes.subarray(at, at + taken), filled);
			filled += taken;
			at += taken;
			if (filled === 64) {
				compress(state, block, words);
				filled = 0;
			}
		}
	}

	function hex(): string {
		const bits = length * 8;
		const padding = new Uint8Array((filled < 56 ? 56 : 120) - filled + 8);
		padding[0] = 0x80;
		const view = new DataView(padding.buffer);
		view.setUint32(padding.length - 8, Math.floor(bits / 2 ** 32));
		view.setUint32(padding.length - 4, bits >>> 0);
		update(padding);
		return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
	}

	return { update, hex };
}

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes, and of the square roots of the first 8. */
const constants = Uint32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
const initial = Uint32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));

function primes(count: number): number[] {
	const found: number[] = [];
	for (let candidate = 2; found.length < count; candidate += 1) {
		if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
	}
	return found;
}

function fraction(root: number): number {
	return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function compress(state: Uint32Array, block: Uint8Array, w: Uint32Array): void {
	const view = new DataView(block.buffer);
	for (let i = 0; i < 16; i += 1) w[i] = view.getUint32(i * 4);
	for (let i = 16; i < 64; i += 1) {
		const x = w[i - 15] as number;
		const y = w[i - 2] as number;
		const s0 = right(x, 7) ^ right(x, 18) ^ (x >>> 3);
		const s1 = right(y, 17) ^ right(y, 19) ^ (y >>> 10);
		w[i] = ((w[i - 16] as number) + s0 + (w[i - 7] as number) + s1) | 0;
	}
	let [a, b, c, d, e, f, g, h] = state as unknown as [
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number
	];
	for (let i = 0; i < 64; i += 1) {
		const s1 = right(e, 6) ^ right(e, 11) ^ right(e, 25);
		const choice = (e & f) ^ (~e & g);
		const t1 = (h + s1 + choice + (constants[i] as number) + (w[i] as number)) | 0;
		const s0 = right(a, 2) ^ right(a, 13) ^ right(a, 22);
		const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
		[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
	}
	[a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = ((state[i] as number) + word) | 0));
}

function right(word: number, by: number): number {
	return (word >>> by) | (word << (32 - by));
}
