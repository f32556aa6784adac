import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Selectable } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import { open, seal, SealBroken } from './seal.ts';

/** The key-encryption key of the installation, never in the database. */
export interface KeyStore {
	kek: Uint8Array;
}

/** Thrown at start when the key file is missing or wrong: the message is the sentence to show. */
export class KeyFileProblem extends Error {}

export type ContactKeyPurpose = 'source' | 'dossier';

/**
 * Reads the key file, or makes it when this is the first start (`mayCreate`). Refuses to make a new one beside existing data:
 * that would leave every client text closed for ever without a word.
 */
export function loadKeyFile(path: string, mayCreate: boolean): KeyStore {
	if (existsSync(path)) {
		const kek = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
		if (kek.length !== 32) {
			throw new KeyFileProblem(
				`The key file ${path} is not a Waarborg key (32 bytes in base64). Put the right one back.`
			);
		}
		return { kek };
	}
	if (!mayCreate) {
		throw new KeyFileProblem(
			`The key file ${path} is missing, but the database holds data that were sealed with it. Put the file back from your backup.`
		);
	}
	mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
	const kek = randomBytes(32);
	writeFileSync(path, `${kek.toString('base64')}\n`, { mode: 0o400, flag: 'wx' });
	return { kek };
}

/** Makes the organisation's key inside the transaction that makes the organisation. */
export async function createOrganisationKey(
	trx: Trx,
	keys: KeyStore,
	organisationId: string,
	id: string,
	at: string
): Promise<void> {
	const wrapped = seal(keys.kek, organisationPlace(organisationId, id), randomBytes(32));
	await trx
		.insertInto('organisationKey')
		.values({ id, organisationId, wrapped, createdAt: at })
		.execute();
}

/** The organisation's key, unwrapped. Throws `KeyFileProblem` when the key file is not the one it was wrapped with. */
export async function organisationKey(
	db: Db | Trx,
	keys: KeyStore,
	organisationId: string
): Promise<{ id: string; key: Uint8Array }> {
	const row = await db
		.selectFrom('organisationKey')
		.selectAll()
		.where('organisationId', '=', organisationId)
		.orderBy('createdAt', 'desc')
		.executeTakeFirstOrThrow();
	try {
		return {
			id: row.id,
			key: open(keys.kek, organisationPlace(organisationId, row.id), row.wrapped)
		};
	} catch (error) {
		if (error instanceof SealBroken) {
			throw new KeyFileProblem(
				'The key file does not belong to this database. Put the right one back; nothing was changed.'
			);
		}
		throw error;
	}
}

/** Makes one of the two data keys of a contact; its wrapped form is the only copy. */
export async function createContactKey(
	trx: Trx,
	keys: KeyStore,
	contact: { id: string; organisationId: string },
	purpose: ContactKeyPurpose,
	id: string,
	at: string
): Promise<void> {
	const organisation = await organisationKey(trx, keys, contact.organisationId);
	const wrapped = seal(
		organisation.key,
		contactPlace(contact.organisationId, id, organisation.id),
		randomBytes(32)
	);
	await trx
		.insertInto('contactKey')
		.values({
			id,
			contactId: contact.id,
			purpose,
			wrapped,
			createdAt: at,
			destroyedAt: null,
			destroyedReason: null
		})
		.execute();
}

/** A contact's data key, or null when it was destroyed: what it sealed is gone. */
export async function contactKey(
	db: Db | Trx,
	keys: KeyStore,
	contact: { id: string; organisationId: string },
	purpose: ContactKeyPurpose
): Promise<{ id: string; key: Uint8Array } | null> {
	const row: Selectable<Database['contactKey']> | undefined = await db
		.selectFrom('contactKey')
		.selectAll()
		.where('contactId', '=', contact.id)
		.where('purpose', '=', purpose)
		.executeTakeFirst();
	if (!row?.wrapped) return null;
	const organisation = await organisationKey(db, keys, contact.organisationId);
	return {
		id: row.id,
		key: open(
			organisation.key,
			contactPlace(contact.organisationId, row.id, organisation.id),
			row.wrapped
		)
	};
}

/** Destroys a contact's key for good: the wrapped form is overwritten in the same transaction as its reason. */
export async function destroyContactKey(
	trx: Trx,
	contactId: string,
	purpose: ContactKeyPurpose,
	reason: string,
	at: string
): Promise<void> {
	await trx
		.updateTable('contactKey')
		.set({ wrapped: null, destroyedAt: at, destroyedReason: reason })
		.where('contactId', '=', contactId)
		.where('purpose', '=', purpose)
		.where('destroyedAt', 'is', null)
		.execute();
}

function organisationPlace(organisationId: string, id: string) {
	return { organisationId, table: 'organisationKey', column: 'wrapped', rowId: id, keyId: 'kek' };
}

function contactPlace(organisationId: string, id: string, keyId: string) {
	return { organisationId, table: 'contactKey', column: 'wrapped', rowId: id, keyId };
}
