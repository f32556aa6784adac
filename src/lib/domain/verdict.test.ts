import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KpiState } from './kpi-state.ts';
import { emptyKpiState, ingest } from './kpi-state.ts';
import type { Measurement } from './measurement.ts';
import type { Plan, PlanKpi } from './plan.ts';
import { planHash } from './plan.ts';
import type { VerdictFacts, Zone } from './verdict.ts';
import { decide, evaluateKpi, zoneOf } from './verdict.ts';

const now = '2027-06-01T00:00:00.000Z';
const facts: VerdictFacts = { now, epoch: 1 };
const norm = (id: string, change: Partial<PlanKpi> = {}): PlanKpi => ({
	id,
	type: 'proportion',
	role: 'guardrail',
	comparison: 'norm',
	direction: 'higher',
	limit: 0.5,
	go: 0.7,
	...change
});
const incidents: PlanKpi = {
	id: 'incident',
	type: 'zero-tolerance',
	comparison: 'none',
	direction: 'lower',
	certify: 0.05
};
const planOf = (kpis: PlanKpi[], change: Partial<Plan> = {}): Plan => ({
	alpha: 0.05,
	horizon: { reports: 5000 },
	minimums: { baselineReports: 30, aiReports: 20, workers: 10, coverage: 0.8 },
	kpis,
	...change
});

interface Batch {
	path?: Measurement['path'];
	n: number;
	value: (i: number) => number;
	change?: Partial<Measurement>;
	workers?: number;
}
let serial = 0;
function stateOf(kpi: PlanKpi, plan: Plan, ...batches: Batch[]): KpiState {
	let state = emptyKpiState();
	for (const { path = 'ai', n, value, change, workers = 10 } of batches)
		for (let i = 0; i < n; i++)
			state = ingest(
				state,
				kpi,
				{
					epoch: 1,
					kpi: kpi.id,
					path,
					value: value(i),
					worker: `w${i % workers}`,
					report: `r${serial++}`,
					at: '2027-02-01T09:00:00.000Z',
					source: 'timer',
					engine: path === 'ai' ? 'e1' : undefined,
					...change
				},
				plan
			);
	return state;
}
const share = (p: number) => (i: number) =>
	Math.floor((i + 1) * p + 1e-9) > Math.floor(i * p + 1e-9) ? 1 : 0;

/** Enough rows of a norm KPI (limit 50 %, go 70 %) to land in each zone. */
const inZone: Record<Zone, (kpi: PlanKpi, plan: Plan) => KpiState> = {
	GREEN: (kpi, plan) => stateOf(kpi, plan, { n: 300, value: share(0.95) }),
	AMBER: (kpi, plan) => stateOf(kpi, plan, { n: 2000, value: share(0.6) }),
	RED: (kpi, plan) => stateOf(kpi, plan, { n: 300, value: share(0.2) }),
	INSUFFICIENT: (kpi, plan) => stateOf(kpi, plan, { n: 30, value: share(0.6) }),
	INVALID: (kpi, plan) => ({
		...stateOf(kpi, plan, { n: 300, value: share(0.95) }),
		needsRebuild: true
	})
};

describe('zoneOf: every cell of the table', () => {
	const limits = { limit: 0, go: 1 };
	it.each([
		['GREEN', 0.5, 2, 1.2],
		['AMBER', 0.5, 2, 0.8],
		['AMBER', 0.5, 0.9, 0.7],
		['INSUFFICIENT', -1, 2, 1.2],
		['RED', -1, 0.9, 0.5],
		['INSUFFICIENT', 0, 1, 1],
		['RED', 0, 0.999, 0.5],
		['GREEN', 1e-12, 1, 1]
	] as const)('%s at L=%d, U=%d, estimate %d', (zone, lower, upper, estimate) => {
		expect(zoneOf({ lower, upper }, estimate, limits)).toBe(zone);
	});

	it('has no amber when limit and threshold coincide', () => {
		fc.assert(
			fc.property(
				fc.double({ min: -2, max: 2, noNaN: true }),
				fc.double({ min: 0, max: 2, noNaN: true }),
				fc.double({ min: -1, max: 1, noNaN: true }),
				(estimate, width, margin) => {
					const bounds = { lower: estimate - width, upper: estimate + width };
					expect(zoneOf(bounds, estimate, { limit: margin, go: margin })).not.toBe('AMBER');
				}
			)
		);
	});
});

