import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Longest input taken: a longer one is refused before any work is done on it. */
export const maximumPasswordLength = 256;
export const minimumPasswordLength = 15;

// OWASP ASVS 5.0 Appendix C: scrypt N=2^17, r=8, p=1. 128·N·r bytes of memory are needed, so the limit goes up with it.
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const keyBytes = 64;

/** Salted hash as `scrypt$N$r$p$salt$hash` (base64). The password is taken verbatim, NFC not applied. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(16);
	const key = await derive(password, salt, cost);
	return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join(
		'$'
	);
}

/** True when the password is the one that was hashed; takes the same time either way. */
export async function verifyPassword(hash: string, password: string): Promise<boolean> {
	const [kind, N, r, p, salt, expected] = hash.split('$');
	if (kind !== 'scrypt' || !salt || !expected || password.length > maximumPasswordLength)
		return false;
	const parameters = { N: Number(N), r: Number(r), p: Number(p), maxmem: cost.maxmem };
	const key = await derive(password, Buffer.from(salt, 'base64'), parameters);
	const wanted = Buffer.from(expected, 'base64');
	return key.length === wanted.length && timingSafeEqual(key, wanted);
}

function derive(password: string, salt: Uint8Array, options: typeof cost): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		scrypt(password, salt, keyBytes, options, (error, key) =>
			error ? reject(error) : resolve(key)
		);
	});
}
