import type { Expectation } from '#lib/domain/plan-expectation.ts';
import type { PlanKpi } from '#lib/domain/plan.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { ExpectationOrigin } from './plan-facts.ts';
import { startOf } from './plan-facts.ts';

/** What is expected of a KPI and how we know. */
export interface ExpectedKpi extends Expectation {
	origin: ExpectationOrigin;
	/** Baseline reports of this KPI. */
	reports: number;
	/** How erratic its own baseline is; null while that says too little. */
	ownSpread: number | null;
}

interface Stored {
	workers: number;
	kpis: Record<string, Expectation>;
}

/** What someone expected earlier, else what the pilot's baseline says, else what is usual. */
export async function expectationsOf(
	db: Db | Trx,
	pilotId: string,
	kpis: readonly PlanKpi[]
): Promise<Record<string, ExpectedKpi>> {
	const start = await startOf(db, pilotId, kpis);
	const typed = (await storedExpectation(db, pilotId))?.kpis ?? {};
	return Object.fromEntries(
		start.map(({ id, reports, origin, ...usual }) => {
			const ownSpread = origin === 'baseline' ? usual.spread : null;
			const own = typed[id];
			const same =
				!own || (['hope', 'baseline', 'spread'] as const).every((f) => own[f] === usual[f]);
			return [id, { ...usual, ...own, reports, ownSpread, origin: same ? origin : 'typed' }];
		})
	);
}

export async function storedExpectation(db: Db | Trx, pilotId: string): Promise<Stored | null> {
	const row = await db
		.selectFrom('planExpectation')
		.select('content')
		.where('pilotId', '=', pilotId)
		.executeTakeFirst();
	return row ? (JSON.parse(row.content) as Stored) : null;
}

export async function storeExpectation(
	trx: Trx,
	ctx: Ctx,
	pilotId: string,
	stored: Stored
): Promise<void> {
	const row = {
		content: JSON.stringify(stored),
		savedBy: ctx.actor.userId,
		savedAt: now(ctx)
	};
	await trx
		.insertInto('planExpectation')
		.values({ pilotId, ...row })
		.onConflict((conflict) => conflict.column('pilotId').doUpdateSet(row))
		.execute();
}
