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
	if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
	if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	const members: string[] = [];
	for (const key of Object.keys(value).sort()) {
		const child = (value as Record<string, unknown>)[key];
		if (child !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(child)}`);
	}
	return `{${members.join(',')}}`;
}
