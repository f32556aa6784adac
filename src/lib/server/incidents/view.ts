import { mayReadDescription } from '#lib/domain/incident.ts';
import type { Severity } from '#lib/domain/incident.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { Incident } from './incident-repository.ts';
import { findIncident, listIncidents, openWords } from './incident-repository.ts';

export interface IncidentOverview {
	pilot: { id: string; name: string };
	incidents: Incident[];
	counts: Record<Severity, { open: number; closed: number }>;
	mayReport: boolean;
}

/** The incidents of a pilot without their words: what boards and auditors see too. */
export async function incidentOverview(
	ctx: Ctx,
	pilotId: string
): Promise<Result<IncidentOverview>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'incident.view');
	if (!access.ok) return access;
	const { pilot, roles } = access.value;
	const incidents = await listIncidents(ctx.db, pilotId);
	const count = (severity: Severity, open: boolean) =>
		incidents.filter((one) => one.severity === severity && (one.closedAt === null) === open).length;
	return ok({
		pilot: { id: pilot.id, name: pilot.name },
		incidents,
		counts: {
			ernstig: { open: count('ernstig', true), closed: count('ernstig', false) },
			licht: { open: count('licht', true), closed: count('licht', false) }
		},
		mayReport: can(ctx.actor, 'incident.report', { roles })
	});
}

export interface IncidentPage {
	pilot: { id: string; name: string };
	incident: Incident;
	/** Null for who may not read them (boards, auditors) and, for measures, while it is open. */
	description: string | null;
	measures: string | null;
	mayRead: boolean;
	mayClose: boolean;
	/** A serious incident that the reader reported herself: someone else must close it. */
	ownReport: boolean;
}

/** One incident; its words only for who handles it or wrote it. */
export async function incidentPage(
	ctx: Ctx,
	pilotId: string,
	incidentId: string
): Promise<Result<IncidentPage>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'incident.view');
	if (!access.ok) return access;
	const found = await findIncident(ctx.db, pilotId, incidentId);
	if (!found) return refuse('not-found');
	const { pilot, roles } = access.value;
	const { sealed, ...incident } = found;
	const mayRead = mayReadDescription(incident, ctx.actor, roles);
	const words = (column: 'description' | 'measures', bytes: Uint8Array | null) =>
		mayRead && bytes ? openWords(ctx.db, ctx, incident, column, bytes) : null;
	const closer = !incident.closedAt && can(ctx.actor, 'incident.close', { roles });
	const ownReport = incident.severity === 'ernstig' && incident.reportedBy === ctx.actor.userId;
	return ok({
		pilot: { id: pilot.id, name: pilot.name },
		incident,
		description: await words('description', sealed.description),
		measures: await words('measures', sealed.measures),
		mayRead,
		mayClose: closer && !ownReport,
		ownReport: closer && ownReport
	});
}
