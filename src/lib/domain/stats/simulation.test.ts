import { describe, expect, it } from 'vitest';
import { emptyKpiState, ingest } from '../kpi-state.ts';
import { evaluateKpi } from '../kpi-verdict.ts';
import type { Measurement } from '../measurement.ts';
import { decide } from '../verdict.ts';
import { epochAlpha, thresholds } from '../plan-model.ts';
import { mean, mixturePhi, pairedFromSums, sumsOf } from './duration.ts';
import { betaCdf } from './special.ts';
import type { Judge, Rate, Scenario } from './simulation.ts';
import { engineJudge, errorRate, pilotRows, planOf } from './simulation.ts';
import { scenarios } from './simulation-scenarios.ts';
import { seededRandom } from './random.ts';

/** The gate: with 99 % confidence no more than one mistake in twenty. */
const passes = ({ upper }: Rate) => upper <= 0.05;

const scenario = (id: string) => scenarios.find((candidate) => candidate.id === id)!;

/** A rule that looks at the oriented values themselves after every report from the tenth on. */
function onValues(below: (test: number[], reference: number[], limit: number) => boolean): Judge {
	return ({ kpis }: Scenario, rows: readonly Measurement[]) => {
		const kpi = kpis[0]!;
		const limit = thresholds(kpi)!.limit;
		const orient = (value: number) => (kpi.type === 'duration' ? -Math.log(value) : value);
		const reference = rows
			.filter(({ path }) => path === 'baseline')
			.map(({ value }) => orient(value));
		const test: number[] = [];
		for (const { path, value } of rows) {
			if (path !== 'ai') continue;
			test.push(orient(value));
			if (test.length >= 10 && below(test, reference, limit)) return true;
		}
		return false;
	};
}

function variance(values: number[]): number {
	const sums = sumsOf(values);
	return (sums.squares - sums.sum * mean(sums)) / (sums.n - 1);
}

/** Welch's two-sided 5 % test says "better than the limit". */
const welch = onValues((test, reference, limit) => {
	const a = variance(test) / test.length;
	const b = variance(reference) / reference.length;
	const excess = mean(sumsOf(test)) - mean(sumsOf(reference)) - limit;
	if (excess <= 0) return false;
	if (a + b === 0) return true;
	const df = (a + b) ** 2 / (a ** 2 / (test.length - 1) + b ** 2 / (reference.length - 1));
	return betaCdf(df / (df + excess ** 2 / (a + b)), df / 2, 0.5) < 0.05;
});

/** The mixture interval, but with the baseline's mean taken as the truth. */
const constantBaseline = onValues((test, reference, limit) => {
	const alpha = epochAlpha(0.05, 1);
	const sums = sumsOf(test);
	const { lower } = pairedFromSums(sums, { alpha, phi: mixturePhi(200, alpha) });
	return test.length >= 20 && lower - mean(sumsOf(reference)) > limit;
});

const missingPasses: Judge = ({ kpis }, rows) => {
	const kpi = kpis[0]!;
	const plan = {
		alpha: 0.05,
		horizon: { reports: 200 },
		minimums: { baselineReports: 30, aiReports: 20, workers: 10, coverage: 0.8 },
		kpis: [kpi]
	};
	let state = emptyKpiState();
	for (const row of rows.slice(0, 70)) state = ingest(state, kpi, row, plan);
	const { zone, missing } = evaluateKpi(kpi, state, plan);
	return zone === 'GREEN' || missing.length > 0;
};

const minimums = { baselineReports: 2, aiReports: 2, workers: 2, coverage: 0.8 };
const noMinimum = engineJudge({ minimums, teamOnly: true });

describe('error rates of the engine, fixed seed', () => {
	// The certificate's own rate is 3.9 % by construction (0.98^160): too near 5 % for a small set, and known in closed form.
	const asserted = scenarios.filter(({ id, promised }) => promised && id !== 'incidents-at-rate');

	it.each(asserted.map(({ id }) => [id]))('%s', (id) => {
		// While people still learn the truth is not at the threshold: the highest rate of all (1.3 %), so it takes more pilots.
		const pilots = id === 'learning-saving-20' ? 1000 : 250;
		expect(passes(errorRate(scenario(id), pilots, { seed: 2027 }))).toBe(true);
	});

	it('certifies a rate of 2 % by mistake exactly as often as luck allows', () => {
		const { rate } = errorRate(scenario('incidents-at-rate'), 1500, { seed: 2027 });
		expect(Math.abs(rate - 0.98 ** 160)).toBeLessThan(0.015);
	});
});

describe('the gate catches an engine that cheats', () => {
	it.each<[string, string, Judge, number]>([
		['Welch in place of the mixture', 'lognormal-no-saving', welch, 250],
		['a baseline without uncertainty', 'lognormal-no-saving', constantBaseline, 250],
		['a t interval for scores', 'score-at-ceiling', welch, 130],
		['missing counts as passed', 'lognormal-no-saving', missingPasses, 130],
		['no minimum number of reports', 'unequal-spread-no-saving', noMinimum, 1000]
	])('%s', (_, id, judge, pilots) => {
		expect(passes(errorRate(scenario(id), pilots, { seed: 2027, judge }))).toBe(false);
	});

	it('says that a promise cannot hold when easier files are chosen for AI', () => {
		const biased = scenarios.filter(({ promised }) => !promised);
		expect(biased).toHaveLength(1);
		expect(passes(errorRate(biased[0]!, 400, { seed: 2027 }))).toBe(false);
	});
});

describe('looks at limits and thresholds only', () => {
	it.each(['plan-at-thresholds', 'equal-treatment-at-margin', 'share-worse-by-margin'])(
		'judge as looks with full bounds do: %s',
		(id) => {
			const { kpis } = scenario(id);
			const plan = planOf(kpis);
			const rows = pilotRows(scenario(id), seededRandom(11), { baseline: 40, ai: 90, workers: 10 });
			const states = Object.fromEntries(kpis.map((kpi) => [kpi.id, emptyKpiState()]));
			rows.forEach((row, i) => {
				ingest(
					states[row.kpi]!,
					kpis.find((kpi) => kpi.id === row.kpi)!,
					row,
					plan
				);
				if (i % 40 !== 39) return;
				const facts = { now: row.at, epoch: 1 };
				const full = decide(plan, states, facts);
				const marks = decide(plan, states, { ...facts, detail: 'marks' });
				const zones = (verdict: typeof full) => verdict.kpis.map(({ zone }) => zone);
				expect([marks.rule, zones(marks)]).toEqual([full.rule, zones(full)]);
			});
		}
	);
});

describe('the pilots themselves', () => {
	it('are the same for the same seed, and are judged on the true effect when it is there', () => {
		const first = scenario('lognormal-no-saving');
		expect(pilotRows(first, seededRandom(5))).toEqual(pilotRows(first, seededRandom(5)));
		expect(pilotRows(first, seededRandom(6))).not.toEqual(pilotRows(first, seededRandom(5)));
		const large: Scenario = {
			...first,
			value: (draw, kpi) => first.value(draw, kpi) * (draw.ai ? 0.5 : 1)
		};
		expect(errorRate(large, 40, { judge: engineJudge() }).rate).toBeGreaterThan(0.95);
	});
});
