import type { Expectation } from '#lib/domain/plan-expectation.ts';
import { usualExpectation } from '#lib/domain/plan-expectation.ts';
import type { PlanFacts } from '#lib/domain/plan-advice.ts';
import { needsBaseline } from '#lib/domain/plan-advice.ts';
import type { Plan, PlanKpi } from '#lib/domain/plan.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import type { Db } from '../db/open.ts';

/** What is known of a pilot around its plan. */
export async function planFacts(
	db: Db | Trx,
	ctx: Ctx,
	pilotId: string,
	plan: Plan,
	epoch: number
): Promise<PlanFacts> {
	return {
		epoch,
		workers: await workersOf(db, pilotId),
		baseline: await baselineCounts(db, ctx, pilotId, plan)
	};
}

/** People who write reports in the pilot now. */
export async function workersOf(db: Db | Trx, pilotId: string): Promise<number> {
	const rows = await db
		.selectFrom('pilotRole')
		.select('userId')
		.distinct()
		.where('pilotId', '=', pilotId)
		.where('role', 'in', ['MW', 'SU'])
		.where('endedAt', 'is', null)
		.execute();
	return rows.length;
}

/** Measured baseline reports per KPI: those that an epoch that begins now could use. */
async function baselineCounts(
	db: Db | Trx,
	ctx: Ctx,
	pilotId: string,
	{ baselineMaxAgeDays }: Plan
): Promise<Record<string, number>> {
	const oldest =
		baselineMaxAgeDays === undefined
			? ''
			: new Date(Date.parse(now(ctx)) - baselineMaxAgeDays * 864e5).toISOString();
	const rows = await db
		.selectFrom('measurement')
		.select(({ fn }) => ['kpi', fn.countAll<number>().as('count')])
		.where('pilotId', '=', pilotId)
		.where('path', '=', 'baseline')
		.where('kind', '=', 'value')
		.where('source', '!=', 'self')
		.where('at', '>=', oldest)
		.groupBy('kpi')
		.execute();
	return Object.fromEntries(rows.map(({ kpi, count }) => [kpi, Number(count)]));
}

/** KPIs of the plan that compare with a baseline of which there is not one report. */
export function withoutBaseline(plan: Plan, { baseline }: PlanFacts): PlanKpi[] {
	return plan.kpis.filter((kpi) => needsBaseline(kpi) && !baseline[kpi.id]);
}

/** Where an expectation comes from: typed by someone, read from the pilot's own baseline, or our assumption. */
export type ExpectationOrigin = 'typed' | 'baseline' | 'usual';

/** Reports from which on the baseline's own figures stand in for our assumption. */
const enoughToRead = 10;

/** What reports without AI look like: from the pilot's own baseline where it says enough, else what is usual. */
export async function startOf(
	db: Db | Trx,
	pilotId: string,
	kpis: readonly PlanKpi[]
): Promise<(Expectation & { id: string; origin: ExpectationOrigin; reports: number })[]> {
	const rows = await db
		.selectFrom('measurement')
		.select(['kpi', 'value'])
		.where('pilotId', '=', pilotId)
		.where('path', '=', 'baseline')
		.where('kind', '=', 'value')
		.where('source', '!=', 'self')
		.orderBy('seq', 'desc')
		.limit(5000)
		.execute();
	return kpis.map((kpi) => {
		const values = rows.filter((row) => row.kpi === kpi.id).map((row) => row.value);
		const usual = usualExpectation(kpi);
		const read = needsBaseline(kpi) && values.length >= enoughToRead;
		const common = { ...usual, id: kpi.id, reports: values.length };
		if (!read) return { ...common, origin: 'usual' };
		const found = kpi.type === 'duration' ? ofLogs(values) : ofValues(values);
		return { ...common, ...found, origin: 'baseline' };
	});
}

function ofLogs(values: readonly number[]): Pick<Expectation, 'baseline' | 'spread'> {
	const { baseline, spread } = ofValues(values.map(Math.log));
	return { baseline: tidy(Math.exp(baseline)), spread };
}

function ofValues(values: readonly number[]): Pick<Expectation, 'baseline' | 'spread'> {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return { baseline: tidy(mean), spread: tidy(Math.sqrt(squares / (values.length - 1))) };
}

/** Three significant figures: what a person reads, types and sends back unchanged. */
function tidy(value: number): number {
	return Number(value.toPrecision(3));
}
