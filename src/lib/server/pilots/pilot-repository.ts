import type { Phase, RunningState } from '#lib/domain/pilot.ts';
import type { PilotRole } from '#lib/domain/permissions.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';

/** A pilot as the services see it: the row with its states typed and its JSON read. */
export interface Pilot {
	id: string;
	organisationId: string;
	name: string;
	scope: string;
	packUrn: string;
	packVersion: string;
	phase: Phase;
	runningState: RunningState;
	/** Who is accountable for stop/go: VB, or ETH when the organisation chose so. */
	decisionRole: PilotRole;
	/** Ids of the report templates in scope. */
	templates: string[];
	/** Whom a citizen can ask, as the public register shows it. */
	publicContact: string | null;
	createdBy: string;
	createdAt: string;
	version: number;
}

/** A pilot of this organisation, or null: another organisation's pilot does not exist here. */
export async function findPilot(
	db: Db | Trx,
	organisationId: string,
	pilotId: string
): Promise<Pilot | null> {
	const row = await db
		.selectFrom('pilot')
		.selectAll()
		.where('id', '=', pilotId)
		.where('organisationId', '=', organisationId)
		.executeTakeFirst();
	return row ? toPilot(row) : null;
}

export async function listPilots(db: Db | Trx, organisationId: string): Promise<Pilot[]> {
	const rows = await db
		.selectFrom('pilot')
		.selectAll()
		.where('organisationId', '=', organisationId)
		.orderBy('createdAt')
		.execute();
	return rows.map(toPilot);
}

/** The roles a person holds in a pilot now, as holder or as deputy. */
export async function liveRoles(
	db: Db | Trx,
	pilotId: string,
	userId: string
): Promise<PilotRole[]> {
	const rows = await db
		.selectFrom('pilotRole')
		.select('role')
		.distinct()
		.where('pilotId', '=', pilotId)
		.where('userId', '=', userId)
		.where('endedAt', 'is', null)
		.execute();
	return rows.map((row) => row.role as PilotRole);
}

export function toPilot(row: Row<'pilot'>): Pilot {
	return {
		...row,
		phase: row.phase as Phase,
		runningState: row.runningState as RunningState,
		decisionRole: row.decisionRole as PilotRole,
		templates: JSON.parse(row.templates) as string[]
	};
}
