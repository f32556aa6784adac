import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '#lib/domain/hash.ts';
import { normal, seededRandom } from '#lib/domain/stats/random.ts';
import type { Verdict } from '#lib/domain/verdict.ts';
import * as decide from './decide.ts';
import * as interval from './interval.ts';
import type { Command } from './io.ts';
import * as xmr from './xmr.ts';

const folder = mkdtempSync(join(tmpdir(), 'waarborg-engine-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function call(run: Command, ...args: string[]) {
	const out: string[] = [];
	const err: string[] = [];
	const code = await run(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
	return { code, out: out.join('\n'), err: err.join('\n') };
}

const plan = {
	alpha: 0.05,
	horizon: { reports: 400 },
	minimums: { baselineReports: 30, aiReports: 20, workers: 10, coverage: 0.8 },
	kpis: [
		{
			id: 'tijd',
			title: { nl: 'Administratietijd', en: 'Administration time', fr: 'Temps administratif' },
			type: 'duration',
			role: 'goal',
			comparison: 'baseline',
			direction: 'lower',
			limit: 0,
			go: -0.2
		},
		{
			id: 'volledig',
			type: 'score',
			role: 'guardrail',
			comparison: 'baseline',
			direction: 'higher',
			margin: 0.1
		},
		{
			id: 'incident',
			type: 'zero-tolerance',
			comparison: 'none',
			direction: 'lower',
			certify: 0.02
		}
	]
};

const header = 'at,epoch,kpi,path,value,worker,report,engine,source';

function csv(
	options: { n?: number; effect?: number; event?: boolean; source?: string } = {}
): string {
	const { n = 200, effect = Math.log(0.65), event = false, source = 'timer' } = options;
	const random = seededRandom(7);
	const lines = [header];
	for (let i = 0; i < 60 + n; i++) {
		const ai = i >= 60;
		const at = new Date(Date.UTC(2026, 0, 5) + i * 36e5).toISOString();
		const rest = `w${i % 12},r${i},${ai ? 'e1' : ''}`;
		const path = ai ? 'ai' : 'baseline';
		const minutes = 60 * Math.exp((ai ? effect : 0) + 0.3 * normal(random));
		lines.push(`${at},1,tijd,${path},${minutes.toFixed(2)},${rest},${source}`);
		lines.push(
			`${at},1,volledig,${path},${Math.min(1, 0.9 + 0.05 * normal(random)).toFixed(3)},${rest},register`
		);
		if (ai) lines.push(`${at},1,incident,ai,${event && i === 100 ? 1 : 0},${rest},register`);
	}
	return lines.join('\n');
}

function files(measurements: string, planText = JSON.stringify(plan, null, '\t')) {
	const planFile = join(folder, 'plan.json');
	const csvFile = join(folder, 'm.csv');
	writeFileSync(planFile, planText);
	writeFileSync(csvFile, measurements);
	return ['--plan', planFile, '--measurements', csvFile];
}

async function verdict(measurements: string, ...more: string[]): Promise<Verdict> {
	const { code, out, err } = await call(decide.run, ...files(measurements), '--json', ...more);
	expect({ code, err }).toEqual({ code: 0, err: '' });
	return JSON.parse(out) as Verdict;
}

describe('waarborg decide', () => {
	it('proposes GO for a pilot that saves time and keeps its quality', async () => {
		const decided = await verdict(csv());
		expect(decided).toMatchObject({ verdict: 'GO', rule: 'all-green', dataHash: sha256Hex(csv()) });
		expect(decided.kpis.map(({ zone }) => zone)).toEqual(['GREEN', 'GREEN', 'GREEN']);
		const time = decided.kpis[0]!;
		expect(time.estimate).toBeGreaterThan(-0.4);
		expect(time.estimate).toBeLessThan(-0.3);
		expect(time.upper).toBeLessThan(0);
		expect(time.n).toMatchObject({ baseline: 60, ai: 200, workers: 12 });
		expect(time.sentence).toMatch(/^Met 200 verslagen van 12 medewerkers schatten we .* Groen\.$/);
		expect(decided.planHash).toMatch(/^[0-9a-f]{64}$/);
	});

	it.each([
		['STOP', 'red-decisive', { effect: Math.log(1.5) }],
		['PAUSE', 'zero-tolerance-event', { event: true, effect: Math.log(1.5) }],
		['CONTINUE', 'continue', { n: 40 }],
		['CONTINUE', 'continue', { source: 'csv' }],
		['NOT_SHOWN', 'horizon', { n: 400, source: 'csv' }]
	] as const)('proposes %s (%s) for %j', async (kind, rule, options) => {
		expect(await verdict(csv(options))).toMatchObject({ verdict: kind, rule });
	});

	it('answers as of an earlier moment', async () => {
		const early = await verdict(csv(), '--at', '2026-01-09T00:00:00Z');
		expect(early).toMatchObject({ verdict: 'CONTINUE', at: '2026-01-09T00:00:00.000Z' });
		expect(early.kpis[0]!.n.ai).toBeLessThan(40);
	});

	it('is invalid when the engine changed within the epoch, and looks at the latest epoch only', async () => {
		const changed = csv().replace(/r259,e1/g, 'r259,e2');
		expect(await verdict(changed)).toMatchObject({ verdict: 'INVALID', rule: 'engine-changed' });
		const second = csv().replace(/^([^,]+),1,(\w+),ai/gm, '$1,2,$2,ai');
		const decided = await verdict(second);
		expect(decided.epoch).toBe(2);
		expect(decided.kpis[2]).toMatchObject({
			zone: 'INSUFFICIENT',
			missing: [{ what: 'cleanReports', have: 200, need: 263 }]
		});
	});

	it('does not depend on the order of the lines', async () => {
		const [first, ...rows] = csv().split('\n');
		const turned = [first, ...rows.reverse()].join('\n');
		const a = await verdict(csv());
		const b = await verdict(turned);
		expect(b.kpis).toEqual(a.kpis);
	});

	it('speaks three languages', async () => {
		const args = files(csv());
		expect((await call(decide.run, ...args)).out).toMatch(
			/^GO: Systeemvoorstel: .*\nGREEN +Administratietijd: Met/
		);
		expect((await call(decide.run, ...args, '--lang', 'fr')).out).toMatch(
			/Temps administratif: Avec/
		);
	});

	it.each([
		[
			'a decimal comma',
			csv().replace(/,baseline,(\d+)\.(\d+),/, ',baseline,"$1,$2",'),
			/m\.csv:2: value: /
		],
		['a missing column', csv().replace(',engine', ''), /m\.csv:1: engine: /],
		['a date in the future', csv().replace('2026-01-05T00', '2999-01-05T00'), /m\.csv:2: at: /],
		['a report twice', `${csv()}\n${csv().split('\n')[1]}`, /m\.csv:\d+: report: /]
	])('refuses %s in one line that names file, line and field', async (_, text, expected) => {
		const { code, out, err } = await call(decide.run, ...files(text), '--json');
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(err).toMatch(expected);
		expect(err.split('\n')).toHaveLength(1);
	});

	it('refuses a broken plan, a missing file and a file that is no text', async () => {
		const noMargin = JSON.stringify(plan, null, '\t').replace(
			'"margin": 0.1',
			'"role": "guardrail"'
		);
		expect((await call(decide.run, ...files(csv(), noMargin))).err).toMatch(
			/plan\.json:\d+: kpis\[1\]\.margin: /
		);
		expect((await call(decide.run, ...files(csv(), '{'))).err).toMatch(
			/plan\.json:1: \(json\): not valid JSON/
		);
		expect(
			await call(decide.run, '--plan', 'absent.json', '--measurements', 'm.csv')
		).toMatchObject({ code: 1 });
		const args = files(csv());
		writeFileSync(args[3]!, Buffer.from([0xff, 0xfe, 0x00]));
		expect((await call(decide.run, ...args)).err).toMatch(/m\.csv: is not UTF-8 text$/);
	});

	it('explains itself on wrong use', async () => {
		for (const args of [
			[],
			['--plan', 'x'],
			[...files(csv()), '--at', 'soon'],
			[...files(csv()), '--what']
		])
			expect(await call(decide.run, ...args)).toMatchObject({ code: 2, out: '' });
	});
});

describe('waarborg interval', () => {
	it('gives the published proportion interval', async () => {
		const { code, out } = await call(
			interval.run,
			'--type',
			'proportion',
			'--successes',
			'15',
			'--n',
			'50',
			'--t-opt',
			'50',
			'--alpha',
			'0.05',
			'--json'
		);
		const { estimate, lower, upper } = JSON.parse(out) as Record<string, number>;
		expect(code).toBe(0);
		expect(estimate).toBeCloseTo(0.3, 12);
		expect(lower).toBeCloseTo(0.129556, 5);
		expect(upper).toBeCloseTo(0.511896, 5);
	});

	it('compares two lists, as they are or as minutes', async () => {
		const lists = [
			'--baseline',
			'3.6 3.5,3.9,3.3, 3.7',
			'--ai',
			'3.1,3.4,2.9,3.3,3.0,3.2',
			'--phi',
			'1',
			'--json'
		];
		const plain = JSON.parse(
			(await call(interval.run, '--type', 'unpaired', ...lists)).out
		) as Record<string, number>;
		expect(plain.lower).toBeCloseTo(-1.0281377288100706, 9);
		const relative = JSON.parse(
			(await call(interval.run, '--type', 'unpaired', ...lists, '--log')).out
		) as Record<string, number>;
		expect(relative.estimate).toBeGreaterThan(-1);
		expect(relative.estimate).toBeCloseTo(-0.1253, 3);
	});

	it('takes negative values and refuses what is no number', async () => {
		const paired = await call(
			interval.run,
			'--type',
			'paired',
			'--baseline',
			'-1,-2,-3,-1',
			'--ai',
			'-1.5,-2.2,-3.6,-1.1',
			'--phi',
			'1'
		);
		expect(paired.code).toBe(0);
		expect(
			await call(interval.run, '--type', 'unpaired', '--baseline', '1,x', '--ai', '1')
		).toEqual({ code: 1, out: '', err: '--baseline: "x" is not a number' });
		expect(
			await call(interval.run, '--type', 'proportion', '--successes', '5', '--n', '4')
		).toMatchObject({ code: 1 });
		expect(await call(interval.run, '--type', 'guess')).toMatchObject({ code: 2 });
	});
});

describe('waarborg xmr', () => {
	it('gives limits and signals', async () => {
		const { code, out } = await call(
			xmr.run,
			'--values',
			'10,11,10,11,10,11,10,11,10,11,60',
			'--json'
		);
		expect(code).toBe(0);
		const chart = JSON.parse(out) as { mean: number; upl: number; lpl: number; points: unknown[] };
		expect(chart.upl - chart.mean).toBeCloseTo(2.66, 9);
		expect(chart.points.at(-1)).toEqual({ value: 60, signal: 'outside', side: 'high' });
		expect(Object.keys(chart).sort()).toEqual(['lpl', 'mean', 'points', 'upl']);
		const unscreened = JSON.parse(
			(await call(xmr.run, '--values', '10,11,10,11,10,11,10,11,10,11,60', '--no-screen', '--json'))
				.out
		) as { upl: number };
		expect(unscreened.upl).toBeGreaterThan(chart.upl);
	});

	it('refuses what it cannot chart', async () => {
		expect(await call(xmr.run, '--values', '1,two')).toEqual({
			code: 1,
			out: '',
			err: '--values: "two" is not a number'
		});
		expect(await call(xmr.run, '--values', '-1,-2,-3')).toMatchObject({ code: 0 });
		expect(await call(xmr.run)).toMatchObject({ code: 2 });
	});
});
