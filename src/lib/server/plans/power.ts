import { canonicalJson, sha256Hex } from '#lib/domain/hash.ts';
import type { Localized } from '#lib/domain/locale.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Expectation, ExpectationField } from '#lib/domain/plan-expectation.ts';
import {
	expectationFields,
	expectationLabels,
	impossible,
	typedExpectation,
	workersRange
} from '#lib/domain/plan-expectation.ts';
import { placeIn } from '#lib/domain/plan-fields.ts';
import type { Plan, PlanKpi } from '#lib/domain/plan.ts';
import { checkPlan } from '#lib/domain/plan.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Power, PowerQuestion } from '#lib/domain/stats/power.ts';
import { powerQuestion } from '#lib/domain/stats/power.ts';
import type { Ctx } from '../context.ts';
import { inTransaction, today } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { ExpectedKpi } from './expectation.ts';
import { expectationsOf, storedExpectation, storeExpectation } from './expectation.ts';
import { workersOf } from './plan-facts.ts';
import { draftPlan, frozenPlan } from './plan-repository.ts';
import type { PowerProgress } from './power-jobs.ts';
import { powerPilots, progressOfPower, startPower, stopPower, storedPower } from './power-jobs.ts';
import { kpiCatalogueOf, presetPlan } from './preset.ts';

/** The page that answers how many reports and workers it takes. */
export interface PowerRoom {
	plan: Plan;
	/** Draft, agreed, or what the catalogue would start with. */
	of: 'draft' | 'frozen' | 'start';
	expected: Record<string, ExpectedKpi>;
	workers: number;
	/** People who write reports in the pilot now. */
	staff: number;
	power: Power | null;
	running: PowerProgress | null;
	/** Why nothing can be computed; null when it can. */
	fault: { path: Localized; problem: Localized } | null;
	mayAsk: boolean;
}

export async function powerRoom(ctx: Ctx, pilotId: string): Promise<Result<PowerRoom>> {
	const found = await loadQuestion(ctx, pilotId);
	if (!found.ok) return found;
	const { question, key, mayAsk, ...room } = found.value;
	const [fault] = checkPlan(room.plan);
	return ok({
		...room,
		power: await storedPower(ctx.db, key),
		running: progressOfPower(key),
		fault: fault ? { path: placeIn(room.plan, fault.path), problem: fault.sentence } : null,
		mayAsk: mayAsk && question.plan.kpis.length > 0
	});
}

/** How far the computation is: null when none runs. */
export async function powerProgress(
	ctx: Ctx,
	pilotId: string
): Promise<Result<PowerProgress | null>> {
	const found = await loadQuestion(ctx, pilotId);
	return found.ok ? ok(progressOfPower(found.value.key)) : found;
}

export interface PowerAsk {
	pilotId: string;
	workers: number;
	kpis: Record<string, Expectation>;
}

/** Keeps what is expected, and computes what that means for the plan in the background unless it is known already. */
export async function askPower(ctx: Ctx, input: PowerAsk): Promise<Result<{ known: boolean }>> {
	const kept = await keepExpectation(ctx, input);
	if (!kept.ok) return kept;
	const found = await loadQuestion(ctx, input.pilotId);
	if (!found.ok) return found;
	const { question, key } = found.value;
	if (await storedPower(ctx.db, key)) return ok({ known: true });
	startPower(ctx, key, question, input.pilotId);
	return ok({ known: false });
}

/** Stops the computation; what is expected stays. */
export async function cancelPower(ctx: Ctx, pilotId: string): Promise<Result<void>> {
	const found = await loadQuestion(ctx, pilotId);
	if (!found.ok) return found;
	if (!found.value.mayAsk) return refuse('not-allowed');
	stopPower(found.value.key);
	return ok(undefined);
}

