import * as crypto from 'node:crypto';

/**
 * SHA-256 of UTF-8 text or bytes as 64 lower-case hex digits. Works where Node is: a page may load the domain for its sentences, but
 * asks the server for hashes.
 */
export function sha256Hex(data: string | Uint8Array): string {
	return crypto.createHash('sha256').update(data).digest('hex');
}

/**
 * JSON with keys sorted by code unit, no white space and no undefined values: equal content gives equal bytes,
 * so that a hash can be compared on another machine.
 */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (value === null || typeof value !== 'object') return value;
	const entries = Object.entries(value).filter(([, child]) => child !== undefined);
	entries.sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(entries.map(([key, child]) => [key, sorted(child)]));
}
