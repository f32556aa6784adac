import { createHmac, hkdfSync } from 'node:crypto';
import type { Trx } from '../context.ts';
import type { KeyStore } from '../crypto/keys.ts';
import { organisationKey } from '../crypto/keys.ts';
import type { Db } from '../db/open.ts';

/** What a pseudonym stands for; each purpose has a key of its own, so that the two can never be joined. */
export type PseudonymPurpose = 'worker' | 'report';

/**
 * A stable name that says nothing: HMAC-SHA-256 of an id under a key derived from the organisation's key (HKDF). Without that key
 * nobody can try ids against it; measurements carry only these (product.md §8).
 */
export async function pseudonym(
	db: Db | Trx,
	keys: KeyStore,
	organisationId: string,
	purpose: PseudonymPurpose,
	id: string
): Promise<string> {
	return named(await derivedKey(db, keys, organisationId, purpose), id);
}

/** The same for many ids at once: pseudonym by id. */
export async function pseudonymsOf(
	db: Db | Trx,
	keys: KeyStore,
	organisationId: string,
	purpose: PseudonymPurpose,
	ids: readonly string[]
): Promise<ReadonlyMap<string, string>> {
	const key = await derivedKey(db, keys, organisationId, purpose);
	return new Map(ids.map((id) => [id, named(key, id)]));
}

async function derivedKey(
	db: Db | Trx,
	keys: KeyStore,
	organisationId: string,
	purpose: PseudonymPurpose
): Promise<Buffer> {
	const { key } = await organisationKey(db, keys, organisationId);
	return Buffer.from(hkdfSync('sha256', key, organisationId, `waarborg pseudonym ${purpose}`, 32));
}

function named(key: Buffer, id: string): string {
	return createHmac('sha256', key).update(id).digest('hex').slice(0, 32);
}