function keepExpectation(ctx: Ctx, input: PowerAsk): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'plan.edit');
		if (!access.ok) return access;
		const { workers, kpis, pilotId } = input;
		const { plan } = await planInHand(trx, ctx, pilotId, access.value.pilot);
		const [fault] = checkPlan(plan);
		if (fault)
			return refuse('plan-not-computable', {
				path: placeIn(plan, fault.path),
				problem: fault.sentence
			});
		if (!Number.isInteger(workers) || workers < workersRange.from || workers > workersRange.to)
			return refuse('expectation-range', { field: workersLabel, ...workersRange }, 'workers');
		const wrong = impossible(plan.kpis, kpis);
		if (wrong) return refuseField(wrong);
		const before = await storedExpectation(trx, pilotId);
		const known = plan.kpis.filter((kpi) => expectationFields(kpi).length > 0);
		const given = Object.fromEntries(
			Object.entries(kpis).filter(([id]) => known.some((kpi) => kpi.id === id))
		);
		const after = { workers, kpis: { ...before?.kpis, ...given } };
		if (before && canonicalJson(before) === canonicalJson(after)) return ok(undefined);
		await storeExpectation(trx, ctx, pilotId, after);
		await audit({
			action: 'plan.expected',
			subjectKind: 'pilot',
			subjectId: pilotId,
			pilotId,
			detail: after
		});
		return ok(undefined);
	});
}

function refuseField({ kpi, field }: { kpi: PlanKpi; field: ExpectationField }) {
	const typed = [field.from, field.to].map((value) => typedExpectation(kpi, field.kind, value));
	const label = expectationLabels[field.kind];
	const name = kpi.title ?? { nl: kpi.id, en: kpi.id, fr: kpi.id };
	return refuse(
		'expectation-range',
		{
			field: {
				nl: `${name.nl}: ${label.nl}`,
				en: `${name.en}: ${label.en}`,
				fr: `${name.fr}: ${label.fr}`
			},
			from: Math.min(...typed),
			to: Math.max(...typed)
		},
		`${kpi.id}.${field.field}`
	);
}

const workersLabel: Localized = { nl: 'Medewerkers', en: 'Workers', fr: 'Travailleurs' };

interface Loaded extends Pick<
	PowerRoom,
	'plan' | 'of' | 'expected' | 'workers' | 'staff' | 'mayAsk'
> {
	question: PowerQuestion;
	key: string;
}

async function loadQuestion(ctx: Ctx, pilotId: string): Promise<Result<Loaded>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'dashboard.view');
	if (!access.ok) return access;
	const { pilot, roles } = access.value;
	const { plan, of } = await planInHand(ctx.db, ctx, pilotId, pilot);
	const expected = await expectationsOf(ctx.db, pilotId, plan.kpis);
	const staff = await workersOf(ctx.db, pilotId);
	const stored = await storedExpectation(ctx.db, pilotId);
	const workers = stored?.workers ?? Math.max(staff, plan.teamOnly ? 3 : plan.minimums.workers);
	const question = powerQuestion(plan, valuesOf(expected), workers);
	return ok({
		plan,
		of,
		expected,
		workers,
		staff,
		question,
		key: keyOf(question),
		mayAsk: can(ctx.actor, 'plan.edit', { roles })
	});
}

function valuesOf(expected: Record<string, ExpectedKpi>): Record<string, Expectation> {
	return Object.fromEntries(
		Object.entries(expected).map(([id, { hope, baseline, spread }]) => [
			id,
			{ hope, baseline, spread }
		])
	);
}

async function planInHand(
	db: Ctx['db'] | Parameters<typeof draftPlan>[0],
	ctx: Ctx,
	pilotId: string,
	pilot: Parameters<typeof kpiCatalogueOf>[1]
): Promise<Pick<PowerRoom, 'plan' | 'of'>> {
	const draft = await draftPlan(db, pilotId);
	if (draft) return { plan: draft.plan, of: 'draft' };
	const frozen = await frozenPlan(db, pilotId);
	if (frozen) return { plan: frozen.plan, of: 'frozen' };
	return { plan: presetPlan(kpiCatalogueOf(ctx.content, pilot), today(ctx)), of: 'start' };
}

/** Everything the answer depends on, and nothing else: names and dates do not change a curve. Raise it when the engine changes. */
const curveVersion = 1;

function keyOf({ plan, expected, workers, reports }: PowerQuestion): string {
	const kpis = plan.kpis.map(({ title: _, alarm: __, ...kpi }) => ({
		...kpi,
		expected: expected[kpi.id]
	}));
	const asked = { ...plan, kpis, workers, reports, pilots: powerPilots, curveVersion };
	return sha256Hex(canonicalJson(asked));
}
