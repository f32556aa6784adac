import { describe, expect, it } from 'vitest';
import type { Locale } from './locale.ts';
import { locales } from './locale.ts';
import type { Plan, PlanKpi } from './plan.ts';
import { defaultMinimums } from './plan.ts';
import { emptyKpiState } from './kpi-state.ts';
import type { KpiVerdict, Verdict, VerdictKind, Zone } from './verdict.ts';
import { decide, evaluateKpi } from './verdict.ts';
import { kpiSentence, missingSentence, verdictSentence } from './verdict-sentences.ts';

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
	{ id: 'gelijk', type: 'duration', comparison: 'refusers', direction: 'lower', margin: 1.25 },
	{ id: 'volledig', type: 'score', comparison: 'baseline', direction: 'higher', margin: 0.1 },
	{ id: 'termijn', type: 'proportion', comparison: 'baseline', direction: 'higher', margin: 0.05 },
	{
		id: 'onderbouwd',
		type: 'score',
		comparison: 'norm',
		direction: 'higher',
		limit: 0.95,
		go: 0.99
	},
	{ id: 'tevreden', type: 'ordinal', comparison: 'norm', direction: 'higher', limit: 3, go: 3.8 },
	{
		id: 'tevredener',
		type: 'ordinal',
		comparison: 'baseline',
		direction: 'higher',
		limit: -0.5,
		go: 0
	},
	{ id: 'incident', type: 'zero-tolerance', comparison: 'none', direction: 'lower', certify: 0.02 },
	{
		id: 'correctie',
		type: 'monitor',
		comparison: 'none',
		direction: 'lower',
		alarm: { below: 0.05 }
	}
];
const plan: Plan = { alpha: 0.05, horizon: { reports: 200 }, minimums: defaultMinimums, kpis };
const base = evaluateKpi(time, emptyKpiState(), plan);
const green: KpiVerdict = {
	...base,
	zone: 'GREEN',
	estimate: -0.24,
	lower: -0.39,
	upper: -0.06,
	missing: [],
	n: { baseline: 60, ai: 43, workers: 12, refusers: 0 }
};
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('kpiSentence', () => {
	it.each<[Locale, string]>([
		[
			'nl',
			'Met 43 verslagen van 12 medewerkers schatten we 24% minder tijd (zeker tussen 6% en 39%). Drempel −20%, ondergrens 0%. Dat is genoeg om ‘geen winst’ uit te sluiten. Groen.'
		],
		[
			'en',
			'With 43 reports by 12 workers we estimate 24% less time (certain between 6% and 39%). Go threshold −20%, limit 0%. That is enough to exclude “no gain”. Green.'
		],
		[
			'fr',
			'Avec 43 rapports de 12 collaborateurs, nous estimons 24 % de temps en moins (avec certitude entre 6 % et 39 %). Seuil −20 %, limite 0 %. C’est suffisant pour exclure « aucun gain ». Vert.'
		]
	])('says in %s what the figures say', (locale, expected) => {
		expect(plain(kpiSentence(time, green, locale))).toBe(expected);
	});

	it('says how many clean reports are still needed', () => {
		const incident = kpis[7]!;
		const state = {
			...emptyKpiState(),
			test: { n: 41, sum: 0, histogram: null },
			workers: {
				w: { test: { n: 41, sum: 0, squares: 0 }, reference: { n: 0, sum: 0, squares: 0 } }
			}
		};
		const sentence = kpiSentence(incident, evaluateKpi(incident, state, plan), 'nl');
		expect(plain(sentence)).toBe(
			'0 incidenten in 41 verslagen sluit een risico tot 7,6% niet uit; nog 119 nodig voor < 2%. Nog onvoldoende bewijs.'
		);
	});

	it('names an interval that crosses zero from its worse to its better end', () => {
		const open = { ...green, zone: 'INSUFFICIENT' as const, lower: -0.3, upper: 0.05 };
		expect(plain(kpiSentence(time, open, 'nl'))).toContain('(zeker tussen 30% minder en 5% meer)');
		expect(plain(kpiSentence(time, { ...open, lower: null, upper: null }, 'nl'))).toContain(
			'nog te onzeker'
		);
	});

	it('says that red is not decisive yet, and what was removed', () => {
		const red = { ...green, zone: 'RED' as const, decisive: false, removed: 2 };
		expect(kpiSentence(time, red, 'nl')).toMatch(
			/2 metingen zijn weggehaald na een herroeping\. Rood, nog niet beslissend\.$/
		);
		expect(kpiSentence(time, { ...red, decisive: true, removed: 1 }, 'en')).toMatch(
			/1 measurement was removed after a withdrawal\. Red\.$/
		);
	});

	it('leaves no placeholder open and ends as a sentence, for every type, zone and language', () => {
		const zones: Zone[] = ['GREEN', 'AMBER', 'RED', 'INSUFFICIENT', 'INVALID'];
		for (const kpi of kpis)
			for (const zone of zones)
				for (const locale of locales)
					for (const empty of [true, false]) {
						const own = evaluateKpi(kpi, emptyKpiState(), plan);
						const filled = empty
							? own
							: {
									...own,
									estimate: 0.5,
									lower: 0.4,
									upper: 0.6,
									n: { baseline: 1, ai: 1, workers: 1, refusers: 1 }
								};
						const sentence = kpiSentence(
							kpi,
							{ ...filled, zone, invalid: zone === 'INVALID' ? 'case-mix' : undefined },
							locale
						);
						expect(sentence).not.toMatch(/[{}]|undefined|NaN| {2}/);
						expect(sentence).toMatch(/\.$/);
					}
	});
});

