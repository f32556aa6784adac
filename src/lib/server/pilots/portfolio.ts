import { nextGate } from '#lib/domain/gate.ts';
import { can } from '#lib/domain/permissions.ts';
import { pilotReasons } from '#lib/domain/permit.ts';
import type { Phase, RunningState } from '#lib/domain/pilot.ts';
import { isLive } from '#lib/domain/pilot.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Services } from '../context.ts';
import { loadGovernanceState } from './governance.ts';
import { listPilots, liveRoles } from './pilot-repository.ts';

export interface PortfolioRow {
	id: string;
	name: string;
	scope: string;
	phase: Phase;
	running: RunningState;
	verdict: string | null;
	/** What stands before the next gate. */
	blockers: number;
	nextPhase: Phase | null;
	/** True when the AI may run. */
	open: boolean;
}

/** The pilots of the organisation that the actor may see: those she has a role in, or all for oversight. */
export async function portfolio(
	ctx: Ctx
): Promise<Result<{ pilots: PortfolioRow[]; mayCreate: boolean }>> {
	if (!can(ctx.actor, 'portfolio.view')) return refuse('not-allowed');
	const pilots: PortfolioRow[] = [];
	for (const pilot of await listPilots(ctx.db, ctx.actor.organisationId)) {
		const roles = await liveRoles(ctx.db, pilot.id, ctx.actor.userId);
		if (!can(ctx.actor, 'pilot.view', { roles })) continue;
		const state = await loadGovernanceState(ctx.db, ctx, pilot.id);
		const gate = state && nextGate(state);
		pilots.push({
			id: pilot.id,
			name: pilot.name,
			scope: pilot.scope,
			phase: pilot.phase,
			running: pilot.runningState,
			verdict: state?.verdict?.current ?? null,
			blockers: gate?.blockers.length ?? 0,
			nextPhase: gate?.phase ?? null,
			open: !!state && pilotReasons(state).length === 0
		});
	}
	return ok({ pilots, mayCreate: can(ctx.actor, 'pilot.create') });
}

export interface RegisterRow {
	id: string;
	organisation: string;
	name: string;
	purpose: string;
	phase: Phase;
	running: RunningState;
	contact: string | null;
	demo: boolean;
}

/** The public register: the live pilots of this installation. No one's name, nothing that is not meant for everyone. */
export async function publicRegister(services: Services): Promise<RegisterRow[]> {
	const rows = await services.db
		.selectFrom('pilot')
		.innerJoin('organisation', 'organisation.id', 'pilot.organisationId')
		.select([
			'pilot.id',
			'organisation.name as organisation',
			'organisation.demo',
			'pilot.name',
			'pilot.scope as purpose',
			'pilot.phase',
			'pilot.runningState as running',
			'pilot.publicContact as contact'
		])
		.orderBy('organisation.name')
		.orderBy('pilot.name')
		.execute();
	return rows
		.map((row) => ({
			...row,
			phase: row.phase as Phase,
			running: row.running as RunningState,
			demo: row.demo === 1
		}))
		.filter((row) => isLive(row.phase));
}
