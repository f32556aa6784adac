import type { GovernanceFacts } from '#lib/domain/governance.ts';
import type {
	Choice,
	MeetingStatus,
	PointKind,
	PointStatus,
	Presence,
	Seat,
	VoteResult
} from '#lib/domain/meeting.ts';
import type { Outcome, Phase, RunningState } from '#lib/domain/pilot.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';
import type { MeetingTable } from './table.ts';

export interface MeetingPerson {
	id: string;
	userId: string;
	name: string;
	/** A member of the board; a guest does not vote. */
	votes: boolean;
	function: string;
	presence: Presence;
}

/** What is voted on, bound to the figures and the governance state that lay on the table. */
export interface Motion {
	outcome: Outcome;
	text: string;
	/** Conditions that the board attaches; empty for none. */
	conditions: string;
	phase: Phase;
	running: RunningState;
	snapshotId: string | null;
	snapshotHash: string | null;
	facts: GovernanceFacts;
	stateHash: string;
	byName: string;
	at: string;
	/** SHA-256 over all of the above: what each vote is signed under. */
	hash: string;
}

export interface Conflict {
	id: string;
	personId: string;
	reason: string | null;
	declaredByName: string;
	at: string;
}

export interface CastBallot {
	id: string;
	personId: string;
	choice: Choice;
	dissent: string | null;
	way: 'own' | 'table';
	motionHash: string;
	at: string;
}

export interface MeetingPoint {
	id: string;
	position: number;
	kind: PointKind;
	title: string;
	note: string;
	status: PointStatus;
	motion: Motion | null;
	result: VoteResult | null;
	closedAt: string | null;
	conflicts: Conflict[];
	/** The last ballot of each member on the motion that lies on the table. */
	ballots: CastBallot[];
}

export interface MeetingHeader {
	id: string;
	pilotId: string;
	organisationId: string;
	at: string;
	place: string;
	status: MeetingStatus;
	quorum: number;
	chairId: string;
	secretaryId: string;
	content: MeetingTable | null;
	openedAt: string | null;
	closedAt: string | null;
	cancelReason: string | null;
	version: number;
}

export interface Meeting extends MeetingHeader {
	people: MeetingPerson[];
	points: MeetingPoint[];
}

/** Meetings of a pilot, the newest first. */
export async function listMeetings(db: Db | Trx, pilotId: string): Promise<MeetingHeader[]> {
	const rows = await db
		.selectFrom('meeting')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.execute();
	return rows.map(toHeader);
}

/** One meeting with its people and points; null when the pilot has no such meeting. */
export async function findMeeting(
	db: Db | Trx,
	pilotId: string,
	meetingId: string
): Promise<Meeting | null> {
	const row = await db
		.selectFrom('meeting')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.where('id', '=', meetingId)
		.executeTakeFirst();
	if (!row) return null;
	const people = await db
		.selectFrom('meetingPerson')
		.selectAll()
		.where('meetingId', '=', meetingId)
		.orderBy('votes', 'desc')
		.orderBy('name')
		.execute();
	return {
		...toHeader(row),
		people: people.map((person) => ({
			id: person.id,
			userId: person.userId,
			name: person.name,
			votes: person.votes === 1,
			function: person.function,
			presence: person.presence as Presence
		})),
		points: await pointsOf(db, meetingId)
	};
}

async function pointsOf(db: Db | Trx, meetingId: string): Promise<MeetingPoint[]> {
	const rows = await db
		.selectFrom('meetingPoint')
		.selectAll()
		.where('meetingId', '=', meetingId)
		.orderBy('position')
		.execute();
	const conflicts = await db
		.selectFrom('meetingConflict')
		.selectAll()
		.where('meetingId', '=', meetingId)
		.where('withdrawnAt', 'is', null)
		.orderBy('at')
		.execute();
	const ids = rows.map(({ id }) => id);
	const ballots =
		ids.length === 0
			? []
			: await db
					.selectFrom('meetingBallot')
					.selectAll()
					.where('pointId', 'in', ids)
					.orderBy('at')
					.orderBy('id')
					.execute();
	return rows.map((row) => {
		const motion = row.motion ? (JSON.parse(row.motion) as Motion) : null;
		const cast = ballots.filter(
			(ballot) => ballot.pointId === row.id && ballot.motionHash === motion?.hash
		);
		return {
			id: row.id,
			position: row.position,
			kind: row.kind as PointKind,
			title: row.title,
			note: row.note,
			status: row.status as PointStatus,
			motion,
			result: row.result ? (JSON.parse(row.result) as VoteResult) : null,
			closedAt: row.closedAt,
			conflicts: conflicts
				.filter(({ pointId }) => pointId === row.id)
				.map(({ id, personId, reason, declaredByName, at }) => ({
					id,
					personId,
					reason,
					declaredByName,
					at
				})),
			ballots: lastOfEach(cast)
		};
	});
}

function lastOfEach(cast: readonly Row<'meetingBallot'>[]): CastBallot[] {
	const last = new Map(cast.map((ballot) => [ballot.personId, ballot]));
	return [...last.values()].map(({ id, personId, choice, dissent, way, motionHash, at }) => ({
		id,
		personId,
		choice: choice as Choice,
		dissent,
		way: way as CastBallot['way'],
		motionHash,
		at
	}));
}

/** The members of the board at one point, as the rules of the vote see them. */
export function seatsAt(meeting: Meeting, point: Pick<MeetingPoint, 'conflicts'>): Seat[] {
	return meeting.people
		.filter(({ votes }) => votes)
		.map(({ id, presence }) => ({
			memberId: id,
			presence,
			conflicted: point.conflicts.some(({ personId }) => personId === id)
		}));
}

/** The quorum that the board set for itself in this pilot; null for the usual rule. */
export async function quorumRule(
	db: Db | Trx,
	pilotId: string
): Promise<Row<'meetingRule'> | null> {
	const row = await db
		.selectFrom('meetingRule')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.executeTakeFirst();
	return row ?? null;
}

function toHeader(row: Row<'meeting'>): MeetingHeader {
	return {
		id: row.id,
		pilotId: row.pilotId,
		organisationId: row.organisationId,
		at: row.at,
		place: row.place,
		status: row.status as MeetingStatus,
		quorum: row.quorum,
		chairId: row.chairId,
		secretaryId: row.secretaryId,
		content: row.content ? (JSON.parse(row.content) as MeetingTable) : null,
		openedAt: row.openedAt,
		closedAt: row.closedAt,
		cancelReason: row.cancelReason,
		version: row.version
	};
}