describe('missingSentence', () => {
	it('lists everything that lacks, and nothing when nothing does', () => {
		const missing = [
			{ what: 'aiReports' as const, have: 11, need: 20 },
			{ what: 'coverage' as const, have: 0.5, need: 0.8 }
		];
		expect(plain(missingSentence(missing, 'nl'))).toBe(
			'Er ontbreekt nog: 9 verslagen met AI (11 van 20) en tijden die echt gemeten zijn (50% met timer of stopwatch, 80% nodig).'
		);
		expect(missingSentence([], 'nl')).toBe('');
	});
});

describe('verdictSentence', () => {
	it('names the proposal and the KPIs behind it', () => {
		const verdict = decide(plan, {}, { now: '2027-06-01T00:00:00.000Z', epoch: 1 });
		const sentence = verdictSentence(verdict, 'nl', (id) => id.toUpperCase());
		expect(sentence).toMatch(/^Systeemvoorstel: verder meten .* TIJD, GELIJK/);
	});

	it('has a sentence for every verdict in every language', () => {
		const verdict = decide(plan, {}, { now: '2027-06-01T00:00:00.000Z', epoch: 1 });
		const kinds: VerdictKind[] = [
			'GO',
			'CONTINUE',
			'ADJUST',
			'STOP',
			'PAUSE',
			'INVALID',
			'NOT_SHOWN'
		];
		const rules: Verdict['rule'][] = [
			'zero-tolerance-event',
			'red-decisive',
			'plan-empty',
			'plan-changed',
			'engine-changed',
			'kpi-invalid',
			'instrument-silent',
			'all-green',
			'some-amber',
			'horizon',
			'continue'
		];
		for (const kind of kinds)
			for (const rule of rules)
				for (const locale of locales)
					expect(verdictSentence({ ...verdict, verdict: kind, rule }, locale)).not.toMatch(
						/[{}]|undefined/
					);
		expect(
			verdictSentence(
				{ ...verdict, verdict: 'PAUSE', rule: 'zero-tolerance-event', because: [] },
				'nl'
			)
		).toBe('Systeemvoorstel: pauzeren. Er staat een ernstig incident open.');
	});
});
