import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/** The evaluation command on sets as others may have them: other names, other columns, other line ends, broken files. */
const folder = mkdtempSync(join(tmpdir(), 'waarborg-eval-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string): void {
	const file = join(folder, path);
	mkdirSync(join(file, '..'), { recursive: true });
	writeFileSync(file, text);
}

function run(data: string, ...args: string[]) {
	const all = ['tests/bench/eval-drafting.ts', '--data', data, ...args];
	const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' });
	return { status, stdout, stderr };
}

const dialogue = '"Doctor: Do you smoke?\nPatient: No, I never smoked, and I live with my wife."';
put(
	'whole/mts-dialog/Test-2023.CSV',
	`\uFEFFextra,dialogue,section_header\r\n1,${dialogue},fam/sochx\r\n`
);
put(
	'whole/aci-bench-test1.csv',
	'dataset,note,dialogue,more\r\nvirt,"CHIEF COMPLAINT\nCough for two weeks.","[doctor] how long have you had the cough ?\n[patient] i have had it for two weeks now .",x\r\n'
);
put(
	'whole/summedits/legal.json',
	`\uFEFF${JSON.stringify([
		{
			id: 1,
			doc: 'The tenant pays 500 dollars a month to the owner.',
			summary: 'The tenant pays 500 dollars a month.',
			label: 1
		},
		{
			id: 2,
			doc: 'The tenant pays 500 dollars a month to the owner.',
			summary: 'The tenant pays 600 dollars a month.',
			label: 0
		}
	])}`
);
put(
	'whole/primock57/any name.vtt',
	'WEBVTT\r\n\r\n1\r\n00:00:01.000 --> 00:00:03.000\r\n<v Doctor>How can I help you today?\r\n\r\n2\r\n00:00:03.000 --> 00:00:05.000\r\n<v Patient>I have had a cough for three days.\r\n'
);
put('broken/mts-dialog/odd.csv', 'ID,text\n1,hello\n');
put('broken/summedits/good.json', '[{"doc":"It is 5 km.","summary":"It is 5 km.","label":1}]');
put('broken/summedits/bad.json', '[{"doc":');
put('empty/readme.txt', 'nothing');
put(
	'train.csv',
	`section_header,dialogue\nCC,Doctor: What brings you in?\nALLERGY,Doctor: Any allergies?\n`
);

describe('npm run eval:drafting', () => {
	it('measures one row per file, whatever its name, columns, mark and line ends', () => {
		const { status, stdout, stderr } = run(
			join(folder, 'whole'),
			'--train',
			join(folder, 'train.csv'),
			'--json'
		);
		expect([status, stderr]).toEqual([0, '']);
		const rows = JSON.parse(stdout) as {
			set: string;
			n: number;
			figures: Record<string, number>;
		}[];
		expect(rows.map(({ set, n }) => [set, n])).toEqual([
			['mts-dialog/Test-2023', 1],
			['aci-bench-test1', 1],
			['summedits/legal', 2],
			['primock57', 1]
		]);
		expect(rows[0]?.figures['lexicon']).toBe(100);
		expect(rows[2]?.figures['balancedAccuracy']).toBe(100);
		expect(rows[3]?.figures).toMatchObject({ drafted: 1, unsupported: 0, traceable: 100 });
	}, 120_000);

	it('measures what it can, names what it cannot, and says so in its exit code', () => {
		const { status, stdout, stderr } = run(join(folder, 'broken'), '--json');
		expect(status).toBe(1);
		expect(stderr).toContain('odd.csv: line 1 has no column section_header, dialogue');
		expect(stderr).toContain('bad.json');
		const rows = JSON.parse(stdout) as { set: string; error?: string }[];
		expect(rows.filter(({ error }) => !error).map(({ set }) => set)).toEqual(['summedits/good']);
	}, 120_000);

	it.each([
		['a folder without sets', ['empty'], 1],
		['a folder that is not there', ['none'], 2],
		['an unknown option', ['empty', '--nonsense'], 2]
	])(
		'ends plainly for %s',
		(_name, [name = '', ...args], code) => {
			const { status, stderr } = run(join(folder, name), ...args);
			expect(status).toBe(code);
			expect(stderr).not.toBe('');
			expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
		},
		60_000
	);
});
