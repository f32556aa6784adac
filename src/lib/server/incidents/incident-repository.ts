import type { IncidentKind, Severity } from '#lib/domain/incident.ts';
import type { Services, Trx } from '../context.ts';
import { openForOrganisation, sealForOrganisation } from '../crypto/codec.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';

/** An incident without its words, which stay sealed. */
export interface Incident {
	id: string;
	organisationId: string;
	pilotId: string;
	severity: Severity;
	kind: IncidentKind;
	reportedBy: string;
	reportedByName: string;
	at: string;
	aboutContact: boolean;
	closedBy: string | null;
	closedByName: string | null;
	closedAt: string | null;
}

/** All incidents of a pilot: open ones first, serious before minor, then the newest first. */
export async function listIncidents(db: Db | Trx, pilotId: string): Promise<Incident[]> {
	const rows = await withNames(db).where('incident.pilotId', '=', pilotId).execute();
	const rank = (incident: Incident) =>
		(incident.closedAt ? 2 : 0) + (incident.severity === 'ernstig' ? 0 : 1);
	return rows
		.map(toIncident)
		.sort((a, b) => rank(a) - rank(b) || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** One incident of this pilot with its sealed words, or null. */
export async function findIncident(
	db: Db | Trx,
	pilotId: string,
	incidentId: string
): Promise<
	(Incident & { sealed: { description: Uint8Array; measures: Uint8Array | null } }) | null
> {
	const row = await withNames(db)
		.where('incident.pilotId', '=', pilotId)
		.where('incident.id', '=', incidentId)
		.executeTakeFirst();
	return row
		? { ...toIncident(row), sealed: { description: row.description, measures: row.measures } }
		: null;
}

type Words = 'description' | 'measures';

export async function sealWords(
	db: Db | Trx,
	{ keys }: Pick<Services, 'keys'>,
	incident: { id: string; organisationId: string },
	column: Words,
	text: string
): Promise<Uint8Array> {
	const bytes = Buffer.from(text, 'utf8');
	return sealForOrganisation(db, keys, incident.organisationId, cell(incident.id, column), bytes);
}

export async function openWords(
	db: Db | Trx,
	{ keys }: Pick<Services, 'keys'>,
	incident: { id: string; organisationId: string },
	column: Words,
	sealed: Uint8Array
): Promise<string> {
	const { organisationId, id } = incident;
	const bytes = await openForOrganisation(db, keys, organisationId, cell(id, column), sealed);
	return Buffer.from(bytes).toString('utf8');
}

function cell(rowId: string, column: Words) {
	return { table: 'incident', column, rowId };
}

function withNames(db: Db | Trx) {
	return db
		.selectFrom('incident')
		.innerJoin('user as reporter', 'reporter.id', 'incident.reportedBy')
		.leftJoin('user as closer', 'closer.id', 'incident.closedBy')
		.selectAll('incident')
		.select(['reporter.name as reportedByName', 'closer.name as closedByName']);
}

function toIncident(
	row: Row<'incident'> & { reportedByName: string; closedByName: string | null }
): Incident {
	return {
		id: row.id,
		organisationId: row.organisationId,
		pilotId: row.pilotId,
		severity: row.severity as Severity,
		kind: row.kind as IncidentKind,
		reportedBy: row.reportedBy,
		reportedByName: row.reportedByName,
		at: row.at,
		aboutContact: row.contactId !== null,
		closedBy: row.closedBy,
		closedByName: row.closedByName,
		closedAt: row.closedAt
	};
}
