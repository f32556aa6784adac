import type { GovernanceFacts } from '#lib/domain/governance.ts';
import { changedFacts } from '#lib/domain/governance.ts';
import type { VerdictKind } from '#lib/domain/verdict.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { Motion } from '../meetings/repository.ts';
import type { Advice } from './advice-repository.ts';

/** What moved between the vote of the ethics board and a later moment: the facts, the figures, or both. */
export interface SinceMeeting {
	meetingAt: string;
	facts: { before: GovernanceFacts; after: GovernanceFacts } | null;
	/** Null when the figures are the same. */
	figures: { before: Looked | null; after: Looked | null } | null;
}

interface Looked {
	verdict: VerdictKind;
	at: string;
}

/** Null when the advice came from no meeting, or when nothing moved since. */
export async function sinceMeeting(
	db: Db | Trx,
	advice: Advice | null,
	facts: GovernanceFacts,
	snapshotId: string | null
): Promise<SinceMeeting | null> {
	if (!advice?.meetingPointId || !advice.meeting) return null;
	const point = await db
		.selectFrom('meetingPoint')
		.select('motion')
		.where('id', '=', advice.meetingPointId)
		.executeTakeFirst();
	if (!point?.motion) return null;
	const before = (JSON.parse(point.motion) as Motion).facts;
	const moved = changedFacts(before, facts).length > 0;
	const [seen, shown] = [await lookAt(db, advice.snapshotId), await lookAt(db, snapshotId)];
	const same = seen?.dataHash === shown?.dataHash && seen?.verdict === shown?.verdict;
	if (!moved && same) return null;
	return {
		meetingAt: advice.meeting.at,
		facts: moved ? { before, after: facts } : null,
		figures: same ? null : { before: seen, after: shown }
	};
}

async function lookAt(db: Db | Trx, snapshotId: string | null) {
	if (!snapshotId) return null;
	const row = await db
		.selectFrom('verdictSnapshot')
		.select(['verdict', 'at', 'dataHash'])
		.where('id', '=', snapshotId)
		.executeTakeFirst();
	return row ? { verdict: row.verdict as VerdictKind, at: row.at, dataHash: row.dataHash } : null;
}
