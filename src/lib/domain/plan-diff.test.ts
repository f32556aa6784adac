import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from './locale.ts';
import { adviceSentence, chosenMargins, planAdvice } from './plan-advice.ts';
import { changeSentence, planDiff } from './plan-diff.ts';
import { placeOf } from './plan-fields.ts';
import type { Plan, PlanKpi } from './plan.ts';
import { checkPlan, defaultMinimums } from './plan.ts';

const time: PlanKpi = {
	id: 'administratietijd',
	title: { nl: 'Administratietijd', en: 'Administration time', fr: 'Temps administratif' },
	type: 'duration',
	role: 'goal',
	comparison: 'baseline',
	direction: 'lower',
	limit: 0,
	go: -0.2
};
const complete: PlanKpi = {
	id: 'volledigheid',
	title: { nl: 'Volledigheid', en: 'Completeness', fr: 'Complétude' },
	type: 'score',
	role: 'guardrail',
	comparison: 'baseline',
	direction: 'higher',
	margin: 0.1
};
const correction: PlanKpi = {
	id: 'correctiegraad',
	type: 'monitor',
	comparison: 'none',
	direction: 'lower',
	alarm: { below: 0.05, above: 0.5 }
};
const incidents: PlanKpi = {
	id: 'incidenten',
	type: 'zero-tolerance',
	comparison: 'none',
	direction: 'lower',
	certify: 0.01
};
const plan = (change: Partial<Plan> = {}): Plan => ({
	alpha: 0.05,
	horizon: { reports: 200, until: '2027-05-02T23:59:59.000Z' },
	minimums: defaultMinimums,
	teamOnly: false,
	kpis: [time, complete, correction],
	...change
});

describe('what changes between two plans', () => {
	it('names each KPI and each field with both values', () => {
		const after = plan({
			alpha: 0.02,
			teamOnly: true,
			kpis: [{ ...complete, margin: 0.05 }, correction, incidents]
		});
		const said = planDiff(plan(), after).map((change) => changeSentence(change, 'nl'));
		expect(said).toEqual([
			'Administratietijd valt weg.',
			'Volledigheid: marge: van 10\u00A0% naar 5\u00A0%.',
			'incidenten komt erbij.',
			'Kans op een foute uitslag (α): van 5\u00A0% naar 2\u00A0%.',
			'Alleen dit team: van nee naar ja.'
		]);
	});

	it('sees what nobody types, and what became empty', () => {
		const other = plan({
			kpis: [{ ...time, go: undefined }, { ...complete, counts: 'all' }, correction]
		});
		const said = planDiff(plan(), other).map((change) => changeSentence(change, 'nl'));
		expect(said).toEqual([
			'Administratietijd: drempel voor groen: van −20\u00A0% naar –.',
			'Volledigheid wordt anders gemeten of vergeleken.'
		]);
	});

	it('is empty exactly for the same plan, in any order of KPIs, and speaks in three languages', () => {
		const kpis = fc.shuffledSubarray([time, complete, correction, incidents]);
		const any = fc.record({ kpis, alpha: fc.constantFrom(0.02, 0.05), teamOnly: fc.boolean() });
		fc.assert(
			fc.property(any, any, (a, b) => {
				const changes = planDiff(plan(a), plan(b));
				const sorted = (change: typeof a) => [
					...change.kpis.map(({ id }) => id).sort(),
					change.alpha,
					change.teamOnly
				];
				expect(changes.length === 0).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
				for (const change of changes)
					for (const locale of locales)
						expect(changeSentence(change, locale)).not.toMatch(/[{}]|undefined|NaN/);
			})
		);
	});
});

