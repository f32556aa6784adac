import type { Services, Trx } from '../context.ts';
import { openForOrganisation, sealForOrganisation } from '../crypto/codec.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';

/** How the connection to the mail server is protected: from the first byte, by STARTTLS, or not at all. */
export type MailTls = 'implicit' | 'starttls' | 'none';

/** The mail server of an organisation, without its password. */
export interface MailSetting {
	organisationId: string;
	host: string;
	port: number;
	tls: MailTls;
	internal: boolean;
	/** PEM of an authority of one's own; null for a public one. */
	authority: string | null;
	username: string | null;
	hasPassword: boolean;
	senderName: string;
	senderAddress: string;
	updatedAt: string;
	version: number;
}

/** The mail server of this organisation; null when nobody set one up: then nothing is mailed. */
export async function findMailSetting(
	db: Db | Trx,
	organisationId: string
): Promise<MailSetting | null> {
	const row = await settingRow(db, organisationId);
	return row ? toSetting(row) : null;
}

/** The same with its password, read just before a connection is made and not kept. */
export async function mailServerToUse(
	db: Db | Trx,
	services: Pick<Services, 'keys'>,
	organisationId: string
): Promise<(MailSetting & { password: string | null }) | null> {
	const row = await settingRow(db, organisationId);
	if (!row) return null;
	const password =
		row.password &&
		Buffer.from(
			await openForOrganisation(
				db,
				services.keys,
				organisationId,
				cell(organisationId),
				row.password
			)
		).toString('utf8');
	return { ...toSetting(row), password };
}

/** The password as it is stored: sealed under the organisation's key, bound to its row. */
export function sealMailPassword(
	trx: Trx,
	services: Pick<Services, 'keys'>,
	organisationId: string,
	password: string
): Promise<Uint8Array> {
	const bytes = Buffer.from(password, 'utf8');
	return sealForOrganisation(trx, services.keys, organisationId, cell(organisationId), bytes);
}

function settingRow(db: Db | Trx, organisationId: string) {
	return db
		.selectFrom('mailSetting')
		.selectAll()
		.where('organisationId', '=', organisationId)
		.executeTakeFirst();
}

function cell(organisationId: string) {
	return { table: 'mailSetting', column: 'password', rowId: organisationId };
}

function toSetting({ password, internal, updatedBy: _, ...row }: Row<'mailSetting'>): MailSetting {
	return {
		...row,
		tls: row.tls as MailTls,
		internal: internal === 1,
		hasPassword: password !== null
	};
}
