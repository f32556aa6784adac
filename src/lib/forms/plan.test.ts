import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan, PlanKpi } from '#lib/domain/plan-model.ts';
import { planFields, readExpectations, readPlanForm } from './plan.ts';

const time: PlanKpi = {
	id: 'tijd',
	title: { nl: 'Tijd', en: 'Time', fr: 'Temps' },
	type: 'duration',
	role: 'goal',
	comparison: 'baseline',
	direction: 'lower',
	limit: 0,
	go: -0.2
};
const equal: PlanKpi = {
	id: 'gelijk',
	type: 'duration',
	comparison: 'refusers',
	direction: 'lower',
	margin: 1.25
};
const survey: PlanKpi = {
	id: 'rust',
	type: 'ordinal',
	role: 'goal',
	comparison: 'norm',
	direction: 'higher',
	limit: 3,
	go: 3.8
};
const zero: PlanKpi = {
	id: 'nul',
	type: 'zero-tolerance',
	comparison: 'none',
	direction: 'lower',
	certify: 0.02
};
const offers = [time, equal, survey, zero];
const plan: Plan = {
	alpha: 0.05,
	horizon: { reports: 200, until: '2027-05-02T21:59:59.000Z' },
	minimums: { baselineReports: 30, aiReports: 20, workers: 10, coverage: 0.8 },
	teamOnly: false,
	kpis: offers
};
const read = (change: Record<string, string>, from = plan) =>
	readPlanForm({ ...planFields(from), ...change }, offers, from);

describe('the plan editor’s fields', () => {
	it('come back as the plan they show', () => {
		expect(read({})).toEqual({ plan, problem: null });
		fc.assert(
			fc.property(
				fc.subarray(offers),
				fc.integer({ min: 1, max: 200 }),
				fc.integer({ min: -900, max: 900 }),
				fc.boolean(),
				(kpis, alpha, go, teamOnly) => {
					const any: Plan = {
						...plan,
						alpha: alpha / 1000,
						teamOnly,
						kpis: kpis.map((kpi) => (kpi.id === 'tijd' ? { ...kpi, go: go / 1000 } : kpi))
					};
					expect(readPlanForm(planFields(any), offers, any)).toEqual({ plan: any, problem: null });
				}
			)
		);
	});

	it('speak of a saving as a gain, with a comma or a point', () => {
		expect(planFields(plan)['kpi.tijd.go']).toBe('20');
		expect(read({ 'kpi.tijd.go': '12,5 %' }).plan.kpis[0]).toMatchObject({ go: -0.125 });
		expect(read({ 'kpi.tijd.limit': '-5' }).plan.kpis[0]).toMatchObject({ limit: 0.05 });
		expect(read({ 'kpi.rust.go': '4.1' }).plan.kpis[2]).toMatchObject({ go: 4.1 });
		expect(read({ 'kpi.gelijk.margin': '1,5' }).plan.kpis[1]).toMatchObject({ margin: 1.5 });
	});

	it('name the field that holds no number, and the one that is empty', () => {
		expect(read({ 'kpi.tijd.go': 'twintig' }).problem?.refusal).toMatchObject({
			code: 'plan-field-not-number',
			params: { typed: 'twintig', field: { nl: 'Tijd: drempel voor groen' } },
			field: 'kpi.tijd.go'
		});
		expect(read({ aiReports: '' }).problem?.refusal).toMatchObject({
			code: 'plan-field-empty',
			field: 'aiReports'
		});
		const emptied = read({ 'kpi.nul.certify': '' });
		expect(emptied.problem).toBeNull();
		expect(emptied.plan.kpis[3]).not.toHaveProperty('certify');
	});

	it('read what is expected in the words it is asked in', () => {
		const known = {
			tijd: { hope: -0.3, baseline: 60, spread: 0.5 },
			gelijk: { hope: 1, baseline: 15, spread: 0.5 },
			rust: { hope: 4, baseline: 3, spread: 1 },
			nul: { hope: 0, baseline: 0, spread: 0 }
		};
		const typed = { workers: '8', 'tijd.hope': '25', 'gelijk.hope': '10', 'nul.hope': '0,5' };
		expect(readExpectations(typed, plan, known)).toEqual({
			workers: 8,
			kpis: {
				...known,
				tijd: { ...known.tijd, hope: -0.25 },
				gelijk: { ...known.gelijk, hope: 1.1 },
				nul: { ...known.nul, hope: 0.005 }
			},
			problem: null
		});
		expect(readExpectations({ workers: 'veel' }, plan, known).problem?.refusal.code).toBe(
			'plan-field-not-number'
		);
	});
});
