import type { Day, Flag, Iso, Json } from './column.ts';

/** Advice, meetings, decisions and incidents. */
export interface DecidingTables {
	advice: AdviceTable;
	meetingRule: MeetingRuleTable;
	meeting: MeetingTable;
	meetingPerson: MeetingPersonTable;
	meetingPoint: MeetingPointTable;
	meetingConflict: MeetingConflictTable;
	meetingBallot: MeetingBallotTable;
	meetingMinutes: MeetingMinutesTable;
	meetingAddendum: MeetingAddendumTable;
	decision: DecisionTable;
	condition: ConditionTable;
	incident: IncidentTable;
}

interface AdviceTable {
	id: string;
	pilotId: string;
	/** dpo | ethics */
	kind: string;
	outcome: string;
	text: string;
	/** { for, against, abstain } for the ethics board */
	votes: Json | null;
	dissent: string | null;
	/** The verdict that was on screen, if there was one. */
	snapshotId: string | null;
	/** Hash of the governance facts that were on screen. */
	stateHash: string;
	by: string;
	byName: string;
	at: Iso;
	/** The agenda point whose vote gave it; null for advice of one person. */
	meetingPointId: string | null;
	/** The outcome that was voted on. */
	motion: string | null;
}

/** The quorum a board set for itself; append-only, the newest of a pilot counts. */
interface MeetingRuleTable {
	id: string;
	pilotId: string;
	/** Null for the usual rule. */
	quorum: number | null;
	reason: string;
	by: string;
	byName: string;
	at: Iso;
}

interface MeetingTable {
	id: string;
	organisationId: string;
	pilotId: string;
	/** When it is held. */
	at: Iso;
	place: string;
	/** planned | open | closed | cancelled */
	status: string;
	quorum: number;
	chairId: string;
	secretaryId: string;
	/** MeetingTable of server/meetings/table.ts: what lay on the table, frozen when the meeting closes. */
	content: Json | null;
	openedAt: Iso | null;
	closedAt: Iso | null;
	cancelReason: string | null;
	createdBy: string;
	createdAt: Iso;
	version: number;
}

interface MeetingPersonTable {
	id: string;
	meetingId: string;
	userId: string;
	name: string;
	/** 1 for a member of the board, 0 for a guest. */
	votes: Flag;
	function: string;
	/** unknown | present | excused | absent */
	presence: string;
}

interface MeetingPointTable {
	id: string;
	meetingId: string;
	position: number;
	/** PointKind of domain/meeting.ts */
	kind: string;
	/** Only of an own point. */
	title: string;
	note: string;
	/** open | voting | closed; a closed point never changes. */
	status: string;
	motion: Json | null;
	result: Json | null;
	addedBy: string | null;
	closedAt: Iso | null;
}

interface MeetingConflictTable {
	id: string;
	meetingId: string;
	pointId: string;
	personId: string;
	/** Only when she wants it in the minutes. */
	reason: string | null;
	declaredByName: string;
	at: Iso;
	withdrawnAt: Iso | null;
}

/** Votes; append-only, the last of a member counts. */
interface MeetingBallotTable {
	id: string;
	pointId: string;
	personId: string;
	motionHash: string;
	/** for | against | abstain */
	choice: string;
	dissent: string | null;
	/** own (her own session) | table (her own password on the screen of chair or secretary) */
	way: string;
	at: Iso;
}

interface MeetingMinutesTable {
	id: string;
	meetingId: string;
	text: string;
	/** draft | sealed (one signature) | approved (both; never changes again) */
	status: string;
	content: Json | null;
	hash: string | null;
	signedBy: string | null;
	signedByName: string | null;
	signedAt: Iso | null;
	secondSignedBy: string | null;
	secondSignedByName: string | null;
	secondSignedAt: Iso | null;
	version: number;
}

interface MeetingAddendumTable {
	id: string;
	meetingId: string;
	number: number;
	text: string;
	hash: string;
	by: string;
	byName: string;
	at: Iso;
}

interface DecisionTable {
	id: string;
	organisationId: string;
	pilotId: string;
	outcome: string;
	reason: string;
	dissent: string | null;
	proposal: string | null;
	phaseFrom: string;
	phaseTo: string;
	snapshotId: string | null;
	snapshotHash: string | null;
	/** The governance facts on screen, label → value. */
	governanceState: Json;
	stateHash: string;
	/** Everything that had to stand still between looking and signing (domain/decision.ts, ScreenFacts). */
	screen: Json;
	/** Ids of the advice it was taken on: { dpo, ethics } */
	advice: Json;
	overrides: Flag;
	/** awaiting-second | effective | replaced */
	status: string;
	preparedBy: string;
	preparedAt: Iso;
	signedBy: string;
	signedByName: string;
	signedAt: Iso;
	secondSignedBy: string | null;
	secondSignedByName: string | null;
	secondSignedAt: Iso | null;
	nextReviewOn: Day | null;
	effectiveAt: Iso | null;
}

interface ConditionTable {
	id: string;
	decisionId: string;
	pilotId: string;
	text: string;
	ownerId: string;
	dueDate: Day;
	doneAt: Iso | null;
	doneBy: string | null;
	doneNote: string | null;
}

interface IncidentTable {
	id: string;
	organisationId: string;
	pilotId: string;
	contactId: string | null;
	/** licht | ernstig */
	severity: string;
	kind: string;
	/** Sealed under the organisation's key: what went wrong may tell of a client. */
	description: Uint8Array;
	reportedBy: string;
	at: Iso;
	/** Sealed under the organisation's key. */
	measures: Uint8Array | null;
	closedBy: string | null;
	closedAt: Iso | null;
}