describe('decide: zones × rules', () => {
	const zones: Zone[] = ['GREEN', 'AMBER', 'RED', 'INSUFFICIENT', 'INVALID'];
	const kpis = [norm('a'), norm('b')];
	const plan = planOf(kpis);
	const expected = (a: Zone, b: Zone) => {
		const both = [a, b];
		if (both.includes('RED')) return 'STOP';
		if (both.includes('INVALID')) return 'INVALID';
		if (both.every((zone) => zone === 'GREEN')) return 'GO';
		return both.includes('INSUFFICIENT') ? 'CONTINUE' : 'ADJUST';
	};
	it.each(zones.flatMap((a) => zones.map((b) => [a, b, expected(a, b)] as const)))(
		'%s + %s → %s',
		(a, b, verdict) => {
			const states = { a: inZone[a](kpis[0]!, plan), b: inZone[b](kpis[1]!, plan) };
			const decided = decide(plan, states, facts);
			expect(decided.kpis.map(({ zone }) => zone)).toEqual([a, b]);
			expect(decided.verdict).toBe(verdict);
		}
	);
});

describe('decide: what goes before what', () => {
	const kpis = [norm('a'), incidents];
	const plan = planOf(kpis);
	const clean = stateOf(incidents, plan, { n: 80, value: () => 0 });
	const event = stateOf(incidents, plan, { n: 80, value: (i) => (i === 40 ? 1 : 0) });

	it('gives GO only with the certificate', () => {
		const a = inZone.GREEN(kpis[0]!, plan);
		expect(decide(plan, { a, incident: clean }, facts)).toMatchObject({
			verdict: 'GO',
			rule: 'all-green'
		});
		const few = stateOf(incidents, plan, { n: 62, value: () => 0 });
		expect(decide(plan, { a, incident: few }, facts)).toMatchObject({
			verdict: 'CONTINUE',
			because: ['incident']
		});
		expect(decide(plan, { a, incident: few }, facts).kpis[1]).toMatchObject({
			missing: [{ what: 'cleanReports', have: 62, need: 63 }],
			zone: 'INSUFFICIENT'
		});
	});

	it('pauses on an event whatever else is broken, on either path, self-reported or not', () => {
		const broken = inZone.INVALID(kpis[0]!, plan);
		const hash = { ...facts, expectedPlanHash: 'x' };
		expect(decide(plan, { a: broken, incident: event }, hash)).toMatchObject({
			verdict: 'PAUSE',
			because: ['incident']
		});
		for (const change of [{ path: 'manual' as const }, { source: 'self' as const }]) {
			const state = stateOf(incidents, plan, { n: 1, value: () => 1, change });
			expect(decide(plan, { incident: state }, facts).verdict).toBe('PAUSE');
		}
		expect(
			decide(plan, { a: broken, incident: { ...event, needsRebuild: true } }, hash).verdict
		).toBe('PAUSE');
	});

	it('pauses on an incident that is only in the register', () => {
		const states = { a: inZone.GREEN(kpis[0]!, plan), incident: clean };
		expect(decide(plan, states, { ...facts, openZeroToleranceIncident: true })).toMatchObject({
			verdict: 'PAUSE',
			because: []
		});
	});

	it('stops on proven harm before it complains about broken data', () => {
		const states = { a: inZone.RED(kpis[0]!, plan), incident: clean };
		expect(
			decide(plan, states, { ...facts, expectedPlanHash: 'other', engineVersions: ['e2'] }).verdict
		).toBe('STOP');
	});

	it('is invalid on a changed plan, a second engine version, an empty plan', () => {
		const states = { a: inZone.GREEN(kpis[0]!, plan), incident: clean };
		expect(decide(plan, states, { ...facts, expectedPlanHash: 'other' })).toMatchObject({
			verdict: 'INVALID',
			rule: 'plan-changed'
		});
		expect(decide(plan, states, { ...facts, expectedPlanHash: planHash(plan) }).verdict).toBe('GO');
		expect(decide(plan, states, { ...facts, engineVersions: ['e2'] })).toMatchObject({
			verdict: 'INVALID',
			rule: 'engine-changed'
		});
		expect(decide(planOf([]), {}, facts)).toMatchObject({ verdict: 'INVALID', rule: 'plan-empty' });
	});

	it('is invalid when one instrument is silent while another delivers, but waits out its cadence', () => {
		const a = inZone.GREEN(kpis[0]!, plan);
		expect(decide(plan, { a }, facts)).toMatchObject({
			verdict: 'INVALID',
			rule: 'instrument-silent',
			because: ['incident']
		});
		const slow = planOf([kpis[0]!, { ...incidents, cadenceDays: 200 }]);
		expect(decide(slow, { a }, facts).verdict).toBe('CONTINUE');
		expect(decide(plan, {}, facts)).toMatchObject({ verdict: 'CONTINUE' });
		const few = stateOf(kpis[0]!, plan, { n: 19, value: () => 1 });
		expect(decide(plan, { a: few }, facts).verdict).toBe('CONTINUE');
	});

	it('says "not shown" at the horizon, by reports or by date, but not of a GO', () => {
		const a = inZone.INSUFFICIENT(kpis[0]!, plan);
		const incident = stateOf(incidents, plan, { n: 30, value: () => 0 });
		const states = { a, incident };
		expect(decide(plan, states, facts).verdict).toBe('CONTINUE');
		expect(decide(planOf(kpis, { horizon: { reports: 30 } }), states, facts)).toMatchObject({
			verdict: 'NOT_SHOWN',
			because: ['a', 'incident']
		});
		expect(decide(planOf(kpis, { horizon: { reports: 31 } }), states, facts).verdict).toBe(
			'CONTINUE'
		);
		expect(decide(planOf(kpis, { horizon: { until: now } }), states, facts).verdict).toBe(
			'NOT_SHOWN'
		);
		const green = planOf(kpis, { horizon: { reports: 30 } });
		expect(
			decide(green, { a: inZone.GREEN(kpis[0]!, green), incident: clean }, facts).verdict
		).toBe('GO');
	});

	it('leaves monitored KPIs out of the combination', () => {
		const watch: PlanKpi = {
			id: 'watch',
			type: 'monitor',
			comparison: 'none',
			direction: 'lower',
			alarm: { above: 0.5 }
		};
		const withMonitor = planOf([...kpis, watch, norm('m', { role: 'monitor' })]);
		const states = {
			a: inZone.GREEN(kpis[0]!, withMonitor),
			incident: clean,
			watch: stateOf(watch, withMonitor, { n: 20, value: () => 0.9 }),
			m: inZone.RED(norm('m'), withMonitor)
		};
		const decided = decide(withMonitor, states, facts);
		expect(decided.verdict).toBe('GO');
		expect(decided.kpis[2]).toMatchObject({ zone: 'AMBER', alarm: 'high' });
		expect(decided.kpis[3]).toMatchObject({ zone: 'RED', role: 'monitor' });
	});
});

