import type { Alert } from '#lib/domain/alert.ts';
import { alertsOf } from '#lib/domain/alert.ts';
import { canonicalJson } from '#lib/domain/hash.ts';
import { appendAudit } from '../audit/append.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import type { Row } from '../db/schema.ts';
import { ofTheHouse } from '../house.ts';
import { findPilot } from '../pilots/pilot-repository.ts';
import { loadAlertFacts } from './facts.ts';
import type { RaisedAlert } from './mail-alerts.ts';
import { mailAlerts } from './mail-alerts.ts';

/**
 * First part of the actions after which alerts may begin or end; drafting, reading and a plan that nobody froze change none. Looking
 * costs some milliseconds whatever the number of measurements.
 */
const watched = [
	'pilot.',
	'checklist.',
	'consent-text.',
	'privacy.changed',
	'evidence.',
	'assessment.',
	'version.',
	'template.scoped',
	'engine.chosen',
	'plan.frozen',
	'measurement.',
	'contact.measured',
	'contact.term-noted',
	'draft.validated',
	'consent.withdrawn',
	'verdict.',
	'decision.',
	'condition.',
	'incident.'
];

export function mayChangeAlerts(action: string): boolean {
	return watched.some((start) => action.startsWith(start));
}

/**
 * Brings the alerts of a pilot in line with what is the case, in the transaction of what happened: new causes are raised and mailed,
 * causes that are gone are closed, a cause that came back is raised again in the next round. Each has its entry in the audit trail.
 * Silence is no event: only the hourly look finds it (`lookForSilence`), and what happens can end it.
 */
export async function reconcileAlerts(
	trx: Trx,
	ctx: Ctx,
	pilotId: string,
	lookForSilence = false
): Promise<{ raised: number; closed: number }> {
	const pilot = await findPilot(trx, ctx.actor.organisationId, pilotId);
	const open = await trx
		.selectFrom('alert')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.where('closedAt', 'is', null)
		.execute();
	const silent = lookForSilence || open.some(({ kind }) => kind === 'quiet');
	const facts = pilot && (await loadAlertFacts(trx, ctx, pilot, silent));
	if (!pilot || !facts) return { raised: 0, closed: 0 };
	const wanted = alertsOf(facts);
	const raised: RaisedAlert[] = [];
	for (const alert of wanted) {
		const standing = open.find(({ key }) => key === alert.key);
		if (standing) await refresh(trx, standing, columnsOf(alert, pilotId));
		else raised.push(...(await raise(trx, ctx, alert, pilotId)));
	}
	const gone = open.filter(({ key }) => !wanted.some((alert) => alert.key === key));
	for (const alert of gone) await close(trx, ctx, alert);
	if (raised.length > 0) await mailAlerts(trx, ctx, pilot, raised);
	return { raised: raised.length, closed: gone.length };
}

function columnsOf(alert: Alert, pilotId: string) {
	return {
		kind: alert.kind,
		severity: alert.severity,
		roles: JSON.stringify(alert.roles),
		users: JSON.stringify(alert.users),
		path: `/pilots/${pilotId}/${alert.room}`,
		params: canonicalJson(alert.params),
		dueOn: alert.dueOn
	};
}

/** The same cause in other words, or for other people: no new alert. */
async function refresh(
	trx: Trx,
	standing: Row<'alert'>,
	columns: ReturnType<typeof columnsOf>
): Promise<void> {
	const changed = Object.entries(columns).some(
		([name, value]) => standing[name as keyof typeof columns] !== value
	);
	if (!changed) return;
	await trx.updateTable('alert').set(columns).where('id', '=', standing.id).execute();
}

async function raise(trx: Trx, ctx: Ctx, alert: Alert, pilotId: string): Promise<RaisedAlert[]> {
	const { organisationId } = ctx.actor;
	const earlier = await trx
		.selectFrom('alert')
		.select('round')
		.where('pilotId', '=', pilotId)
		.where('key', '=', alert.key)
		.orderBy('round', 'desc')
		.executeTakeFirst();
	const id = ctx.newId();
	const round = (earlier?.round ?? 0) + 1;
	const inserted = await trx
		.insertInto('alert')
		.values({
			id,
			organisationId,
			pilotId,
			key: alert.key,
			...columnsOf(alert, pilotId),
			round,
			raisedAt: now(ctx),
			closedAt: null
		})
		.onConflict((conflict) =>
			conflict.columns(['pilotId', 'key']).where('closedAt', 'is', null).doNothing()
		)
		.executeTakeFirst();
	// Another transaction raised it a moment ago.
	if (inserted.numInsertedOrUpdatedRows === 0n) return [];
	await appendAudit(trx, ofTheHouse(ctx, organisationId), {
		action: 'alert.raised',
		subjectKind: 'alert',
		subjectId: id,
		pilotId,
		detail: { kind: alert.kind, key: alert.key, round }
	});
	return [{ ...alert, id }];
}

async function close(trx: Trx, ctx: Ctx, alert: Row<'alert'>): Promise<void> {
	await trx
		.updateTable('alert')
		.set({ closedAt: now(ctx) })
		.where('id', '=', alert.id)
		.execute();
	await appendAudit(trx, ofTheHouse(ctx, alert.organisationId), {
		action: 'alert.closed',
		subjectKind: 'alert',
		subjectId: alert.id,
		pilotId: alert.pilotId,
		detail: { kind: alert.kind, key: alert.key, round: alert.round }
	});
}
