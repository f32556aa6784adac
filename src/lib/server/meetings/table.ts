import type { GovernanceFacts } from '#lib/domain/governance.ts';
import { changedFacts, isStale, overdueConditions } from '#lib/domain/governance.ts';
import type { AgendaReasons } from '#lib/domain/meeting.ts';
import type { Outcome, Phase, RunningState } from '#lib/domain/pilot.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { Verdict, VerdictKind } from '#lib/domain/verdict.ts';
import type { Services, Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { Advice } from '../decisions/advice-repository.ts';
import { listAdvice } from '../decisions/advice-repository.ts';
import type { LoadedBasis } from '../decisions/basis.ts';
import { loadBasis } from '../decisions/basis.ts';
import { listConditions } from '../decisions/decision-repository.ts';
import { planByHash } from '../decisions/snapshot-plan.ts';
import { listMeetings } from './repository.ts';

/** What lies on the table of a meeting: facts and no client data, so that it can be printed and kept. */
export interface MeetingTable {
	phase: Phase;
	running: RunningState;
	proposal: VerdictKind | null;
	snapshot: (TableSnapshot & { verdict: Verdict; plan: Plan | null }) | null;
	facts: GovernanceFacts;
	stateHash: string;
	/** The last closed meeting, and what was on its table. */
	before: { at: string; facts: GovernanceFacts; snapshot: TableSnapshot | null } | null;
	/** Open, or reported since the meeting before. */
	incidents: { id: string; severity: string; kind: string; at: string; closedAt: string | null }[];
	/** Conditions of the decision in force that are not fulfilled. */
	conditions: { id: string; text: string; ownerName: string; dueDate: string; overdue: boolean }[];
	decision: { outcome: Outcome; phaseFrom: Phase; at: string; facts: GovernanceFacts } | null;
	stale: boolean;
	dpoAdvice: OfficerAdvice | null;
	/** Left out where the security officer did not advise. */
	cisoAdvice?: OfficerAdvice;
	/** Open questions to the board: advice that was never given, or that no longer fits the state. */
	ethicsAdvice: 'missing' | 'outdated' | 'current';
}

/** The advice of the data protection or the security officer, as it lies on the table. */
export interface OfficerAdvice extends Pick<Advice, 'outcome' | 'text' | 'byName' | 'at'> {
	outdated: boolean;
}

export interface TableSnapshot {
	id: string;
	hash: string;
	dataHash: string;
	at: string;
	kind: VerdictKind;
	latched: boolean;
}

/** What lies on the table now; null when the state of the pilot cannot be read. */
export async function loadTable(
	db: Db | Trx,
	services: Services,
	pilotId: string,
	exceptMeetingId?: string
): Promise<{ table: MeetingTable; basis: LoadedBasis } | null> {
	const basis = await loadBasis(db, services, pilotId);
	if (!basis) return null;
	const { state, snapshot, standing } = basis;
	const earlier = (await listMeetings(db, pilotId)).find(
		({ status, id }) => status === 'closed' && id !== exceptMeetingId
	);
	const overdue = new Set(overdueConditions(state).map(({ id }) => id));
	const conditions = await listConditions(db, pilotId);
	const { dpo, ciso } = basis.advice;
	// What a meeting itself advised is its outcome, and was no reason for it.
	const ethics = (await listAdvice(db, pilotId)).find(
		({ kind, meeting }) => kind === 'ethics' && (!meeting || meeting.id !== exceptMeetingId)
	);
	const table: MeetingTable = {
		phase: state.pilot.phase,
		running: state.pilot.running,
		proposal: basis.proposal,
		snapshot: snapshot && {
			id: snapshot.id,
			hash: snapshot.hash,
			dataHash: snapshot.verdict.dataHash,
			at: snapshot.at,
			kind: snapshot.verdict.verdict,
			latched: snapshot.latched,
			verdict: snapshot.verdict,
			plan: await planByHash(db, pilotId, snapshot.verdict.planHash)
		},
		facts: basis.facts,
		stateHash: basis.stateHash,
		before: earlier?.content
			? {
					at: earlier.at,
					facts: earlier.content.facts,
					snapshot: earlier.content.snapshot && headOf(earlier.content.snapshot)
				}
			: null,
		incidents: await incidentsSince(db, pilotId, earlier?.closedAt ?? null),
		conditions: conditions
			.filter(({ decisionId, done }) => !done && decisionId === standing.effective?.id)
			.map(({ id, text, ownerName, dueDate }) => ({
				id,
				text,
				ownerName,
				dueDate,
				overdue: overdue.has(id)
			})),
		decision: standing.effective && {
			outcome: standing.effective.outcome,
			phaseFrom: standing.effective.phaseFrom,
			at: standing.effective.signed.at,
			facts: standing.effective.facts
		},
		stale: isStale(state),
		dpoAdvice: dpo && onTable(dpo, basis.stateHash),
		...(ciso && { cisoAdvice: onTable(ciso, basis.stateHash) }),
		ethicsAdvice: !ethics
			? 'missing'
			: ethics.stateHash === basis.stateHash
				? 'current'
				: 'outdated'
	};
	return { table, basis };
}

function onTable({ outcome, text, byName, at, stateHash }: Advice, now: string): OfficerAdvice {
	return { outcome, text, byName, at, outdated: stateHash !== now };
}

/** What on the table gives a reason for a point of the agenda. */
export function agendaReasons(table: MeetingTable): AgendaReasons {
	return {
		changed: changedSince(table),
		incidents: table.incidents.length,
		openConditions: table.conditions.length,
		stale: table.stale
	};
}

/** Whether facts or figures differ from those of the meeting before. */
export function changedSince({ before, facts, snapshot }: MeetingTable): boolean {
	if (!before) return false;
	return (
		changedFacts(before.facts, facts).length > 0 || before.snapshot?.dataHash !== snapshot?.dataHash
	);
}

function headOf({ id, hash, dataHash, at, kind, latched }: TableSnapshot): TableSnapshot {
	return { id, hash, dataHash, at, kind, latched };
}

async function incidentsSince(db: Db | Trx, pilotId: string, since: string | null) {
	const rows = await db
		.selectFrom('incident')
		.select(['id', 'severity', 'kind', 'at', 'closedAt'])
		.where('pilotId', '=', pilotId)
		.orderBy('at', 'desc')
		.execute();
	return rows.filter(({ at, closedAt }) => !closedAt || (since !== null && at > since));
}
