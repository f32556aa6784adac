import { currentInterval, marksOf, naturalInterval } from './kpi-interval.ts';
import { missingSamples } from './kpi-minimums.ts';
import type { KpiState, StoredBounds } from './kpi-state-model.ts';
import { emptyKpiState } from './kpi-state-model.ts';
import type { Measurement, MeasurementPath } from './measurement.ts';
import type { KpiMethod, Plan, PlanKpi } from './plan-model.ts';
import { epochAlpha, kpiMethod, ordinalScore, stopShare } from './plan-model.ts';
import type { Sums, WorkerSums } from './stats/duration.ts';
import { add, emptySums } from './stats/duration.ts';
import type { Bounds } from './stats/interval.ts';
import { intersect } from './stats/interval.ts';
import { emptyHistogram, scoreCell } from './stats/score.ts';

export * from './kpi-state-model.ts';

export interface IngestOptions {
	/** ISO moment the plan was frozen: AI and manual rows before it never count. */
	frozenAt?: string;
	/** Looks test limit and threshold only, and keep no evidence path: what a simulation needs of a pilot. */
	marksOnly?: boolean;
}

/**
 * Adds one measurement to the state (in place, and returned). A look is taken when the first row of a later moment arrives,
 * so rows of the same moment may come in any order. With many rows not every moment is looked at (see `densest`): fewer looks
 * only make the intersection wider. A row older than the last one marks the state for `rebuild`.
 */
export function ingest(
	state: KpiState,
	kpi: PlanKpi,
	measurement: Measurement,
	plan: Plan,
	options: IngestOptions = {}
): KpiState {
	if (!counts(state, measurement, plan, options)) return state;
	const { pendingAt } = state.looks;
	if (pendingAt !== null && measurement.at !== pendingAt) takeLook(state, kpi, plan, options);
	if (state.lastAt !== null && measurement.at < state.lastAt) state.needsRebuild = true;
	if (state.lastAt === null || measurement.at > state.lastAt) state.lastAt = measurement.at;
	state.rows += 1;
	const method = kpiMethod(kpi);
	if (method === 'zero-tolerance' && measurement.value >= 1 && measurement.path !== 'baseline')
		recordEvent(state, measurement);
	if (measurement.source === 'self' && measuresItself(method)) {
		const path = state.paths[measurement.path];
		path.selfReported.n += 1;
		path.selfReported.sum += measurement.value;
		path.sources.self = (path.sources.self ?? 0) + 1;
		return state;
	}
	describe(state, measurement);
	const side = sideOf(method, kpi, measurement.path);
	if (side !== null) addToSample(state, kpi, method, side, measurement);
	return state;
}

/** Takes the look that is due, for a caller who knows that no more rows of this moment will come. */
export function settleLook(
	state: KpiState,
	kpi: PlanKpi,
	plan: Plan,
	options: IngestOptions = {}
): void {
	if (state.looks.pendingAt !== null) takeLook(state, kpi, plan, options);
}

/** The state of a KPI from its raw rows, whatever their order; withdrawn reports are left out, incidents never. */
export function rebuild(
	kpi: PlanKpi,
	measurements: Iterable<Measurement>,
	plan: Plan,
	options: IngestOptions & { epoch?: number; removedReports?: ReadonlySet<string> } = {}
): KpiState {
	const state = emptyKpiState(options.epoch ?? 1);
	const rows = [...measurements].filter((measurement) => measurement.kpi === kpi.id);
	rows.sort(inOrder);
	for (const measurement of rows) {
		const incident = kpi.type === 'zero-tolerance' && measurement.value >= 1;
		if (!incident && options.removedReports?.has(measurement.report)) state.removed += 1;
		else ingest(state, kpi, measurement, plan, options);
	}
	return state;
}

/** The two levels a KPI is judged at: α of the epoch, and its share for a STOP. */
export function levels(plan: Plan, epoch: number): [number, number] {
	const alpha = epochAlpha(plan.alpha, epoch);
	return [alpha, alpha / stopShare(plan)];
}

/** The running intersection including a look at the present state; null when the minimums for a look are not met. */
export function lookNow(
	state: KpiState,
	kpi: PlanKpi,
	plan: Plan,
	detail: 'bounds' | 'marks' = 'bounds'
): [Bounds, Bounds] | null {
	if (missingSamples(state, kpi, plan).length > 0) return null;
	const [alpha, share] = levels(plan, state.epoch);
	const at = (level: number, stored: StoredBounds) => {
		const known = boundsOf(stored);
		return intersect(known, currentInterval(state, kpi, plan, level, known, detail));
	};
	const first = at(alpha, state.running[0]);
	if (share === alpha) return [first, first];
	// What α does not exclude, its share does not exclude either.
	if (detail === 'marks' && !excludesAny(first, marksOf(kpi)))
		return [first, boundsOf(state.running[1])];
	return [first, at(share, state.running[1])];
}

