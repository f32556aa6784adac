import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KpiVerdict, Zone } from './kpi-verdict.ts';
import type { KpiType } from './plan-model.ts';
import { rules, zoneRules } from './verdict-rules.gen.ts';
import type { RuleFact } from './verdict-rules.ts';
import { firstMatch } from './verdict-rules.ts';

const zones = Object.keys(zoneRules) as Zone[];

function kpi(id: string, zone: Zone, decisive = false, type: KpiType = 'score'): KpiVerdict {
	return { id, zone, decisive, type } as KpiVerdict;
}

const only =
	(...holding: RuleFact[]) =>
	(fact: RuleFact) =>
		fact === 'always' || holding.includes(fact) ? [] : null;

const verdictOf = (kpis: KpiVerdict[], ...facts: RuleFact[]) =>
	firstMatch(rules, kpis, only(...facts))?.rule.id;

describe('rules as data', () => {
	it.each(zones)('send a plan that is %s throughout where the file says', (zone) => {
		expect(verdictOf([kpi('a', zone, true), kpi('b', zone, true)])).toBe(zoneRules[zone]);
	});

	it('put harm first, broken data before success, and always end somewhere', () => {
		const order = rules.map(({ id }) => id);
		const before = (first: (typeof order)[number], second: (typeof order)[number]) =>
			expect(order.indexOf(first)).toBeLessThan(order.indexOf(second));
		before('zero-tolerance-event', 'red-decisive');
		for (const { id, verdict } of rules) {
			if (verdict !== 'INVALID') continue;
			before('red-decisive', id);
			before(id, 'all-green');
		}
		expect(order.at(-1)).toBe('continue');
	});

	const anyKpi = fc.record({
		zone: fc.constantFrom(...zones),
		decisive: fc.boolean(),
		type: fc.constantFrom<KpiType>('duration', 'score', 'zero-tolerance')
	});
	const anyFacts = fc.subarray<RuleFact>([
		'open-incident',
		'plan-hash-differs',
		'several-engines',
		'instrument-silent',
		'at-horizon'
	]);

	it('propose GO only when every KPI is green and nothing is wrong', () => {
		fc.assert(
			fc.property(fc.array(anyKpi, { minLength: 1, maxLength: 6 }), anyFacts, (list, facts) => {
				const kpis = list.map(({ zone, decisive, type }, i) => kpi(`k${i}`, zone, decisive, type));
				const green = kpis.every(({ zone }) => zone === 'GREEN');
				const clean = facts.every((fact) => fact === 'at-horizon');
				expect(verdictOf(kpis, ...facts) === 'all-green').toBe(green && clean);
			})
		);
	});

	it('stop or pause on harm whatever else is broken', () => {
		fc.assert(
			fc.property(fc.array(anyKpi, { maxLength: 5 }), anyFacts, (list, facts) => {
				const kpis = list.map(({ zone, decisive, type }, i) => kpi(`k${i}`, zone, decisive, type));
				const harmed = verdictOf([...kpis, kpi('harm', 'RED', true)], ...facts);
				expect(['zero-tolerance-event', 'red-decisive']).toContain(harmed);
			})
		);
	});

	it('name the KPIs that decided, and nothing decides without KPIs', () => {
		const kpis = [kpi('a', 'GREEN'), kpi('b', 'AMBER')];
		expect(firstMatch(rules, kpis, only())?.because).toEqual(['b']);
		expect(firstMatch(rules, [kpi('a', 'RED', true), ...kpis], only())?.because).toEqual(['a']);
		expect(verdictOf([], 'nothing-decides')).toBe('plan-empty');
	});
});
