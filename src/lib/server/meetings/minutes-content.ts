import type { GovernanceFacts } from '#lib/domain/governance.ts';
import { canonicalJson, sha256Hex } from '#lib/domain/hash.ts';
import type { Outcome, Phase } from '#lib/domain/pilot.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { Verdict } from '#lib/domain/verdict.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import { listAdvice } from '../decisions/advice-repository.ts';
import { decisionHash, listConditions, listDecisions } from '../decisions/decision-repository.ts';
import { planByHash } from '../decisions/snapshot-plan.ts';
import { counted } from './close-vote.ts';
import type { Meeting, MeetingPoint } from './repository.ts';
import type { MeetingTable } from './table.ts';
import { ballotHash } from './vote.ts';

/** Everything that the minutes say, in no language in particular: what is signed and hashed. Holds no client data. */
export interface MinutesContent {
	organisation: string;
	pilot: { id: string; name: string };
	meeting: {
		id: string;
		at: string;
		place: string;
		quorum: number;
		chair: string;
		secretary: string;
		openedAt: string | null;
		closedAt: string | null;
	};
	/** Grows with every change: a text that is signed anew has another hash. */
	edition: number;
	/** The secretary's own words. */
	text: string;
	people: { name: string; function: string; votes: boolean; presence: string }[];
	points: MinutesPoint[];
	table: MeetingTable;
	/** The verdict that the last vote rested on, when the table shows another one. */
	votedOn: { at: string; hash: string; verdict: Verdict; plan: Plan | null } | null;
	/** Decisions that rest on the advice of this meeting and were signed before its minutes. */
	decisions: {
		outcome: Outcome;
		phaseFrom: Phase;
		signedBy: string[];
		at: string;
		hash: string;
		nextReviewOn: string | null;
		conditions: { text: string; ownerName: string; dueDate: string }[];
	}[];
}

export interface MinutesPoint {
	kind: MeetingPoint['kind'];
	title: string;
	note: string;
	conflicts: { name: string; reason: string | null }[];
	motion: {
		outcome: Outcome;
		phase: Phase;
		text: string;
		conditions: string;
		stateHash: string;
		snapshotHash: string | null;
		facts: GovernanceFacts;
		hash: string;
	} | null;
	result: MeetingPoint['result'];
	/** Only the votes that counted. */
	votes: { name: string; choice: string; dissent: string | null; way: string; hash: string }[];
}

/** The minutes of a closed meeting as they would be signed now. */
export async function minutesContent(
	db: Db | Trx,
	meeting: Meeting & { content: MeetingTable },
	{ text, version: edition }: { text: string; version: number }
): Promise<MinutesContent> {
	const { organisationId, pilotId } = meeting;
	const { organisation, pilot } = await db
		.selectFrom('pilot')
		.innerJoin('organisation', 'organisation.id', 'pilot.organisationId')
		.select(['organisation.name as organisation', 'pilot.name as pilot'])
		.where('pilot.id', '=', pilotId)
		.where('organisation.id', '=', organisationId)
		.executeTakeFirstOrThrow();
	const nameOfUser = (userId: string) =>
		meeting.people.find((one) => one.userId === userId)?.name ?? '';
	return {
		organisation,
		pilot: { id: pilotId, name: pilot },
		meeting: {
			id: meeting.id,
			at: meeting.at,
			place: meeting.place,
			quorum: meeting.quorum,
			chair: nameOfUser(meeting.chairId),
			secretary: nameOfUser(meeting.secretaryId),
			openedAt: meeting.openedAt,
			closedAt: meeting.closedAt
		},
		edition,
		text,
		people: meeting.people.map(({ name, function: what, votes, presence }) => ({
			name,
			function: what,
			votes,
			presence
		})),
		points: meeting.points.map((point) => pointOf(meeting, point)),
		table: meeting.content,
		votedOn: await votedOn(db, meeting),
		decisions: await decisionsOn(db, meeting)
	};
}

/** SHA-256 over the minutes: what chair and secretary sign, and the code printed on them. */
export function minutesHash(content: MinutesContent): string {
	return sha256Hex(canonicalJson(content));
}

function pointOf(meeting: Meeting, point: MeetingPoint): MinutesPoint {
	const nameOf = (personId: string) =>
		meeting.people.find(({ id }) => id === personId)?.name ?? personId;
	const { motion, result } = point;
	return {
		kind: point.kind,
		title: point.title,
		note: point.note,
		conflicts: point.conflicts.map(({ personId, reason }) => ({ name: nameOf(personId), reason })),
		motion: motion && {
			outcome: motion.outcome,
			phase: motion.phase,
			text: motion.text,
			conditions: motion.conditions,
			stateHash: motion.stateHash,
			snapshotHash: motion.snapshotHash,
			facts: motion.facts,
			hash: motion.hash
		},
		result,
		votes: result
			? counted(point, result).map((ballot) => ({
					name: nameOf(ballot.personId),
					choice: ballot.choice,
					dissent: ballot.dissent,
					way: ballot.way,
					hash: ballotHash(ballot)
				}))
			: []
	};
}

async function votedOn(
	db: Db | Trx,
	meeting: Meeting & { content: MeetingTable }
): Promise<MinutesContent['votedOn']> {
	const { motion } = meeting.points.findLast((point) => point.motion && point.result) ?? {};
	if (!motion?.snapshotId || motion.snapshotId === meeting.content.snapshot?.id) return null;
	const row = await db
		.selectFrom('verdictSnapshot')
		.select(['at', 'hash', 'content'])
		.where('id', '=', motion.snapshotId)
		.executeTakeFirst();
	if (!row) return null;
	const verdict = JSON.parse(row.content) as Verdict;
	const plan = await planByHash(db, meeting.pilotId, verdict.planHash);
	return { at: row.at, hash: row.hash, verdict, plan };
}

async function decisionsOn(db: Db | Trx, meeting: Meeting): Promise<MinutesContent['decisions']> {
	const points = new Set(meeting.points.map(({ id }) => id));
	const advice = (await listAdvice(db, meeting.pilotId))
		.filter(({ meetingPointId }) => meetingPointId && points.has(meetingPointId))
		.map(({ id }) => id);
	const conditions = await listConditions(db, meeting.pilotId);
	return (await listDecisions(db, meeting.pilotId))
		.filter(({ adviceIds, effectiveAt }) => effectiveAt && advice.includes(adviceIds.ethics ?? ''))
		.map((decision) => {
			const own = conditions.filter(({ decisionId }) => decisionId === decision.id);
			const { signed, secondSigned } = decision;
			return {
				outcome: decision.outcome,
				phaseFrom: decision.phaseFrom,
				signedBy: [signed.name, ...(secondSigned ? [secondSigned.name] : [])],
				at: decision.effectiveAt ?? signed.at,
				hash: decisionHash(decision, own),
				nextReviewOn: decision.nextReviewOn,
				conditions: own.map(({ text, ownerName, dueDate }) => ({ text, ownerName, dueDate }))
			};
		});
}