function excludesAny({ lower, upper }: Bounds, marks: readonly number[]): boolean {
	return marks.some((mark) => mark < lower || mark > upper);
}

export function boundsOf([lower, upper]: StoredBounds): Bounds {
	return { lower: lower ?? -Infinity, upper: upper ?? Infinity };
}

function counts(
	state: KpiState,
	measurement: Measurement,
	plan: Plan,
	{ frozenAt }: IngestOptions
): boolean {
	const why = whyIgnored(measurement, state.epoch, plan, frozenAt);
	if (why !== null) state.ignored[why] += 1;
	return why === null;
}

/** Why a row never counts in an epoch; null when it does. */
export function whyIgnored(
	{ path, epoch, at }: Pick<Measurement, 'path' | 'epoch' | 'at'>,
	current: number,
	plan: Pick<Plan, 'baselineMaxAgeDays'>,
	frozenAt?: string
): keyof KpiState['ignored'] | null {
	if (path === 'baseline' ? epoch > current : epoch !== current) return 'otherEpoch';
	if (frozenAt === undefined) return null;
	if (path !== 'baseline') return at < frozenAt ? 'beforeFreeze' : null;
	const oldest = plan.baselineMaxAgeDays;
	if (oldest === undefined) return null;
	return Date.parse(at) < Date.parse(frozenAt) - oldest * 864e5 ? 'tooOld' : null;
}

/**
 * Differences of scores and proportions are found by search, which costs milliseconds: each look tests limit and threshold, and
 * the bounds are walked inwards once per 4 % more rows. From these numbers of rows on looks are spaced by 1 %.
 */
const densest: Partial<Record<KpiMethod, number>> = {
	'score-baseline': 500,
	'proportion-baseline': 500
};

function takeLook(
	state: KpiState,
	kpi: PlanKpi,
	plan: Plan,
	{ marksOnly = false }: IngestOptions
): void {
	const at = state.looks.pendingAt ?? '';
	state.looks.pendingAt = null;
	const n = state.test.n + state.reference.n;
	if (n < state.looks.nextN) return;
	const full = !marksOnly && (!(kpiMethod(kpi) in densest) || n >= state.looks.nextBounds);
	const running = lookNow(state, kpi, plan, full ? 'bounds' : 'marks');
	if (running === null) return;
	if (full) state.looks.nextBounds = Math.ceil(n * 1.04);
	const dense = n < (densest[kpiMethod(kpi)] ?? 2000);
	state.looks.nextN = dense ? n + 1 : Math.ceil(n * 1.01);
	state.looks.taken += 1;
	state.running = [store(running[0]), store(running[1])];
	if (full) recordEvidence(state, kpi, plan, at, running[0]);
}

const mostPoints = 300;

function recordEvidence(state: KpiState, kpi: PlanKpi, plan: Plan, at: string, running: Bounds) {
	if (state.looks.taken % state.evidenceStride !== 0) return;
	const alpha = levels(plan, state.epoch)[0];
	const { estimate } = currentInterval(state, kpi, plan, alpha, running, 'marks');
	const point = naturalInterval(kpi, { estimate, ...running });
	state.evidence.push({ n: state.test.n, at, ...point });
	if (state.evidence.length <= mostPoints) return;
	state.evidence = state.evidence.filter((_, i) => i % 2 === 1);
	state.evidenceStride *= 2;
}

function store({ lower, upper }: Bounds): StoredBounds {
	return [Number.isFinite(lower) ? lower : null, Number.isFinite(upper) ? upper : null];
}

function recordEvent(state: KpiState, { report }: Measurement): void {
	state.events += 1;
	if (state.eventReports.length >= 100) return;
	state.eventReports.push(report);
	(state.cleanAtEvents ??= []).push(state.test.n - state.test.sum);
}

/** Methods whose rows must be measured; surveys and monitors are what people say, and an incident counts whoever reports it. */
function measuresItself(method: KpiMethod): boolean {
	return !['ordinal-norm', 'ordinal-baseline', 'monitor'].includes(method);
}

