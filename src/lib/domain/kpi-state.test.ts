import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyKpiState, ingest, lookNow, rebuild } from './kpi-state.ts';
import type { KpiState } from './kpi-state.ts';
import type { Measurement } from './measurement.ts';
import type { Plan, PlanKpi } from './plan.ts';
import { normal, seededRandom } from './stats/random.ts';
import { evaluateKpi } from './verdict.ts';

const time: PlanKpi = {
	id: 'tijd',
	type: 'duration',
	role: 'goal',
	comparison: 'baseline',
	direction: 'lower',
	limit: 0,
	go: -0.2
};
const score: PlanKpi = {
	id: 'volledig',
	type: 'score',
	comparison: 'baseline',
	direction: 'higher',
	margin: 0.1
};
const rate: PlanKpi = {
	id: 'termijn',
	type: 'proportion',
	comparison: 'baseline',
	direction: 'higher',
	margin: 0.2
};
const incidents: PlanKpi = {
	id: 'incident',
	type: 'zero-tolerance',
	comparison: 'none',
	direction: 'lower',
	certify: 0.05
};
const plan: Plan = {
	alpha: 0.05,
	horizon: { reports: 200 },
	minimums: { baselineReports: 30, aiReports: 20, workers: 10, coverage: 0.8 },
	kpis: [time, score, rate, incidents]
};

const minute = (i: number) => new Date(Date.UTC(2027, 0, 4) + i * 36e5).toISOString();

function pilot(
	kpi: PlanKpi,
	n: number,
	options: { seed?: number; effect?: number; perMoment?: number } = {}
): Measurement[] {
	const random = seededRandom(options.seed ?? 1);
	const draw = (ai: boolean) => {
		const effect = ai ? (options.effect ?? -0.4) : 0;
		if (kpi.type === 'duration') return Math.exp(Math.log(60) + effect + 0.4 * normal(random));
		if (kpi.type === 'score') return Math.min(1, Math.max(0, 0.85 + effect + 0.1 * normal(random)));
		if (kpi.type === 'proportion') return random() < 0.9 + effect ? 1 : 0;
		return 0;
	};
	return Array.from({ length: 60 + n }, (_, i) => ({
		epoch: 1,
		kpi: kpi.id,
		path: i < 60 ? 'baseline' : 'ai',
		value: draw(i >= 60),
		worker: `w${i % 12}`,
		team: `t${i % 3}`,
		report: `r${i}`,
		complexity: 'gewoon',
		known: true,
		at: minute(Math.floor(i / (options.perMoment ?? 1))),
		source: 'timer',
		engine: 'e1'
	}));
}

const at = (i: number) => minute(1000 + i);

describe('ingest', () => {
	it('counts, groups and survives JSON at every step', () => {
		let state: KpiState = emptyKpiState();
		for (const row of pilot(time, 100))
			state = ingest(JSON.parse(JSON.stringify(state)) as KpiState, time, row, plan);
		expect(state).toEqual(rebuild(time, pilot(time, 100), plan));
		expect(state).toMatchObject({ rows: 160, engines: ['e1'], needsRebuild: false });
		expect(state.paths.ai).toMatchObject({
			n: 100,
			complexity: { gewoon: 100 },
			known: { yes: 100, no: 0 },
			sources: { timer: 100 }
		});
		expect(Object.keys(state.workers)).toHaveLength(12);
		expect(Object.values(state.teams).reduce((sum, team) => sum + team.n, 0)).toBe(100);
		expect(Object.keys(state.weeks)[0]).toBe('2027-01-04');
		expect(state.looks.taken).toBeGreaterThan(60);
	});

	it('keeps the evidence path short', () => {
		const state = rebuild(time, pilot(time, 1500), plan);
		expect(state.looks.taken).toBeGreaterThan(1000);
		expect(state.evidence.length).toBeLessThanOrEqual(300);
		expect(state.evidence.at(-1)!.n).toBeGreaterThan(1400);
	});

	it('keeps self-reported times apart', () => {
		const rows = pilot(time, 50).map((row): Measurement =>
			row.path === 'ai' ? { ...row, source: 'self' } : row
		);
		const state = rebuild(time, rows, plan);
		expect(state.paths.ai.n).toBe(0);
		expect(state.paths.ai.selfReported.n).toBe(50);
		expect(state.test.n).toBe(0);
	});

	it('never counts AI rows from before the freeze, but keeps the baseline', () => {
		const state = rebuild(time, pilot(time, 50), plan, { frozenAt: minute(70) });
		expect(state.paths.baseline.n).toBe(60);
		expect(state.paths.ai.n).toBe(40);
		expect(state.ignored.beforeFreeze).toBe(10);
	});

	it('starts a later epoch without AI rows and with a baseline that is not too old', () => {
		const rows = pilot(time, 50);
		const options = { epoch: 2, frozenAt: minute(24 * 40) };
		expect(rebuild(time, rows, plan, options)).toMatchObject({
			test: { n: 0 },
			reference: { n: 60 }
		});
		const strict = { ...plan, baselineMaxAgeDays: 30 };
		expect(rebuild(time, rows, strict, options)).toMatchObject({
			reference: { n: 0 },
			ignored: { tooOld: 60 }
		});
	});

	it('asks for a rebuild when a row comes late, and gives no zone until then', () => {
		const rows = pilot(time, 60);
		let state = emptyKpiState();
		for (const row of [...rows.slice(1), rows[0]!]) state = ingest(state, time, row, plan);
		expect(state.needsRebuild).toBe(true);
		expect(evaluateKpi(time, state, plan)).toMatchObject({
			zone: 'INVALID',
			invalid: 'needs-rebuild'
		});
		expect(rebuild(time, [...rows].reverse(), plan)).toEqual(rebuild(time, rows, plan));
	});

	it('takes withdrawn reports out, but never an incident', () => {
		const rows = pilot(incidents, 100).map((row, i): Measurement =>
			i === 99 ? { ...row, value: 1 } : row
		);
		const state = rebuild(incidents, rows, plan, { removedReports: new Set(['r98', 'r99']) });
		expect(state).toMatchObject({ removed: 1, events: 1, eventReports: ['r99'] });
		expect(evaluateKpi(incidents, state, plan).zone).toBe('RED');
	});

	it('takes a worker pseudonym that is also a property name', () => {
		const rows = pilot(time, 40).map((row, i): Measurement =>
			i % 12 === 0 ? { ...row, worker: '__proto__' } : row
		);
		const state = JSON.parse(JSON.stringify(rebuild(time, rows, plan))) as KpiState;
		expect(evaluateKpi(time, state, plan).n.workers).toBe(12);
	});
});

