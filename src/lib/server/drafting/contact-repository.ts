import type {
	ConsentState,
	ContactPath,
	ContactStatus,
	Step,
	Timing
} from '#lib/domain/contact.ts';
import { consentState, nextStep } from '#lib/domain/contact.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Complexity } from '#lib/domain/pilot.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';

/** A statement of the client about AI in this contact; never a reason. */
export interface ConsentStatement {
	answer: 'yes' | 'no' | 'withdrawn';
	textVersion: number | null;
	channel: string;
	byName: string;
	at: string;
}

/** A contact with what is known around it, without any client text. */
export interface Contact {
	id: string;
	organisationId: string;
	pilotId: string;
	workerId: string;
	teamId: string | null;
	reference: string;
	/** The client behind the reference: what stands in addresses. */
	clientId: string | null;
	templateId: string;
	templateVersion: string;
	language: Locale;
	complexity: Complexity;
	known: boolean;
	path: ContactPath;
	timing: Timing;
	/** False when an earlier withdrawal made the manual path the default. */
	asks: boolean;
	status: ContactStatus;
	createdAt: string;
	startedAt: string | null;
	validatedAt: string | null;
	/** The legal term of an application: days received, decided and notified; null where none is noted. */
	requestedOn: string | null;
	decidedOn: string | null;
	notifiedOn: string | null;
	version: number;
	statements: ConsentStatement[];
	consent: ConsentState;
	hasSource: boolean;
	hasDraft: boolean;
	step: Step;
}

/** A contact of this organisation, or null: another organisation's does not exist here. */
export async function findContact(
	db: Db | Trx,
	organisationId: string,
	contactId: string
): Promise<Contact | null> {
	const row = await db
		.selectFrom('contact')
		.selectAll()
		.where('id', '=', contactId)
		.where('organisationId', '=', organisationId)
		.executeTakeFirst();
	return row ? ((await withSurroundings(db, [row]))[0] ?? null) : null;
}

/** Someone's own contacts, newest first. */
export async function listContactsOf(
	db: Db | Trx,
	organisationId: string,
	workerId: string
): Promise<Contact[]> {
	const rows = await db
		.selectFrom('contact')
		.selectAll()
		.where('organisationId', '=', organisationId)
		.where('workerId', '=', workerId)
		.orderBy('createdAt', 'desc')
		.execute();
	return withSurroundings(db, rows);
}

/** Someone's own contacts with one client, newest first. */
export async function listContactsWith(
	db: Db | Trx,
	clientId: string,
	workerId: string
): Promise<Contact[]> {
	const rows = await db
		.selectFrom('contact')
		.selectAll()
		.where('clientId', '=', clientId)
		.where('workerId', '=', workerId)
		.orderBy('createdAt', 'desc')
		.execute();
	return withSurroundings(db, rows);
}

/**
 * Saves changed fields and moves the version on, if nobody did so since `contact` was read. False when someone did: the caller
 * refuses with `changed-meanwhile`.
 */
export async function updateContact(
	trx: Trx,
	contact: Pick<Contact, 'id' | 'version'>,
	changes: Partial<
		Pick<
			Row<'contact'>,
			| 'path'
			| 'status'
			| 'asks'
			| 'startedAt'
			| 'validatedAt'
			| 'workerId'
			| 'teamId'
			| 'requestedOn'
			| 'decidedOn'
			| 'notifiedOn'
		>
	>
): Promise<boolean> {
	const updated = await trx
		.updateTable('contact')
		.set({ ...changes, version: contact.version + 1 })
		.where('id', '=', contact.id)
		.where('version', '=', contact.version)
		.executeTakeFirst();
	return updated.numUpdatedRows === 1n;
}

async function withSurroundings(db: Db | Trx, rows: Row<'contact'>[]): Promise<Contact[]> {
	if (rows.length === 0) return [];
	const ids = rows.map((row) => row.id);
	const [statements, sources, drafts] = [
		await db
			.selectFrom('consent')
			.innerJoin('user', 'user.id', 'consent.by')
			.select(['contactId', 'answer', 'textVersion', 'channel', 'at', 'user.name as byName'])
			.where('contactId', 'in', ids)
			.orderBy('at')
			.execute(),
		await db.selectFrom('source').select('contactId').where('contactId', 'in', ids).execute(),
		await db.selectFrom('draft').select('contactId').where('contactId', 'in', ids).execute()
	];
	const withSource = new Set(sources.map((source) => source.contactId));
	const withDraft = new Set(drafts.map((draft) => draft.contactId));
	return rows.map((row) => {
		const said = statements.filter((statement) => statement.contactId === row.id);
		const contact = {
			...row,
			language: row.language as Locale,
			complexity: row.complexity as Complexity,
			known: row.known === 1,
			path: row.path as ContactPath,
			timing: row.timing as Timing,
			asks: row.asks === 1,
			status: row.status as ContactStatus,
			statements: said.map(({ contactId: _, ...statement }) => statement as ConsentStatement),
			consent: consentState(said),
			hasSource: withSource.has(row.id),
			hasDraft: withDraft.has(row.id)
		};
		return { ...contact, step: nextStep(contact) };
	});
}
