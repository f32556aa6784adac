import { nextGate } from '#lib/domain/gate.ts';
import { isStale, overdueConditions, type GovernanceState } from '#lib/domain/governance.ts';
import type { PilotRole } from '#lib/domain/permissions.ts';
import { can } from '#lib/domain/permissions.ts';
import { pilotReasons } from '#lib/domain/permit.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { PortfolioRow, PortfolioView } from '#lib/domain/portfolio.ts';
import { arrange, needsOf, weeksUntil } from '#lib/domain/portfolio.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Verdict, VerdictKind } from '#lib/domain/verdict.ts';
import type { Ctx } from '../context.ts';
import { now, today } from '../context.ts';
import { governanceStatesOf, newestVerdicts } from '../pilots/governance.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import { listPilots } from '../pilots/pilot-repository.ts';

export interface Portfolio {
	rows: PortfolioRow[];
	/** Pilots the reader may see, before the filter. */
	total: number;
	mayCreate: boolean;
}

/**
 * The pilots of the organisation that the reader may see (those she has a role in, or all for oversight), as the view asks. The number
 * of queries does not depend on the number of pilots.
 */
export async function portfolio(ctx: Ctx, view: PortfolioView): Promise<Result<Portfolio>> {
	if (!can(ctx.actor, 'portfolio.view')) return refuse('not-allowed');
	const roles = await ownRoles(ctx);
	const all = await listPilots(ctx.db, ctx.actor.organisationId);
	const visible = all.filter(({ id }) =>
		can(ctx.actor, 'pilot.view', { roles: roles.get(id) ?? [] })
	);
	const rows = visible.length === 0 ? [] : await rowsOf(ctx, visible, roles);
	return ok({
		rows: arrange(rows, view),
		total: visible.length,
		mayCreate: can(ctx.actor, 'pilot.create')
	});
}

async function rowsOf(
	ctx: Ctx,
	pilots: readonly Pilot[],
	roles: ReadonlyMap<string, PilotRole[]>
): Promise<PortfolioRow[]> {
	const ids = pilots.map(({ id }) => id);
	const states = await governanceStatesOf(ctx.db, ctx, pilots);
	const newest = await newestVerdicts(ctx.db, ids, 'any');
	const horizons = await horizonsOf(ctx, ids);
	const decisions = await decisionsOf(ctx, ids);
	const own = await ownWork(ctx, ids);
	return pilots.map((pilot) => {
		const state = states.get(pilot.id) ?? null;
		const snapshot = newest.get(pilot.id);
		const horizon = horizons.get(pilot.id);
		const standing = decisions.filter(({ pilotId }) => pilotId === pilot.id);
		const effective = standing.find(({ status }) => status === 'effective');
		const awaitingSecond = standing.some(
			({ status, signedBy }) => status === 'awaiting-second' && signedBy !== ctx.actor.userId
		);
		const stale = !!state && isStale(state);
		const current = (state?.verdict?.current ?? null) as VerdictKind | null;
		const latched = (state?.verdict?.latched?.verdict ?? null) as VerdictKind | null;
		return {
			id: pilot.id,
			name: pilot.name,
			scope: pilot.scope,
			phase: pilot.phase,
			running: pilot.runningState,
			verdict: current,
			latched: latched === current ? null : latched,
			weeksLeft: horizon?.until ? weeksUntil(horizon.until, now(ctx)) : null,
			reports: horizon?.reports
				? { have: snapshot ? reportsIn(snapshot.content) : 0, need: horizon.reports }
				: null,
			gate: state && nextGate(state),
			reasons: state ? pilotReasons(state) : [{ code: 'state-unreadable' as const, params: {} }],
			decision: effective
				? { id: effective.id, stale, nextReviewOn: effective.nextReviewOn }
				: null,
			reviewDue: !!effective?.nextReviewOn && effective.nextReviewOn <= today(ctx),
			conditions: conditionsOf(state),
			mine: roles.has(pilot.id),
			needs: needsOf({
				roles: roles.get(pilot.id) ?? [],
				decisionRole: pilot.decisionRole,
				phase: pilot.phase,
				awaitingSecond,
				ownOpenConditions: own.conditions.get(pilot.id) ?? 0,
				stale,
				nextReviewOn: effective?.nextReviewOn ?? null,
				openSeriousIncident: !!state?.openIncidents.some(({ severity }) => severity === 'ernstig'),
				ownItemsNotReady: notReady(state, own.items.get(pilot.id) ?? []),
				today: today(ctx)
			})
		};
	});
}

