import { measurementPaths } from '#lib/domain/measurement.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import { isTimePart } from '#lib/domain/time-parts.ts';
import type { Ctx } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { StoredPlan } from '../plans/plan-repository.ts';
import { frozenPlan } from '../plans/plan-repository.ts';
import { loadStatistics } from './measurement-repository.ts';

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
	const plan = await frozenPlan(ctx.db, pilotId);
	const counts = plan ? await countsFromStates(ctx, plan) : await countsFromRows(ctx, pilotId);
	return ok({
		counts,
		mayImport: can(ctx.actor, 'measurement.import', { roles: access.value.roles })
	});
}

/** Once a plan is frozen its statistics hold the counts: asking costs the same with a hundred rows and with a million. */
async function countsFromStates(ctx: Ctx, plan: StoredPlan): Promise<MeasurementCount[]> {
	const stored = await loadStatistics(ctx.db, plan.pilotId, plan.epoch);
	const shown = Object.entries(stored).filter(([kpi]) => !isTimePart(kpi));
	return shown.flatMap(([kpi, { state }]) =>
		measurementPaths.flatMap((path) => {
			const { sources, lastAt } = state.paths[path];
			return Object.entries(sources).map(([source, count]) => ({
				kpi,
				path,
				source,
				count,
				lastAt: lastAt ?? state.lastAt ?? ''
			}));
		})
	);
}

/** Before the freeze there is a baseline at most. */
async function countsFromRows(ctx: Ctx, pilotId: string): Promise<MeasurementCount[]> {
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
	return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
