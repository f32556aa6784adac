import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Drawing, Scene } from './scene.ts';
import { textWidth, ticks } from './scene.ts';
import { comparisonBars, distribution, gChart, waterfall } from './bars.ts';
import { evidencePath } from './evidence-path.ts';
import { funnel } from './funnel.ts';
import { xmrChart } from './xmr.ts';

const words = {
	x: 'Aantal verslagen',
	estimate: 'Schatting',
	band: 'Zeker tussen',
	limit: 'Ondergrens (R)',
	go: 'Drempel (G)',
	decided: 'Hier beslist',
	unknown: 'nog niet te zeggen',
	mean: 'Gemiddelde',
	upper: 'Bovenste grens',
	lower: 'Onderste grens',
	provisional: 'Voorlopig',
	baseline: 'Nulmeting',
	signals: {
		outside: 'buiten de grenzen',
		trend: '7 op rij in één richting',
		'two-of-three': '2 van 3',
		shift: '7 op rij aan één kant'
	},
	overall: 'Samen',
	expected95: '95 %',
	expected998: '99,8 %',
	certificate: 'Nodig',
	margin: 'Marge'
};
const figure = fc.double({ min: -5, max: 5, noNaN: true });
const bound = fc.option(fc.oneof(figure, fc.constant(Infinity)), { nil: null });

function drawn(drawing: Drawing): Scene[] {
	return [288, 720, 1180].map((width) => drawing(width));
}

/** Every place is a number, and every point lies on the sheet. */
function expectWhole(scene: Scene): void {
	for (const shape of scene.shapes) {
		if (shape.kind === 'path') expect(shape.d).not.toMatch(/NaN|Infinity/);
		else expect(Number.isFinite(shape.x) && Number.isFinite(shape.y)).toBe(true);
	}
	for (const { x, y } of scene.points) {
		expect(x).toBeGreaterThanOrEqual(-1);
		expect(x).toBeLessThanOrEqual(scene.width + 1);
		expect(y).toBeGreaterThanOrEqual(-1);
		expect(y).toBeLessThanOrEqual(scene.height + 1);
	}
}

describe('scenes', () => {
	it('draw any evidence path, open bounds included, at every width', () => {
		const points = fc.array(
			fc.record({ estimate: fc.option(figure), lower: bound, upper: bound }),
			{
				minLength: 1,
				maxLength: 40
			}
		);
		fc.assert(
			fc.property(points, fc.option(figure), fc.option(figure), (list, limit, go) => {
				const data = {
					points: list.map((point, i) => ({
						...point,
						n: 20 + 5 * i,
						at: '2027-01-04T08:00:00.000Z'
					})),
					limit,
					go,
					unit: 'change' as const,
					decidedAt: 20
				};
				for (const scene of drawn(evidencePath(data, words, 'nl-BE'))) {
					expectWhole(scene);
					expect(scene.points).toHaveLength(list.length);
					expect(scene.points[0]?.label).toContain('Hier beslist');
				}
			}),
			{ numRuns: 50 }
		);
	});

	it('name the rule of each week that departs, and mark the provisional and the baseline', () => {
		const data = {
			points: [
				{ label: '4 jan', value: 50, signal: null, side: null },
				{
					label: '11 jan',
					value: 31,
					signal: 'outside' as const,
					side: 'low' as const,
					href: '?punt=x'
				}
			],
			mean: 50,
			upper: 60,
			lower: 40,
			unit: 'minutes' as const,
			baseline: 1,
			provisional: 2
		};
		for (const scene of drawn(xmrChart(data, words, 'nl-BE'))) {
			expectWhole(scene);
			expect(scene.points.map(({ label }) => label)).toEqual([
				'4 jan: 50\u00A0min. Nulmeting. Voorlopig',
				'11 jan: 31\u00A0min. Voorlopig. buiten de grenzen'
			]);
			expect(scene.points[1]?.href).toBe('?punt=x');
		}
	});

	it('keep the names of weeks apart, however long they are', () => {
		for (const label of ['4 jan', '2026-01-05', '28 dec – 18 jan']) {
			const points = Array.from({ length: 18 }, () => ({
				label,
				value: 30,
				signal: null,
				side: null
			}));
			const limits = { mean: 30, upper: 60, lower: 10, unit: 'minutes' as const };
			const data = { points, ...limits, baseline: 0, provisional: 12 };
			for (const { shapes } of drawn(xmrChart(data, words, 'nl-BE'))) {
				const ends = shapes.flatMap((shape) => {
					if (shape.kind !== 'text' || shape.text !== label) return [];
					const half = textWidth(label) / 2;
					const middle = shape.anchor === 'end' ? shape.x - half : shape.x;
					return [[middle - half, middle + half] as const];
				});
				expect(ends.length).toBeGreaterThan(0);
				ends.sort(([a], [b]) => a - b);
				ends.slice(1).forEach(([start], i) => expect(start).toBeGreaterThan(ends[i]?.[1] ?? 0));
			}
		}
	});

	it('draw bars of any size, and tell two groups apart without colour', () => {
		const steps = [
			{ label: 'Nulmeting', kind: 'total' as const, value: 40 },
			{ label: 'Opstellen', kind: 'change' as const, value: -55 },
			{ label: 'Verloren', kind: 'total' as const, value: -15 }
		];
		const runs = [{ label: 'Periode 1', clean: 0, ended: true }];
		const answers = [{ label: '1 – 5', n: 5 }];
		const groups = [
			{ label: 'Met AI', estimate: 5, n: 40 },
			{ label: 'Zonder AI', estimate: 6, n: 9 }
		];
		const bars = comparisonBars({ groups, unit: 'days', margin: 6.2 }, words, 'nl-BE');
		for (const drawing of [
			waterfall({ steps, unit: 'minutes' }, 'nl-BE'),
			gChart({ runs, certificate: 63 }, words),
			distribution({ answers, total: 5 }),
			bars
		])
			drawn(drawing).forEach(expectWhole);
		const filled = (scene: Scene) =>
			scene.shapes.filter((shape) => shape.kind === 'path' && shape.fill === 'surface');
		expect(filled(bars(720))).toHaveLength(1);
		expect(bars(720).points[1]?.label).toMatch(/Zonder AI \(n = 9\): 6 dagen/);
	});

	it('draw a funnel of one team', () => {
		const limits = [5, 40].map((n) => ({
			n,
			lower95: 20,
			upper95: 40,
			lower998: 15,
			upper998: 45
		}));
		const teams = [{ label: 'Noord', n: 30, value: 33 }];
		const data = { teams, hidden: 1, overall: 30, limits, unit: 'minutes' as const };
		drawn(funnel(data, words, 'nl-BE')).forEach(expectWhole);
	});
});

describe('ticks', () => {
	it('are round, inside the range and few', () => {
		fc.assert(
			fc.property(figure, fc.double({ min: 0.01, max: 500, noNaN: true }), (from, extent) => {
				const found = ticks(from, from + extent, 5);
				expect(found.length).toBeGreaterThan(1);
				expect(found.length).toBeLessThanOrEqual(7);
				for (const value of found) {
					expect(value).toBeGreaterThanOrEqual(from - extent * 1e-6);
					expect(value).toBeLessThanOrEqual(from + extent * (1 + 1e-6));
				}
			})
		);
	});
});
