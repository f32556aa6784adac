/**
 * How a value reads: `change` −0.24 → "−24 %" (signed) · `share` 0.97 → "97 %" · `ratio` 1.25 → "1,25 ×" ·
 * `minutes` 12.5 → "12,5 min" · `days` 3 → "3 dagen" · `number` 7 → "7". Values themselves are always plain numbers.
 */
export type ValueUnit = 'change' | 'share' | 'ratio' | 'minutes' | 'days' | 'number';

/** A bound that is still infinite may be given as null or ±Infinity. */
export type Bound = number | null;

export type EvidencePathData = {
	/** One per look, in order; `n` = AI reports so far, `at` = ISO 8601. */
	points: {
		n: number;
		at: string;
		estimate: number | null;
		lower: Bound;
		upper: Bound;
		/** Where the reports behind it stand as counts. */
		href?: string;
	}[];
	limit: number | null;
	go: number | null;
	unit: ValueUnit;
	/** The `n` at which the verdict was latched. */
	decidedAt?: number | null;
};

export type XmrSignal = 'outside' | 'trend' | 'two-of-three' | 'shift';

export type XmrData = {
	points: {
		label: string;
		value: number;
		signal: XmrSignal | null;
		side: 'high' | 'low' | null;
		href?: string;
	}[];
	mean: number;
	upper: number;
	lower: number;
	unit: ValueUnit;
	/** The first so many points are of the baseline. */
	baseline: number;
	/** The first so many points are provisional (12 by house rule). */
	provisional: number;
};

export type GChartData = {
	/** Runs of clean reports; each ended by an incident, but the last may still be running. */
	runs: { label: string; clean: number; ended: boolean }[];
	/** Clean reports needed for the certificate. */
	certificate: number;
};

/** Only what may be shown: who makes the data has left out small teams, and those that could be worked out from the rest. */
export type FunnelData = {
	teams: { label: string; n: number; value: number }[];
	hidden: number;
	overall: number;
	/** Expected limits by size, in order of n. */
	limits: { n: number; lower95: number; upper95: number; lower998: number; upper998: number }[];
	unit: ValueUnit;
};

export type WaterfallData = {
	/** `total` stands on the axis (the baseline, the net result); `change` adds to what came before. */
	steps: { label: string; kind: 'total' | 'change'; value: number }[];
	unit: ValueUnit;
};

export type ComparisonData = {
	groups: { label: string; estimate: number; n: number }[];
	unit: ValueUnit;
	/** A line the second group should not cross, in the same unit. */
	margin?: number | null;
};

/** Answers to a survey, from one end of the scale to the other. */
export type DistributionData = { answers: { label: string; n: number }[]; total: number };

export type Cell = { text: string; value: string | number | null; href?: string };
export type ChartTable = { columns: { label: string; numeric: boolean }[]; rows: Cell[][] };
