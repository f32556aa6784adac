import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import type { ComputedVerdict } from './verdict.ts';
import { computeVerdict } from './verdict.ts';

export interface IncidentCounts {
	serious: { open: number; closed: number };
	minor: { open: number; closed: number };
}

/** What the board's dashboard is made of: the verdict with its states, and incidents as counts. */
export async function dashboardOf(
	ctx: Ctx,
	pilotId: string
): Promise<Result<{ computed: ComputedVerdict | null; incidents: IncidentCounts }>> {
	const computed = await computeVerdict(ctx, pilotId);
	if (!computed.ok) return computed;
	const rows = await ctx.db
		.selectFrom('incident')
		.select(['severity', 'closedAt'])
		.where('pilotId', '=', pilotId)
		.execute();
	const count = (severity: string) => {
		const of = rows.filter((row) => row.severity === severity);
		const open = of.filter((row) => row.closedAt === null).length;
		return { open, closed: of.length - open };
	};
	return ok({
		computed: computed.value,
		incidents: { serious: count('ernstig'), minor: count('licht') }
	});
}
