import { sql } from 'kysely';
import { canonicalJson, sha256Hex } from '#lib/domain/hash.ts';
import type { KpiState } from '#lib/domain/kpi-state.ts';
import type { Measurement } from '#lib/domain/measurement.ts';
import type { Services, Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';

/** The raw rows of one KPI in the order they were recorded; tombstones are left out. */
export async function measurementsOf(
	db: Db | Trx,
	pilotId: string,
	kpi: string
): Promise<Measurement[]> {
	const rows = await db
		.selectFrom('measurement')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.where('kpi', '=', kpi)
		.where('kind', '=', 'value')
		.orderBy('at')
		.orderBy('seq')
		.execute();
	return rows.map(toMeasurement);
}

/** Reports whose consent was withdrawn: their rows leave the denominators. */
export async function removedReports(db: Db | Trx, pilotId: string): Promise<Set<string>> {
	const rows = await db
		.selectFrom('measurement')
		.select('reportId')
		.where('pilotId', '=', pilotId)
		.where('kind', '=', 'tombstone')
		.execute();
	return new Set(rows.map((row) => row.reportId));
}

/**
 * Fingerprint of a pilot's baseline: SHA-256 over its rows in order of time. A plan pins it when it is frozen, so that nobody can
 * choose the baseline after the results.
 */
export async function baselineHash(db: Db | Trx, pilotId: string): Promise<string> {
	const rows = await db
		.selectFrom('measurement')
		.select(['kpi', 'value', 'reportId', 'at', 'source'])
		.where('pilotId', '=', pilotId)
		.where('kind', '=', 'value')
		.where('path', '=', 'baseline')
		.orderBy('at')
		.orderBy('seq')
		.execute();
	return sha256Hex(canonicalJson(rows));
}

export interface StoredState {
	state: KpiState;
	rows: number;
	/** Rows that came after a later one: each had the KPI counted anew. */
	late: number;
}

/** Rows off the baseline that were stored after a row of a later moment. Reads them all: only for a rebuild. */
export async function lateRows(trx: Trx, pilotId: string, kpi: string): Promise<number> {
	const ordered = trx
		.selectFrom('measurement')
		.select([
			'at',
			sql<
				string | null
			>`max(at) over (order by seq rows between unbounded preceding and 1 preceding)`.as('latest')
		])
		.where('pilotId', '=', pilotId)
		.where('kpi', '=', kpi)
		.where('kind', '=', 'value')
		.where('path', '<>', 'baseline');
	const { late } = await trx
		.selectFrom(ordered.as('ordered'))
		.select(({ fn }) => fn.countAll<number | string>().as('late'))
		.whereRef('at', '<', 'latest')
		.executeTakeFirstOrThrow();
	return Number(late);
}

/**
 * Keeps an epoch's statistics from other transactions until this one ends: two reports validated at once would otherwise each add to
 * the same state, and one of them would be lost. SQLite has one writer.
 */
export async function holdStatistics(
	trx: Trx,
	{ dialect }: Services,
	pilotId: string,
	epoch: number
): Promise<void> {
	if (dialect !== 'postgres') return;
	await trx
		.selectFrom('kpiStatistic')
		.select('id')
		.where('pilotId', '=', pilotId)
		.where('epoch', '=', epoch)
		.orderBy('kpi')
		.forUpdate()
		.execute();
}

/** The stored statistics of an epoch by KPI. */
export async function loadStatistics(
	db: Db | Trx,
	pilotId: string,
	epoch: number
): Promise<Record<string, StoredState>> {
	const rows = await db
		.selectFrom('kpiStatistic')
		.select(['kpi', 'state', 'rows', 'late'])
		.where('pilotId', '=', pilotId)
		.where('epoch', '=', epoch)
		.execute();
	return Object.fromEntries(
		rows.map(({ kpi, state, rows, late }) => [
			kpi,
			{ state: JSON.parse(state) as KpiState, rows, late }
		])
	);
}

export async function saveStatistic(
	trx: Trx,
	key: { id: string; pilotId: string; epoch: number; kpi: string },
	stored: StoredState,
	updatedAt: string
): Promise<void> {
	const { rows, late } = stored;
	const state = JSON.stringify(stored.state);
	await trx
		.insertInto('kpiStatistic')
		.values({ ...key, state, rows, late, updatedAt })
		.onConflict((conflict) =>
			conflict.columns(['pilotId', 'epoch', 'kpi']).doUpdateSet({ state, rows, late, updatedAt })
		)
		.execute();
}

function toMeasurement(row: Row<'measurement'>): Measurement {
	return {
		epoch: row.epoch,
		kpi: row.kpi,
		path: row.path as Measurement['path'],
		value: row.value,
		unit: row.unit,
		worker: row.workerPseudonym,
		...(row.teamId && { team: row.teamId }),
		report: row.reportId,
		...(row.complexity && { complexity: row.complexity as Measurement['complexity'] }),
		...(row.known !== null && { known: row.known === 1 }),
		at: row.at,
		source: row.source as Measurement['source'],
		...(row.engineVersion && { engine: row.engineVersion })
	};
}
