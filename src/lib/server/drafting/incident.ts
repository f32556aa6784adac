import type { Result } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import type { IncidentReport, ReportedIncident } from '../incidents/report.ts';
import { reportIncident } from '../incidents/report.ts';
import { contactForActor } from './access.ts';

/** Reports an incident from a contact's screen; a serious one pauses the pilot at once. */
export async function reportContactIncident(
	ctx: Ctx,
	contactId: string,
	words: Pick<IncidentReport, 'severity' | 'kind' | 'description'>
): Promise<Result<ReportedIncident>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.view');
	if (!found.ok) return found;
	return reportIncident(ctx, { pilotId: found.value.pilot.id, contactId, ...words });
}
