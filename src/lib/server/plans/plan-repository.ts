import type { Plan } from '#lib/domain/plan.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';

export type PlanStatus = 'draft' | 'frozen' | 'superseded';

/** A plan of one epoch with what was agreed about it. */
export interface StoredPlan {
	id: string;
	pilotId: string;
	epoch: number;
	plan: Plan;
	status: PlanStatus;
	hash: string | null;
	/** Fingerprint of the baseline rows as they were when the plan was frozen. */
	baselineHash: string | null;
	amendmentReason: string | null;
	frozenBy: string | null;
	frozenAt: string | null;
	createdBy: string;
	createdAt: string;
	version: number;
}

/** All plans of a pilot, newest epoch first: superseded ones stay visible for ever. */
export async function plansOf(db: Db | Trx, pilotId: string): Promise<StoredPlan[]> {
	const rows = await db
		.selectFrom('plan')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.orderBy('epoch', 'desc')
		.orderBy('createdAt', 'desc')
		.execute();
	return rows.map(toPlan);
}

/** The plan that counts now: the frozen one of the newest epoch. */
export async function frozenPlan(db: Db | Trx, pilotId: string): Promise<StoredPlan | null> {
	const row = await db
		.selectFrom('plan')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.where('status', '=', 'frozen')
		.orderBy('epoch', 'desc')
		.executeTakeFirst();
	return row ? toPlan(row) : null;
}

/** The plan being written, if there is one. */
export async function draftPlan(db: Db | Trx, pilotId: string): Promise<StoredPlan | null> {
	const row = await db
		.selectFrom('plan')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.where('status', '=', 'draft')
		.executeTakeFirst();
	return row ? toPlan(row) : null;
}

export async function insertPlan(trx: Trx, plan: StoredPlan): Promise<void> {
	const { plan: content, ...row } = plan;
	await trx
		.insertInto('plan')
		.values({ ...row, content: JSON.stringify(content) })
		.execute();
}

/** Writes changes to a plan that is still at `version`; false when someone else was first. */
export async function updatePlan(
	trx: Trx,
	{ id, version }: StoredPlan,
	{ plan, ...changes }: Partial<StoredPlan>
): Promise<boolean> {
	const done = await trx
		.updateTable('plan')
		.set({ ...changes, ...(plan && { content: JSON.stringify(plan) }), version: version + 1 })
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst();
	return Number(done.numUpdatedRows) === 1;
}

function toPlan({ content, status, ...row }: Row<'plan'>): StoredPlan {
	return { ...row, status: status as PlanStatus, plan: JSON.parse(content) as Plan };
}
