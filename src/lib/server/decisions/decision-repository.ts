import type { GovernanceFacts } from '#lib/domain/governance.ts';
import { canonicalJson, sha256Hex } from '#lib/domain/hash.ts';
import type { Outcome, Phase } from '#lib/domain/pilot.ts';
import type { VerdictKind } from '#lib/domain/verdict.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';

export type DecisionStatus = 'awaiting-second' | 'effective' | 'replaced';

export interface Signer {
	id: string;
	name: string;
	at: string;
}

export interface Decision {
	id: string;
	organisationId: string;
	pilotId: string;
	outcome: Outcome;
	reason: string;
	dissent: string | null;
	proposal: VerdictKind | null;
	phaseFrom: Phase;
	phaseTo: Phase;
	snapshotId: string | null;
	snapshotHash: string | null;
	facts: GovernanceFacts;
	stateHash: string;
	/** What stood on the page when it was signed; the second signer must see the same. */
	screen: GovernanceFacts;
	/** `ciso` only where the security officer advised. */
	adviceIds: { dpo: string | null; ethics: string | null; ciso?: string };
	/** Less protective than the proposal. */
	overrides: boolean;
	status: DecisionStatus;
	signed: Signer;
	secondSigned: Signer | null;
	nextReviewOn: string | null;
	effectiveAt: string | null;
}

export interface Condition {
	id: string;
	decisionId: string;
	text: string;
	ownerId: string;
	ownerName: string;
	dueDate: string;
	done: { at: string; byName: string; note: string } | null;
}

/** All decisions of a pilot, newest first. */
export async function listDecisions(db: Db | Trx, pilotId: string): Promise<Decision[]> {
	const rows = await db
		.selectFrom('decision')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.orderBy('signedAt', 'desc')
		.orderBy('id', 'desc')
		.execute();
	return rows.map(toDecision);
}

export async function findDecision(
	db: Db | Trx,
	pilotId: string,
	decisionId: string
): Promise<Decision | null> {
	const row = await db
		.selectFrom('decision')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.where('id', '=', decisionId)
		.executeTakeFirst();
	return row ? toDecision(row) : null;
}

/** The decision that counts now and the one that waits for its second signature, each at most one. */
export async function standingDecisions(
	db: Db | Trx,
	pilotId: string
): Promise<{ effective: Decision | null; awaiting: Decision | null }> {
	const rows = await db
		.selectFrom('decision')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.where('status', '<>', 'replaced')
		.execute();
	const standing = rows.map(toDecision);
	return {
		effective: standing.find(({ status }) => status === 'effective') ?? null,
		awaiting: standing.find(({ status }) => status === 'awaiting-second') ?? null
	};
}

/** Conditions of all decisions of a pilot, by due date. */
export async function listConditions(db: Db | Trx, pilotId: string): Promise<Condition[]> {
	const rows = await db
		.selectFrom('condition')
		.innerJoin('user as owner', 'owner.id', 'condition.ownerId')
		.leftJoin('user as doer', 'doer.id', 'condition.doneBy')
		.selectAll('condition')
		.select(['owner.name as ownerName', 'doer.name as doneByName'])
		.where('condition.pilotId', '=', pilotId)
		.orderBy('condition.dueDate')
		.orderBy('condition.id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		decisionId: row.decisionId,
		text: row.text,
		ownerId: row.ownerId,
		ownerName: row.ownerName,
		dueDate: row.dueDate,
		done: row.doneAt
			? { at: row.doneAt, byName: row.doneByName ?? '', note: row.doneNote ?? '' }
			: null
	}));
}

export async function insertDecision(trx: Trx, decision: Decision): Promise<void> {
	const { signed, secondSigned, facts, screen, adviceIds, overrides, ...columns } = decision;
	await trx
		.insertInto('decision')
		.values({
			...columns,
			governanceState: JSON.stringify(facts),
			screen: JSON.stringify(screen),
			advice: JSON.stringify(adviceIds),
			overrides: overrides ? 1 : 0,
			preparedBy: signed.id,
			preparedAt: signed.at,
			signedBy: signed.id,
			signedByName: signed.name,
			signedAt: signed.at,
			secondSignedBy: secondSigned?.id ?? null,
			secondSignedByName: secondSigned?.name ?? null,
			secondSignedAt: secondSigned?.at ?? null
		})
		.execute();
}

/**
 * SHA-256 over what was decided and on what: the same for both signers, and the code printed on the decision. Status and signatures
 * are left out, so that it can be made anew from the printed page's facts at any time.
 */
export function decisionHash(
	decision: Decision,
	conditions: readonly { text: string; ownerId: string; dueDate: string }[]
): string {
	const { id, pilotId, outcome, reason, dissent, proposal, phaseFrom, phaseTo } = decision;
	const { snapshotHash, facts, adviceIds, overrides, nextReviewOn } = decision;
	const lines = conditions.map(({ text, ownerId, dueDate }) =>
		canonicalJson({ text, ownerId, dueDate })
	);
	return sha256Hex(
		canonicalJson({
			id,
			pilotId,
			outcome,
			reason,
			dissent,
			proposal,
			phaseFrom,
			phaseTo,
			snapshotHash,
			facts,
			adviceIds,
			overrides,
			nextReviewOn,
			conditions: lines.sort()
		})
	);
}

function toDecision(row: Row<'decision'>): Decision {
	return {
		id: row.id,
		organisationId: row.organisationId,
		pilotId: row.pilotId,
		outcome: row.outcome as Outcome,
		reason: row.reason,
		dissent: row.dissent,
		proposal: row.proposal as VerdictKind | null,
		phaseFrom: row.phaseFrom as Phase,
		phaseTo: row.phaseTo as Phase,
		snapshotId: row.snapshotId,
		snapshotHash: row.snapshotHash,
		facts: JSON.parse(row.governanceState) as GovernanceFacts,
		stateHash: row.stateHash,
		screen: JSON.parse(row.screen) as GovernanceFacts,
		adviceIds: JSON.parse(row.advice) as Decision['adviceIds'],
		overrides: row.overrides === 1,
		status: row.status as DecisionStatus,
		signed: { id: row.signedBy, name: row.signedByName, at: row.signedAt },
		secondSigned:
			row.secondSignedBy && row.secondSignedAt
				? { id: row.secondSignedBy, name: row.secondSignedByName ?? '', at: row.secondSignedAt }
				: null,
		nextReviewOn: row.nextReviewOn,
		effectiveAt: row.effectiveAt
	};
}
