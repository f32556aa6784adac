import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createDecipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { open, seal, SealBroken } from './seal.ts';

const key = randomBytes(32);
const place = {
	organisationId: 'org',
	table: 'source',
	column: 'content',
	rowId: 'row-1',
	keyId: 'key-1'
};
const text = Buffer.from('Ik heb deze maand nog 312,50 euro.', 'utf8');

describe('seal', () => {
	it('opens in its own place', () => {
		expect(Buffer.from(open(key, place, seal(key, place, text)))).toEqual(text);
	});

	it('uses a new nonce each time', () => {
		const nonces = new Set(
			Array.from({ length: 200 }, () =>
				Buffer.from(seal(key, place, text))
					.subarray(1, 13)
					.toString('hex')
			)
		);
		expect(nonces.size).toBe(200);
	});

	it('refuses every flipped byte', () => {
		const sealed = seal(key, place, text);
		for (let index = 0; index < sealed.length; index += 1) {
			const changed = Uint8Array.from(sealed);
			changed[index] = (changed[index] ?? 0) ^ 1;
			expect(() => open(key, place, changed), `byte ${index}`).toThrow(SealBroken);
		}
	});

	it('refuses a cut tag, another row, another column, another key', () => {
		const sealed = seal(key, place, text);
		expect(() => open(key, place, sealed.subarray(0, sealed.length - 12))).toThrow(SealBroken);
		expect(() => open(key, { ...place, rowId: 'row-2' }, sealed)).toThrow(SealBroken);
		expect(() => open(key, { ...place, column: 'original' }, sealed)).toThrow(SealBroken);
		expect(() => open(randomBytes(32), place, sealed)).toThrow(SealBroken);
	});

	const vectors = '../shared/data/wycheproof/aes_gcm_test.json';
	it.skipIf(!existsSync(vectors))(
		'the AES-GCM underneath agrees with Wycheproof (needs ../shared/data/wycheproof)',
		() => {
			const file = JSON.parse(readFileSync(vectors, 'utf8')) as WycheproofFile;
			let tried = 0;
			for (const group of file.testGroups) {
				if (group.keySize !== 256 || group.ivSize !== 96 || group.tagSize !== 128) continue;
				for (const vector of group.tests) {
					tried += 1;
					expect(decrypts(vector), `vector ${vector.tcId}`).toBe(vector.result === 'valid');
				}
			}
			expect(tried).toBeGreaterThan(30);
		}
	);
});

interface Vector {
	tcId: number;
	key: string;
	iv: string;
	aad: string;
	msg: string;
	ct: string;
	tag: string;
	result: string;
}
interface WycheproofFile {
	testGroups: { keySize: number; ivSize: number; tagSize: number; tests: Vector[] }[];
}

function decrypts(vector: Vector): boolean {
	const hex = (value: string) => Buffer.from(value, 'hex');
	const decipher = createDecipheriv('aes-256-gcm', hex(vector.key), hex(vector.iv), {
		authTagLength: 16
	});
	decipher.setAAD(hex(vector.aad));
	decipher.setAuthTag(hex(vector.tag));
	try {
		const plain = Buffer.concat([decipher.update(hex(vector.ct)), decipher.final()]);
		return plain.equals(hex(vector.msg));
	} catch {
		return false;
	}
}
