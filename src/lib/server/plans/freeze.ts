import type { Localized } from '#lib/domain/locale.ts';
import { locales, pick } from '#lib/domain/locale.ts';
import { chosenMargins } from '#lib/domain/plan-advice.ts';
import { placeIn } from '#lib/domain/plan-fields.ts';
import type { PlanKpi } from '#lib/domain/plan.ts';
import { checkPlan, planHash } from '#lib/domain/plan.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { verifyOwnPassword } from '../auth/reauthenticate.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { baselineHash } from '../measurements/measurement-repository.ts';
import { statisticsOf } from '../measurements/statistics.ts';
import { pilotForActor } from '../pilots/access.ts';
import { planFacts, withoutBaseline } from './plan-facts.ts';
import type { StoredPlan } from './plan-repository.ts';
import { draftPlan, frozenPlan, updatePlan } from './plan-repository.ts';

export interface PlanFreeze {
	pilotId: string;
	/** Of the plan that was on screen. */
	hash: string;
	password: string;
	/** Ids of the KPIs of which the signer says that the board itself chose the margin. */
	confirmed: readonly string[];
}

/**
 * Freezes the draft: signed by who is accountable for stop/go, bound to its hash and to the baseline as it is today. The epoch
 * before it becomes history. Refused when the plan is not complete, is not the one that was on screen (`hash`), has a margin that
 * nobody stands for, or begins a later epoch without any baseline.
 */
export async function freezePlan(ctx: Ctx, input: PlanFreeze): Promise<Result<StoredPlan>> {
	const known = await verifyOwnPassword(ctx, input.password);
	if (!known.ok) return known;
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'plan.freeze');
		if (!access.ok) return access;
		const draft = await draftPlan(trx, input.pilotId);
		if (!draft) return refuse('plan-nothing-to-freeze');
		const hash = planHash(draft.plan);
		if (hash !== input.hash) return refuse('changed-meanwhile');
		const ready = await mayFreeze(trx, ctx, draft, input.confirmed);
		if (!ready.ok) return ready;
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
		await sign(trx, ctx, draft, hash, at);
		const margins = chosenMargins(draft.plan).map(({ id, margin }) => [id, margin]);
		await audit({
			action: 'plan.frozen',
			subjectKind: 'plan',
			subjectId: draft.id,
			pilotId: input.pilotId,
			detail: {
				epoch: draft.epoch,
				hash,
				baselineHash: pinned,
				margins: Object.fromEntries(margins)
			}
		});
		const frozen = { ...draft, ...signed, version: draft.version + 1 };
		await statisticsOf(trx, ctx, frozen);
		return ok(frozen);
	});
}

async function mayFreeze(
	trx: Trx,
	ctx: Ctx,
	draft: StoredPlan,
	confirmed: readonly string[]
): Promise<Result<void>> {
	const { plan, epoch, pilotId } = draft;
	const [fault] = checkPlan(plan, now(ctx));
	if (fault)
		return refuse('plan-incomplete', {
			path: placeIn(plan, fault.path),
			problem: fault.sentence
		});
	const open = chosenMargins(plan).filter(({ id }) => !confirmed.includes(id));
	if (open.length > 0)
		return refuse('plan-margins-unconfirmed', { kpis: namesOf(open) }, 'confirmed');
	if (epoch === 1) return ok(undefined);
	const bare = withoutBaseline(plan, await planFacts(trx, ctx, pilotId, plan, epoch));
	return bare.length > 0
		? refuse('plan-epoch-without-baseline', { kpis: namesOf(bare) })
		: ok(undefined);
}

function namesOf(kpis: readonly PlanKpi[]): Localized {
	const [nl, en, fr] = locales.map((locale) =>
		kpis.map(({ id, title }) => (title ? pick(title, locale) : id)).join(', ')
	) as [string, string, string];
	return { nl, en, fr };
}

async function sign(
	trx: Trx,
	ctx: Ctx,
	draft: StoredPlan,
	hash: string,
	at: string
): Promise<void> {
	await trx
		.insertInto('signature')
		.values({
			id: ctx.newId(),
			organisationId: ctx.actor.organisationId,
			pilotId: draft.pilotId,
			subjectKind: 'plan',
			subjectId: draft.id,
			subjectHash: hash,
			meaning: 'freeze',
			userId: ctx.actor.userId,
			userName: ctx.actor.name,
			at
		})
		.execute();
}
