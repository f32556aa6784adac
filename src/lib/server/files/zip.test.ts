import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patched, zip } from '../../../../tests/support/docx-parts.ts';
import { openZip } from './zip.ts';

const limits = { entries: 5, entryBytes: 2_000_000, totalBytes: 3_000_000, ratio: 50 };
const open = (bytes: Uint8Array, more = {}) => openZip(bytes, { ...limits, ...more }, 'a.zip');
const code = (result: { ok: boolean; refusal?: { code: string } }) =>
	result.ok ? 'ok' : result.refusal?.code;

describe('opening an archive', () => {
	it('gives names and bytes, and null for what is not there', async () => {
		const opened = await open(await zip({ 'a/één.txt': 'tekst', 'b.txt': '' }));
		if (!opened.ok) throw new Error(opened.refusal.code);
		expect(opened.value.names).toEqual(['a/één.txt', 'b.txt']);
		const read = await opened.value.read('a/één.txt');
		expect(read.ok && Buffer.from(read.value ?? []).toString()).toBe('tekst');
		expect(await opened.value.read('c.txt')).toEqual({ ok: true, value: null });
	});

	it('refuses names that leave the archive, or stand in it twice', async () => {
		const archive = await zip({ 'aa/bb.txt': 'x' });
		for (const name of ['../bb.txt', '/a/bb.txt', 'c:/bb.txt', 'a\\../b.tx', 'aa/\u0000b.txt']) {
			const evil = patched(archive, 'aa/bb.txt', name.padEnd(9, 'x').slice(0, 9));
			expect(code(await open(evil)), name).toBe('zip-name');
		}
		const twice = patched(await zip({ 'a.txt': 'x', 'b.txt': 'y' }), 'b.txt', 'a.txt');
		expect(code(await open(twice))).toBe('zip-name');
	});

	it('refuses an encrypted entry, too many entries, and what is no archive or is cut off', async () => {
		const archive = await zip({ 'a.txt': 'x'.repeat(100) });
		const locked = Buffer.from(archive);
		const central = locked.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
		locked.writeUInt16LE(locked.readUInt16LE(central + 8) | 1, central + 8);
		expect(code(await open(locked))).toBe('zip-encrypted');
		const many = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`${i}.txt`, '']));
		expect(code(await open(await zip(many)))).toBe('zip-too-many');
		expect(code(await open(Buffer.from('PK\u0003\u0004 nope')))).toBe('zip-broken');
		for (const length of [0, 1, 10, 40, archive.length - 1])
			expect(code(await open(archive.subarray(0, length))), `${length}`).toBe('zip-broken');
	});

	it('counts while inflating: one entry, all together, the ratio, and a size that lies', async () => {
		const large = await zip({ 'a.txt': Buffer.alloc(2_500_000) });
		const opened = await open(large);
		expect(opened.ok && code(await opened.value.read('a.txt'))).toBe('zip-too-large');
		expect(code(await open(large, { totalBytes: 2_400_000 }))).toBe('zip-too-large');
		const dense = await open(await zip({ 'a.txt': Buffer.alloc(1_900_000) }));
		expect(dense.ok && code(await dense.value.read('a.txt'))).toBe('zip-too-large');

		const lying = await zip({ 'a.txt': Buffer.alloc(1_900_000, 'ab') });
		const central = lying.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
		lying.writeUInt32LE(10, central + 24);
		const liar = await open(lying, { ratio: 1e9 });
		expect(liar.ok && code(await liar.value.read('a.txt'))).toBe('zip-broken');
	});

	it('refuses an entry whose bytes were changed', async () => {
		const archive = await zip({ 'a.txt': 'de oorspronkelijke tekst' });
		const central = archive.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
		archive.writeUInt32LE(123, central + 16);
		const opened = await open(archive);
		expect(opened.ok && code(await opened.value.read('a.txt'))).toBe('zip-broken');
	});

	it('never throws, whatever the bytes', async () => {
		const archive = await zip({ 'a.txt': 'een', 'b.txt': deflateRawSync('twee') });
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { maxLength: 6 }),
				async (flips) => {
					const bytes = Buffer.from(archive);
					for (const [at, value] of flips) bytes[at] = value;
					const opened = await open(bytes);
					if (opened.ok) for (const name of opened.value.names) await opened.value.read(name);
				}
			),
			{ numRuns: 200 }
		);
	});
});
