import type { Plan } from '#lib/domain/plan.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { StoredRow } from './anonymise.ts';

/** What was known of a pilot at a moment, in one epoch. Rows are only ever added, so it can be read again at any time. */
export interface Cut {
	pilotId: string;
	epoch: number;
	plan: Plan;
	frozenAt: string;
	/** ISO: rows and withdrawals recorded later are no part of it. */
	at: string;
}

const pageSize = 5000;

/** The rows of one KPI known at the cut, in order of time, page by page: the whole is never in memory. */
export async function* pagesOf(db: Db, cut: Cut, kpi: string): AsyncGenerator<StoredRow[]> {
	const sources = (await epochsOf(db, cut)).map((epoch) => reader(db, cut, kpi, epoch));
	const heads = await Promise.all(sources.map((source) => source()));
	let page: StoredRow[] = [];
	for (;;) {
		let first = -1;
		heads.forEach((row, i) => {
			const best = heads[first];
			if (row && (!best || isBefore(row, best))) first = i;
		});
		const row = heads[first];
		const source = sources[first];
		if (!row || !source) break;
		page.push(row);
		heads[first] = await source();
		if (page.length === pageSize) {
			yield page;
			page = [];
		}
	}
	if (page.length > 0) yield page;
}

function isBefore(a: StoredRow, b: StoredRow): boolean {
	return a.at === b.at ? a.seq < b.seq : a.at < b.at;
}

/** This epoch, and those before it for the baseline that it may use again. */
async function epochsOf(db: Db, { pilotId, epoch }: Cut): Promise<number[]> {
	const rows = await db
		.selectFrom('measurement')
		.select('epoch')
		.distinct()
		.where('pilotId', '=', pilotId)
		.where('epoch', '<=', epoch)
		.execute();
	return rows.map((row) => row.epoch).sort((a, b) => a - b);
}

/** One row after another of one epoch, read by the page along the index. */
function reader(db: Db, cut: Cut, kpi: string, epoch: number): () => Promise<StoredRow | null> {
	let page: StoredRow[] = [];
	let next = 0;
	let done = false;
	let last: { at: string; seq: number } | null = null;
	const fill = async () => {
		let query = db
			.selectFrom('measurement')
			.select(['seq', 'epoch', 'path', 'value', 'unit', 'workerPseudonym', 'reportId'])
			.select(['complexity', 'known', 'at', 'source', 'engineVersion'])
			.where('pilotId', '=', cut.pilotId)
			.where('epoch', '=', epoch)
			.where('kpi', '=', kpi)
			.where('kind', '=', 'value')
			.where('recordedAt', '<=', cut.at)
			.orderBy('at')
			.orderBy('seq')
			.limit(pageSize);
		if (epoch !== cut.epoch) query = query.where('path', '=', 'baseline');
		const after = last;
		if (after)
			query = query.where((eb) =>
				eb.and([
					eb('at', '>=', after.at),
					eb.or([eb('at', '>', after.at), eb('seq', '>', after.seq)])
				])
			);
		const rows = await query.execute();
		page = rows.map((row) => ({
			seq: row.seq,
			epoch: row.epoch,
			path: row.path as StoredRow['path'],
			value: row.value,
			unit: row.unit,
			worker: row.workerPseudonym,
			report: row.reportId,
			...(row.complexity && { complexity: row.complexity as StoredRow['complexity'] }),
			...(row.known !== null && { known: row.known === 1 }),
			at: row.at,
			source: row.source as StoredRow['source'],
			...(row.engineVersion && { engine: row.engineVersion })
		}));
		next = 0;
		done = rows.length < pageSize;
		last = page.at(-1) ?? last;
	};
	return async () => {
		if (next === page.length && !done) await fill();
		return page[next++] ?? null;
	};
}

/** Reports whose consent was withdrawn before the cut. */
export async function removedAt(db: Db | Trx, { pilotId, at }: Cut): Promise<Set<string>> {
	const rows = await db
		.selectFrom('measurement')
		.select('reportId')
		.distinct()
		.where('pilotId', '=', pilotId)
		.where('kind', '=', 'tombstone')
		.where('recordedAt', '<=', at)
		.execute();
	return new Set(rows.map((row) => row.reportId));
}

/** What was added to this epoch after the cut: a verdict is never rewritten, so this is said beside it. */
export async function addedSince(
	db: Db,
	{ pilotId, epoch, at }: Cut
): Promise<{ rows: number; withdrawn: number }> {
	const rows = await db
		.selectFrom('measurement')
		.select(({ fn }) => ['kind', fn.countAll<number | string>().as('count')])
		.where('pilotId', '=', pilotId)
		.where('epoch', '=', epoch)
		.where('recordedAt', '>', at)
		.groupBy('kind')
		.execute();
	const of = (kind: string) => Number(rows.find((row) => row.kind === kind)?.count ?? 0);
	return { rows: of('value'), withdrawn: of('tombstone') };
}