function describe(state: KpiState, measurement: Measurement): void {
	const { at, value, source, complexity, known, team, engine } = measurement;
	const path = state.paths[measurement.path];
	path.n += 1;
	path.sum += value;
	path.squares += value * value;
	path.sources[source] = (path.sources[source] ?? 0) + 1;
	if (complexity) path.complexity[complexity] = (path.complexity[complexity] ?? 0) + 1;
	if (known !== undefined) path.known[known ? 'yes' : 'no'] += 1;
	if (path.firstAt === null || at < path.firstAt) path.firstAt = at;
	if (path.lastAt === null || at > path.lastAt) path.lastAt = at;
	const week = (state.weeks[mondayOf(at)] ??= {});
	const cell = (week[measurement.path] ??= { n: 0, sum: 0 });
	cell.n += 1;
	cell.sum += value;
	if (measurement.path !== 'ai') return;
	if (engine !== undefined && !state.engines.includes(engine)) state.engines.push(engine);
	if (team === undefined) return;
	const sums = (state.teams[team] ??= { n: 0, sum: 0 });
	sums.n += 1;
	sums.sum += value;
}

const mondays = new Map<string, string>();

/** The Monday of a moment's week; remembered per day, for rows come by the thousand a day. */
function mondayOf(at: string): string {
	const date = at.slice(0, 10);
	const known = mondays.get(date);
	if (known !== undefined) return known;
	const day = Math.floor(Date.parse(at) / 864e5);
	const monday = new Date((day - ((day + 3) % 7)) * 864e5).toISOString().slice(0, 10);
	mondays.set(date, monday);
	return monday;
}

type Side = 'test' | 'reference';

/** On which side of the comparison a path stands; null when it does not take part. */
function sideOf(method: KpiMethod, kpi: PlanKpi, path: MeasurementPath): Side | null {
	switch (method) {
		case 'duration-baseline':
		case 'score-baseline':
		case 'proportion-baseline':
		case 'ordinal-baseline':
			return path === 'ai' ? 'test' : path === 'baseline' ? 'reference' : null;
		case 'duration-refusers':
			return path === 'manual' ? 'test' : path === 'ai' ? 'reference' : null;
		case 'norm':
		case 'ordinal-norm':
		case 'zero-tolerance':
			return path === 'ai' || (path === 'manual' && kpi.counts === 'all') ? 'test' : null;
		case 'monitor':
			return null;
		default:
			return method satisfies never;
	}
}

function addToSample(
	state: KpiState,
	kpi: PlanKpi,
	method: KpiMethod,
	side: Side,
	{ value, worker, at }: Measurement
): void {
	const sums = workerOf(state, worker)[side];
	const oncePerPerson = method === 'ordinal-norm' || method === 'ordinal-baseline';
	if (oncePerPerson && sums.n > 0) return;
	const oriented = orient(method, kpi, value);
	add(sums, oriented);
	const sample = state[side];
	sample.n += 1;
	sample.sum += oriented;
	if (method === 'score-baseline') {
		const histogram = (sample.histogram ??= emptyHistogram());
		const cell = scoreCell(oriented, side === 'test' ? 'down' : 'up');
		histogram[cell] = (histogram[cell] ?? 0) + 1;
	}
	state.looks.pendingAt = at;
}

function workerOf(state: KpiState, worker: string): { test: Sums; reference: Sums } {
	if (!Object.hasOwn(state.workers, worker))
		Object.defineProperty(state.workers, worker, {
			value: { test: emptySums(), reference: emptySums() },
			enumerable: true,
			writable: true,
			configurable: true
		});
	return state.workers[worker] as WorkerSums;
}

function orient(method: KpiMethod, kpi: PlanKpi, value: number): number {
	const higher = kpi.direction === 'higher';
	switch (method) {
		case 'duration-baseline':
			return higher ? Math.log(value) : -Math.log(value);
		case 'duration-refusers':
			return -Math.log(value);
		case 'ordinal-norm':
		case 'ordinal-baseline':
			return ordinalScore(kpi, value);
		case 'score-baseline':
		case 'proportion-baseline':
		case 'norm':
			return higher ? value : 1 - value;
		case 'zero-tolerance':
		case 'monitor':
			return value;
		default:
			return method satisfies never;
	}
}

/** By moment, then by what the row says, so that equal moments always add up in the same order. */
function inOrder(a: Measurement, b: Measurement): number {
	if (a.at !== b.at) return a.at < b.at ? -1 : 1;
	if (a.report !== b.report) return a.report < b.report ? -1 : 1;
	if (a.path !== b.path) return a.path < b.path ? -1 : 1;
	return a.value - b.value;
}
