import type { GovernanceFacts } from '#lib/domain/governance.ts';
import type { Outcome } from '#lib/domain/pilot.ts';
import type { Verdict } from '#lib/domain/verdict.ts';
import type { Db } from '../db/open.ts';

/** A moment in the past that a pilot is compared with. */
export interface Reference {
	at: string;
	/** The decision that was signed then; null when it was only looked at. */
	decision: { id: string; outcome: Outcome } | null;
	/** What the engine said then; null when there was nothing to say yet. */
	verdict: Verdict | null;
	/** The facts the decision was bound to. */
	facts: GovernanceFacts | null;
}

/**
 * What stood at a moment: the last decision before it with the verdict it was taken on, or else the last verdict. Without a moment:
 * the last decision of all. Null when there is nothing to compare with.
 */
export async function lastReference(
	db: Db,
	pilotId: string,
	moment?: string
): Promise<Reference | null> {
	const decision = await db
		.selectFrom('decision')
		.select(['id', 'outcome', 'signedAt', 'snapshotId', 'governanceState'])
		.where('pilotId', '=', pilotId)
		.where('status', '<>', 'awaiting-second')
		.$if(moment !== undefined, (query) => query.where('signedAt', '<=', moment ?? ''))
		.orderBy('signedAt', 'desc')
		.orderBy('id', 'desc')
		.executeTakeFirst();
	if (decision) {
		return {
			at: decision.signedAt,
			decision: { id: decision.id, outcome: decision.outcome as Outcome },
			verdict: await snapshot(db, pilotId, { id: decision.snapshotId, before: decision.signedAt }),
			facts: JSON.parse(decision.governanceState) as GovernanceFacts
		};
	}
	if (moment === undefined) return null;
	const verdict = await snapshot(db, pilotId, { id: null, before: moment });
	return verdict && { at: moment, decision: null, verdict, facts: null };
}

/** The verdict with this id, or the last one before a moment. */
async function snapshot(
	db: Db,
	pilotId: string,
	{ id, before }: { id: string | null; before: string }
): Promise<Verdict | null> {
	const stored = db.selectFrom('verdictSnapshot').select('content').where('pilotId', '=', pilotId);
	const row = await (
		id ? stored.where('id', '=', id) : stored.where('at', '<=', before).orderBy('at', 'desc')
	)
		.limit(1)
		.executeTakeFirst();
	return row ? (JSON.parse(row.content) as Verdict) : null;
}
