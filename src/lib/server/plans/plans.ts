import { can } from '#lib/domain/permissions.ts';
import type { Plan, PlanKpi } from '#lib/domain/plan.ts';
import { checkPlan, planHash } from '#lib/domain/plan.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { verifyOwnPassword } from '../auth/reauthenticate.ts';
import type { Ctx } from '../context.ts';
import type { KpiCatalogue } from '../content/load.ts';
import { inTransaction, now, today } from '../context.ts';
import { baselineHash } from '../measurements/measurement-repository.ts';
import { statesOf } from '../measurements/statistics.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { StoredPlan } from './plan-repository.ts';
import { draftPlan, frozenPlan, insertPlan, plansOf, updatePlan } from './plan-repository.ts';
import { kpiCatalogueOf, kpiOffers, presetPlan } from './preset.ts';

export interface PlanSave {
	pilotId: string;
	plan: Plan;
	/** Version of the draft that was on screen; absent when there was none. */
	version?: number;
	/** Why the agreement changes: required once a plan was frozen, because a new epoch begins. */
	reason?: string;
}

/** What the plan page needs: every plan so far, the draft with what it starts from, and what the catalogue offers. */
export interface PlanEditor {
	/** Frozen and superseded plans, newest epoch first: both visible for ever. */
	agreed: StoredPlan[];
	draft: StoredPlan | null;
	/** The plan the form starts from: the draft, else the agreed one, else the catalogue's preset. */
	start: Plan;
	offers: PlanKpi[];
	catalogue: KpiCatalogue;
	mayEdit: boolean;
	mayFreeze: boolean;
}

export async function planEditor(ctx: Ctx, pilotId: string): Promise<Result<PlanEditor>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'dashboard.view');
	if (!access.ok) return access;
	const { roles, pilot } = access.value;
	const catalogue = kpiCatalogueOf(ctx.content, pilot);
	const plans = await plansOf(ctx.db, pilotId);
	const draft = plans.find((plan) => plan.status === 'draft') ?? null;
	const frozen = plans.find((plan) => plan.status === 'frozen');
	return ok({
		agreed: plans.filter((plan) => plan.status !== 'draft'),
		draft,
		start: draft?.plan ?? frozen?.plan ?? presetPlan(catalogue, today(ctx)),
		offers: kpiOffers(catalogue),
		catalogue,
		mayEdit: can(ctx.actor, 'plan.edit', { roles }),
		mayFreeze: can(ctx.actor, 'plan.freeze', { roles, decisionRole: pilot.decisionRole })
	});
}

/**
 * Saves the draft plan as it stands, complete or not: a half-written plan is work too. A frozen plan is never touched; saving beside
 * it prepares the next epoch and needs a reason.
 */
export function savePlan(ctx: Ctx, input: PlanSave): Promise<Result<StoredPlan>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'plan.edit');
		if (!access.ok) return access;
		const frozen = await frozenPlan(trx, input.pilotId);
		const reason = input.reason?.trim() || null;
		if (frozen && !reason) return refuse('amendment-needs-reason', undefined, 'reason');
		const draft = await draftPlan(trx, input.pilotId);
		if ((draft?.version ?? undefined) !== input.version) return refuse('changed-meanwhile');
		const saved = draft
			? { ...draft, plan: input.plan, amendmentReason: reason, version: draft.version + 1 }
			: newDraft(ctx, input, (frozen?.epoch ?? 0) + 1, reason);
		if (!draft) await insertPlan(trx, saved);
		else if (!(await updatePlan(trx, draft, { plan: input.plan, amendmentReason: reason }))) {
			return refuse('changed-meanwhile');
		}
		await audit({
			action: frozen ? 'plan.amended' : 'plan.saved',
			subjectKind: 'plan',
			subjectId: saved.id,
			pilotId: input.pilotId,
			detail: { epoch: saved.epoch, hash: planHash(input.plan), ...(reason && { reason }) }
		});
		return ok(saved);
	});
}

/**
 * Freezes the draft: signed by who is accountable for stop/go, bound to its hash and to the baseline as it is today. The epoch
 * before it becomes history. Refused when the plan is not complete, or is not the one that was on screen (`hash`).
 */
export async function freezePlan(
	ctx: Ctx,
	input: { pilotId: string; hash: string; password: string }
): Promise<Result<StoredPlan>> {
	const known = await verifyOwnPassword(ctx, input.password);
	if (!known.ok) return known;
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'plan.freeze');
		if (!access.ok) return access;
		const draft = await draftPlan(trx, input.pilotId);
		if (!draft) return refuse('plan-nothing-to-freeze');
		const hash = planHash(draft.plan);
		if (hash !== input.hash) return refuse('changed-meanwhile');
		const [fault] = checkPlan(draft.plan);
		if (fault) return refuse('plan-incomplete', { path: fault.path, problem: fault.sentence });
		const at = now(ctx);
		const previous = await frozenPlan(trx, input.pilotId);
		if (previous) await updatePlan(trx, previous, { status: 'superseded' });
		const pinned = await baselineHash(trx, input.pilotId);
		const signed = {
			status: 'frozen',
			hash,
			baselineHash: pinned,
			frozenBy: ctx.actor.userId,
			frozenAt: at
		} as const;
		if (!(await updatePlan(trx, draft, signed))) return refuse('changed-meanwhile');
		await trx
			.insertInto('signature')
			.values({
				id: ctx.newId(),
				organisationId: ctx.actor.organisationId,
				pilotId: input.pilotId,
				subjectKind: 'plan',
				subjectId: draft.id,
				subjectHash: hash,
				meaning: 'freeze',
				userId: ctx.actor.userId,
				userName: ctx.actor.name,
				at
			})
			.execute();
		await audit({
			action: 'plan.frozen',
			subjectKind: 'plan',
			subjectId: draft.id,
			pilotId: input.pilotId,
			detail: { epoch: draft.epoch, hash, baselineHash: pinned }
		});
		const frozen = { ...draft, ...signed, version: draft.version + 1 };
		await statesOf(trx, ctx, frozen);
		return ok(frozen);
	});
}

function newDraft(
	ctx: Ctx,
	{ pilotId, plan }: PlanSave,
	epoch: number,
	amendmentReason: string | null
): StoredPlan {
	return {
		id: ctx.newId(),
		pilotId,
		epoch,
		plan,
		status: 'draft',
		hash: null,
		baselineHash: null,
		amendmentReason,
		frozenBy: null,
		frozenAt: null,
		createdBy: ctx.actor.userId,
		createdAt: now(ctx),
		version: 1
	};
}