async function ownRoles(ctx: Ctx): Promise<Map<string, PilotRole[]>> {
	const rows = await ctx.db
		.selectFrom('pilotRole')
		.innerJoin('pilot', 'pilot.id', 'pilotRole.pilotId')
		.select(['pilotRole.pilotId', 'pilotRole.role'])
		.distinct()
		.where('pilot.organisationId', '=', ctx.actor.organisationId)
		.where('pilotRole.userId', '=', ctx.actor.userId)
		.where('pilotRole.endedAt', 'is', null)
		.execute();
	const byPilot = Map.groupBy(rows, ({ pilotId }) => pilotId);
	return new Map([...byPilot].map(([id, held]) => [id, held.map(({ role }) => role as PilotRole)]));
}

async function horizonsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Plan['horizon']>> {
	const rows = await ctx.db
		.selectFrom('plan')
		.select(['pilotId', 'content'])
		.where('pilotId', 'in', ids)
		.where('status', '=', 'frozen')
		.execute();
	return new Map(
		rows.map(({ pilotId, content }) => [pilotId, (JSON.parse(content) as Plan).horizon])
	);
}

/** The most AI reports that any deciding KPI counts: what the horizon is measured by. */
function reportsIn(content: string): number {
	const { kpis } = JSON.parse(content) as Pick<Verdict, 'kpis'>;
	return kpis.reduce((most, { role, n }) => (role === 'monitor' ? most : Math.max(most, n.ai)), 0);
}

function decisionsOf(ctx: Ctx, ids: readonly string[]) {
	return ctx.db
		.selectFrom('decision')
		.select(['id', 'pilotId', 'status', 'signedBy', 'nextReviewOn'])
		.where('pilotId', 'in', ids)
		.where('status', '<>', 'replaced')
		.execute();
}

/** Per pilot the reader's own open conditions, and the checklist items she owns. */
async function ownWork(ctx: Ctx, ids: readonly string[]) {
	const open = await ctx.db
		.selectFrom('condition')
		.innerJoin('decision', 'decision.id', 'condition.decisionId')
		.select(['condition.pilotId'])
		.where('condition.pilotId', 'in', ids)
		.where('condition.ownerId', '=', ctx.actor.userId)
		.where('condition.doneAt', 'is', null)
		.where('decision.status', '=', 'effective')
		.execute();
	const items = await ctx.db
		.selectFrom('checklistItem')
		.select(['pilotId', 'number'])
		.where('pilotId', 'in', ids)
		.where('ownerId', '=', ctx.actor.userId)
		.execute();
	const byPilot = Map.groupBy(open, ({ pilotId }) => pilotId);
	const owned = Map.groupBy(items, ({ pilotId }) => pilotId);
	return {
		conditions: new Map([...byPilot].map(([id, list]) => [id, list.length])),
		items: new Map([...owned].map(([id, list]) => [id, list.map(({ number }) => number)]))
	};
}

function conditionsOf(state: GovernanceState | null): PortfolioRow['conditions'] {
	if (!state) return { open: 0, overdue: 0 };
	const open = (state.decision?.conditions ?? []).filter(({ done }) => !done).length;
	return { open, overdue: overdueConditions(state).length };
}

function notReady(state: GovernanceState | null, owned: readonly number[]): number {
	return (state?.items ?? []).filter(({ number, ready }) => !ready && owned.includes(number))
		.length;
}
