import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

/** The contract of decision-engine §8, word for word, against the process that people start. */
const folder = mkdtempSync(join(tmpdir(), 'waarborg-contract-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
	write('plan.json', JSON.stringify(plan(), null, '\t'));
	write('m.csv', rows().join('\n'));
});

const node = resolve('node_modules/.bin/node');
const main = resolve('src/cli/main.ts');
function call(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(node, [main, ...args], {
		cwd: folder,
		encoding: 'utf8',
		maxBuffer: 1e8
	});
	return { status, stdout, stderr };
}
const decide = (...more: string[]) =>
	call('decide', '--plan', 'plan.json', '--measurements', 'm.csv', '--json', ...more);
const write = (name: string, content: string | Buffer) =>
	writeFileSync(join(folder, name), content);

type Kpi = Record<string, unknown>;
const time: Kpi = {
	id: 'tijd',
	type: 'duration',
	role: 'goal',
	comparison: 'baseline',
	direction: 'lower',
	go: -0.2,
	limit: 0
};
const incident: Kpi = { id: 'incident', type: 'zero-tolerance', certify: 0.05 };
const plan = (kpis: Kpi[] = [time, incident], change: Record<string, unknown> = {}) => ({
	alpha: 0.05,
	horizon: { reports: 400 },
	minimums: { baselineReports: 30, aiReports: 20, workers: 10, coverage: 0.8 },
	kpis,
	...change
});

const header = 'at,epoch,kpi,path,value,worker,report,engine,unit,source,complexity,known';
/** A pilot that saves a third of the time: green throughout. */
function rows(): string[] {
	const lines = [header];
	for (let i = 0; i < 160; i++) {
		const ai = i >= 60;
		const at = new Date(Date.UTC(2026, 0, 5) + i * 36e5).toISOString();
		const minutes = (ai ? 40 : 60) * (1 + 0.05 * ((i % 7) - 3));
		const end = `w${i % 10},r${i},${ai ? 'e1' : ''}`;
		const path = ai ? 'ai' : 'baseline';
		lines.push(`${at},1,tijd,${path},${minutes.toFixed(2)},${end},minutes,timer,gewoon,true`);
		if (ai) lines.push(`${at},1,incident,ai,0,${end},,register,,`);
	}
	return lines;
}

/** One line on stderr that fits, nothing on stdout, exit 1, and no file more than there was. */
function expectRefused(answer: ReturnType<typeof call>, line: RegExp) {
	expect(answer.stdout).toBe('');
	expect(answer.stderr).toMatch(line);
	expect(answer.stderr.trimEnd().split('\n')).toHaveLength(1);
	expect(answer.stderr.length).toBeLessThan(600);
	expect(answer.status).toBe(1);
	expect(readdirSync(folder).sort()).toEqual(['m.csv', 'plan.json']);
}

