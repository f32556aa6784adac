import { planDiff } from '#lib/domain/plan-diff.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { StoredPlan } from './plan-repository.ts';

/** Saves within this time that touch the same fields are one step: typing "15" is not two of them. */
const oneStepMs = 120_000;

/** Notes a saved state of a draft, so that it can be undone. `before` is the state it replaces, null at the first save. */
export async function noteStep(
	trx: Trx,
	ctx: Ctx,
	planId: string,
	before: Plan | null,
	after: Plan
): Promise<void> {
	const steps = await liveSteps(trx, planId, 2);
	const [top, previous] = steps;
	if (top && planDiff(top.plan, after).length === 0) return;
	if (!top && before) await insertStep(trx, ctx, planId, before);
	const sameHand = top?.savedBy === ctx.actor.userId;
	const soon = top && Date.parse(now(ctx)) - Date.parse(top.savedAt) < oneStepMs;
	if (
		top &&
		previous &&
		sameHand &&
		soon &&
		touches(previous.plan, top.plan) === touches(previous.plan, after)
	) {
		await trx
			.updateTable('planStep')
			.set({ content: JSON.stringify(after), savedAt: now(ctx) })
			.where('id', '=', top.id)
			.execute();
	} else await insertStep(trx, ctx, planId, after);
}

/** Takes the newest step back and gives the state before it; null when there is none. */
export async function takeStepBack(trx: Trx, planId: string): Promise<Plan | null> {
	const [top, previous] = await liveSteps(trx, planId, 2);
	if (!top || !previous) return null;
	await trx.updateTable('planStep').set({ undone: 1 }).where('id', '=', top.id).execute();
	return previous.plan;
}

/** What undoing the newest step would take back: the states before and after it. */
export async function newestStep(
	db: Db | Trx,
	draft: StoredPlan | null
): Promise<{ before: Plan; after: Plan } | null> {
	if (!draft) return null;
	const [top, previous] = await liveSteps(db, draft.id, 2);
	return top && previous ? { before: previous.plan, after: top.plan } : null;
}

async function liveSteps(db: Db | Trx, planId: string, count: number) {
	const rows = await db
		.selectFrom('planStep')
		.selectAll()
		.where('planId', '=', planId)
		.where('undone', '=', 0)
		.orderBy('seq', 'desc')
		.limit(count)
		.execute();
	return rows.map(({ content, ...row }) => ({ ...row, plan: JSON.parse(content) as Plan }));
}

async function insertStep(trx: Trx, ctx: Ctx, planId: string, plan: Plan): Promise<void> {
	const { newest } = await trx
		.selectFrom('planStep')
		.select(({ fn }) => fn.max('seq').as('newest'))
		.where('planId', '=', planId)
		.executeTakeFirstOrThrow();
	await trx
		.insertInto('planStep')
		.values({
			id: ctx.newId(),
			planId,
			seq: Number(newest ?? 0) + 1,
			content: JSON.stringify(plan),
			undone: 0,
			savedBy: ctx.actor.userId,
			savedAt: now(ctx)
		})
		.execute();
}

/** Names of the fields in which two states differ. */
function touches(before: Plan, after: Plan): string {
	return planDiff(before, after)
		.map((change) =>
			change.kind === 'frame'
				? change.field
				: `${change.kpi.id}.${change.kind === 'kpi' ? change.field : change.kind}`
		)
		.sort()
		.join();
}
