import { checkClosing } from '#lib/domain/incident.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { verdictIn } from '../measurements/verdict.ts';
import { pilotForActor } from '../pilots/access.ts';
import { findIncident, sealWords } from './incident-repository.ts';

/**
 * Closes an incident with the measures that were taken (project owner, CISO or DPO; a serious one never by who reported it). Closing
 * opens nothing: a paused pilot waits for a decision.
 */
export function closeIncident(
	ctx: Ctx,
	input: { pilotId: string; incidentId: string; measures: string }
): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'incident.close');
		if (!access.ok) return access;
		const incident = await findIncident(trx, input.pilotId, input.incidentId);
		if (!incident) return refuse('not-found');
		const checked = checkClosing(incident, ctx.actor, input.measures);
		if (!checked.ok) return checked;
		const measures = await sealWords(trx, ctx, incident, 'measures', checked.value.measures);
		const closed = await trx
			.updateTable('incident')
			.set({ measures, closedBy: ctx.actor.userId, closedAt: now(ctx) })
			.where('id', '=', incident.id)
			.where('closedAt', 'is', null)
			.executeTakeFirst();
		if (Number(closed.numUpdatedRows) === 0) return refuse('incident-already-closed');
		await audit({
			action: 'incident.closed',
			subjectKind: 'incident',
			subjectId: incident.id,
			pilotId: input.pilotId,
			detail: { severity: incident.severity, kind: incident.kind }
		});
		await verdictIn(trx, ctx, audit, input.pilotId);
		return ok(undefined);
	});
}
