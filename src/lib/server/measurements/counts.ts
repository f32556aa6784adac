import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';

export interface MeasurementCount {
	kpi: string;
	path: string;
	source: string;
	count: number;
	lastAt: string;
}

/** What has been measured so far, as counts: nobody sees single rows. */
export async function countsOf(
	ctx: Ctx,
	pilotId: string
): Promise<Result<{ counts: MeasurementCount[]; mayImport: boolean }>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'dashboard.view');
	if (!access.ok) return access;
	const rows = await ctx.db
		.selectFrom('measurement')
		.select(({ fn }) => [
			'kpi',
			'path',
			'source',
			fn.countAll<number | string>().as('count'),
			fn.max('at').as('lastAt')
		])
		.where('pilotId', '=', pilotId)
		.where('kind', '=', 'value')
		.groupBy(['kpi', 'path', 'source'])
		.orderBy('kpi')
		.orderBy('path')
		.execute();
	return ok({
		counts: rows.map((row) => ({ ...row, count: Number(row.count) })),
		mayImport: can(ctx.actor, 'measurement.import', { roles: access.value.roles })
	});
}
