import type { QuietStream } from './alert-quiet.ts';
import type { AssessmentStatus } from './governance.ts';
import { isCurrent } from './governance.ts';
import type { Localized } from './locale.ts';
import type { PilotRole } from './permissions.ts';
import { pilotRoles } from './permissions.ts';
import type { Phase, RunningState } from './pilot.ts';
import { isLive } from './pilot.ts';

/** Everything an alert can be about. A new kind does not compile until it has people, a place and sentences. */
export const alertKinds = [
	'stopped',
	'paused',
	'verdict-stop',
	'incident',
	'red-zone',
	'stale-decision',
	'assessment-lapsed',
	'condition-overdue',
	'review-passed',
	'drift',
	'alarm-band',
	'quiet'
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** `stop`: the AI is shut, or should be looked at before it is used again. */
export type AlertSeverity = 'stop' | 'attention';

export type AlertParams = Record<string, string | number | Localized>;

export interface Alert {
	kind: AlertKind;
	/** Names the cause: the same cause gives the same key, every time. */
	key: string;
	severity: AlertSeverity;
	/** Roles that are concerned, with those that must act among them. */
	roles: PilotRole[];
	/** People who must act whatever their role. */
	users: string[];
	/** Room of the pilot to go to, without a slash in front. */
	room: string;
	params: AlertParams;
	dueOn: string | null;
}

/** What alerts rest on, of one pilot at one moment. */
export interface AlertFacts {
	/** Calendar day in Belgium. */
	today: string;
	phase: Phase;
	running: RunningState;
	/** Who is accountable for stop/go. */
	decisionRole: PilotRole;
	/** Cause of the first pause that nobody lifted. */
	pauseCause: string | null;
	verdict: {
		epoch: number;
		current: string;
		latched: { id: string; verdict: string } | null;
		red: { id: string; title: Localized | string }[];
		alarms: { id: string; title: Localized | string; alarm: string }[];
	} | null;
	/** The decision in force no longer rests on the state it was taken on. */
	stale: boolean;
	decision: {
		id: string;
		outcome: string;
		/** Calendar day in Belgium. */
		effectiveOn: string;
		/** Id of the latched verdict it was taken on, if any. */
		verdictId: string | null;
		nextReviewOn: string | null;
		conditions: { id: string; ownerId: string; dueDate: string; done: boolean }[];
	} | null;
	assessments: Record<'dpia' | 'fria', AssessmentStatus>;
	incidents: { id: string; severity: 'licht' | 'ernstig' }[];
	quiet: QuietStream[];
}

/** How long a stop stays in front of everyone; a closed pilot has nothing that could end it. */
const stopShownDays = 14;

/** The alerts of a pilot now, gravest kind first. The same facts give the same alerts. */
export function alertsOf(facts: AlertFacts): Alert[] {
	return alertKinds
		.flatMap((kind) =>
			causes(kind, facts).map((cause) => ({
				kind,
				users: [],
				dueOn: null,
				params: {},
				...cause,
				severity: severityOf(kind, cause.grave ?? true),
				roles: concerned(kind, facts.decisionRole, cause.grave ?? true)
			}))
		)
		.map(({ grave: _, ...alert }) => alert);
}

interface Cause {
	key: string;
	room: string;
	params?: AlertParams;
	users?: string[];
	dueOn?: string;
	/** False for the lighter form of a kind that has two. */
	grave?: boolean;
}

function causes(kind: AlertKind, facts: AlertFacts): Cause[] {
	const { today, phase, running, verdict, decision } = facts;
	const ended = phase === 'afgesloten';
	const when = (holds: boolean, cause: () => Cause) => (holds ? [cause()] : []);
	switch (kind) {
		case 'stopped':
			return when(
				running === 'gestopt' &&
					!!decision &&
					daysAfter(decision.effectiveOn, today) < stopShownDays,
				() => ({ key: `stopped:${decision?.id}`, room: 'besluiten' })
			);
		case 'paused':
			return when(running === 'gepauzeerd' && !ended, () => ({
				key: 'paused',
				room: 'besluiten',
				params: { cause: facts.pauseCause ?? 'decision' }
			}));
		case 'verdict-stop':
			return when(
				!ended &&
					verdict?.latched?.verdict === 'STOP' &&
					decision?.verdictId !== verdict.latched.id,
				() => ({ key: `verdict-stop:${verdict?.latched?.id}`, room: 'besluiten' })
			);
		case 'incident':
			return facts.incidents.map(({ id, severity }) => ({
				key: `incident:${id}`,
				room: `incidenten/${id}`,
				grave: severity === 'ernstig'
			}));
		case 'red-zone':
			return ended
				? []
				: (verdict?.red ?? []).map(({ id, title }) => ({
						key: `red-zone:${verdict?.epoch}:${id}`,
						room: 'dashboard',
						params: { kpi: title }
					}));
		case 'stale-decision':
			// In a pause a new decision is due anyway.
			return when(facts.stale && isLive(phase) && running === 'open', () => ({
				key: `stale-decision:${decision?.id}`,
				room: 'besluiten'
			}));
		case 'assessment-lapsed':
			return ended ? [] : lapsedAssessments(facts);
		case 'condition-overdue':
			return isLive(phase) ? overdueConditions(facts) : [];
		case 'review-passed':
			return when(isLive(phase) && isPast(decision?.nextReviewOn, today), () => ({
				key: `review-passed:${decision?.id}`,
				room: 'besluiten',
				dueOn: decision?.nextReviewOn ?? today
			}));
		case 'drift':
			return when(!ended && verdict?.latched?.verdict === 'GO' && verdict.current !== 'GO', () => ({
				key: `drift:${verdict?.latched?.id}`,
				room: 'dashboard'
			}));
		case 'alarm-band':
			return ended
				? []
				: (verdict?.alarms ?? []).map(({ id, title, alarm }) => ({
						key: `alarm-band:${verdict?.epoch}:${id}`,
						room: 'dashboard',
						params: { kpi: title, alarm }
					}));
		case 'quiet':
			return isLive(phase) && running === 'open'
				? facts.quiet.map(({ stream, title, since, days }) => ({
						key: `quiet:${stream}`,
						room: 'dashboard',
						params: { stream: title, since, days }
					}))
				: [];
		default:
			return kind satisfies never;
	}
}

/** Signed once and not standing any more: past its date, its facts changed, or taken open again. */
function lapsedAssessments({ assessments, today }: AlertFacts): Cause[] {
	return (['dpia', 'fria'] as const).flatMap((kind) => {
		const assessment = assessments[kind];
		if (!assessment.signedAt || isCurrent(assessment, today)) return [];
		const cause = { key: `assessment-lapsed:${kind}`, room: `beoordeling/${kind}` };
		return [{ ...cause, params: { assessment: kind.toUpperCase() } }];
	});
}

function overdueConditions({ decision, today }: AlertFacts): Cause[] {
	return (decision?.conditions ?? [])
		.filter(({ done, dueDate }) => !done && dueDate < today)
		.map(({ id, ownerId, dueDate }) => ({
			key: `condition-overdue:${id}`,
			room: `besluiten/${decision?.id}`,
			users: [ownerId],
			dueOn: dueDate
		}));
}

function isPast(day: string | null | undefined, today: string): boolean {
	return !!day && day < today;
}

function daysAfter(day: string, today: string): number {
	return (Date.parse(today) - Date.parse(day)) / 864e5;
}

function severityOf(kind: AlertKind, grave: boolean): AlertSeverity {
	switch (kind) {
		case 'stopped':
		case 'paused':
		case 'verdict-stop':
		case 'red-zone':
		case 'stale-decision':
		case 'assessment-lapsed':
		case 'condition-overdue':
			return 'stop';
		case 'incident':
			return grave ? 'stop' : 'attention';
		case 'review-passed':
		case 'drift':
		case 'alarm-band':
		case 'quiet':
			return 'attention';
		default:
			return kind satisfies never;
	}
}

/** Who must do something about it; `decider` stands for whoever is accountable for stop/go. */
const acting: Record<AlertKind, readonly (PilotRole | 'decider')[]> = {
	stopped: ['PO'],
	paused: ['decider', 'PO'],
	'verdict-stop': ['decider'],
	incident: ['PO', 'CISO', 'DPO'],
	'red-zone': ['PO'],
	'stale-decision': ['decider'],
	'assessment-lapsed': ['PO', 'DPO'],
	'condition-overdue': [],
	'review-passed': ['decider'],
	drift: ['PO'],
	'alarm-band': ['PO'],
	quiet: ['FB']
};

/** Who must know besides. */
const knowing: Record<AlertKind, readonly (PilotRole | 'decider')[]> = {
	stopped: pilotRoles,
	paused: pilotRoles,
	'verdict-stop': ['PO', 'FB', 'DPO', 'CISO', 'ETH', 'VB'],
	incident: ['decider', 'ETH', 'FB', 'VB'],
	'red-zone': ['decider', 'ETH', 'DPO', 'FB'],
	'stale-decision': ['PO', 'DPO', 'ETH', 'FB'],
	'assessment-lapsed': ['decider', 'ETH', 'FB'],
	'condition-overdue': ['PO', 'decider', 'ETH'],
	'review-passed': ['PO', 'ETH', 'DPO'],
	drift: ['decider', 'ETH', 'DPO', 'FB'],
	'alarm-band': ['FB', 'ETH'],
	quiet: ['PO', 'SU']
};

/** Whether someone with these roles must act on an alert of this kind, beside the people it names. */
export function mustAct(
	kind: AlertKind,
	roles: readonly PilotRole[],
	decisionRole: PilotRole
): boolean {
	return acting[kind].some((role) => roles.includes(role === 'decider' ? decisionRole : role));
}

/** A light incident is for those who close it. */
function concerned(kind: AlertKind, decisionRole: PilotRole, grave: boolean): PilotRole[] {
	const known = kind === 'incident' && !grave ? [] : knowing[kind];
	const roles = [...acting[kind], ...known].map((role) =>
		role === 'decider' ? decisionRole : role
	);
	return pilotRoles.filter((role) => roles.includes(role));
}