describe('waarborg decide', () => {
	it('answers in the fields of the contract, with exit 0, and writes nothing', () => {
		const { status, stdout, stderr } = decide('--at', '2026-03-01T00:00:00Z');
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		const answer = JSON.parse(stdout);
		expect(answer).toMatchObject({ verdict: 'GO', rule: 'all-green' });
		expect(Object.keys(answer)).toEqual([
			'verdict',
			'rule',
			'because',
			'epoch',
			'at',
			'kpis',
			'planHash',
			'dataHash'
		]);
		expect(answer.planHash).toMatch(/^[0-9a-f]{64}$/);
		expect(answer.dataHash).toMatch(/^[0-9a-f]{64}$/);
		for (const kpi of answer.kpis) {
			expect(kpi).toMatchObject({ zone: 'GREEN', missing: [] });
			expect(kpi.n).toMatchObject({
				baseline: expect.any(Number),
				ai: 100,
				workers: expect.any(Number)
			});
			expect(kpi.sentence).toMatch(/Groen\.$/);
		}
		expect(answer.kpis[0].lower).toBeLessThan(answer.kpis[0].estimate);
		expect(answer.kpis[0].estimate).toBeLessThan(answer.kpis[0].upper);
		expect(readdirSync(folder).sort()).toEqual(['m.csv', 'plan.json']);
	});

	it('takes the columns of the contract alone, in any order, with BOM and CRLF', () => {
		const plain = rows().map((line) => line.split(',').slice(0, 8).reverse().join(','));
		write('m.csv', `\uFEFF${plain.join('\r\n')}\r\n`);
		const answer = JSON.parse(decide('--at', '2026-03-01T00:00:00Z').stdout);
		// Without a source a duration counts as not timed: never a pass.
		expect(answer.verdict).toBe('CONTINUE');
		expect(answer.kpis[0].missing).toEqual([{ what: 'coverage', have: 0, need: 0.8 }]);
	});

	it('asks for what no measurement tells: epoch, open incident, frozen plan', () => {
		const verdictWith = (...more: string[]) => JSON.parse(decide(...more).stdout);
		expect(verdictWith('--incident-open')).toMatchObject({ verdict: 'PAUSE', because: [] });
		expect(verdictWith('--plan-hash', 'f'.repeat(64))).toMatchObject({
			verdict: 'INVALID',
			rule: 'plan-changed'
		});
		expect(verdictWith('--epoch', '2')).toMatchObject({ verdict: 'CONTINUE', epoch: 2 });
		for (const wrong of [
			['--epoch', '0'],
			['--epoch', '1.5'],
			['--at', 'later'],
			['--lang', 'de']
		])
			expect(decide(...wrong)).toMatchObject({ status: 2, stdout: '' });
	});

	it.each<[string, unknown, RegExp]>([
		['G worse than R', plan([{ ...time, go: 0.1 }]), /^plan\.json:\d+: kpis\[0\]\.go: /],
		[
			'a norm with G = 1',
			plan([
				{ ...time, type: 'proportion', comparison: 'norm', direction: 'higher', limit: 0.9, go: 1 }
			]),
			/^plan\.json:\d+: kpis\[0\]\.go: /
		],
		[
			'a norm with G = 0 where lower is better',
			plan([
				{ ...time, type: 'proportion', comparison: 'norm', direction: 'lower', limit: 0.1, go: 0 }
			]),
			/^plan\.json:\d+: kpis\[0\]\.go: /
		],
		['no KPIs', plan([]), /^plan\.json:\d+: kpis: /],
		['monitors only', plan([{ id: 'm', type: 'monitor' }]), /^plan\.json:\d+: kpis: /],
		['a KPI twice', plan([time, time]), /^plan\.json:\d+: kpis\[1\]\.id: /],
		['an unknown field', plan([{ ...time, unit: 'uren' }]), /^plan\.json:\d+: kpis\[0\]\.unit: /],
		['an unknown type', plan([{ ...time, type: 'gevoel' }]), /^plan\.json:\d+: kpis\[0\]\.type: /],
		['a threshold as text', plan([{ ...time, go: '-20 %' }]), /^plan\.json:\d+: kpis\[0\]\.go: /],
		[
			'no margin for "as good as"',
			plan([{ ...time, role: 'guardrail', go: undefined, limit: undefined }]),
			/^plan\.json:\d+: kpis\[0\]\.margin: /
		],
		['an α of 50 %', plan([time], { alpha: 0.5 }), /^plan\.json:\d+: alpha: /],
		['no end', plan([time], { horizon: {} }), /^plan\.json:\d+: horizon: /],
		[
			'a target for consent',
			plan([time, { ...time, id: 'toestemmingsgraad' }]),
			/^plan\.json:\d+: kpis\[1\]: /
		],
		['a field name over two lines', { ...plan(), 'x\ny': 1 }, /^plan\.json:\d+: x y: /]
	])('refuses a plan with %s', (_, text, line) => {
		write('plan.json', JSON.stringify(text, null, '\t'));
		expectRefused(decide(), line);
	});

	it('refuses a plan that is no JSON, cut off, binary or infinite', () => {
		const text = JSON.stringify(plan(), null, '\t');
		for (const [broken, line] of [
			[text.slice(0, -20), /^plan\.json:\d+: \(json\): not valid JSON/],
			['', /^plan\.json:1: \(json\): not valid JSON/],
			['[]', /^plan\.json:1: \(plan\): /],
			[text.replace('0.05', 'NaN'), /^plan\.json:\d+: \(json\): not valid JSON/],
			[text.replace('-0.2', '-1e999'), /^plan\.json:\d+: kpis\[0\]\.go: /],
			[Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0]), /^plan\.json: is not UTF-8 text/]
		] as const) {
			write('plan.json', broken);
			expectRefused(decide(), line);
		}
	});

	const replaced = (from: string | RegExp, to: string) => () => rows().join('\n').replace(from, to);
	const first = ',baseline,51.00,';
	it.each<[string, () => string, RegExp]>([
		['NaN', replaced(first, ',baseline,NaN,'), /^m\.csv:2: value: /],
		['a hexadecimal number', replaced(first, ',baseline,0x33,'), /^m\.csv:2: value: /],
		['an endless number', replaced(first, ',baseline,1e999,'), /^m\.csv:2: value: /],
		['negative minutes', replaced(first, ',baseline,-5,'), /^m\.csv:2: value: /],
		['zero minutes', replaced(first, ',baseline,0,'), /^m\.csv:2: value: /],
		['more than eight hours', replaced(first, ',baseline,480.01,'), /^m\.csv:2: value: /],
		['a decimal comma', replaced(first, ',baseline,"51,00",'), /^m\.csv:2: value: /],
		['a future date', replaced('2026-01-05T00:00', '2126-01-05T00:00'), /^m\.csv:2: at: /],
		['30 February', replaced('2026-01-05T00:00', '2026-02-30T00:00'), /^m\.csv:2: at: /],
		['a report twice', () => [...rows(), rows()[1]].join('\n'), /^m\.csv:262: report: /],
		['an unknown unit', replaced('minutes,timer', 'uur,timer'), /^m\.csv:2: unit: /],
		[
			'mixed units',
			() =>
				rows()
					.map((line, i) => (i === 61 ? line.replace('minutes', 'days') : line))
					.join('\n'),
			/^m\.csv:62: unit: /
		],
		['an unknown KPI', replaced(',tijd,', ',tijt,'), /^m\.csv:2: kpi: /],
		['an unknown path', replaced(',baseline,', ',nulmeting,'), /^m\.csv:2: path: /],
		['an unknown source', replaced(',timer,', ',gok,'), /^m\.csv:2: source: /],
		['epoch 0', replaced(',1,tijd', ',0,tijd'), /^m\.csv:2: epoch: /],
		['no worker', replaced('w0,r0', ',r0'), /^m\.csv:2: worker: /],
		['a score of 2', replaced(',incident,ai,0,', ',incident,ai,2,'), /^m\.csv:\d+: value: /],
		['an unknown column', replaced(',known', ',naam'), /^m\.csv:1: naam: /],
		['a missing column', replaced('at,', ''), /^m\.csv:1: at: /],
		['a column twice', replaced(',known', ',unit'), /^m\.csv:1: unit: /],
		['semicolons', () => rows().join('\n').replaceAll(',', ';'), /^m\.csv:1: \(header\): /],
		['a line that is cut off', () => rows().join('\n').slice(0, -30), /^m\.csv:261: \(row\): /],
		['an open quotation mark', replaced('r0,', '"r0,'), /^m\.csv:2: \(row\): /],
		['nothing', () => '', /^m\.csv:1: \(header\): /],
		['one huge line', () => 'a'.repeat(3e6), /^m\.csv:1: \(header\): /],
		['a huge field', replaced('w0,r0', `${'w'.repeat(1e6)},r0`), /^m\.csv:2: \(row\): /]
	])('refuses measurements with %s', (_, text, line) => {
		write('m.csv', text());
		expectRefused(decide(), line);
	});

	it('refuses measurements that are binary, and files that are not there', () => {
		write('m.csv', Buffer.from([0x1f, 0x8b, 8, 0, 0xff, 0xd8]));
		expectRefused(decide(), /^m\.csv: is not UTF-8 text/);
		const absent = call('decide', '--plan', 'plan.json', '--measurements', 'none.csv');
		expectRefused(absent, /^none\.csv: ENOENT/);
	});

	it('names the one bad line among a million', async () => {
		const file = createWriteStream(join(folder, 'm.csv'));
		file.write(`${header}\n`);
		for (let i = 0; i < 1e6; i += 1000) {
			let text = '';
			for (let j = i; j < i + 1000; j++) {
				const value = j === 999_990 ? '-1' : '0';
				text += `2026-01-05T00:00:00Z,1,incident,ai,${value},w${j % 12},r${j},e1,,register,,\n`;
			}
			if (!file.write(text)) await once(file, 'drain');
		}
		file.end();
		await once(file, 'finish');
		expectRefused(decide(), /^m\.csv:999992: value: /);
	}, 180_000);
});

