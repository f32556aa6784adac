import type { AlertFacts } from '#lib/domain/alert.ts';
import type { QuietStream, Stream } from '#lib/domain/alert-quiet.ts';
import { quietStreams } from '#lib/domain/alert-quiet.ts';
import { dayInBelgium } from '#lib/domain/calendar-day.ts';
import type { GovernanceState } from '#lib/domain/governance.ts';
import { isStale } from '#lib/domain/governance.ts';
import type { KpiState } from '#lib/domain/kpi-state.ts';
import type { Localized } from '#lib/domain/locale.ts';
import { isLive } from '#lib/domain/pilot.ts';
import type { PlanKpi } from '#lib/domain/plan.ts';
import { pilotPacks } from '../checklists/packs.ts';
import type { Services, Trx } from '../context.ts';
import { loadStatistics } from '../measurements/measurement-repository.ts';
import { loadGovernanceState } from '../pilots/governance.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import type { StoredPlan } from '../plans/plan-repository.ts';
import { frozenPlan } from '../plans/plan-repository.ts';

/**
 * What the alerts of a pilot rest on, read in the transaction of the caller; null when its packs are not installed. `lookForSilence`
 * reads the statistics besides, which are large.
 */
export async function loadAlertFacts(
	trx: Trx,
	services: Services,
	pilot: Pilot,
	lookForSilence: boolean
): Promise<AlertFacts | null> {
	const state = await loadGovernanceState(trx, services, pilot.id);
	if (!state) return null;
	const pause = await trx
		.selectFrom('pause')
		.select('cause')
		.where('pilotId', '=', pilot.id)
		.where('liftedAt', 'is', null)
		.orderBy('at')
		.executeTakeFirst();
	const stored = await frozenPlan(trx, pilot.id);
	const titleOf = titles(services, pilot, stored);
	const { verdict, plan } = state;
	return {
		today: state.today,
		phase: pilot.phase,
		running: pilot.runningState,
		decisionRole: pilot.decisionRole,
		pauseCause: pause?.cause ?? null,
		verdict:
			plan && verdict
				? {
						epoch: plan.epoch,
						current: verdict.current,
						latched: verdict.latched,
						red: verdict.red.map((id) => ({ id, title: titleOf(id) })),
						alarms: verdict.alarms.map((one) => ({ ...one, title: titleOf(one.id) }))
					}
				: null,
		stale: isStale(state),
		decision: await decisionFacts(trx, state),
		assessments: state.assessments,
		incidents: state.openIncidents,
		quiet: lookForSilence ? await quietNow(trx, pilot, state, stored, titleOf) : []
	};
}

type TitleOf = (kpi: string) => Localized | string;

/** A KPI's title as the plan or the catalogue has it. */
function titles(services: Services, pilot: Pilot, plan: StoredPlan | null): TitleOf {
	const catalogue = pilotPacks(services.content, pilot)?.kpi.kpis ?? [];
	return (id) =>
		plan?.plan.kpis.find((kpi) => kpi.id === id)?.title ??
		catalogue.find((kpi) => kpi.id === id)?.title ??
		id;
}

async function decisionFacts(trx: Trx, state: GovernanceState): Promise<AlertFacts['decision']> {
	const { decision } = state;
	if (!decision) return null;
	const row = await trx
		.selectFrom('decision')
		.select('nextReviewOn')
		.where('id', '=', decision.id)
		.executeTakeFirstOrThrow();
	const conditions = await trx
		.selectFrom('condition')
		.select(['id', 'ownerId', 'dueDate', 'doneAt'])
		.where('decisionId', '=', decision.id)
		.orderBy('id')
		.execute();
	return {
		id: decision.id,
		outcome: decision.outcome,
		effectiveOn: dayInBelgium(decision.effectiveAt),
		// The fact is `VERDICT:snapshot`, or a dash.
		verdictId: decision.facts.verdict?.split(':')[1] ?? null,
		nextReviewOn: row.nextReviewOn,
		conditions: conditions.map(({ doneAt, ...condition }) => ({
			...condition,
			done: doneAt !== null
		}))
	};
}

async function quietNow(
	trx: Trx,
	pilot: Pilot,
	state: GovernanceState,
	stored: StoredPlan | null,
	titleOf: TitleOf
): Promise<QuietStream[]> {
	const { decision, plan, today } = state;
	if (!decision || !plan || !isLive(pilot.phase) || pilot.runningState !== 'open') return [];
	const statistics = await loadStatistics(trx, pilot.id, plan.epoch);
	const states = Object.values(statistics).map((one) => one.state);
	const instruments = (stored?.plan.kpis ?? []).flatMap((kpi) =>
		instrument(kpi, statistics[kpi.id]?.state, titleOf)
	);
	// A decision opens the pilot, also again after a pause; another plan begins another series.
	const opened = [dayInBelgium(decision.effectiveAt), dayInBelgium(plan.frozenAt)].sort();
	return quietStreams([...paths(states), ...instruments], {
		today,
		expectedFrom: opened.at(-1) ?? today
	});
}

const pathTitles = {
	ai: { nl: 'verslagen met AI', en: 'reports with AI', fr: 'rapports avec IA' },
	manual: { nl: 'verslagen zonder AI', en: 'reports without AI', fr: 'rapports sans IA' }
} as const;

/** Each report gives a row in most KPIs: the KPI with the most rows in a week tells how many there were. */
function paths(states: readonly KpiState[]): Stream[] {
	return (['ai', 'manual'] as const).flatMap((path) => {
		const weeks: Record<string, number> = {};
		for (const state of states)
			for (const [monday, counts] of Object.entries(state.weeks))
				weeks[monday] = Math.max(weeks[monday] ?? 0, counts[path]?.n ?? 0);
		const moments = states.flatMap((state) => state.paths[path].lastAt ?? []).sort();
		const lastAt = moments.at(-1) ?? null;
		// Reports without AI are not asked for: only a habit of them can stop.
		if (path === 'manual' && lastAt === null) return [];
		return [{ id: path, title: pathTitles[path], lastAt, weeks, cadenceDays: null }];
	});
}

function instrument(kpi: PlanKpi, state: KpiState | undefined, titleOf: TitleOf): Stream[] {
	if (!kpi.cadenceDays) return [];
	const title = titleOf(kpi.id);
	return [
		{
			id: kpi.id,
			title: typeof title === 'string' ? { nl: title, en: title, fr: title } : title,
			lastAt: state?.lastAt ?? null,
			weeks: {},
			cadenceDays: kpi.cadenceDays
		}
	];
}
