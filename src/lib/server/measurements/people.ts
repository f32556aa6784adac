import type { KpiState } from '#lib/domain/kpi-state.ts';
import { sql } from 'kysely';
import type { Db } from '../db/open.ts';
import type { StoredPlan } from '../plans/plan-repository.ts';

export interface TeamSize {
	id: string;
	name: string;
	/** Everyone who ever worked for the pilot in it. */
	workers: number;
}

/** The teams of a pilot with the number of their workers, as the people page of the pilot assigns them. */
export async function teamSizes(db: Db, pilotId: string): Promise<TeamSize[]> {
	const rows = await db
		.selectFrom('team')
		.leftJoin('pilotRole', (join) =>
			join.onRef('pilotRole.teamId', '=', 'team.id').on('pilotRole.role', '=', 'MW')
		)
		.select(({ fn }) => [
			'team.id',
			'team.name',
			fn.count<number | string>('pilotRole.userId').distinct().as('workers')
		])
		.where('team.pilotId', '=', pilotId)
		.groupBy(['team.id', 'team.name'])
		.orderBy('team.name')
		.execute();
	return rows.map((row) => ({ ...row, workers: Number(row.workers) }));
}

export interface SurveyAnswers {
	kpi: string;
	answers: { value: number; n: number }[];
}

/** More rows than this are no survey of staff or clients, and would make the page slower with each row. */
const mostAnswers = 5000;

/** How many gave each answer, for the KPIs that people answer on a scale. Withdrawn answers are left out. */
export async function surveyAnswers(
	db: Db,
	{ pilotId, epoch, plan }: StoredPlan,
	states: Readonly<Record<string, KpiState>>
): Promise<SurveyAnswers[]> {
	const found: SurveyAnswers[] = [];
	for (const { id, type } of plan.kpis) {
		const state = states[id];
		const asked = type === 'ordinal' || (type === 'monitor' && state?.paths.ai.sources.survey);
		if (!asked || !state || state.rows === 0 || state.rows > mostAnswers) continue;
		const rows = await db
			.selectFrom('measurement as answer')
			.select(({ fn }) => ['answer.value', fn.countAll<number | string>().as('n')])
			.where('answer.pilotId', '=', pilotId)
			.where('answer.epoch', '=', epoch)
			.where('answer.kpi', '=', id)
			.where('answer.kind', '=', 'value')
			.where('answer.path', '<>', 'baseline')
			.where(
				sql<boolean>`not exists (select 1 from measurement as gone where ${sql.ref('gone.pilotId')} = ${sql.ref('answer.pilotId')}
				and ${sql.ref('gone.kpi')} = ${sql.ref('answer.kpi')} and ${sql.ref('gone.reportId')} = ${sql.ref('answer.reportId')} and gone.kind = 'tombstone')`
			)
			.groupBy('answer.value')
			.orderBy('answer.value')
			.execute();
		found.push({ kpi: id, answers: rows.map(({ value, n }) => ({ value, n: Number(n) })) });
	}
	return found;
}