describe('waarborg interval and xmr', () => {
	const json = (...args: string[]) => JSON.parse(call(...args, '--json').stdout);

	it('answer in the fields of the contract', () => {
		const proportion = ['--type', 'proportion', '--successes', '15', '--n', '50', '--t-opt', '50'];
		expect(Object.keys(json('interval', ...proportion, '--alpha', '0.05'))).toEqual([
			'estimate',
			'lower',
			'upper'
		]);
		const unpaired = ['--type', 'unpaired', '--baseline', '3,4,5', '--ai', '1,2,3', '--phi', '1'];
		expect(json('interval', ...unpaired).estimate).toBe(-2);
		const chart = json('xmr', '--values', '1,2,1,2,1,2,1,2,30', '--no-screen');
		expect(Object.keys(chart)).toEqual(['mean', 'upl', 'lpl', 'points']);
		expect(Object.keys(chart.points[0])).toEqual(['value', 'signal', 'side']);
		expect(['outside', 'trend', 'two-of-three', 'shift', null]).toContain(chart.points[8].signal);
	});

	it('refuse what is no number in one line', () => {
		expectRefused(call('xmr', '--values', '1,NaN'), /^--values: "NaN" is not a number/);
		expectRefused(
			call('interval', '--type', 'proportion', '--successes', '2', '--n', '1'),
			/^--successes: /
		);
		expect(call('interval')).toMatchObject({ status: 2, stdout: '' });
	});
});
