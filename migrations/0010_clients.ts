import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { appendOnly } from './0001_identity.ts';
import type { MigrationFor } from './dialect.ts';
import { table } from './dialect.ts';

/**
 * Clients: what the contacts under one pseudonymous reference have in common. The opaque id stands in addresses, so that the reference
 * never does. With it: the requests to be asked again after a withdrawal, the agreements that were ticked off, and what a pilot says
 * to clients about keeping.
 */
export const clients: MigrationFor = (dialect) => ({
	async up(db: Kysely<unknown>) {
		await table(db, dialect, 'client', {
			id: 'text',
			organisationId: 'ref:organisation',
			reference: 'text',
			createdAt: 'text'
		}).execute();
		await db.schema
			.createIndex('client_once')
			.on('client')
			.columns(['organisationId', 'reference'])
			.unique()
			.execute();
		await db.schema
			.alterTable('contact')
			.addColumn('clientId', 'text', (column) => column.references('client.id'))
			.execute();
		await giveContactsTheirClient(db as Kysely<ContactsBefore>);
		await db.schema.createIndex('contact_client').on('contact').columns(['clientId']).execute();

		await table(db, dialect, 'clientRequest', {
			id: 'text',
			clientId: 'ref:client',
			by: 'ref:user',
			at: 'text'
		}).execute();
		await db.schema
			.createIndex('clientRequest_client')
			.on('clientRequest')
			.columns(['clientId', 'at'])
			.execute();
		await table(db, dialect, 'actionTick', {
			id: 'text',
			contactId: 'ref:contact',
			passage: 'text',
			by: 'ref:user',
			at: 'text'
		}).execute();
		await db.schema
			.createIndex('actionTick_once')
			.on('actionTick')
			.columns(['contactId', 'passage'])
			.unique()
			.execute();
		await table(db, dialect, 'privacySetting', {
			pilotId: 'ref:pilot',
			sourceDays: 'integer?',
			reportYears: 'integer?',
			reportRule: 'text?',
			updatedBy: 'ref:user',
			updatedAt: 'text',
			version: 'integer'
		}).execute();
		for (const statement of appendOnly('clientRequest', dialect))
			await sql.raw(statement).execute(db);
	}
});

interface ContactsBefore {
	client: { id: string; organisationId: string; reference: string; createdAt: string };
	contact: {
		id: string;
		organisationId: string;
		reference: string;
		clientId: string | null;
		createdAt: string;
	};
}

/** Contacts that differ only in capitals or spaces are of one client, as in `clientReference`. */
async function giveContactsTheirClient(db: Kysely<ContactsBefore>): Promise<void> {
	const contacts = await db
		.selectFrom('contact')
		.select(['id', 'organisationId', 'reference', 'createdAt'])
		.orderBy('createdAt')
		.execute();
	const known = new Map<string, string>();
	for (const { id, organisationId, reference, createdAt } of contacts) {
		const folded = reference.normalize('NFC').replace(/\s+/g, '').toUpperCase();
		const key = `${organisationId}|${folded}`;
		const clientId = known.get(key) ?? randomUUID();
		if (!known.has(key)) {
			const client = { id: clientId, organisationId, reference: folded, createdAt };
			await db.insertInto('client').values(client).execute();
			known.set(key, clientId);
		}
		await db.updateTable('contact').set({ clientId }).where('id', '=', id).execute();
	}
}
