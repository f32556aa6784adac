import type { Blocker } from './gate.ts';
import type { PermitReason } from './permit.ts';
import type { PilotRole } from './permissions.ts';
import type { Phase, RunningState } from './pilot.ts';
import { phases } from './pilot.ts';
import type { VerdictKind } from './verdict.ts';

/** Why a pilot waits for the reader. */
export type Need = 'second-sign' | 'condition' | 'review' | 'stale' | 'incident' | 'item';

/** One pilot as the portfolio shows it. */
export interface PortfolioRow {
	id: string;
	name: string;
	scope: string;
	phase: Phase;
	running: RunningState;
	verdict: VerdictKind | null;
	/** The last terminal verdict of this epoch, when it is another than the present one. */
	latched: VerdictKind | null;
	/** Whole weeks until the date at which measuring ends; negative when it has passed, null without a date. */
	weeksLeft: number | null;
	/** AI reports so far and at the horizon; null without such a horizon. */
	reports: { have: number; need: number } | null;
	/** What keeps the next gate shut. */
	gate: { phase: Phase; blockers: Blocker[] } | null;
	/** Why the AI may not run; empty when it may. */
	reasons: PermitReason[];
	/** The decision in force, and whether it still rests on the state it was taken on. */
	decision: { id: string; stale: boolean; nextReviewOn: string | null } | null;
	/** The day of the next review has come. */
	reviewDue: boolean;
	conditions: { open: number; overdue: number };
	/** The reader has a role in it. */
	mine: boolean;
	needs: Need[];
}

/** What the list leaves out and in which order it stands: the words of the address. */
export interface PortfolioView {
	q: string;
	phase: Phase | null;
	verdict: VerdictKind | 'geen' | null;
	mine: boolean;
	needsMe: boolean;
	sort: PortfolioColumn;
	descending: boolean;
}

export const portfolioColumns = [
	'naam',
	'fase',
	'uitslag',
	'einde',
	'blokkades',
	'besluit',
	'herziening',
	'voorwaarden'
] as const;
export type PortfolioColumn = (typeof portfolioColumns)[number];

/** From what asks most to what asks least. */
export const verdictsByWeight: readonly VerdictKind[] = [
	'PAUSE',
	'STOP',
	'INVALID',
	'NOT_SHOWN',
	'ADJUST',
	'CONTINUE',
	'GO'
];

/** The rows that fit the view, in its order. What has no value in a column stands last in either direction; then names decide. */
export function arrange(rows: readonly PortfolioRow[], view: PortfolioView): PortfolioRow[] {
	const words = plain(view.q).split(' ').filter(Boolean);
	const shown = rows.filter(
		(row) =>
			words.every((word) => plain(`${row.name} ${row.scope}`).includes(word)) &&
			(view.phase === null || row.phase === view.phase) &&
			(view.verdict === null || (row.verdict ?? 'geen') === view.verdict) &&
			(!view.mine || row.mine) &&
			(!view.needsMe || row.needs.length > 0)
	);
	const turn = view.descending ? -1 : 1;
	return shown.sort((a, b) => {
		if (view.sort === 'naam') return turn * byName(a, b);
		const [x, y] = [sortValue(a, view.sort), sortValue(b, view.sort)];
		if (x === y) return byName(a, b);
		if (x === null) return 1;
		if (y === null) return -1;
		return x < y ? -turn : turn;
	});
}

function sortValue(
	row: PortfolioRow,
	column: Exclude<PortfolioColumn, 'naam'>
): number | string | null {
	switch (column) {
		case 'fase':
			return phases.indexOf(row.phase);
		case 'uitslag':
			return row.verdict && verdictsByWeight.indexOf(row.verdict);
		case 'einde':
			return row.weeksLeft;
		case 'blokkades':
			return row.gate && row.gate.blockers.length;
		case 'besluit':
			return row.decision && (row.decision.stale ? 0 : 1);
		case 'herziening':
			return row.decision?.nextReviewOn ?? null;
		case 'voorwaarden':
			return row.decision && row.conditions.overdue;
		default:
			return column satisfies never;
	}
}

function byName(a: PortfolioRow, b: PortfolioRow): number {
	return a.name.localeCompare(b.name, 'nl', { numeric: true }) || (a.id < b.id ? -1 : 1);
}

function plain(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

export interface NeedFacts {
	roles: readonly PilotRole[];
	decisionRole: PilotRole;
	phase: Phase;
	/** A decision by someone else waits for a second signature. */
	awaitingSecond: boolean;
	ownOpenConditions: number;
	stale: boolean;
	nextReviewOn: string | null;
	openSeriousIncident: boolean;
	ownItemsNotReady: number;
	/** YYYY-MM-DD */
	today: string;
}

/** What in a pilot waits for someone with these roles, the heaviest first. */
export function needsOf(facts: NeedFacts): Need[] {
	if (facts.roles.length === 0 || facts.phase === 'afgesloten') return [];
	const accountable = facts.roles.includes(facts.decisionRole);
	const closes = facts.roles.some((role) => role === 'PO' || role === 'CISO' || role === 'DPO');
	const due = facts.nextReviewOn !== null && facts.nextReviewOn <= facts.today;
	const needs: [Need, boolean][] = [
		['incident', closes && facts.openSeriousIncident],
		['second-sign', accountable && facts.awaitingSecond],
		['stale', accountable && facts.stale],
		['review', accountable && due],
		['condition', facts.ownOpenConditions > 0],
		['item', facts.ownItemsNotReady > 0]
	];
	return needs.filter(([, holds]) => holds).map(([need]) => need);
}

/** Whole weeks from one moment to another, rounded towards the end: a week that has begun counts. */
export function weeksUntil(until: string, now: string): number {
	return Math.ceil((Date.parse(until) - Date.parse(now)) / (7 * 864e5)) + 0;
}