describe('α is shared among goals and guardrails', () => {
	it('shows RED that is not yet decisive, and does not stop on it', () => {
		const rows = { n: 120, value: share(0.4) };
		const alone = planOf([norm('a')]);
		const many = planOf([norm('a'), ...Array.from({ length: 9 }, (_, i) => norm(`b${i}`))]);
		const single = evaluateKpi(norm('a'), stateOf(norm('a'), alone, rows), alone);
		const shared = evaluateKpi(norm('a'), stateOf(norm('a'), many, rows), many);
		expect(single).toMatchObject({ zone: 'RED', decisive: true });
		expect(shared).toMatchObject({ zone: 'RED', decisive: false });
		const states = { a: stateOf(norm('a'), many, rows) };
		expect(decide({ ...many, kpis: many.kpis }, states, facts).verdict).not.toBe('STOP');
	});

	it('never turns a STOP into a GO by adding a KPI', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 400 }),
				fc.double({ min: 0.05, max: 0.95, noNaN: true }),
				fc.constantFrom<Zone>('GREEN', 'AMBER', 'RED', 'INSUFFICIENT'),
				(n, p, zone) => {
					const small = planOf([norm('a')]);
					const large = planOf([norm('a'), norm('b')]);
					const before = decide(
						small,
						{ a: stateOf(norm('a'), small, { n, value: share(p) }) },
						facts
					);
					const after = decide(
						large,
						{
							a: stateOf(norm('a'), large, { n, value: share(p) }),
							b: inZone[zone](norm('b'), large)
						},
						facts
					);
					if (before.verdict === 'STOP') expect(after.verdict).not.toBe('GO');
					if (after.verdict === 'GO') expect(before.verdict).toBe('GO');
				}
			),
			{ numRuns: 60 }
		);
	});
});

