import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from './locale.ts';
import { usualExpectation } from './plan-expectation.ts';
import { meaningOf, meaningSentence } from './plan-meaning.ts';
import { pictureOf } from './plan-picture.ts';
import type { PlanKpi } from './plan.ts';

const time: PlanKpi = {
	id: 'tijd',
	type: 'duration',
	role: 'goal',
	comparison: 'baseline',
	direction: 'lower',
	limit: 0,
	go: -0.2
};
const kpis: PlanKpi[] = [
	time,
	{ ...time, limit: undefined, go: undefined, margin: 0.1, role: 'guardrail' },
	{ id: 'gelijk', type: 'duration', comparison: 'refusers', direction: 'lower', margin: 1.25 },
	{ id: 'volledig', type: 'score', comparison: 'baseline', direction: 'higher', margin: 0.1 },
	{ id: 'fouten', type: 'score', comparison: 'baseline', direction: 'lower', margin: 0.1 },
	{ id: 'meer', type: 'score', comparison: 'baseline', direction: 'higher', limit: 0, go: 0.05 },
	{
		id: 'zinnen',
		type: 'score',
		comparison: 'norm',
		direction: 'higher',
		limit: 0.95,
		go: 0.99
	},
	{ id: 'zonder', type: 'score', comparison: 'norm', direction: 'lower', limit: 0.05, go: 0.01 },
	{ id: 'rust', type: 'ordinal', comparison: 'norm', direction: 'higher', limit: 3, go: 3.8 },
	{ id: 'nul', type: 'zero-tolerance', comparison: 'none', direction: 'lower', certify: 0.02 },
	{
		id: 'toestemmingsgraad',
		type: 'monitor',
		comparison: 'none',
		direction: 'higher',
		neutral: true,
		share: true,
		alarm: { atOrAbove: 1, suddenShift: true }
	}
];

describe('what thresholds mean', () => {
	it('speaks in the units of the work', () => {
		const { green, amber, red, example } = meaningOf(time, { baseline: 60 }, 0.04, 'nl');
		expect(example).toContain('van 60 naar 48 minuten');
		expect(green).toContain('20\u00A0% minder tijd');
		expect(amber).toBe(
			'Oranje: er wordt bewezen tijd gewonnen, maar 20\u00A0% minder tijd wordt niet gehaald.'
		);
		const five = meaningOf({ ...time, limit: -0.05 }, { baseline: 60 }, 0.04, 'nl');
		expect(five.green).toContain('bewezen dat het beter is dan 5\u00A0% minder tijd');
		expect(red).toMatch(/^Rood: 20\u00A0% minder tijd is uitgesloten/);
	});

	it('says how many clean reports prove a risk, and that one event pauses', () => {
		const zero = kpis.find(({ id }) => id === 'nul')!;
		const { green, red } = meaningOf(zero, usualExpectation(zero), 0.04, 'nl');
		expect(green).toContain('160 verslagen');
		expect(red).toContain('één voorval');
	});

	it('gives the consent rate no target in any language', () => {
		const rate = kpis.at(-1)!;
		for (const locale of locales) {
			const said = meaningOf(rate, usualExpectation(rate), 0.04, locale);
			expect(said.red).toBeNull();
			expect(said.green).toMatch(/Nooit een doel|Never a target|Jamais un objectif/);
		}
	});

	it.each(kpis)('leaves no gap in any sentence: $id', (kpi) => {
		for (const locale of locales) {
			const said = meaningOf(kpi, usualExpectation(kpi), 0.04, locale);
			const all = `${meaningSentence(said)} ${said.example ?? ''}`;
			expect(all).not.toMatch(/[{}]|NaN|undefined|Infinity/);
			expect(all.length).toBeGreaterThan(30);
		}
	});

	it('says nothing while a threshold is missing', () => {
		const said = meaningOf({ ...time, go: undefined }, { baseline: 60 }, 0.04, 'nl');
		expect(meaningSentence(said)).toBe('');
	});
});

describe('the picture of the thresholds', () => {
	const tones = (kpi: PlanKpi) =>
		pictureOf(kpi, usualExpectation(kpi), 0.04, 'nl')?.zones.map(({ kind }) => kind);

	it('runs from red over amber to green, and has no amber where limit and threshold are one', () => {
		expect(tones(time)).toEqual(['red', 'amber', 'green']);
		expect(tones({ ...time, limit: -0.2 })).toEqual(['red', 'green']);
		expect(tones(kpis[3]!)).toEqual(['red', 'green']);
		expect(tones(kpis[9]!)).toEqual(['open', 'green']);
		expect(tones(kpis[10]!)).toEqual(['calm', 'alarm']);
	});

	it('names the zones in natural units', () => {
		const picture = pictureOf(time, { baseline: 60 }, 0.04, 'nl')!;
		expect(picture.zones.map(({ label }) => label)).toEqual([
			'meer dan 60 minuten',
			'tussen 60 minuten en 48 minuten',
			'48 minuten of minder'
		]);
		expect(picture.start).toMatchObject({ label: 'zonder AI: 60 minuten' });
	});

	it('is not drawn when the threshold is worse than the limit or something is missing', () => {
		expect(tones({ ...time, go: 0.2 })).toBeUndefined();
		expect(tones({ ...time, limit: undefined })).toBeUndefined();
	});

	it('covers the whole scale without gap or overlap, whatever is typed', () => {
		const number = fc.double({ min: -0.9, max: 2, noNaN: true });
		fc.assert(
			fc.property(
				fc.constantFrom(...kpis),
				number,
				number,
				fc.double({ min: 0.001, max: 1.9, noNaN: true }),
				fc.double({ min: 0.01, max: 200, noNaN: true }),
				(kpi, limit, go, margin, baseline) => {
					const changed: PlanKpi = {
						...kpi,
						...(kpi.limit !== undefined && { limit }),
						...(kpi.go !== undefined && { go }),
						...(kpi.margin !== undefined && { margin })
					};
					const start = kpi.comparison === 'norm' || kpi.type === 'duration' ? baseline : 0.8;
					const picture = pictureOf(changed, { baseline: start }, 0.04, 'nl');
					if (!picture) return;
					const { zones } = picture;
					expect(zones[0]!.from).toBe(0);
					expect(zones.at(-1)!.to).toBe(100);
					zones.slice(1).forEach((zone, i) => expect(zone.from).toBeCloseTo(zones[i]!.to, 9));
					const order = zones.map(({ kind }) => ['red', 'amber', 'green'].indexOf(kind));
					if (!order.includes(-1)) expect(order).toEqual(order.toSorted((a, b) => a - b));
					for (const { from, to } of zones) expect(to).toBeGreaterThanOrEqual(from);
				}
			)
		);
	});
});
