import type { AdviceOutcome } from '#lib/domain/decision.ts';
import type { Outcome } from '#lib/domain/pilot.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';

/** The data protection officer and the security officer advise alone, the ethics board by a vote. */
export type AdviceKind = 'dpo' | 'ciso' | 'ethics';

export interface Votes {
	for: number;
	against: number;
	abstain: number;
}

export interface Advice {
	id: string;
	kind: AdviceKind;
	outcome: AdviceOutcome;
	text: string;
	votes: Votes | null;
	dissent: string | null;
	snapshotId: string | null;
	/** Hash of the governance facts it was given on. */
	stateHash: string;
	byName: string;
	at: string;
	/** The vote that gave it; null for advice of one person. */
	meetingPointId: string | null;
	meeting: { id: string; at: string } | null;
	/** The outcome that was voted on. */
	motion: Outcome | null;
}

/** All advice on a pilot, newest first. */
export async function listAdvice(db: Db | Trx, pilotId: string): Promise<Advice[]> {
	const rows = await db
		.selectFrom('advice')
		.leftJoin('meetingPoint', 'meetingPoint.id', 'advice.meetingPointId')
		.leftJoin('meeting', 'meeting.id', 'meetingPoint.meetingId')
		.selectAll('advice')
		.select(['meeting.id as meetingId', 'meeting.at as meetingAt'])
		.where('advice.pilotId', '=', pilotId)
		.orderBy('advice.at', 'desc')
		.orderBy('advice.id', 'desc')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind as AdviceKind,
		outcome: row.outcome as AdviceOutcome,
		text: row.text,
		votes: row.votes ? (JSON.parse(row.votes) as Votes) : null,
		dissent: row.dissent,
		snapshotId: row.snapshotId,
		stateHash: row.stateHash,
		byName: row.byName,
		at: row.at,
		meetingPointId: row.meetingPointId,
		meeting: row.meetingId && row.meetingAt ? { id: row.meetingId, at: row.meetingAt } : null,
		motion: row.motion as Outcome | null
	}));
}

/** The last advice of each kind: the one that counts. */
export function lastAdvice(advice: readonly Advice[]): Record<AdviceKind, Advice | null> {
	const last = (kind: AdviceKind) => advice.find((one) => one.kind === kind) ?? null;
	return { dpo: last('dpo'), ciso: last('ciso'), ethics: last('ethics') };
}