describe('minimums: at, below and missing', () => {
	const time: PlanKpi = {
		id: 'tijd',
		type: 'duration',
		role: 'goal',
		comparison: 'baseline',
		direction: 'lower',
		limit: 0,
		go: -0.2
	};
	const plan = planOf([time]);
	const minutes = (base: number) => (i: number) => base * (1 + (0.1 * ((i % 7) - 3)) / 3);
	const judge = (baseline: Partial<Batch>, ai: Partial<Batch>, change: Partial<Plan> = {}) =>
		evaluateKpi(
			time,
			stateOf(
				time,
				{ ...plan, ...change },
				{ path: 'baseline', n: 60, value: minutes(60), ...baseline },
				{ n: 100, value: minutes(35), ...ai }
			),
			{ ...plan, ...change }
		);

	it('is green with a clear saving and everything measured', () => {
		const verdict = judge({}, {});
		expect(verdict).toMatchObject({
			zone: 'GREEN',
			missing: [],
			n: { baseline: 60, ai: 100, workers: 10 }
		});
		expect(verdict.estimate).toBeCloseTo(35 / 60 - 1, 2);
		expect(verdict.lower!).toBeLessThan(verdict.estimate!);
		expect(verdict.upper!).toBeLessThan(0);
	});

	it.each<[string, Partial<Batch>, Partial<Batch>, string]>([
		['baseline', { n: 29 }, {}, 'baselineReports'],
		['AI reports', {}, { n: 19, workers: 9 }, 'aiReports'],
		['workers', { workers: 9 }, { workers: 9 }, 'workers'],
		['coverage', {}, { change: { source: 'csv' } }, 'coverage']
	])('is insufficient below the minimum of %s', (_, baseline, ai, what) => {
		const verdict = judge(baseline, ai);
		expect(verdict.zone).toBe('INSUFFICIENT');
		expect(verdict.missing.map((missing) => missing.what)).toContain(what);
	});

	it('lets a small team be judged when the plan speaks of that team only', () => {
		const few = { workers: 4 };
		expect(judge(few, few).zone).toBe('INSUFFICIENT');
		expect(judge(few, few, { teamOnly: true })).toMatchObject({ zone: 'GREEN', n: { workers: 4 } });
		expect(judge({ workers: 2 }, { workers: 2 }, { teamOnly: true }).zone).toBe('INSUFFICIENT');
	});

	it('refuses to compare simple files with ordinary ones, unknown clients with known ones, or timer with stopwatch', () => {
		const simple = { change: { complexity: 'eenvoudig' as const } };
		const ordinary = { change: { complexity: 'gewoon' as const } };
		expect(judge(ordinary, simple)).toMatchObject({ zone: 'INVALID', invalid: 'case-mix' });
		expect(judge(ordinary, ordinary).zone).toBe('GREEN');
		expect(judge({ change: { known: false } }, { change: { known: true } }).invalid).toBe(
			'case-mix'
		);
		const mixed = stateOf(
			time,
			plan,
			{ path: 'baseline', n: 30, value: minutes(60) },
			{ path: 'baseline', n: 30, value: minutes(60), change: { source: 'stopwatch' } },
			{ n: 100, value: minutes(35) }
		);
		expect(evaluateKpi(time, mixed, plan)).toMatchObject({
			zone: 'INVALID',
			invalid: 'baseline-mixed'
		});
	});

	it('judges refusers on the ratio of lead times, from twenty on', () => {
		const equal: PlanKpi = {
			id: 'gelijk',
			type: 'duration',
			role: 'guardrail',
			comparison: 'refusers',
			direction: 'lower',
			margin: 1.25
		};
		const days = (refusers: number, n = 80) => {
			const state = stateOf(
				equal,
				planOf([equal]),
				{ path: 'manual', n, value: minutes(refusers) },
				{ n: 200, value: minutes(20) }
			);
			return evaluateKpi(equal, state, planOf([equal]));
		};
		expect(days(20)).toMatchObject({ zone: 'GREEN', n: { ai: 200, refusers: 80 } });
		expect(days(20).estimate).toBeCloseTo(1, 2);
		expect(days(40)).toMatchObject({ zone: 'RED', decisive: true });
		expect(days(20, 19).missing.map(({ what }) => what)).toContain('refusers');
	});

	it('gives equal states equal fingerprints', () => {
		const build = () => ({
			tijd: stateOf(
				time,
				plan,
				{ path: 'baseline', n: 40, value: minutes(60) },
				{ n: 40, value: minutes(50) }
			)
		});
		const a = decide(plan, build(), facts);
		const b = decide(plan, build(), facts);
		expect(a.dataHash).toBe(b.dataHash);
		expect(a.planHash).toBe(planHash(plan));
		expect(decide(plan, { tijd: emptyKpiState() }, facts).dataHash).not.toBe(a.dataHash);
	});
});
