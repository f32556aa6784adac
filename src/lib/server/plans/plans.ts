import type { AuditAction } from '#lib/domain/audit.ts';
import type { PlanFacts } from '#lib/domain/plan-advice.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Plan, PlanKpi } from '#lib/domain/plan.ts';
import { planHash } from '#lib/domain/plan.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import type { KpiCatalogue, PlanPreset } from '../content/load.ts';
import { inTransaction, now, today } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import { expectationsOf } from './expectation.ts';
import { planFacts } from './plan-facts.ts';
import type { ExpectedKpi } from './expectation.ts';
import type { StoredPlan } from './plan-repository.ts';
import { draftPlan, frozenPlan, insertPlan, plansOf, updatePlan } from './plan-repository.ts';
import { newestStep, noteStep, takeStepBack } from './plan-steps.ts';
import { kpiCatalogueOf, kpiOffers, presetPlan, withPreset } from './preset.ts';

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
	agreed: (StoredPlan & { signedBy: string | null })[];
	draft: StoredPlan | null;
	/** The epoch that the draft begins, or would begin. */
	epoch: number;
	/** The plan the form starts from: the draft, else the agreed one, else the catalogue's preset. */
	start: Plan;
	offers: PlanKpi[];
	catalogue: KpiCatalogue;
	/** What undoing would take back. */
	undo: { before: Plan; after: Plan } | null;
	facts: PlanFacts;
	/** Per KPI of the catalogue: what is expected without AI and with it. */
	expected: Record<string, ExpectedKpi>;
	mayEdit: boolean;
	mayFreeze: boolean;
	/** Who signs the freeze: the role accountable for stop/go. */
	decisionRole: string;
}

export async function planEditor(ctx: Ctx, pilotId: string): Promise<Result<PlanEditor>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'dashboard.view');
	if (!access.ok) return access;
	const { roles, pilot } = access.value;
	const catalogue = kpiCatalogueOf(ctx.content, pilot);
	const offers = kpiOffers(catalogue);
	const plans = await plansOf(ctx.db, pilotId);
	const draft = plans.find((plan) => plan.status === 'draft') ?? null;
	const frozen = plans.find((plan) => plan.status === 'frozen');
	const start = draft?.plan ?? frozen?.plan ?? presetPlan(catalogue, today(ctx));
	const epoch = draft?.epoch ?? (frozen?.epoch ?? 0) + 1;
	const signers = await signersOf(ctx, pilotId);
	return ok({
		agreed: plans
			.filter((plan) => plan.status !== 'draft')
			.map((plan) => ({ ...plan, signedBy: signers.get(plan.id) ?? null })),
		draft,
		epoch,
		start,
		offers,
		catalogue,
		undo: await newestStep(ctx.db, draft),
		facts: await planFacts(ctx.db, ctx, pilotId, start, epoch),
		expected: await expectationsOf(ctx.db, pilotId, withOffers(start, offers)),
		mayEdit: can(ctx.actor, 'plan.edit', { roles }),
		mayFreeze: can(ctx.actor, 'plan.freeze', { roles, decisionRole: pilot.decisionRole }),
		decisionRole: pilot.decisionRole
	});
}

/** The KPIs of the plan as they are there, then those that could still be added. */
function withOffers(plan: Plan, offers: readonly PlanKpi[]): PlanKpi[] {
	return [...plan.kpis, ...offers.filter(({ id }) => !plan.kpis.some((kpi) => kpi.id === id))];
}

