import type { BaselineCounts, BaselineGap, BaselineSetup } from '#lib/domain/baseline.ts';
import { baselineGaps, checkBaselineSetup } from '#lib/domain/baseline.ts';
import { can } from '#lib/domain/permissions.ts';
import { defaultMinimums } from '#lib/domain/plan-model.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import type { Db } from '../db/open.ts';
import { pilotForActor } from '../pilots/access.ts';
import { draftPlan, frozenPlan } from '../plans/plan-repository.ts';

export interface BaselineRoom {
	setup: BaselineSetup | null;
	counts: BaselineCounts;
	gaps: BaselineGap[];
	minimums: { reports: number; workers: number };
	/** Ids of the templates in the pilot's scope. */
	scope: string[];
	frozen: boolean;
	/** One's own number of reports so far; nobody sees another's. */
	own: number;
	may: { edit: boolean; collect: boolean };
}

/** How the baseline is collected and how far it is, in counts of the whole pilot: never per person (product.md §7). */
export async function baselineRoom(ctx: Ctx, pilotId: string): Promise<Result<BaselineRoom>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const { pilot, roles } = access.value;
	const setup = await currentSetup(ctx.db, pilotId);
	const minimums = await minimumsOf(ctx.db, pilotId);
	const counts = await countBaseline(ctx.db, pilotId, setup);
	return ok({
		setup,
		counts,
		gaps: setup ? baselineGaps(setup, counts, minimums.workers) : [],
		minimums,
		scope: pilot.templates,
		frozen: (await frozenPlan(ctx.db, pilotId)) !== null,
		own: await ownReports(ctx, pilotId),
		may: {
			edit: can(ctx.actor, 'plan.edit', { roles }),
			collect: can(ctx.actor, 'contact.create', { roles })
		}
	});
}

/** Keeps an agreement; an earlier one stays on record. */
export function agreeOnBaseline(
	ctx: Ctx,
	pilotId: string,
	input: BaselineSetup
): Promise<Result<{ id: string }>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, pilotId, 'plan.edit');
		if (!access.ok) return access;
		if (await frozenPlan(trx, pilotId)) return refuse('baseline-pinned');
		const before = await currentSetup(trx, pilotId);
		const { reports } = await countBaseline(trx, pilotId, before);
		const checked = checkBaselineSetup(input, {
			scope: access.value.pilot.templates,
			minimum: (await minimumsOf(trx, pilotId)).reports,
			before,
			reports
		});
		if (!checked.ok) return checked;
		const id = ctx.newId();
		const { way, templates, target, perWorker, reason } = checked.value;
		await trx
			.insertInto('baselineSetup')
			.values({
				id,
				pilotId,
				way,
				templates: JSON.stringify(templates),
				target,
				perWorker,
				reason,
				createdBy: ctx.actor.userId,
				createdAt: now(ctx)
			})
			.execute();
		await audit({
			action: 'baseline.agreed',
			subjectKind: 'pilot',
			subjectId: pilotId,
			pilotId,
			detail: { way, templates: templates.join(', '), target, perWorker, reason }
		});
		return ok({ id });
	});
}

/** The agreement that counts; null when none was made. */
export async function currentSetup(db: Db | Trx, pilotId: string): Promise<BaselineSetup | null> {
	const row = await db
		.selectFrom('baselineSetup')
		.select(['way', 'templates', 'target', 'perWorker', 'reason'])
		.where('pilotId', '=', pilotId)
		.orderBy('createdAt', 'desc')
		.orderBy('id', 'desc')
		.executeTakeFirst();
	if (!row) return null;
	return {
		...row,
		way: row.way as BaselineSetup['way'],
		templates: JSON.parse(row.templates) as string[]
	};
}

async function minimumsOf(db: Db | Trx, pilotId: string): Promise<BaselineRoom['minimums']> {
	const plan = (await frozenPlan(db, pilotId)) ?? (await draftPlan(db, pilotId));
	const { baselineReports, workers } = plan?.plan.minimums ?? defaultMinimums;
	return { reports: baselineReports, workers };
}

/** Counted from the finished baseline contacts, so that a withdrawn or unfinished one never counts. */
async function countBaseline(
	db: Db | Trx,
	pilotId: string,
	setup: BaselineSetup | null
): Promise<BaselineCounts> {
	const rows = await db
		.selectFrom('contact')
		.select(['workerId', 'templateId', 'complexity', 'known', 'timing'])
		.where('pilotId', '=', pilotId)
		.where('path', '=', 'baseline')
		.where('status', 'in', ['validated', 'measured'])
		.execute();
	const timing = setup?.way === 'baseline' ? 'timer' : 'stopwatch';
	const counted = setup ? rows.filter((row) => row.timing === timing) : rows;
	const perWorker = tally(counted.map(({ workerId }) => workerId));
	return {
		reports: counted.length,
		workers: Object.values(perWorker).filter((reports) => reports >= 2).length,
		byTemplate: tally(counted.map(({ templateId }) => templateId)),
		byComplexity: tally(counted.map(({ complexity }) => complexity)),
		known: counted.filter(({ known }) => known === 1).length,
		otherWay: rows.length - counted.length
	};
}

async function ownReports(ctx: Ctx, pilotId: string): Promise<number> {
	const { own } = await ctx.db
		.selectFrom('contact')
		.select((of) => of.fn.countAll<number | string>().as('own'))
		.where('pilotId', '=', pilotId)
		.where('workerId', '=', ctx.actor.userId)
		.where('path', '=', 'baseline')
		.where('status', 'in', ['validated', 'measured'])
		.executeTakeFirstOrThrow();
	return Number(own);
}

function tally(values: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
	return counts;
}
