import { describe, expect, it } from 'vitest';
import type { Plan, PlanKpi } from './plan.ts';
import {
	checkPlan,
	defaultMinimums,
	epochAlpha,
	kpiRole,
	parsePlanJson,
	planHash,
	stopShare,
	thresholds
} from './plan.ts';

const time: PlanKpi = {
	id: 'administratietijd',
	type: 'duration',
	role: 'goal',
	comparison: 'baseline',
	direction: 'lower',
	limit: 0,
	go: -0.2
};
const plan = (...kpis: PlanKpi[]): Plan => ({
	alpha: 0.05,
	horizon: { reports: 200 },
	minimums: defaultMinimums,
	kpis
});
const codes = (candidate: Plan) => checkPlan(candidate).map(({ path, code }) => `${path}: ${code}`);

describe('checkPlan', () => {
	it('accepts the catalogue', () => {
		const kpis: PlanKpi[] = [
			time,
			{
				id: 'volledigheid',
				type: 'score',
				role: 'guardrail',
				comparison: 'baseline',
				direction: 'higher',
				margin: 0.1
			},
			{
				id: 'incidenten',
				type: 'zero-tolerance',
				comparison: 'none',
				direction: 'lower',
				certify: 0.02
			},
			{
				id: 'onderbouwd',
				type: 'score',
				role: 'guardrail',
				comparison: 'norm',
				direction: 'higher',
				limit: 0.95,
				go: 0.99
			},
			{
				id: 'gelijk',
				type: 'duration',
				role: 'guardrail',
				comparison: 'refusers',
				direction: 'lower',
				margin: 1.25
			},
			{
				id: 'termijn',
				type: 'proportion',
				role: 'guardrail',
				comparison: 'baseline',
				direction: 'higher',
				margin: 0.05
			},
			{ id: 'toestemmingsgraad', type: 'monitor', comparison: 'none', direction: 'higher' },
			{
				id: 'medewerkers',
				type: 'ordinal',
				role: 'goal',
				comparison: 'norm',
				direction: 'higher',
				limit: 3,
				go: 3.8
			}
		];
		expect(codes(plan(...kpis))).toEqual([]);
		expect(stopShare(plan(...kpis))).toBe(6);
		expect(kpis.map(kpiRole)).toContain('zero-tolerance');
	});

	it.each<[string, Partial<PlanKpi>]>([
		['kpis[0].go: go-worse-than-limit', { limit: -0.3 }],
		['kpis[0].go: thresholds-missing', { go: undefined }],
		[
			'kpis[0].margin: margin-missing',
			{ type: 'score', go: undefined, limit: undefined, direction: 'higher' }
		],
		['kpis[0].margin: margin-missing', { comparison: 'refusers', role: 'guardrail' }],
		[
			'kpis[0].margin: margin-range',
			{ comparison: 'refusers', go: undefined, limit: undefined, margin: 0.9 }
		],
		[
			'kpis[0].go: norm-perfect',
			{ type: 'proportion', comparison: 'norm', direction: 'higher', limit: 0.95, go: 1 }
		],
		['kpis[0].go: norm-perfect', { type: 'proportion', comparison: 'norm', limit: 0.05, go: 0 }],
		['kpis[0].type: type-unknown', { type: 'guess' as 'score' }],
		['kpis[0].comparison: comparison', { comparison: 'norm' }],
		['kpis[0].certify: certify-missing', { type: 'zero-tolerance' }],
		[
			'kpis[0]: consent-target',
			{ id: 'toestemmingsgraad', type: 'proportion', comparison: 'norm' }
		],
		['kpis[0]: consent-target', { neutral: true, type: 'monitor' }],
		['kpis[0].margin: margin-and-thresholds', { margin: 0.1 }],
		['kpis[0].go: thresholds-range', { go: -1 }],
		['kpis[0].id: kpi-id', { id: ' ' }]
	])('refuses with %s', (expected, change) => {
		expect(codes(plan({ ...time, ...change }, { ...time, id: 'other' }))).toEqual([expected]);
	});

	it('refuses an empty plan, a plan of monitors only, and a KPI twice', () => {
		expect(codes(plan())).toEqual(['kpis: kpi-none']);
		expect(codes(plan({ ...time, type: 'monitor', go: undefined, limit: undefined }))).toEqual([
			'kpis: kpi-none'
		]);
		expect(codes(plan(time, time))).toEqual(['kpis[1].id: kpi-twice']);
	});

	it('refuses a frame that cannot hold', () => {
		const broken: Plan = {
			...plan(time),
			alpha: 0.5,
			horizon: {},
			minimums: { ...defaultMinimums, coverage: 80 }
		};
		expect(codes(broken)).toEqual([
			'alpha: alpha',
			'horizon: horizon',
			'minimums.coverage: minimums'
		]);
	});
});

describe('plan arithmetic', () => {
	it('spends α over epochs and never more than all of it', () => {
		expect([1, 2, 3].map((epoch) => epochAlpha(0.05, epoch) / 0.05)).toEqual([
			expect.closeTo(0.8, 12),
			expect.closeTo(0.1, 12),
			expect.closeTo(0.05, 12)
		]);
		let total = 0;
		for (let epoch = 1; epoch <= 60; epoch++) total += epochAlpha(0.05, epoch);
		expect(total).toBeLessThanOrEqual(0.05 + 1e-15);
	});

	it('orients thresholds so that + is better', () => {
		expect(thresholds(time)?.go).toBeCloseTo(-Math.log(0.8), 12);
		expect(thresholds(time)?.limit).toBeCloseTo(0, 12);
		expect(thresholds({ ...time, comparison: 'refusers', margin: 1.25 })?.go).toBeCloseTo(
			-Math.log(1.25),
			12
		);
		expect(thresholds({ ...time, type: 'score', margin: 0.1 })).toEqual({ limit: -0.1, go: -0.1 });
	});

	it('gives the same hash whatever the order of the fields', () => {
		const reordered = JSON.parse(
			JSON.stringify(plan(time), [
				'kpis',
				'type',
				'id',
				'role',
				'limit',
				'go',
				'direction',
				'comparison',
				'minimums',
				'workers',
				'aiReports',
				'baselineReports',
				'coverage',
				'horizon',
				'reports',
				'alpha'
			])
		) as Plan;
		expect(planHash(reordered)).toBe(planHash(plan(time)));
		expect(planHash(plan({ ...time, go: -0.21 }))).not.toBe(planHash(plan(time)));
	});
});

describe('parsePlanJson', () => {
	const text = JSON.stringify({ ...plan(time), minimums: { workers: 5 } }, null, 2);

	it('reads a plan and fills absent minimums', () => {
		const parsed = parsePlanJson(text);
		expect(parsed.ok && parsed.plan.minimums).toEqual({ ...defaultMinimums, workers: 5 });
	});

	it.each([
		['"alpha": 0.05', '"alpha": "5%"', 2, 'alpha'],
		['"go": -0.2', '"go": 0.1', 17, 'kpis[0].go'],
		['"workers": 5', '"worker": 5', 7, 'minimums.worker'],
		['"type": "duration"', '"type": "time"', 12, 'kpis[0].type'],
		['"limit": 0,', '', 10, 'kpis[0].limit'],
		['"horizon": {', '"horizon": ', 4, '(json)']
	])('names line and field when %s becomes %s', (from, to, line, field) => {
		expect(parsePlanJson(text.replace(from, to))).toMatchObject({ ok: false, line, field });
	});
});