async function signersOf(ctx: Ctx, pilotId: string): Promise<Map<string, string>> {
	const rows = await ctx.db
		.selectFrom('signature')
		.select(['subjectId', 'userName'])
		.where('pilotId', '=', pilotId)
		.where('subjectKind', '=', 'plan')
		.execute();
	return new Map(rows.map(({ subjectId, userName }) => [subjectId, userName]));
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
		const draft = await draftPlan(trx, input.pilotId);
		if (!draft && frozen && input.version !== undefined) return refuse('plan-frozen');
		const reason = input.reason?.trim() || null;
		if (frozen && !reason) return refuse('amendment-needs-reason', undefined, 'reason');
		if ((draft?.version ?? undefined) !== input.version) return refuse('changed-meanwhile');
		const twice = input.plan.kpis.find(
			({ id }, i) => input.plan.kpis.findIndex((kpi) => kpi.id === id) !== i
		);
		if (twice) return refuse('plan-kpi-twice', { kpi: twice.title ?? twice.id });
		// A form that saves by itself sends what was saved already: that is no event.
		if (draft && planHash(draft.plan) === planHash(input.plan) && draft.amendmentReason === reason)
			return ok(draft);
		const saved = draft
			? { ...draft, plan: input.plan, amendmentReason: reason, version: draft.version + 1 }
			: newDraft(ctx, input, (frozen?.epoch ?? 0) + 1, reason);
		if (!draft) await insertPlan(trx, saved);
		else if (!(await updatePlan(trx, draft, { plan: input.plan, amendmentReason: reason }))) {
			return refuse('changed-meanwhile');
		}
		await noteStep(trx, ctx, saved.id, draft?.plan ?? null, input.plan);
		const action = frozen ? 'plan.amended' : 'plan.saved';
		const otherReason = draft?.amendmentReason !== reason;
		if (otherReason || (await beginsSpell(trx, ctx, saved, action)))
			await audit({
				action,
				subjectKind: 'plan',
				subjectId: saved.id,
				pilotId: input.pilotId,
				detail: {
					epoch: saved.epoch,
					...(draft && { before: planHash(draft.plan) }),
					hash: planHash(input.plan),
					...(reason && { reason })
				}
			});
		return ok(saved);
	});
}

const spellMs = 15 * 60_000;

/**
 * Whether the trail does not yet tell that this person is writing: a form that saves by itself would fill it. It tells from which state
 * she began; in which she left it, the entry tells that comes next (`before`, or the hash that is frozen).
 */
async function beginsSpell(
	trx: Trx,
	ctx: Ctx,
	{ id, pilotId }: StoredPlan,
	action: AuditAction
): Promise<boolean> {
	const last = await trx
		.selectFrom('auditEvent')
		.select(['action', 'actorId', 'at'])
		.where('pilotId', '=', pilotId)
		.where('subjectKind', '=', 'plan')
		.where('subjectId', '=', id)
		.orderBy('seq', 'desc')
		.executeTakeFirst();
	if (last?.action !== action || last.actorId !== ctx.actor.userId) return true;
	return Date.parse(now(ctx)) - Date.parse(last.at) >= spellMs;
}

/** Takes the last change of the draft back. */
export function undoPlan(
	ctx: Ctx,
	input: { pilotId: string; version: number }
): Promise<Result<StoredPlan>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'plan.edit');
		if (!access.ok) return access;
		const draft = await draftPlan(trx, input.pilotId);
		if (!draft) return refuse('plan-nothing-to-undo');
		if (draft.version !== input.version) return refuse('changed-meanwhile');
		const plan = await takeStepBack(trx, draft.id);
		if (!plan) return refuse('plan-nothing-to-undo');
		if (!(await updatePlan(trx, draft, { plan }))) return refuse('changed-meanwhile');
		await audit({
			action: 'plan.undone',
			subjectKind: 'plan',
			subjectId: draft.id,
			pilotId: input.pilotId,
			detail: { epoch: draft.epoch, before: planHash(draft.plan), hash: planHash(plan) }
		});
		return ok({ ...draft, plan, version: draft.version + 1 });
	});
}

/** What a preset would make of the plan that is being written; nothing is changed. */
export async function presetOf(
	ctx: Ctx,
	pilotId: string,
	presetId: string
): Promise<Result<{ editor: PlanEditor; preset: PlanPreset; plan: Plan }>> {
	const editor = await planEditor(ctx, pilotId);
	if (!editor.ok) return editor;
	const { catalogue, start } = editor.value;
	const preset = catalogue.presets.find(({ id }) => id === presetId);
	if (!preset) return refuse('plan-preset-unknown');
	return ok({
		editor: editor.value,
		preset,
		plan: withPreset(catalogue, preset, start, today(ctx))
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