describe('the running interval', () => {
	it.each([time, score, rate])('never widens with more data: $type', (kpi) => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 1e6 }),
				fc.integer({ min: 20, max: 120 }),
				(seed, n) => {
					const rows = pilot(kpi, n, { seed, effect: -0.05 });
					let state = emptyKpiState();
					let last = { lower: -Infinity, upper: Infinity };
					for (const [i, row] of rows.entries()) {
						state = ingest(state, kpi, row, plan);
						if (i % 9 !== 0) continue;
						const now = lookNow(state, kpi, plan)?.[0];
						if (!now) continue;
						const stored = state.running[0].map((bound) => bound ?? NaN);
						expect(now.lower).toBeGreaterThanOrEqual(
							Number.isNaN(stored[0]) ? -Infinity : stored[0]!
						);
						expect(now.upper).toBeLessThanOrEqual(Number.isNaN(stored[1]) ? Infinity : stored[1]!);
						const kept = { lower: stored[0] ?? NaN, upper: stored[1] ?? NaN };
						if (!Number.isNaN(kept.lower)) expect(kept.lower).toBeGreaterThanOrEqual(last.lower);
						if (!Number.isNaN(kept.upper)) expect(kept.upper).toBeLessThanOrEqual(last.upper);
						if (!Number.isNaN(kept.lower) && !Number.isNaN(kept.upper)) last = kept;
					}
				}
			),
			{ numRuns: 8 }
		);
	});

	it('does not depend on the order of rows of the same moment', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer(), (seed, shuffle) => {
				const rows = pilot(time, 80, { seed, perMoment: 7 });
				const random = seededRandom(shuffle);
				const keyed = rows.map((row) => ({ row, key: random() }));
				keyed.sort((a, b) =>
					a.row.at === b.row.at ? a.key - b.key : a.row.at < b.row.at ? -1 : 1
				);
				let inFile = emptyKpiState();
				let shuffled = emptyKpiState();
				for (const row of rows) inFile = ingest(inFile, time, row, plan);
				for (const { row } of keyed) shuffled = ingest(shuffled, time, row, plan);
				expect(shuffled.looks).toEqual(inFile.looks);
				for (const level of [0, 1] as const)
					for (const end of [0, 1] as const)
						expect(shuffled.running[level][end]!).toBeCloseTo(inFile.running[level][end]!, 9);
				expect(
					rebuild(
						time,
						keyed.map(({ row }) => row),
						plan
					)
				).toEqual(rebuild(time, rows, plan));
			}),
			{ numRuns: 25 }
		);
	});

	it('becomes empty, and the KPI invalid, when the process changes', () => {
		const slow = pilot(time, 200, { effect: 0.8 });
		const fast = pilot(time, 2000, { effect: -1.2, seed: 2 })
			.filter((row) => row.path === 'ai')
			.map((row, i) => ({ ...row, report: `late${i}`, at: at(i) }));
		expect(evaluateKpi(time, rebuild(time, slow, plan), plan).zone).toBe('RED');
		expect(evaluateKpi(time, rebuild(time, [...slow, ...fast], plan), plan)).toMatchObject({
			zone: 'INVALID',
			invalid: 'process-changed'
		});
	});
});
