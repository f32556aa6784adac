import { describe, expect, it } from 'vitest';
import type { KpiState } from '#lib/domain/kpi-state.ts';
import { emptyKpiState, ingest } from '#lib/domain/kpi-state.ts';
import type { Measurement } from '#lib/domain/measurement.ts';
import { locales } from '#lib/domain/locale.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { rules } from '#lib/domain/verdict.ts';
import { decide } from '#lib/domain/verdict.ts';
import type { DashboardInput } from './view.ts';
import { dashboardView, kpiParts } from './view.ts';
import { changesView } from './view-changes.ts';
import { decidingRule, outlook } from './outlook.ts';

const plan: Plan = {
	alpha: 0.05,
	horizon: { reports: 500, until: '2030-01-01T00:00:00.000Z' },
	minimums: { baselineReports: 30, aiReports: 20, workers: 10, coverage: 0.8 },
	kpis: [
		{
			id: 'tijd',
			type: 'duration',
			role: 'goal',
			comparison: 'baseline',
			direction: 'lower',
			limit: 0,
			go: -0.2
		},
		{ id: 'gelijk', type: 'duration', comparison: 'refusers', direction: 'lower', margin: 1.25 },
		{ id: 'feit', type: 'zero-tolerance', comparison: 'none', direction: 'lower', certify: 0.05 }
	]
};
const start = Date.parse('2027-01-04T08:00:00.000Z');
const day = 86_400_000;

function input(rows: Partial<Measurement>[]): DashboardInput {
	const states: Record<string, KpiState> = {};
	for (const kpi of plan.kpis) states[kpi.id] = emptyKpiState();
	rows.forEach((row, i) => {
		const measurement: Measurement = {
			epoch: 1,
			kpi: 'tijd',
			path: 'ai',
			value: 30,
			worker: `w${i % 12}`,
			report: `r${i}`,
			at: new Date(start + i * day).toISOString(),
			source: 'timer',
			...row
		};
		const kpi = plan.kpis.find(({ id }) => id === measurement.kpi);
		if (kpi) ingest(states[kpi.id] ?? emptyKpiState(), kpi, measurement, plan);
	});
	const now = new Date(start + 400 * day).toISOString();
	const verdict = decide(plan, states, { now, epoch: 1 });
	return {
		plan,
		epoch: 1,
		verdict,
		states,
		latchedAt: null,
		parts: {},
		late: {},
		earlier: [],
		teams: [],
		surveys: []
	};
}
const times = (n: number, change: (i: number) => Partial<Measurement>) =>
	Array.from({ length: n }, (_, i) => change(i));

/** Sixty reports of the baseline and eighty with AI, a day apart. */
const running = [
	...times(60, (i) => ({
		path: 'baseline' as const,
		value: 50 + (i % 9),
		source: 'stopwatch' as const
	})),
	...times(80, (i) => ({ value: 34 + (i % 7), team: i % 2 === 0 ? 'a' : 'b' }))
];

