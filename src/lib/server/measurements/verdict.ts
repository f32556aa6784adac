import { canonicalJson, sha256Hex } from '#lib/domain/hash.ts';
import type { KpiState } from '#lib/domain/kpi-state.ts';
import type { AuditEvent } from '#lib/domain/audit.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Verdict } from '#lib/domain/verdict.ts';
import { decide, terminalVerdicts } from '#lib/domain/verdict.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { StoredPlan } from '../plans/plan-repository.ts';
import { frozenPlan } from '../plans/plan-repository.ts';
import type { StoredState } from './measurement-repository.ts';
import { statisticsOf } from './statistics.ts';

export interface ComputedVerdict {
	snapshotId: string;
	snapshotHash: string;
	verdict: Verdict;
	/** The first terminal verdict of this epoch, as it was latched; later drift is shown beside it. */
	latched: { id: string; verdict: string; at: string } | null;
	plan: StoredPlan;
	/** Of the KPIs of the plan. */
	states: Record<string, KpiState>;
	/** What the states were read from, with the parts of the time that no plan judges. */
	statistics: Record<string, StoredState>;
}

/** The verdict of a pilot now, for whoever may see the dashboard; null while no plan is frozen. */
export function computeVerdict(ctx: Ctx, pilotId: string): Promise<Result<ComputedVerdict | null>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, pilotId, 'dashboard.view');
		if (!access.ok) return access;
		return ok(await verdictIn(trx, ctx, audit, pilotId));
	});
}

/**
 * The same inside a transaction, without asking who looks: used after each measurement, so that harm pauses the pilot at once and not
 * when somebody happens to open the dashboard. A snapshot is stored when plan, data or verdict differ from the newest one.
 */
export async function verdictIn(
	trx: Trx,
	ctx: Ctx,
	audit: (event: AuditEvent) => Promise<void>,
	pilotId: string
): Promise<ComputedVerdict | null> {
	const plan = await frozenPlan(trx, pilotId);
	if (!plan) return null;
	const statistics = await statisticsOf(trx, ctx, plan);
	const states = Object.fromEntries(
		plan.plan.kpis.flatMap(({ id }) => (statistics[id] ? [[id, statistics[id].state]] : []))
	);
	const verdict = decide(plan.plan, states, {
		now: now(ctx),
		epoch: plan.epoch,
		...(plan.hash && { expectedPlanHash: plan.hash }),
		openZeroToleranceIncident: await hasOpenSeriousIncident(trx, pilotId)
	});
	const latched = await latchedVerdict(trx, pilotId, plan.epoch);
	const latches = terminalVerdicts.includes(verdict.verdict) && isNew(verdict, latched);
	const snapshot = await storeSnapshot(trx, ctx, pilotId, verdict, latches);
	if (latches) {
		await audit({
			action: 'verdict.latched',
			subjectKind: 'verdict',
			subjectId: snapshot.id,
			pilotId,
			detail: { verdict: verdict.verdict, rule: verdict.rule, dataHash: verdict.dataHash }
		});
		await pauseOnHarm(trx, ctx, audit, pilotId, verdict, snapshot.id);
	}
	return {
		snapshotId: snapshot.id,
		snapshotHash: snapshot.hash,
		verdict,
		latched: latches
			? { id: snapshot.id, verdict: verdict.verdict, at: snapshot.at }
			: latched && { id: latched.id, verdict: latched.verdict, at: latched.at },
		plan,
		states,
		statistics
	};
}

async function hasOpenSeriousIncident(trx: Trx, pilotId: string): Promise<boolean> {
	const row = await trx
		.selectFrom('incident')
		.select('id')
		.where('pilotId', '=', pilotId)
		.where('severity', '=', 'ernstig')
		.where('closedAt', 'is', null)
		.executeTakeFirst();
	return !!row;
}

async function latchedVerdict(trx: Trx, pilotId: string, epoch: number) {
	const row = await trx
		.selectFrom('verdictSnapshot')
		.select(['id', 'verdict', 'at', 'content'])
		.where('pilotId', '=', pilotId)
		.where('epoch', '=', epoch)
		.where('latched', '=', 1)
		.orderBy('at', 'desc')
		.executeTakeFirst();
	return row ?? null;
}

/** Another verdict than the one latched last, or a further event after a pause: each event pauses anew. */
function isNew(verdict: Verdict, latched: { verdict: string; content: string } | null): boolean {
	if (latched?.verdict !== verdict.verdict) return true;
	return events(verdict) > events(JSON.parse(latched.content) as Verdict);
}

function events(verdict: Verdict): number {
	return verdict.kpis.reduce((sum, kpi) => sum + kpi.events, 0);
}

async function storeSnapshot(
	trx: Trx,
	ctx: Ctx,
	pilotId: string,
	verdict: Verdict,
	latches: boolean
): Promise<{ id: string; hash: string; at: string }> {
	// The moment of looking is no part of what was seen: the same data give the same hash.
	const { at: seenAt, ...seen } = verdict;
	const hash = sha256Hex(canonicalJson(seen));
	const newest = await trx
		.selectFrom('verdictSnapshot')
		.select(['id', 'hash', 'at'])
		.where('pilotId', '=', pilotId)
		.where('epoch', '=', verdict.epoch)
		.orderBy('at', 'desc')
		.executeTakeFirst();
	if (newest?.hash === hash && !latches) return newest;
	const id = ctx.newId();
	const at = newest && newest.at >= seenAt ? justAfter(newest.at) : seenAt;
	await trx
		.insertInto('verdictSnapshot')
		.values({
			id,
			pilotId,
			epoch: verdict.epoch,
			verdict: verdict.verdict,
			rule: verdict.rule,
			content: JSON.stringify({ ...verdict, at }),
			planHash: verdict.planHash,
			dataHash: verdict.dataHash,
			hash,
			latched: latches ? 1 : 0,
			at
		})
		.execute();
	return { id, hash, at };
}

/** Readers take the snapshot of the latest moment for the newest: two in one millisecond, or a clock set back, may not change that. */
function justAfter(moment: string): string {
	return new Date(Date.parse(moment) + 1).toISOString();
}

/** PAUSE and STOP shut the interlock at once; only a decision opens it again. */
async function pauseOnHarm(
	trx: Trx,
	ctx: Ctx,
	audit: (event: AuditEvent) => Promise<void>,
	pilotId: string,
	verdict: Verdict,
	snapshotId: string
): Promise<void> {
	if (verdict.verdict !== 'PAUSE' && verdict.verdict !== 'STOP') return;
	const cause = verdict.verdict === 'PAUSE' ? 'zero-tolerance' : 'red-verdict';
	const paused = await trx
		.updateTable('pilot')
		.set({ runningState: 'gepauzeerd' })
		.where('id', '=', pilotId)
		.where('runningState', '=', 'open')
		.executeTakeFirst();
	if (Number(paused.numUpdatedRows) === 0) return;
	const id = ctx.newId();
	await trx
		.insertInto('pause')
		.values({
			id,
			pilotId,
			cause,
			reason: verdict.because.join(', '),
			by: null,
			at: now(ctx),
			liftedByDecisionId: null,
			liftedAt: null
		})
		.execute();
	await audit({
		action: 'pilot.paused',
		subjectKind: 'pause',
		subjectId: id,
		pilotId,
		detail: { cause, snapshotId }
	});
}
