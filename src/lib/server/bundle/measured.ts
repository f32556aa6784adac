import { createHash } from 'node:crypto';
import type { KpiState } from '#lib/domain/kpi-state.ts';
import { emptyKpiState, ingest, whyIgnored } from '#lib/domain/kpi-state.ts';
import type { Measurement } from '#lib/domain/measurement.ts';
import type { PlanKpi } from '#lib/domain/plan.ts';
import type { Db } from '../db/open.ts';
import type { StoredRow } from './anonymise.ts';
import { anonymiser } from './anonymise.ts';
import type { Cut } from './rows.ts';
import { pagesOf, removedAt } from './rows.ts';

/** What one pass over the rows gave, beside the file itself. */
export interface Measured {
	states: Record<string, KpiState>;
	/** SHA-256 of the file. */
	dataHash: string;
	rows: number;
	leftOut: LeftOut;
	/** Real weeks of each KPI, which the replaced times no longer tell. */
	weeks: Record<string, Weeks>;
	/** Fewest rows of one worker in one KPI; null without rows. */
	smallestWorker: number | null;
	/** Most workers in one KPI. */
	workers: number;
}

/** Rows that do not count, by why. */
export interface LeftOut {
	withdrawn: number;
	beforeFreeze: number;
	tooOld: number;
}

/** Monday (ISO date) → rows of the AI path. */
export type Weeks = Map<string, { n: number; sum: number }>;

const header = 'at,epoch,kpi,path,value,worker,report,engine,unit,source,complexity,known';

/**
 * Writes the anonymised measurements of a cut, KPI by KPI, and has the engine look at the very rows that are written. Memory does not
 * grow with their number. `write` may ask to wait, and the event loop gets its turn after each page.
 */
export async function measure(
	db: Db,
	cut: Cut,
	key: Uint8Array,
	write: (text: string) => Promise<void>
): Promise<Measured> {
	const hash = createHash('sha256');
	const put = async (text: string) => {
		hash.update(text);
		await write(text);
	};
	const removed = await removedAt(db, cut);
	const measured: Measured = {
		states: {},
		dataHash: '',
		rows: 0,
		leftOut: { withdrawn: 0, beforeFreeze: 0, tooOld: 0 },
		weeks: {},
		smallestWorker: null,
		workers: 0
	};
	await put(`${header}\n`);
	for (const kpi of cut.plan.kpis) {
		const state = emptyKpiState(cut.epoch);
		const weeks: Weeks = new Map();
		const anonymise = anonymiser(kpi, cut.plan, cut.at, key);
		const perWorker = new Map<string, number>();
		let moment: Measurement[] = [];
		const settle = () => {
			moment.sort(inOrder);
			const lines = moment.map((row) => {
				ingest(state, kpi, row, cut.plan);
				perWorker.set(row.worker, (perWorker.get(row.worker) ?? 0) + 1);
				return csvLine(row);
			});
			moment = [];
			return lines.join('');
		};
		for await (const page of pagesOf(db, cut, kpi.id)) {
			const kept = page.filter((row) => counts(row, kpi, cut, removed, measured.leftOut));
			noteWeeks(weeks, kept);
			measured.rows += kept.length;
			let text = '';
			for (const row of anonymise(kept)) {
				if (moment[0] && moment[0].at !== row.at) text += settle();
				moment.push(row);
			}
			await put(text);
			await new Promise((turn) => setImmediate(turn));
		}
		await put(settle());
		measured.states[kpi.id] = state;
		measured.weeks[kpi.id] = weeks;
		measured.workers = Math.max(measured.workers, perWorker.size);
		for (const n of perWorker.values())
			measured.smallestWorker = Math.min(measured.smallestWorker ?? Infinity, n);
	}
	measured.dataHash = hash.digest('hex');
	return measured;
}

function counts(
	row: StoredRow,
	kpi: PlanKpi,
	{ epoch, plan, frozenAt }: Cut,
	removed: ReadonlySet<string>,
	leftOut: LeftOut
): boolean {
	const incident = kpi.type === 'zero-tolerance' && row.value >= 1;
	if (!incident && removed.has(row.report)) {
		leftOut.withdrawn += 1;
		return false;
	}
	const why = whyIgnored(row, epoch, plan, frozenAt);
	if (why === null) return true;
	if (why !== 'otherEpoch') leftOut[why] += 1;
	return false;
}

function noteWeeks(weeks: Weeks, rows: readonly StoredRow[]): void {
	for (const row of rows) {
		if (row.path !== 'ai') continue;
		const days = Math.floor(Date.parse(row.at) / 864e5);
		const monday = new Date((days - ((days + 3) % 7)) * 864e5).toISOString().slice(0, 10);
		const week = weeks.get(monday) ?? { n: 0, sum: 0 };
		week.n += 1;
		week.sum += row.value;
		weeks.set(monday, week);
	}
}

/** The order in which the engine takes rows of one moment. */
function inOrder(a: Measurement, b: Measurement): number {
	if (a.report !== b.report) return a.report < b.report ? -1 : 1;
	if (a.path !== b.path) return a.path < b.path ? -1 : 1;
	return a.value - b.value;
}

function csvLine(row: Measurement): string {
	const known = row.known === undefined ? '' : String(row.known);
	const cells = [row.at, row.epoch, cell(row.kpi), row.path, row.value, row.worker, row.report];
	const more = [
		cell(row.engine ?? ''),
		cell(row.unit ?? ''),
		row.source,
		row.complexity ?? '',
		known
	];
	return `${[...cells, ...more].join(',')}\n`;
}

function cell(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
