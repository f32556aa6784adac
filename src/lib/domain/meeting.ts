import type { AdviceOutcome } from './decision.ts';
import type { Outcome, Phase, RunningState } from './pilot.ts';
import { afterDecision, isLive } from './pilot.ts';
import type { Result } from './result.ts';
import { ok, refuse } from './result.ts';

/** A meeting of the ethics board: planned, then open until chair or secretary closes it. Nothing goes back. */
export type MeetingStatus = 'planned' | 'open' | 'closed' | 'cancelled';

/** `unknown` until the chair or the secretary calls the roll. */
export type Presence = 'unknown' | 'present' | 'excused' | 'absent';

export const presences: readonly Presence[] = ['present', 'excused', 'absent'];

export type Choice = 'for' | 'against' | 'abstain';

export const choices: readonly Choice[] = ['for', 'against', 'abstain'];

/** A point of the agenda: what the system puts on it, and what people add. Only `advice` is voted on. */
export type PointKind =
	'verdict' | 'changes' | 'incidents' | 'conditions' | 'stale' | 'advice' | 'own';

/** An advice point is `open`, then `voting` while a motion lies on the table; every point ends `closed`. */
export type PointStatus = 'open' | 'voting' | 'closed';

/** A member of the board at one point of the agenda. */
export interface Seat {
	memberId: string;
	presence: Presence;
	/** She declared a conflict of interest for this point. */
	conflicted: boolean;
}

export interface Ballot {
	memberId: string;
	choice: Choice;
}

/** How a vote ended, in the order in which it is judged. */
export type VoteEnd =
	'all-conflicted' | 'no-quorum' | 'all-abstained' | 'carried' | 'rejected' | 'tied';

export interface VoteResult {
	end: VoteEnd;
	/** Members who were present and had no conflict: these alone vote. */
	eligible: string[];
	/** How many of those the vote needed. */
	quorum: number;
	votes: { for: number; against: number; abstain: number };
	/** What the board advises now; null when it gave no advice. */
	advice: AdviceOutcome | null;
}

/** Fewer than two people are no board. */
export const smallestQuorum = 2;

/** More than half of the members, and never fewer than two: no minority and no single person speaks for the board. */
export function defaultQuorum(members: number): number {
	return Math.max(smallestQuorum, Math.floor(members / 2) + 1);
}

/** The quorum of a meeting: what the pilot's rule says, or the default. A rule above the number of members asks all of them. */
export function quorumFor(members: number, rule: number | null): number {
	if (rule === null) return defaultQuorum(members);
	return Math.max(smallestQuorum, Math.min(rule, members));
}

/** A rule of one's own: a whole number from two up. */
export function checkQuorumRule(rule: number | null): Result<number | null> {
	if (rule === null) return ok(null);
	const sound = Number.isInteger(rule) && rule >= smallestQuorum && rule <= 50;
	return sound ? ok(rule) : refuse('meeting-quorum-rule', { least: smallestQuorum }, 'quorum');
}

/** Who votes at this point: present, and without a conflict of interest. The same people count for the quorum. */
export function eligibleMembers(seats: readonly Seat[]): string[] {
	return seats
		.filter(({ presence, conflicted }) => presence === 'present' && !conflicted)
		.map(({ memberId }) => memberId);
}

/** Whether everyone who is present declared a conflict: then nobody is left to advise. */
function allConflicted(seats: readonly Seat[]): boolean {
	const present = seats.filter(({ presence }) => presence === 'present');
	return present.length > 0 && present.every(({ conflicted }) => conflicted);
}

/**
 * Counts a vote. Only the ballots of eligible members count, of each the last one. Conflicts make the number of voters smaller and
 * never the quorum: otherwise a conflict would make advice easier. A tie carries nothing and the chair has no casting vote, because
 * the burden of proof is on the AI.
 */
