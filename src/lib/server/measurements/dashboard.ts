import type { KpiState } from '#lib/domain/kpi-state.ts';
import { governanceFacts } from '#lib/domain/governance.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import { timeParts } from '#lib/domain/time-parts.ts';
import type { Ctx } from '../context.ts';
import { loadGovernanceState } from '../pilots/governance.ts';
import type { StoredPlan } from '../plans/plan-repository.ts';
import { plansOf } from '../plans/plan-repository.ts';
import type { Reference } from './changes.ts';
import { lastReference } from './changes.ts';
import { loadStatistics } from './measurement-repository.ts';
import type { SurveyAnswers, TeamSize } from './people.ts';
import { surveyAnswers, teamSizes } from './people.ts';
import type { PointCounts } from './point.ts';
import { countsBehind } from './point.ts';
import type { ComputedVerdict } from './verdict.ts';
import { computeVerdict } from './verdict.ts';

export interface IncidentCounts {
	serious: { open: number; closed: number };
	minor: { open: number; closed: number };
}

/** One epoch of the pilot: what was agreed, and how many rows were counted in it. */
export interface EpochSummary {
	epoch: number;
	status: string;
	frozenAt: string | null;
	reason: string | null;
	rows: number;
}

/** Everything the page of a pilot under measurement is made of, from stored statistics: no row is read for it. */
export interface DashboardData {
	computed: ComputedVerdict;
	/** Where the minutes of a report with AI went. */
	parts: Record<string, KpiState>;
	/** Rows that came late, by KPI. */
	late: Record<string, number>;
	/** The states of zero-tolerance KPIs in the epochs before this one. */
	earlier: { epoch: number; states: Record<string, KpiState> }[];
	epochs: EpochSummary[];
	teams: TeamSize[];
	surveys: SurveyAnswers[];
	/** What the pilot is compared with: the last decision. */
	reference: Reference | null;
	facts: Record<string, string> | null;
	/** The point that was asked for, as counts; null when it is no point of the chart. */
	point: PointCounts | null;
}

/** What the board's dashboard is made of; `data` is null while no plan is frozen. */
export async function dashboardOf(
	ctx: Ctx,
	pilotId: string,
	asked: { kpi?: string | null; point?: string | null } = {}
): Promise<Result<{ data: DashboardData | null; incidents: IncidentCounts }>> {
	const computed = await computeVerdict(ctx, pilotId);
	if (!computed.ok) return computed;
	return ok({
		data: computed.value && (await dataOf(ctx, computed.value, asked)),
		incidents: await incidentsOf(ctx, pilotId)
	});
}

async function dataOf(
	ctx: Ctx,
	computed: ComputedVerdict,
	asked: { kpi?: string | null; point?: string | null }
): Promise<DashboardData> {
	const { plan, states, statistics } = computed;
	const { pilotId } = plan;
	const governance = await loadGovernanceState(ctx.db, ctx, pilotId);
	const parts = timeParts.flatMap(({ id }) =>
		statistics[id] ? [[id, statistics[id].state] as const] : []
	);
	const state = asked.kpi ? states[asked.kpi] : undefined;
	return {
		computed,
		parts: Object.fromEntries(parts),
		late: Object.fromEntries(Object.entries(statistics).map(([kpi, { late }]) => [kpi, late])),
		...(await epochsOf(ctx, plan)),
		teams: await teamSizes(ctx.db, pilotId),
		surveys: await surveyAnswers(ctx.db, plan, states),
		reference: await lastReference(ctx.db, pilotId),
		facts: governance && governanceFacts(governance),
		point:
			asked.kpi && asked.point && state
				? await countsBehind(ctx.db, plan, { kpi: asked.kpi, state, point: asked.point })
				: null
	};
}

async function epochsOf(
	ctx: Ctx,
	{ pilotId, epoch, plan }: StoredPlan
): Promise<Pick<DashboardData, 'epochs' | 'earlier'>> {
	const plans = (await plansOf(ctx.db, pilotId)).filter(({ frozenAt }) => frozenAt !== null);
	const counted = await ctx.db
		.selectFrom('kpiStatistic')
		.select(({ fn }) => ['epoch', fn.max('rows').as('rows')])
		.where('pilotId', '=', pilotId)
		.groupBy('epoch')
		.execute();
	const zeroTolerance = plan.kpis.filter(({ type }) => type === 'zero-tolerance');
	const before = plans.filter((past) => past.epoch < epoch).map((past) => past.epoch);
	const earlier = await Promise.all(
		before
			.toSorted((a, b) => a - b)
			.map(async (past) => {
				const stored = await loadStatistics(ctx.db, pilotId, past);
				const states = zeroTolerance.flatMap(({ id }) =>
					stored[id] ? [[id, stored[id].state] as const] : []
				);
				return { epoch: past, states: Object.fromEntries(states) };
			})
	);
	return {
		earlier,
		epochs: plans
			.map((past) => ({
				epoch: past.epoch,
				status: past.status,
				frozenAt: past.frozenAt,
				reason: past.amendmentReason,
				rows: Number(counted.find((row) => row.epoch === past.epoch)?.rows ?? 0)
			}))
			.sort((a, b) => a.epoch - b.epoch)
	};
}

async function incidentsOf(ctx: Ctx, pilotId: string): Promise<IncidentCounts> {
	const rows = await ctx.db
		.selectFrom('incident')
		.select(['severity', 'closedAt'])
		.where('pilotId', '=', pilotId)
		.execute();
	const count = (severity: string) => {
		const of = rows.filter((row) => row.severity === severity);
		const open = of.filter((row) => row.closedAt === null).length;
		return { open, closed: of.length - open };
	};
	return { serious: count('ernstig'), minor: count('licht') };
}