describe('what a plan maker should know', () => {
	const facts = { epoch: 1, workers: 12, baseline: { administratietijd: 40, volledigheid: 40 } };
	const codes = (candidate: Plan, change: Partial<typeof facts> = {}) =>
		planAdvice(candidate, { ...facts, ...change }).map(({ code }) => code);

	it('offers “this team only” to fewer than ten workers, with what it costs', () => {
		expect(codes(plan(), { workers: 6 })).toContain('few-workers');
		expect(codes(plan({ teamOnly: true }), { workers: 6 })).toContain('team-only');
		expect(codes(plan({ teamOnly: true }), { workers: 6 })).not.toContain('few-workers');
		expect(codes(plan({ teamOnly: true }), { workers: 2 })).toContain('team-too-small');
	});

	it('says that every restart costs evidence', () => {
		expect(codes(plan())).toContain('alpha-first');
		const [later] = planAdvice(plan(), { ...facts, epoch: 2 });
		expect(adviceSentence(later!, 'nl')).toContain('Elke herstart kost bewijskracht');
		expect(adviceSentence(later!, 'nl')).toContain('0,5\u00A0%');
	});

	it('knows a certificate that comes after the end, and a baseline that is too small', () => {
		expect(codes(plan({ kpis: [time, incidents, correction] }))).toContain('certificate-late');
		expect(codes(plan(), { baseline: {} as typeof facts.baseline })).toContain('baseline-short');
	});

	it('sees a correction rate near zero as an alarm', () => {
		expect(codes(plan())).toContain('correction-alarm');
		expect(codes(plan({ kpis: [time] }))).toContain('correction-missing');
		const blind = { ...correction, alarm: { above: 0.5 } };
		expect(codes(plan({ kpis: [time, blind] }))).toContain('correction-blind');
	});

	it('asks the board about each margin, and only about margins', () => {
		expect(chosenMargins(plan()).map(({ id }) => id)).toEqual(['volledigheid']);
	});

	it('leaves no gap in a sentence', () => {
		const all = [
			...planAdvice(plan({ kpis: [incidents] }), { epoch: 2, workers: 1, baseline: {} }),
			...planAdvice(plan({ teamOnly: true }), { epoch: 1, workers: 5, baseline: {} })
		];
		for (const one of all)
			for (const locale of locales)
				expect(adviceSentence(one, locale)).not.toMatch(/[{}]|undefined|NaN/);
	});
});

describe('bad plans', () => {
	const found = (candidate: Plan, now?: string) =>
		checkPlan(candidate, now).map(({ code, path, sentence }) => ({
			code,
			place: placeOf(candidate, path, 'nl'),
			complete: locales.every((locale) => sentence[locale].length > 10)
		}));

	it.each<[string, Plan, string, string]>([
		[
			'threshold worse than limit',
			plan({ kpis: [{ ...time, go: 0.1 }] }),
			'go-worse-than-limit',
			'Administratietijd: drempel voor groen'
		],
		[
			'a norm of 100 %',
			plan({
				kpis: [{ ...complete, comparison: 'norm', margin: undefined, limit: 0.9, go: 1 }]
			}),
			'norm-perfect',
			'Volledigheid: drempel voor groen'
		],
		['no KPI', plan({ kpis: [] }), 'kpi-none', 'KPI’s'],
		['a KPI twice', plan({ kpis: [time, time] }), 'kpi-twice', 'Administratietijd'],
		[
			'a unit that does not fit',
			plan({ kpis: [{ ...time, unit: 'share' }] }),
			'unit-unknown',
			'Administratietijd'
		],
		[
			'a unit that does not exist',
			plan({ kpis: [{ ...time, unit: 'parsec' as never }] }),
			'unit-unknown',
			'Administratietijd'
		],
		[
			'a margin of the wrong sign',
			plan({ kpis: [{ ...complete, margin: -0.1 }] }),
			'margin-sign',
			'Volledigheid: marge'
		],
		['α too large', plan({ alpha: 0.5 }), 'alpha', 'Kans op een foute uitslag (α)'],
		['α of nothing', plan({ alpha: 0 }), 'alpha', 'Kans op een foute uitslag (α)']
	])('%s', (_, candidate, code, place) => {
		expect(found(candidate)).toEqual([{ code, place, complete: true }]);
	});

	it('an end in the past, when the day is known', () => {
		expect(found(plan(), '2027-06-01T00:00:00.000Z')).toEqual([
			{ code: 'horizon-past', place: 'Einde: datum', complete: true }
		]);
		expect(found(plan(), '2027-01-01T00:00:00.000Z')).toEqual([]);
		expect(found(plan())).toEqual([]);
	});

	it('a target for the consent rate', () => {
		const rate: PlanKpi = { ...complete, id: 'toestemmingsgraad', neutral: true };
		expect(found(plan({ kpis: [time, rate] })).map(({ code }) => code)).toEqual(['consent-target']);
	});
});
