import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256Hex } from './hash.ts';

/** The plain way: sort the keys, then let JSON write it. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (value === null || typeof value !== 'object') return value;
	const entries = Object.entries(value).filter(([, child]) => child !== undefined);
	entries.sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(entries.map(([key, child]) => [key, sorted(child)]));
}

describe('canonical JSON', () => {
	it('is what JSON writes of the same content with sorted keys', () => {
		const keys = fc.string({ unit: 'binary' }).filter((key) => key !== '__proto__');
		const any = fc.anything({ key: keys, withNullPrototype: false });
		fc.assert(
			fc.property(any, (content) => {
				const json = JSON.stringify(content);
				if (json === undefined) return;
				const plain: unknown = JSON.parse(json);
				const digits = Object.keys((plain ?? {}) as object).some((key) => /^\d+$/.test(key));
				if (!/"\d+":/.test(json) && !digits)
					expect(canonicalJson(plain)).toBe(JSON.stringify(sorted(plain)));
				expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
			})
		);
	});

	it('does not depend on the order in which something was written down', () => {
		const a = { b: 1, a: [1, { d: null, c: -0 }], 10: 'x', 9: 'y' };
		const b = { 9: 'y', a: [1, { c: 0, d: null }], 10: 'x', b: 1 };
		expect(canonicalJson(a)).toBe(canonicalJson(b));
		expect(canonicalJson(a)).toBe('{"10":"x","9":"y","a":[1,{"c":0,"d":null}],"b":1}');
	});

	it('leaves out what is undefined, and writes what is not a number as null', () => {
		expect(canonicalJson({ a: undefined, b: [undefined, NaN, Infinity] })).toBe(
			'{"b":[null,null,null]}'
		);
	});

	it('hashes as everyone does', () => {
		expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
	});
});
