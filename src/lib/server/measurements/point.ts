import { sql } from 'kysely';
import { findPoint } from '#lib/domain/dashboard-points.ts';
import type { KpiState } from '#lib/domain/kpi-state.ts';
import { measurementPaths } from '#lib/domain/measurement.ts';
import { complexities } from '#lib/domain/pilot.ts';
import type { ShownCell } from '#lib/domain/small-cells.ts';
import { hideSmallCells, smallestCell } from '#lib/domain/small-cells.ts';
import type { Db } from '../db/open.ts';
import type { StoredPlan } from '../plans/plan-repository.ts';
import { teamSizes } from './people.ts';

/** One line of a breakdown; `n` is null where the group is too small to show. */
export interface PointCount {
	key: string;
	n: number | null;
}

/** What is behind a point of a chart: counts, and never a report, a worker or a client. */
export interface PointCounts {
	kpi: string;
	path: string;
	/** First and last Monday. */
	from: string;
	to: string;
	byPath: PointCount[];
	byComplexity: PointCount[];
	/** By name of team. */
	byTeam: PointCount[];
}

/** The reports behind a point, counted by path, complexity and team. Reads the rows of those weeks and no others. */
export async function countsBehind(
	db: Db,
	{ pilotId, epoch }: StoredPlan,
	asked: { kpi: string; state: KpiState; point: string }
): Promise<PointCounts | null> {
	const found = findPoint(asked.state, asked.point);
	if (!found) return null;
	const { path, group } = found;
	const rows = await db
		.selectFrom('measurement as row')
		.select(({ fn }) => [
			'row.path',
			'row.complexity',
			'row.teamId',
			fn.countAll<number | string>().as('n')
		])
		.where('row.pilotId', '=', pilotId)
		.where('row.epoch', path === 'baseline' ? '<=' : '=', epoch)
		.where('row.kpi', '=', asked.kpi)
		.where('row.kind', '=', 'value')
		.where('row.at', '>=', group.from)
		.where('row.at', '<', daysLater(group.to, 7))
		.where(
			sql<boolean>`not exists (select 1 from measurement as gone where ${sql.ref('gone.pilotId')} = ${sql.ref('row.pilotId')}
			and ${sql.ref('gone.kpi')} = ${sql.ref('row.kpi')} and ${sql.ref('gone.reportId')} = ${sql.ref('row.reportId')} and gone.kind = 'tombstone')`
		)
		.groupBy(['row.path', 'row.complexity', 'row.teamId'])
		.execute();
	const counts = rows.map((row) => ({ ...row, n: Number(row.n) }));
	const ofPath = counts.filter((row) => row.path === path);
	const teams = await teamSizes(db, pilotId);
	const sum = (list: readonly { n: number }[]) => list.reduce((total, { n }) => total + n, 0);
	const known = (keys: readonly string[], of: (row: (typeof counts)[number]) => string | null) => [
		...keys.map((key) => ({ key, n: sum(ofPath.filter((row) => of(row) === key)) })),
		{ key: '-', n: sum(ofPath.filter((row) => !keys.includes(of(row) ?? ''))) }
	];
	const byTeam = known(
		teams.map(({ id }) => id),
		(row) => row.teamId
	).map((cell) => ({
		...cell,
		people: teams.find(({ id }) => id === cell.key)?.workers ?? 0,
		key: teams.find(({ id }) => id === cell.key)?.name ?? cell.key
	}));
	return {
		kpi: asked.kpi,
		path,
		from: group.from,
		to: group.to,
		// No total of the paths stands anywhere: a small one cannot be worked out from the others.
		byPath: measurementPaths
			.map((key) => ({ key, n: sum(counts.filter((row) => row.path === key)) }))
			.filter(({ n }) => n > 0)
			.map(({ key, n }) => ({ key, n: n < smallestCell ? null : n })),
		byComplexity: shown(known(complexities, (row) => row.complexity)),
		byTeam: shown(byTeam)
	};
}

/** Empty lines are left out; small ones, and those that could be worked out, have no number. */
function shown(cells: readonly { key: string; n: number; people?: number }[]): PointCount[] {
	const judged: ShownCell<{ key: string; n: number }>[] = hideSmallCells(cells);
	return judged
		.filter(({ n }) => n > 0)
		.map(({ key, n, hidden }) => ({ key, n: hidden ? null : n }));
}

function daysLater(day: string, days: number): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * 864e5).toISOString().slice(0, 10);
}
