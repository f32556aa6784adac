import type { MeasurementPath, MeasurementSource } from './measurement.ts';
import type { Complexity } from './pilot.ts';
import type { WorkerSums } from './stats/duration.ts';

/** What one path looked like: natural values, case mix, where the rows came from. */
export interface PathSummary {
	n: number;
	sum: number;
	squares: number;
	/** Self-reported rows, kept apart and never part of the comparison. */
	selfReported: { n: number; sum: number };
	sources: Partial<Record<MeasurementSource, number>>;
	complexity: Partial<Record<Complexity, number>>;
	known: { yes: number; no: number };
	firstAt: string | null;
	lastAt: string | null;
}

/** Sufficient statistics of one side of the comparison, oriented so that + is better. */
export interface Sample {
	n: number;
	sum: number;
	/** Scores on the 0.01 grid; null for other methods. */
	histogram: number[] | null;
}

/** Bounds that survive JSON: null is "unbounded". */
export type StoredBounds = [lower: number | null, upper: number | null];

/** A point of the evidence path, in the units of the plan; null where nothing is excluded yet. */
export interface EvidencePoint {
	n: number;
	at: string;
	estimate: number;
	lower: number | null;
	upper: number | null;
}

/** Everything a verdict and a dashboard need of one KPI in one epoch. JSON-serialisable; its size does not grow with the rows. */
export interface KpiState {
	version: 1;
	epoch: number;
	rows: number;
	paths: Record<MeasurementPath, PathSummary>;
	test: Sample;
	reference: Sample;
	workers: Record<string, WorkerSums>;
	/** Zero tolerance: events, and the opaque ids of the first hundred. */
	events: number;
	eventReports: string[];
	/** Clean reports that had been seen at each of the first hundred events; absent while there is none. */
	cleanAtEvents?: number[];
	/** Running intersection over looks at α and at α/k, oriented. */
	running: [StoredBounds, StoredBounds];
	looks: { taken: number; nextN: number; nextBounds: number; pendingAt: string | null };
	evidence: EvidencePoint[];
	evidenceStride: number;
	/** Monday (ISO date) → natural values per path. */
	weeks: Record<string, Partial<Record<MeasurementPath, { n: number; sum: number }>>>;
	/** AI path per team; show none with n < 5. */
	teams: Record<string, { n: number; sum: number }>;
	/** Engine versions seen on the AI path. */
	engines: string[];
	/** Rows taken out by withdrawals, and rows that never counted. */
	removed: number;
	ignored: { beforeFreeze: number; otherEpoch: number; tooOld: number };
	lastAt: string | null;
	/** A row arrived later than its time: the looks must be replayed from the raw rows. */
	needsRebuild: boolean;
}

/** A KPI of which nothing is known yet. */
export function emptyKpiState(epoch = 1): KpiState {
	return {
		version: 1,
		epoch,
		rows: 0,
		paths: { ai: emptyPath(), manual: emptyPath(), baseline: emptyPath() },
		test: { n: 0, sum: 0, histogram: null },
		reference: { n: 0, sum: 0, histogram: null },
		workers: {},
		events: 0,
		eventReports: [],
		running: [
			[null, null],
			[null, null]
		],
		looks: { taken: 0, nextN: 0, nextBounds: 0, pendingAt: null },
		evidence: [],
		evidenceStride: 1,
		weeks: {},
		teams: {},
		engines: [],
		removed: 0,
		ignored: { beforeFreeze: 0, otherEpoch: 0, tooOld: 0 },
		lastAt: null,
		needsRebuild: false
	};
}

function emptyPath(): PathSummary {
	return {
		n: 0,
		sum: 0,
		squares: 0,
		selfReported: { n: 0, sum: 0 },
		sources: {},
		complexity: {},
		known: { yes: 0, no: 0 },
		firstAt: null,
		lastAt: null
	};
}
