import type { AdviceOutcome } from '#lib/domain/decision.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';

export type AdviceKind = 'dpo' | 'ethics';

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
}

/** All advice on a pilot, newest first. */
export async function listAdvice(db: Db | Trx, pilotId: string): Promise<Advice[]> {
	const rows = await db
		.selectFrom('advice')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
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
		at: row.at
	}));
}

/** The last advice of each kind: the one that counts. */
export function lastAdvice(advice: readonly Advice[]): Record<AdviceKind, Advice | null> {
	const last = (kind: AdviceKind) => advice.find((one) => one.kind === kind) ?? null;
	return { dpo: last('dpo'), ethics: last('ethics') };
}
