import { Console } from 'node:console';
import type { KpiState } from '#lib/domain/kpi-state.ts';
import { emptyKpiState, ingest, rebuild } from '#lib/domain/kpi-state.ts';
import type { Measurement } from '#lib/domain/measurement.ts';
import type { Plan, PlanKpi } from '#lib/domain/plan.ts';
import { normal, seededRandom } from '#lib/domain/stats/random.ts';
import { decide } from '#lib/domain/verdict.ts';

/**
 * How long a verdict takes: from stored states (what a dashboard does), after one more row (what a validated report does), and
 * from raw rows (what a correction does). `node tests/bench/engine.ts [rows]`, a million by default.
 */
const report = new Console(process.stdout);
const rows = Number(process.argv[2] ?? 1_000_000);

const against = { comparison: 'baseline', direction: 'higher' } as const;
const kpis: PlanKpi[] = [
	{
		id: 'tijd',
		type: 'duration',
		role: 'goal',
		comparison: 'baseline',
		direction: 'lower',
		limit: 0,
		go: -0.2
	},
	{
		id: 'tijd2',
		type: 'duration',
		role: 'goal',
		comparison: 'baseline',
		direction: 'lower',
		limit: 0,
		go: -0.1
	},
	{ id: 'gelijk', type: 'duration', comparison: 'refusers', direction: 'lower', margin: 1.25 },
	{ id: 'volledig', type: 'score', ...against, margin: 0.1 },
	{ id: 'termijn', type: 'proportion', ...against, margin: 0.05 },
	{
		id: 'onderbouwd',
		type: 'score',
		role: 'guardrail',
		comparison: 'norm',
		direction: 'higher',
		limit: 0.9,
		go: 0.95
	},
	{
		id: 'keuze',
		type: 'proportion',
		role: 'guardrail',
		comparison: 'norm',
		direction: 'higher',
		limit: 0.9,
		go: 0.95
	},
	{ id: 'incident', type: 'zero-tolerance', comparison: 'none', direction: 'lower', certify: 0.02 },
	{
		id: 'medewerkers',
		type: 'ordinal',
		role: 'goal',
		comparison: 'norm',
		direction: 'higher',
		limit: 3,
		go: 3.5
	},
	{
		id: 'correctie',
		type: 'monitor',
		comparison: 'none',
		direction: 'lower',
		alarm: { above: 0.5, suddenShift: true }
	}
];
const plan: Plan = {
	alpha: 0.05,
	horizon: { reports: 10_000_000 },
	minimums: { baselineReports: 30, aiReports: 20, workers: 10, coverage: 0.8 },
	kpis
};

const perKpi = Math.floor(rows / kpis.length);
const raw = new Map(kpis.map((kpi, i) => [kpi.id, rowsOf(kpi, perKpi, i + 1)]));
const facts = { now: '2031-01-01T00:00:00.000Z', epoch: 1 };

const table: Record<string, { 'processor ms': string; 'rows per second': string }> = {};
const states: Record<string, KpiState> = {};
let total = 0;
for (const kpi of kpis) {
	const list = raw.get(kpi.id)!;
	const took = time(() => (states[kpi.id] = rebuild(kpi, list, plan)));
	total += took;
	table[`rebuild ${kpi.id} (${kpi.type})`] = line(took, list.length);
}
table[`rebuild all, ${perKpi * kpis.length} rows`] = line(total, perKpi * kpis.length);
const size = JSON.stringify(states).length;
const verdicts = 50;
const fromStates = time(() => {
	for (let i = 0; i < verdicts; i++) decide(plan, states, facts);
});
table['verdict of 10 KPIs from stored states'] = line(fromStates / verdicts);
const parsed = time(() => decide(plan, JSON.parse(JSON.stringify(states)) as typeof states, facts));
table['the same, reading the states from JSON'] = line(parsed);
for (const kpi of kpis.slice(0, 6)) {
	const small = raw.get(kpi.id)!.slice(0, 500);
	const took = time(() => {
		let state = emptyKpiState();
		for (const row of small) state = ingest(state, kpi, row, plan);
	});
	table[`ingest, pilot of 500, ${kpi.id}`] = line(took, 500);
}
report.table(table);
report.log(
	`stored states: ${(size / 1024).toFixed(0)} KiB; verdict: ${decide(plan, states, facts).verdict}`
);

function rowsOf(kpi: PlanKpi, n: number, seed: number): Measurement[] {
	const random = seededRandom(seed);
	const start = Date.UTC(2027, 0, 4);
	return Array.from({ length: n }, (_, i) => {
		const baseline = i < Math.min(n / 4, 60);
		const path = baseline
			? 'baseline'
			: kpi.comparison === 'refusers' && i % 5 === 0
				? 'manual'
				: 'ai';
		return {
			epoch: 1,
			kpi: kpi.id,
			path,
			value: valueOf(kpi, path === 'ai', random),
			worker: `w${i % 24}`,
			team: `t${i % 4}`,
			report: `r${i}`,
			complexity: 'gewoon',
			known: true,
			at: new Date(start + i * 60_000).toISOString(),
			source: 'timer',
			engine: 'e1'
		};
	});
}

function valueOf(kpi: PlanKpi, ai: boolean, random: () => number): number {
	switch (kpi.type) {
		case 'duration':
			return 60 * Math.exp((ai && kpi.comparison === 'baseline' ? -0.4 : 0) + 0.5 * normal(random));
		case 'score':
			return Math.min(1, Math.max(0, 0.97 + 0.03 * normal(random)));
		case 'proportion':
			return random() < 0.97 ? 1 : 0;
		case 'ordinal':
			return 1 + Math.floor(5 * Math.sqrt(random()));
		case 'zero-tolerance':
			return 0;
		case 'monitor':
			return random() * 0.4;
		default:
			return kpi.type satisfies never;
	}
}

/** Milliseconds of processor time: what the work costs, whatever else the machine is doing. */
function time(work: () => unknown): number {
	const start = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

function line(milliseconds: number, n?: number) {
	return {
		'processor ms': milliseconds.toFixed(1),
		'rows per second':
			n === undefined ? '' : Math.round((n / milliseconds) * 1000).toLocaleString('en-GB')
	};
}
