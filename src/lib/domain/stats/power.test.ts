import { describe, expect, it } from 'vitest';
import { expectationsFor } from '../plan-expectation.ts';
import type { Expectation } from '../plan-expectation.ts';
import type { Plan, PlanKpi } from '../plan-model.ts';
import { certificateSize } from './certificate.ts';
import { powerOf, powerQuestion, simulatePilot } from './power.ts';
import { planOf } from './simulation.ts';

const time: PlanKpi = {
	id: 'time',
	type: 'duration',
	comparison: 'baseline',
	direction: 'lower',
	limit: 0,
	go: -0.2
};
const incidents: PlanKpi = {
	id: 'incidents',
	type: 'zero-tolerance',
	comparison: 'none',
	direction: 'lower',
	certify: 0.05
};

function power(
	plan: Plan,
	hopes: Record<string, Partial<Expectation>>,
	{ pilots = 40, seed = 1 } = {}
) {
	const question = powerQuestion(plan, expectationsFor(plan, hopes), 12);
	const ends = Array.from({ length: pilots }, (_, i) => simulatePilot(question, i, seed));
	return powerOf(question, ends);
}
const ofTime = (hope: number, options?: { pilots?: number; seed?: number }) =>
	power(planOf([time], { horizon: { reports: 300 } }), { time: { hope } }, options).kpis[0]!;

describe('power curve', () => {
	it('rises with the reports and with what one hopes for', () => {
		const [modest, large] = [ofTime(-0.25), ofTime(-0.45)];
		const shares = large.points.map(({ go }) => go);
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
		expect(large.points.at(-1)!.go).toBeGreaterThan(modest.points.at(-1)!.go);
		expect(large.enough).toBeLessThan(150);
	});

	it('promises nothing when one hopes for no more than the limit, and sees harm where there is harm', () => {
		const none = ofTime(0);
		expect(none.points.at(-1)!.go).toBeLessThan(0.1);
		expect(none.enough).toBeNull();
		const slower = ofTime(0.3);
		expect(slower.points.at(-1)).toMatchObject({ go: 0 });
		expect(slower.points.at(-1)!.stop).toBeGreaterThan(0.8);
	});

	it('is never reached before the plan’s minimum', () => {
		const minimums = { baselineReports: 30, aiReports: 90, workers: 10, coverage: 0.8 };
		const { kpis } = power(planOf([time], { minimums }), { time: { hope: -0.5 } }, { pilots: 20 });
		const early = kpis[0]!.points.filter(({ reports }) => reports < 90);
		expect(early.every(({ go, stop }) => go === 0 && stop === 0)).toBe(true);
	});

	it('needs exactly the certificate’s clean reports for zero tolerance, and pauses on events', () => {
		const size = certificateSize(0.05, 0.04);
		const clean = power(planOf([incidents]), {}, { pilots: 3 }).plan;
		expect(clean.enough).toBe(clean.points.find(({ reports }) => reports >= size)!.reports);
		const { plan } = power(planOf([incidents]), { incidents: { hope: 0.05 } }, { pilots: 60 });
		// 0.95^63 of the pilots see 63 clean reports.
		expect(plan.points.at(-1)!.go).toBeLessThan(0.15);
		expect(plan.points.at(-1)!.pause).toBeGreaterThan(0.8);
	});

	it('lets the plan have its GO no sooner than its slowest KPI', () => {
		const plan = planOf([time, incidents]);
		const { plan: whole, kpis } = power(plan, { time: { hope: -0.45 } });
		for (const [i, point] of whole.points.entries())
			for (const kpi of kpis) expect(point.go).toBeLessThanOrEqual(kpi.points[i]!.go + 1e-12);
	});

	it('never adds up to more than all pilots', () => {
		const { plan, kpis } = power(
			planOf([time, incidents]),
			{ time: { hope: -0.2 }, incidents: { hope: 0.01 } },
			{ pilots: 30 }
		);
		for (const { points } of [plan, ...kpis])
			for (const { go, stop, pause } of points) expect(go + stop + pause).toBeLessThanOrEqual(1);
	});

	it.each<[PlanKpi, Partial<Expectation>]>([
		[
			{ id: 'a', type: 'duration', comparison: 'refusers', direction: 'lower', margin: 1.5 },
			{ hope: 0.9 }
		],
		[{ id: 'b', type: 'score', comparison: 'baseline', direction: 'higher', margin: 0.1 }, {}],
		[
			{ id: 'c', type: 'proportion', comparison: 'baseline', direction: 'higher', margin: 0.1 },
			{ hope: 0.1, baseline: 0.85 }
		],
		[
			{ id: 'd', type: 'proportion', comparison: 'norm', direction: 'higher', limit: 0.8, go: 0.9 },
			{ hope: 0.98 }
		],
		[
			{ id: 'e', type: 'score', comparison: 'norm', direction: 'higher', limit: 0.8, go: 0.9 },
			{ hope: 0.98 }
		]
	])('speaks of every kind of KPI: $type against $comparison', (kpi, hope) => {
		const { kpis } = power(planOf([kpi]), { [kpi.id]: hope }, { pilots: 20 });
		expect(kpis[0]!.points.at(-1)!.go).toBeGreaterThan(0.3);
	});

	it('is the same for the same seed', () => {
		expect(ofTime(-0.3, { pilots: 10, seed: 3 })).toEqual(ofTime(-0.3, { pilots: 10, seed: 3 }));
		expect(ofTime(-0.3, { pilots: 10, seed: 4 })).not.toEqual(
			ofTime(-0.3, { pilots: 10, seed: 3 })
		);
	});
});
