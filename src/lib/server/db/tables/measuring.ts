import type { Generated } from 'kysely';
import type { Flag, Iso, Json } from './column.ts';

/** The measurement plan and what is measured. */
export interface MeasuringTables {
	baselineSetup: BaselineSetupTable;
	plan: PlanTable;
	planStep: PlanStepTable;
	planExpectation: PlanExpectationTable;
	powerCurve: PowerCurveTable;
	measurement: MeasurementTable;
	kpiStatistic: KpiStatisticTable;
	verdictSnapshot: VerdictSnapshotTable;
}

interface BaselineSetupTable {
	id: string;
	pilotId: string;
	/** stopwatch | baseline */
	way: string;
	/** Ids of report templates, JSON array. */
	templates: Json;
	target: number;
	perWorker: number;
	reason: string;
	createdBy: string;
	createdAt: Iso;
}

interface PlanTable {
	id: string;
	pilotId: string;
	epoch: number;
	content: Json;
	/** draft | frozen | superseded */
	status: string;
	hash: string | null;
	baselineHash: string | null;
	amendmentReason: string | null;
	frozenBy: string | null;
	frozenAt: Iso | null;
	createdBy: string;
	createdAt: Iso;
	version: number;
}

interface PlanStepTable {
	id: string;
	planId: string;
	/** Counts up within a plan. */
	seq: number;
	content: Json;
	undone: Flag;
	savedBy: string;
	savedAt: Iso;
}

interface PlanExpectationTable {
	pilotId: string;
	content: Json;
	savedBy: string;
	savedAt: Iso;
}

/** A pure function of its key, shared by all organisations: it holds nothing of anyone. */
interface PowerCurveTable {
	key: string;
	content: Json;
	milliseconds: number;
	computedAt: Iso;
}

interface MeasurementTable {
	seq: Generated<number>;
	organisationId: string;
	pilotId: string;
	/** 0 for a baseline row (pinned by the plan's hash); otherwise the epoch it belongs to. */
	epoch: number;
	kpi: string;
	/** value | tombstone: a tombstone takes the rows of its reportId out of the denominators. */
	kind: string;
	value: number;
	unit: string;
	/** ai | manual | baseline */
	path: string;
	workerPseudonym: string;
	teamId: string | null;
	reportId: string;
	complexity: string | null;
	known: Flag | null;
	at: Iso;
	recordedAt: Iso;
	/** timer | stopwatch | csv | self | survey | register */
	source: string;
	engineVersion: string | null;
}

interface KpiStatisticTable {
	id: string;
	pilotId: string;
	epoch: number;
	kpi: string;
	/** KpiState of domain/kpi-state.ts */
	state: Json;
	/** Number of measurement rows in it: a mismatch means rebuild. */
	rows: number;
	/** Rows that came after a later one. */
	late: Generated<number>;
	updatedAt: Iso;
}

interface VerdictSnapshotTable {
	id: string;
	pilotId: string;
	epoch: number;
	verdict: string;
	rule: string;
	/** The whole Verdict of domain/verdict.ts */
	content: Json;
	planHash: string;
	dataHash: string;
	hash: string;
	latched: Flag;
	at: Iso;
}
