import type { AuditEvent } from '#lib/domain/audit.ts';
import type { IncidentKind, Severity } from '#lib/domain/incident.ts';
import { checkIncident, incidentKinds } from '#lib/domain/incident.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { pick } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { lockPilot } from '../decisions/lock.ts';
import { recordMeasurements } from '../measurements/record.ts';
import { verdictIn } from '../measurements/verdict.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import { frozenPlan } from '../plans/plan-repository.ts';
import { sealWords } from './incident-repository.ts';

export interface IncidentReport {
	pilotId: string;
	/** The contact it happened in, when the reporter is the worker of that contact. */
	contactId?: string | null;
	severity: Severity;
	kind: IncidentKind;
	description: string;
}

export interface ReportedIncident {
	id: string;
	/** True when this report paused the pilot. */
	paused: boolean;
}

/**
 * Reports an incident; anyone with a role in the pilot may. A serious one pauses the pilot at once, in the same transaction: no
 * approval stands between harm and a stop.
 */
export function reportIncident(
	ctx: Ctx,
	report: IncidentReport
): Promise<Result<ReportedIncident>> {
	return inTransaction(ctx, (trx, audit) => reportIncidentIn(trx, ctx, audit, report));
}

/** The same inside a transaction of the caller, so that its own change and the pause commit together. */
export async function reportIncidentIn(
	trx: Trx,
	ctx: Ctx,
	audit: (event: AuditEvent) => Promise<void>,
	report: IncidentReport
): Promise<Result<ReportedIncident>> {
	await lockPilot(trx, ctx, report.pilotId);
	const access = await pilotForActor(trx, ctx, report.pilotId, 'incident.report');
	if (!access.ok) return access;
	const checked = checkIncident(report);
	if (!checked.ok) return checked;
	const contactId = report.contactId || null;
	if (contactId && !(await isOwnContact(trx, ctx, report.pilotId, contactId))) {
		return refuse('not-found');
	}

	const { pilot } = access.value;
	const { severity, kind, description } = checked.value;
	const incident = { id: ctx.newId(), organisationId: pilot.organisationId };
	await trx
		.insertInto('incident')
		.values({
			...incident,
			pilotId: pilot.id,
			contactId,
			severity,
			kind,
			description: await sealWords(trx, ctx, incident, 'description', description),
			reportedBy: ctx.actor.userId,
			at: now(ctx),
			measures: null,
			closedBy: null,
			closedAt: null
		})
		.execute();
	await audit({
		action: 'incident.reported',
		subjectKind: 'incident',
		subjectId: incident.id,
		pilotId: pilot.id,
		detail: { severity, kind, aboutContact: contactId !== null }
	});
	if (severity === 'licht') return ok({ id: incident.id, paused: false });
	const paused = await pauseForIncident(trx, ctx, audit, pilot, { id: incident.id, kind });
	const measured = await measureIncident(trx, ctx, pilot.id, { id: incident.id, kind });
	if (!measured.ok) return measured;
	await verdictIn(trx, ctx, audit, pilot.id);
	return ok({ id: incident.id, paused });
}

async function isOwnContact(
	trx: Trx,
	ctx: Ctx,
	pilotId: string,
	contactId: string
): Promise<boolean> {
	const row = await trx
		.selectFrom('contact')
		.select('id')
		.where('id', '=', contactId)
		.where('pilotId', '=', pilotId)
		.where('workerId', '=', ctx.actor.userId)
		.executeTakeFirst();
	return row !== undefined;
}

/** Every serious incident leaves a pause of its own, also on a pilot that is paused already: each must be lifted knowingly. */
async function pauseForIncident(
	trx: Trx,
	ctx: Ctx,
	audit: (event: AuditEvent) => Promise<void>,
	pilot: Pilot,
	incident: { id: string; kind: IncidentKind }
): Promise<boolean> {
	if (pilot.runningState === 'gestopt') return false;
	const id = ctx.newId();
	const { locale } = await trx
		.selectFrom('organisation')
		.select('locale')
		.where('id', '=', pilot.organisationId)
		.executeTakeFirstOrThrow();
	await trx
		.insertInto('pause')
		.values({
			id,
			pilotId: pilot.id,
			cause: 'incident',
			reason: pick(incidentKinds[incident.kind], locale as Locale),
			by: ctx.actor.userId,
			at: now(ctx),
			liftedByDecisionId: null,
			liftedAt: null
		})
		.execute();
	await trx
		.updateTable('pilot')
		.set({ runningState: 'gepauzeerd' })
		.where('id', '=', pilot.id)
		.where('runningState', '<>', 'gestopt')
		.execute();
	await audit({
		action: 'pilot.paused',
		subjectKind: 'pause',
		subjectId: id,
		pilotId: pilot.id,
		detail: { cause: 'incident', incidentId: incident.id, before: pilot.runningState }
	});
	return true;
}

/**
 * Counts a serious incident as an event of the zero-tolerance KPIs that the frozen plan has. The row is not tied to the contact: a
 * withdrawal takes a report out of the measurements, never an incident (decision-engine.md §2).
 */
async function measureIncident(
	trx: Trx,
	ctx: Ctx,
	pilotId: string,
	incident: { id: string; kind: IncidentKind }
): Promise<Result<number>> {
	const plan = await frozenPlan(trx, pilotId);
	const counting = plan?.plan.kpis.filter(
		({ id, type }) =>
			type === 'zero-tolerance' && (id === 'ernstige-incidenten' || id === incident.kind)
	);
	const rows = (counting ?? []).map(({ id }) => ({
		kpi: id,
		value: 1,
		unit: 'gebeurtenis',
		path: 'ai' as const,
		reportId: incident.id,
		workerPseudonym: 'register',
		teamId: null,
		complexity: null,
		known: null,
		at: now(ctx),
		source: 'register' as const,
		engineVersion: null
	}));
	return recordMeasurements(trx, ctx, pilotId, rows);
}