describe('the dashboard of a pilot', () => {
	it('shows no figure of fewer than five reports, in no language', () => {
		const few = input([
			...times(40, (i) => ({ path: 'baseline' as const, value: 50, worker: `w${i % 2}` })),
			...times(4, (i) => ({ value: 23.456, worker: `w${i % 2}` })),
			...times(4, () => ({ kpi: 'gelijk', path: 'manual' as const, value: 7.891 })),
			...times(9, () => ({ kpi: 'gelijk', value: 6.5 }))
		]);
		for (const locale of locales) {
			const view = dashboardView(few, locale);
			expect(view.rows[0]).toMatchObject({ estimate: null, lower: null, upper: null });
			expect(view.rows[0]?.sentence).toMatch(/5/);
			expect(view.rows[1]).toMatchObject({ estimate: null });
			expect([view.weeks, view.evidence, view.funnel, view.equal]).toEqual([
				null,
				null,
				null,
				null
			]);
			expect(view.apart.find(({ path }) => path === 'ai')?.measured).toEqual({ n: 4, mean: null });
			expect(JSON.stringify(view)).not.toMatch(/23[.,]4|7[.,]89/);
			expect(view.rows[1]?.sentence).not.toMatch(/\b4\b/);
		}
	});

	it('keeps five reports between two points of the evidence, and links each to its weeks', () => {
		const view = dashboardView(input(running), 'nl');
		const points = view.evidence?.data.points ?? [];
		expect(points.length).toBeGreaterThan(5);
		points.slice(1).forEach((point, i) => {
			expect(point.n - (points[i]?.n ?? 0)).toBeGreaterThanOrEqual(5);
			expect(point.href).toMatch(/^\?kpi=tijd&punt=ai\./);
		});
		expect(points.at(-1)?.n).toBe(view.evidence?.data.points.at(-1)?.n);
	});

	it('flags the last look before the verdict was latched', () => {
		const base = input(running);
		const points = dashboardView(base, 'nl').evidence?.data.points ?? [];
		const flagged = points[3];
		if (!flagged) throw new Error('no points');
		const latchedAt = new Date(Date.parse(flagged.at) + 1).toISOString();
		expect(dashboardView({ ...base, latchedAt }, 'nl').evidence?.data.decidedAt).toBe(flagged.n);
	});

	it('locks the limits on the baseline when it has weeks enough, and joins small weeks', () => {
		const view = dashboardView(input(running), 'nl');
		expect(view.weeks?.data.baseline).toBeGreaterThanOrEqual(6);
		expect(view.weeks?.data.mean).toBeGreaterThan(45);
		expect(view.weeks?.data.provisional).toBe(12);
		const last = view.weeks?.data.points.at(-1);
		expect(last).toMatchObject({ side: 'low' });
		expect(last?.signal).not.toBeNull();
	});

	it('shows teams of five, and none when a hidden one would follow from the rest', () => {
		const base = input(running);
		const teams = (a: number, b: number) => [
			{ id: 'a', name: 'Noord', workers: a },
			{ id: 'b', name: 'Zuid', workers: b }
		];
		const shown = (a: number, b: number) =>
			dashboardView({ ...base, teams: teams(a, b) }, 'nl').funnel?.data.teams.map(
				({ label }) => label
			);
		expect(shown(6, 6)).toEqual(['Noord', 'Zuid']);
		expect(shown(6, 4)).toBeUndefined();
	});

	it('counts clean reports up to each event, over the epochs', () => {
		const earlier = input([
			...times(7, () => ({ kpi: 'feit', value: 0 })),
			{ kpi: 'feit', value: 1 },
			...times(2, () => ({ kpi: 'feit', value: 0 }))
		]);
		const now = input(times(11, () => ({ kpi: 'feit', value: 0 })));
		const view = dashboardView(
			{ ...now, earlier: [{ epoch: 1, states: earlier.states }], epoch: 2 },
			'nl',
			'feit'
		);
		expect(view.clean?.data.runs.map(({ clean, ended }) => [clean, ended])).toEqual([
			[7, true],
			[2, false],
			[11, false]
		]);
		expect(view.rows[2]).toMatchObject({ headline: '0 op 11 verslagen' });
	});

	it('compares with an earlier verdict, and tells no estimate of fewer than five new reports', () => {
		const before = input(running.slice(0, 130));
		const compare = (rows: Partial<Measurement>[]) => {
			const now = input(rows);
			const reference = {
				at: before.verdict.at,
				decision: null,
				verdict: before.verdict,
				facts: null
			};
			return changesView(reference, { verdict: now.verdict, facts: null }, kpiParts(now), 'nl');
		};
		expect(compare(running.slice(0, 132)).rows[0]).toMatchObject({
			reports: 'minder dan 5',
			estimate: ''
		});
		const more = compare(running);
		expect(more.rows[0]).toMatchObject({ reports: '+10' });
		expect(more.rows[0]?.estimate).toMatch(/→/);
		expect(more.sentences.length).toBeGreaterThan(2);
	});
});

describe('the outlook', () => {
	it('names the rule among all of them, and what is missing', () => {
		const { verdict } = input(running.slice(0, 62));
		expect(decidingRule(verdict, 'nl')).toContain(`van ${rules.length}`);
		const lines = outlook(plan, verdict, 'nl', (id) => id);
		expect(lines.some((line) => line.startsWith('Tijd: '))).toBe(true);
		expect(lines.at(-1)).toContain('niet aangetoond');
		expect(lines.length).toBeLessThanOrEqual(6);
	});

	it('speaks of the incident alone when the pilot is paused', () => {
		const { verdict } = input([{ kpi: 'feit', value: 1 }]);
		expect(verdict.verdict).toBe('PAUSE');
		expect(outlook(plan, verdict, 'en', (id) => id)).toHaveLength(1);
	});
});