export function countVote(
	seats: readonly Seat[],
	ballots: readonly Ballot[],
	quorum: number,
	proposal: { outcome: Outcome; conditions: boolean; phase: Phase; running: RunningState }
): VoteResult {
	const eligible = eligibleMembers(seats);
	const last = new Map(ballots.map(({ memberId, choice }) => [memberId, choice]));
	const votes = { for: 0, against: 0, abstain: 0 };
	for (const memberId of eligible) {
		const choice = last.get(memberId);
		if (choice) votes[choice] += 1;
	}
	const end = endOf(seats, eligible.length, quorum, votes);
	return { end, eligible, quorum, votes, advice: adviceAfter(end, proposal) };
}

function endOf(
	seats: readonly Seat[],
	eligible: number,
	quorum: number,
	votes: VoteResult['votes']
): VoteEnd {
	if (allConflicted(seats)) return 'all-conflicted';
	if (eligible < quorum) return 'no-quorum';
	if (votes.for + votes.against === 0) return 'all-abstained';
	if (votes.for > votes.against) return 'carried';
	return votes.for < votes.against ? 'rejected' : 'tied';
}

/** Eligible members who have not voted yet: the vote cannot be closed without them. */
export function stillToVote(seats: readonly Seat[], ballots: readonly Ballot[]): string[] {
	const voted = new Set(ballots.map(({ memberId }) => memberId));
	return eligibleMembers(seats).filter((memberId) => !voted.has(memberId));
}

/**
 * The advice that a vote gives. A motion that lets the AI run and carries is favourable; one that does not carry, a tie included, is
 * unfavourable. A motion that turns the AI off and carries is unfavourable; when it does not carry the board has not said that the AI
 * may run: it gives no advice until another motion does.
 */
export function adviceAfter(
	end: VoteEnd,
	proposal: { outcome: Outcome; conditions: boolean; phase: Phase; running: RunningState }
): AdviceOutcome | null {
	const opens = letsRun(proposal);
	switch (end) {
		case 'all-conflicted':
		case 'no-quorum':
		case 'all-abstained':
			return null;
		case 'carried':
			if (!opens) return 'ongunstig';
			return proposal.conditions || proposal.outcome === 'doorgaan-onder-voorwaarden'
				? 'gunstig-met-voorwaarden'
				: 'gunstig';
		case 'rejected':
		case 'tied':
			return opens ? 'ongunstig' : null;
	}
}

/** Whether the AI would run when the decision followed this motion. */
export function letsRun({
	outcome,
	phase,
	running
}: {
	outcome: Outcome;
	phase: Phase;
	running: RunningState;
}): boolean {
	const after = afterDecision(phase, running, outcome);
	return after.running === 'open' && isLive(after.phase);
}

/** Chair and secretary are two people: they sign the minutes for each other. The chair is a member; the secretary may be a guest. */
export function checkOffices(
	people: readonly { userId: string; votes: boolean }[],
	chairId: string,
	secretaryId: string
): Result<void> {
	if (!people.some(({ userId, votes }) => votes && userId === chairId))
		return refuse('meeting-chair', undefined, 'chairId');
	if (!people.some(({ userId }) => userId === secretaryId))
		return refuse('meeting-secretary', undefined, 'secretaryId');
	if (chairId === secretaryId) return refuse('meeting-offices-same', undefined, 'secretaryId');
	return ok(undefined);
}

/** What the state of the pilot gives a reason to talk about. */
export interface AgendaReasons {
	/** Governance facts or figures that differ from the last meeting; false when there was none. */
	changed: boolean;
	incidents: number;
	openConditions: number;
	stale: boolean;
}

/** The points that the system puts on a new agenda, in order. The advice is always asked: it is what the board is for. */
export function proposedPoints(reasons: AgendaReasons): PointKind[] {
	return [
		'verdict',
		...(reasons.changed ? (['changes'] as const) : []),
		...(reasons.incidents > 0 ? (['incidents'] as const) : []),
		...(reasons.openConditions > 0 ? (['conditions'] as const) : []),
		...(reasons.stale ? (['stale'] as const) : []),
		'advice'
	];
}
