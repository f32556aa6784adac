import { createHmac } from 'node:crypto';
import type { Measurement } from '#lib/domain/measurement.ts';
import { unitFamily } from '#lib/domain/measurement.ts';
import type { Plan, PlanKpi } from '#lib/domain/plan.ts';
import { kpiMethod, kpiRole } from '#lib/domain/plan.ts';

/** A row as it lies in the database; `seq` names it. */
export interface StoredRow extends Omit<Measurement, 'kpi' | 'team' | 'report'> {
	seq: number;
	report: string;
}

/**
 * Turns the rows of one KPI into rows that say no more than the engine needs, in the order of its looks. Workers and reports get
 * names of their own per KPI, so that nothing joins the minutes of someone to her answers; moments keep their order and which of
 * them coincide, but not when they were; what is only counted (files and known clients) no longer hangs on a row; teams are dropped.
 * `key` is secret: without it no name can be tried. Rows must come in order of `at`.
 */
export function anonymiser(kpi: PlanKpi, plan: Plan, at: string, key: Uint8Array) {
	const replaceTime = timeReplacer(edgesFor(kpi, plan, at));
	const name = (kind: 'w' | 'r', id: string) =>
		kind + createHmac('sha256', key).update(`${kind}\n${kpi.id}\n${id}`).digest('hex').slice(0, 16);
	const workers = new Map<string, string>();
	const workerName = (worker: string) => {
		const known = workers.get(worker) ?? name('w', worker);
		workers.set(worker, known);
		return known;
	};
	return (block: readonly StoredRow[]): Measurement[] =>
		countedApart(kpi, block).map((row) => ({
			epoch: Math.max(1, row.epoch),
			kpi: kpi.id,
			path: row.path,
			value: row.value,
			...unitOf(kpi, row.unit),
			worker: workerName(row.worker),
			report: name('r', String(row.seq)),
			...(row.complexity && { complexity: row.complexity }),
			...(row.known !== undefined && { known: row.known }),
			at: replaceTime(row.at),
			source: row.source,
			...(row.engine && { engine: plainLabel(row.engine) })
		}));
}

/** Start of the invented time: nobody takes it for a real one. */
const firstMoment = Date.UTC(2000, 0, 1);

/**
 * Gives each moment in turn (in order) a replacement that is later than those before it and lies between the same two edges. Within
 * edges the moments follow one another by a millisecond, so that as many fit as there were.
 */
export function timeReplacer(edgeBefore: (time: number) => number): (at: string) => string {
	let last: string | null = null;
	let replaced = '';
	let edge = NaN;
	let place = 0;
	return (at) => {
		if (at === last) return replaced;
		const start = Math.max(firstMoment, edgeBefore(Date.parse(at)));
		place = start === edge ? place + 1 : 0;
		edge = start;
		last = at;
		replaced = new Date(start + place).toISOString();
		return replaced;
	};
}

const day = 864e5;

/**
 * The only moments the engine compares a row's time with: the Mondays, for a monitor that alarms on a sudden shift of its weeks,
 * and the start of the wait for a slow instrument.
 */
export function edgesFor(kpi: PlanKpi, plan: Plan, at: string): (time: number) => number {
	const edges = plan.kpis
		.filter((other) => kpiRole(other) !== 'monitor' && other.cadenceDays !== undefined)
		.map((other) => Date.parse(at) - (other.cadenceDays ?? 0) * day + 1);
	const byWeek = kpi.type === 'monitor' && kpi.alarm?.suddenShift === true;
	return (time) => {
		const monday = byWeek ? mondayOf(time) : -Infinity;
		return edges.reduce((latest, edge) => (edge <= time ? Math.max(latest, edge) : latest), monday);
	};
}

function mondayOf(time: number): number {
	const days = Math.floor(time / day);
	return (days - ((days + 3) % 7)) * day;
}

/**
 * Complexity and known client count per path only, never with the value of their row: within the block they are dealt out again in
 * sorted order, and left out where the engine does not ask for them. Sums per path stay as they were.
 */
function countedApart(kpi: PlanKpi, block: readonly StoredRow[]): StoredRow[] {
	const asked = comparesMix(kpi);
	const rows = block.map((row): StoredRow => {
		const { complexity: _, known: __, ...rest } = row;
		return rest;
	});
	if (!asked) return rows;
	for (const path of new Set(block.map((row) => row.path))) {
		// What someone reported herself is no part of the comparison, nor is its mix.
		const places = block.flatMap((row, i) =>
			row.path === path && row.source !== 'self' ? [i] : []
		);
		const of = places.flatMap((i) => block[i] ?? []);
		const complexities = of.flatMap(({ complexity }) => complexity ?? []).sort();
		const knowns = of.flatMap(({ known }) => (known === undefined ? [] : [known])).sort();
		places.forEach((i, nth) => {
			const row = rows[i];
			const complexity = complexities[nth];
			const known = knowns[nth];
			if (row && complexity) row.complexity = complexity;
			if (row && known !== undefined) row.known = known;
		});
	}
	return rows;
}

function comparesMix(kpi: PlanKpi): boolean {
	const method = kpiMethod(kpi);
	switch (method) {
		case 'duration-baseline':
		case 'duration-refusers':
		case 'score-baseline':
		case 'proportion-baseline':
			return true;
		case 'norm':
		case 'ordinal-norm':
		case 'ordinal-baseline':
		case 'zero-tolerance':
		case 'monitor':
			return false;
		default:
			return method satisfies never;
	}
}

/** Minutes or days of a time, also where the row left out what goes without saying; elsewhere a unit adds nothing to the scale. */
function unitOf(kpi: PlanKpi, unit: string | undefined): { unit?: string } {
	if (kpi.type !== 'duration') return {};
	const family = unitFamily(unit);
	if (kpi.comparison === 'refusers') return { unit: family === 'minutes' ? 'minutes' : 'days' };
	return { unit: family === 'days' ? 'days' : 'minutes' };
}

/** A label that a spreadsheet would run as a formula gets an apostrophe: it stays different from all others. */
function plainLabel(label: string): string {
	const text = label.trim().replace(/\s+/g, ' ');
	return /^[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}
