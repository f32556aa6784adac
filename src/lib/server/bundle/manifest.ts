import type { Verdict } from '#lib/domain/verdict.ts';
import type { LeftOut } from './measured.ts';

/** What a bundle says of itself, and all that its own files do not tell. */
export interface Manifest {
	format: 'waarborg-evidence-bundle';
	version: 1;
	/** Version of the software that made it. */
	waarborg: string;
	about: 'decision' | 'verdict';
	organisation: string;
	pilot: { id: string; name: string };
	/** Absent when nothing was agreed yet on what to measure. */
	measured: MeasuredManifest | null;
	decision: { id: string; hash: string } | null;
}

export interface MeasuredManifest {
	epoch: number;
	/** The moment the verdict speaks of. */
	at: string;
	frozenAt: string;
	planHash: string;
	dataHash: string;
	verdict: string;
	rule: string;
	/** A serious incident stood open in the register at that moment. */
	incidentOpen: boolean;
	/** What to give `waarborg decide`. */
	command: string[];
	rows: number;
	leftOut: LeftOut;
	/** Added to this epoch after the moment: shown beside the verdict, never in it. */
	since: { rows: number; withdrawn: number };
	/** The snapshot that was on screen: does the reproduced verdict say the same? */
	snapshot: { hash: string; at: string; latched: boolean; differs: string[] };
	smallCells: { workers: number; smallestWorker: number | null };
}

export const bundleFiles = {
	readme: 'README.md',
	manifest: 'manifest.json',
	plan: 'plan.json',
	measurements: 'measurements.csv',
	verdict: 'verdict.json',
	decision: 'decision.json',
	governance: 'governance.json',
	audit: 'audit.json'
} as const;

/** The words after `waarborg` that reproduce the verdict from the bundle's own files. */
export function commandOf(facts: {
	at: string;
	epoch: number;
	incidentOpen: boolean;
	frozenHash: string;
}): string[] {
	const { plan, measurements } = bundleFiles;
	return [
		...['decide', '--plan', plan, '--measurements', measurements, '--at', facts.at],
		...['--epoch', String(facts.epoch), '--plan-hash', facts.frozenHash],
		...(facts.incidentOpen ? ['--incident-open'] : []),
		'--json'
	];
}

/**
 * What two verdicts on the same data say differently; empty when they agree. Sums of the same rows in another order differ in their
 * last digits, and withdrawn rows are not in a bundle at all: neither is a difference.
 */
export function differences(reproduced: Verdict, signed: Verdict): string[] {
	const found: string[] = [];
	const compare = (what: string, a: unknown, b: unknown) => {
		if (JSON.stringify(a) !== JSON.stringify(b)) found.push(what);
	};
	compare('verdict', reproduced.verdict, signed.verdict);
	compare('rule', reproduced.rule, signed.rule);
	compare('because', reproduced.because, signed.because);
	compare('planHash', reproduced.planHash, signed.planHash);
	compare(
		'kpis',
		reproduced.kpis.map(({ id }) => id),
		signed.kpis.map(({ id }) => id)
	);
	for (const kpi of reproduced.kpis) {
		const other = signed.kpis.find(({ id }) => id === kpi.id);
		if (!other) continue;
		for (const field of ['zone', 'decisive', 'n', 'events', 'missing', 'alarm', 'invalid'] as const)
			compare(`${kpi.id}.${field}`, kpi[field], other[field]);
		for (const field of ['estimate', 'lower', 'upper'] as const)
			if (!near(kpi[field], other[field])) found.push(`${kpi.id}.${field}`);
	}
	return found;
}

function near(a: number | null, b: number | null): boolean {
	if (a === null || b === null) return a === b;
	return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
