import type { Plan } from '#lib/domain/plan.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';

/** The plan that a verdict was judged by; null when it is not found. */
export async function planByHash(
	db: Db | Trx,
	pilotId: string,
	planHash: string
): Promise<Plan | null> {
	const row = await db
		.selectFrom('plan')
		.select('content')
		.where('pilotId', '=', pilotId)
		.where('hash', '=', planHash)
		.executeTakeFirst();
	return row ? (JSON.parse(row.content) as Plan) : null;
}
