import { describe, expect, it } from 'vitest';
import type { PlanKpi } from '../plan-model.ts';
import { certificateSize } from './certificate.ts';
import { powerCurve } from './power.ts';
import { planOf } from './simulation.ts';

const time: PlanKpi = {
	id: 'time',
	type: 'duration',
	comparison: 'baseline',
	direction: 'lower',
	limit: 0,
	go: -0.2
};

describe('power curve', () => {
	it('rises with the reports and with what one hopes for', () => {
		const curve = (hope: number) => powerCurve(time, planOf([time]), hope, { pilots: 60 });
		const [modest, large] = [curve(-0.25), curve(-0.45)];
		const shares = large.points.map(({ share }) => share);
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
		expect(large.points.at(-1)!.share).toBeGreaterThan(modest.points.at(-1)!.share);
		expect(large.enough).toBeLessThan(150);
	});

	it('promises nothing when one hopes for no more than the limit', () => {
		const { points, enough } = powerCurve(time, planOf([time]), 0, { pilots: 60 });
		expect(points.at(-1)!.share).toBeLessThan(0.1);
		expect(enough).toBeNull();
	});

	it('is never reached before the plan’s minimum', () => {
		const plan = planOf([time], {
			minimums: { baselineReports: 30, aiReports: 90, workers: 10, coverage: 0.8 }
		});
		const { points } = powerCurve(time, plan, -0.5, { pilots: 30 });
		expect(points.filter(({ reports }) => reports < 90).every(({ share }) => share === 0)).toBe(
			true
		);
	});

	it('needs exactly the certificate’s clean reports for zero tolerance', () => {
		const kpi: PlanKpi = {
			id: 'incidents',
			type: 'zero-tolerance',
			comparison: 'none',
			direction: 'lower',
			certify: 0.02
		};
		const size = certificateSize(0.02, 0.04);
		const { enough, points } = powerCurve(kpi, planOf([kpi]), 0, { pilots: 5 });
		expect(enough).toBe(points.find(({ reports }) => reports >= size)!.reports);
	});

	it.each<[PlanKpi, number]>([
		[{ id: 'a', type: 'duration', comparison: 'refusers', direction: 'lower', margin: 1.25 }, 1],
		[{ id: 'b', type: 'score', comparison: 'baseline', direction: 'higher', margin: 0.1 }, 0],
		[
			{ id: 'c', type: 'proportion', comparison: 'baseline', direction: 'higher', margin: 0.1 },
			0.1
		],
		[
			{ id: 'd', type: 'proportion', comparison: 'norm', direction: 'higher', limit: 0.8, go: 0.9 },
			0.98
		]
	])('speaks of every kind of KPI: $type against $comparison', (kpi, hope) => {
		const { points } = powerCurve(kpi, planOf([kpi]), hope, { pilots: 20 });
		expect(points.at(-1)!.share).toBeGreaterThan(0.3);
	});

	it('is the same for the same seed', () => {
		const curve = (seed: number) => powerCurve(time, planOf([time]), -0.3, { pilots: 20, seed });
		expect(curve(3)).toEqual(curve(3));
	});
});
