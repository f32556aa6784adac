import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Where a sealed value lives: bound to the bytes, so that a value moved to another row or column does not open. */
export interface SealedPlace {
	organisationId: string;
	table: string;
	column: string;
	rowId: string;
	keyId: string;
}

/** Thrown when sealed bytes do not open: changed, moved, cut, or the wrong key. */
export class SealBroken extends Error {}

const format = 1;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals bytes with AES-256-GCM: format byte | 12-byte random nonce | ciphertext | 16-byte tag. The place is authenticated with it
 * (trust.md §4). `key` is 32 bytes.
 */
export function seal(key: Uint8Array, place: SealedPlace, plain: Uint8Array): Uint8Array {
	const nonce = randomBytes(nonceBytes);
	const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
	cipher.setAAD(associatedData(place));
	const body = Buffer.concat([cipher.update(plain), cipher.final()]);
	return Buffer.concat([Buffer.of(format), nonce, body, cipher.getAuthTag()]);
}

/** Opens what `seal` made; throws `SealBroken` when anything about it is not as it was. */
export function open(key: Uint8Array, place: SealedPlace, sealed: Uint8Array): Uint8Array {
	const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
	if (bytes.length < 1 + nonceBytes + tagBytes || bytes[0] !== format) {
		throw new SealBroken('sealed value has an unknown format');
	}
	const nonce = bytes.subarray(1, 1 + nonceBytes);
	const tag = bytes.subarray(bytes.length - tagBytes);
	const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
	decipher.setAAD(associatedData(place));
	decipher.setAuthTag(tag);
	try {
		return Buffer.concat([
			decipher.update(bytes.subarray(1 + nonceBytes, bytes.length - tagBytes)),
			decipher.final()
		]);
	} catch {
		throw new SealBroken(
			'sealed value does not open: it was changed, moved or sealed under another key'
		);
	}
}

function associatedData(place: SealedPlace): Buffer {
	const parts = [place.organisationId, place.table, place.column, place.rowId, place.keyId];
	return Buffer.from(['waarborg', format, ...parts].join('|'), 'utf8');
}
