import { contactKey, organisationKey } from './keys.ts';
import type { ContactKeyPurpose, KeyStore } from './keys.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import { open, seal } from './seal.ts';

interface Contact {
	id: string;
	organisationId: string;
}

/** The column a sealed value goes to. */
interface Cell {
	table: string;
	column: string;
	rowId: string;
}

/**
 * Seals client text (as JSON) for one cell under one of the contact's two keys. The only way client text is written.
 * Null when the key was destroyed: nothing may be written any more.
 */
export async function sealForContact(
	db: Db | Trx,
	keys: KeyStore,
	contact: Contact,
	purpose: ContactKeyPurpose,
	cell: Cell,
	value: unknown
): Promise<Uint8Array | null> {
	const key = await contactKey(db, keys, contact, purpose);
	if (!key) return null;
	const place = { organisationId: contact.organisationId, ...cell, keyId: key.id };
	return seal(key.key, place, Buffer.from(JSON.stringify(value), 'utf8'));
}

/** Opens what `sealForContact` wrote; null when the key was destroyed. The only way client text is read. */
export async function openForContact<T>(
	db: Db | Trx,
	keys: KeyStore,
	contact: Contact,
	purpose: ContactKeyPurpose,
	cell: Cell,
	sealed: Uint8Array
): Promise<T | null> {
	const key = await contactKey(db, keys, contact, purpose);
	if (!key) return null;
	const place = { organisationId: contact.organisationId, ...cell, keyId: key.id };
	return JSON.parse(Buffer.from(open(key.key, place, sealed)).toString('utf8')) as T;
}

/** Seals bytes as they are (audio) for one cell under one of the contact's two keys; null when the key was destroyed. */
export async function sealBytesForContact(
	db: Db | Trx,
	keys: KeyStore,
	contact: Contact,
	purpose: ContactKeyPurpose,
	cell: Cell,
	bytes: Uint8Array
): Promise<Uint8Array | null> {
	const key = await contactKey(db, keys, contact, purpose);
	if (!key) return null;
	return seal(key.key, { organisationId: contact.organisationId, ...cell, keyId: key.id }, bytes);
}

/** Opens what `sealBytesForContact` wrote; null when the key was destroyed. */
export async function openBytesForContact(
	db: Db | Trx,
	keys: KeyStore,
	contact: Contact,
	purpose: ContactKeyPurpose,
	cell: Cell,
	sealed: Uint8Array
): Promise<Uint8Array | null> {
	const key = await contactKey(db, keys, contact, purpose);
	if (!key) return null;
	return open(key.key, { organisationId: contact.organisationId, ...cell, keyId: key.id }, sealed);
}

/** Seals an attachment (evidence file) under the organisation's key. */
export async function sealForOrganisation(
	db: Db | Trx,
	keys: KeyStore,
	organisationId: string,
	cell: Cell,
	bytes: Uint8Array
): Promise<Uint8Array> {
	const { id, key } = await organisationKey(db, keys, organisationId);
	return seal(key, { organisationId, ...cell, keyId: id }, bytes);
}

/** Opens an attachment sealed by `sealForOrganisation`. */
export async function openForOrganisation(
	db: Db | Trx,
	keys: KeyStore,
	organisationId: string,
	cell: Cell,
	sealed: Uint8Array
): Promise<Uint8Array> {
	const { id, key } = await organisationKey(db, keys, organisationId);
	return open(key, { organisationId, ...cell, keyId: id }, sealed);
}
