import type { TreatmentRow, TreatmentValues } from '#lib/domain/equal-treatment.ts';
import { treatmentRows } from '#lib/domain/equal-treatment.ts';
import type { KpiVerdict } from '#lib/domain/verdict.ts';
import type { PlanKpi } from '#lib/domain/plan-model.ts';
import { kpiMethod } from '#lib/domain/plan-model.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { pseudonymsOf } from '../drafting/pseudonym.ts';
import { removedReports } from '../measurements/measurement-repository.ts';
import { computeVerdict } from '../measurements/verdict.ts';
import { pilotForActor } from '../pilots/access.ts';
import { frozenPlan } from '../plans/plan-repository.ts';

/** The measurements that the comparison is made of. */
const leadKpi = 'gelijke-behandeling';
const completenessKpi = 'volledigheid';

export interface EqualTreatment {
	rows: TreatmentRow[];
	/** The plan's own indicator of equal treatment, with its interval and threshold; null where the plan has none. */
	planned: { kpi: PlanKpi; verdict: KpiVerdict } | null;
}

/**
 * Lead time and completeness with and without AI in the present epoch, for who may see the register. Medians need the single values, which
 * the running statistics do not hold: they are read for this page alone. Withdrawn contacts count in no measurement; their lead time
 * comes from their dates, so that nobody waits longer unseen.
 */
export async function equalTreatment(ctx: Ctx, pilotId: string): Promise<Result<EqualTreatment>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'consent-register.view');
	if (!access.ok) return access;
	const { organisationId } = access.value.pilot;
	const epoch = (await frozenPlan(ctx.db, pilotId))?.epoch ?? 1;
	const lead = await valuesOf(ctx, pilotId, epoch, leadKpi);
	const complete = await valuesOf(ctx, pilotId, epoch, completenessKpi);
	const contacts = await manualContacts(ctx, pilotId, organisationId);
	const group = (kind: TreatmentValues['kind'], has: (value: Value) => boolean) => ({
		kind,
		leadDays: lead.filter(has).map(({ value }) => value),
		completeness: complete.filter(has).map(({ value }) => value)
	});
	const manual = ({ path }: Value) => path === 'manual';
	const values: TreatmentValues[] = [
		group('ai', ({ path }) => path === 'ai'),
		group('manual', manual),
		group('refused', (value) => manual(value) && contacts.get(value.reportId) === 'no'),
		group('other', (value) => manual(value) && contacts.get(value.reportId) === 'none'),
		{ kind: 'withdrawn', leadDays: await withdrawnLeadDays(ctx, pilotId), completeness: [] }
	];
	return ok({ rows: treatmentRows(values), planned: await plannedVerdict(ctx, pilotId) });
}

interface Value {
	value: number;
	path: string;
	reportId: string;
}

async function valuesOf(ctx: Ctx, pilotId: string, epoch: number, kpi: string): Promise<Value[]> {
	const removed = await removedReports(ctx.db, pilotId);
	const rows = await ctx.db
		.selectFrom('measurement')
		.select(['value', 'path', 'reportId'])
		.where('pilotId', '=', pilotId)
		.where('epoch', '=', epoch)
		.where('kpi', '=', kpi)
		.where('kind', '=', 'value')
		.where('path', 'in', ['ai', 'manual'])
		.execute();
	return rows.filter(({ reportId }) => !removed.has(reportId));
}

/** What was answered in the validated contacts without AI, by the pseudonym of their report: `no`, or `none`. */
async function manualContacts(
	ctx: Ctx,
	pilotId: string,
	organisationId: string
): Promise<ReadonlyMap<string, 'no' | 'none'>> {
	const contacts = await ctx.db
		.selectFrom('contact')
		.select('id')
		.where('pilotId', '=', pilotId)
		.where('path', '=', 'manual')
		.where('status', '=', 'validated')
		.execute();
	const refused = await ctx.db
		.selectFrom('consent')
		.innerJoin('contact', 'contact.id', 'consent.contactId')
		.select('contact.id')
		.where('contact.pilotId', '=', pilotId)
		.where('consent.answer', '=', 'no')
		.execute();
	const saidNo = new Set(refused.map(({ id }) => id));
	const ids = contacts.map(({ id }) => id);
	const named = await pseudonymsOf(ctx.db, ctx.keys, organisationId, 'report', ids);
	return new Map(ids.map((id) => [named.get(id) ?? id, saidNo.has(id) ? 'no' : 'none']));
}

async function withdrawnLeadDays(ctx: Ctx, pilotId: string): Promise<number[]> {
	const rows = await ctx.db
		.selectFrom('contact')
		.innerJoin('consent', 'consent.contactId', 'contact.id')
		.select(['contact.createdAt', 'contact.validatedAt'])
		.where('contact.pilotId', '=', pilotId)
		.where('contact.path', '=', 'manual')
		.where('consent.answer', '=', 'withdrawn')
		.where('contact.validatedAt', 'is not', null)
		.execute();
	return rows.map(
		({ createdAt, validatedAt }) =>
			(Date.parse(validatedAt ?? createdAt) - Date.parse(createdAt)) / 86_400_000
	);
}

async function plannedVerdict(ctx: Ctx, pilotId: string): Promise<EqualTreatment['planned']> {
	const computed = await computeVerdict(ctx, pilotId);
	if (!computed.ok || !computed.value) return null;
	const { plan, verdict } = computed.value;
	const kpi = plan.plan.kpis.find((candidate) => kpiMethod(candidate) === 'duration-refusers');
	const found = kpi && verdict.kpis.find(({ id }) => id === kpi.id);
	return kpi && found ? { kpi, verdict: found } : null;
}
