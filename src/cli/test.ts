import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

/**
 * The whole test run of `npm test`: each step in turn, all of them even when one fails, and one closing line that counts every check.
 * A step that is not a test runner counts as one.
 */
interface Step {
	name: string;
	command: string[];
	report?: { file: string; read: (file: string) => Counts };
}
interface Counts {
	passed: number;
	failed: number;
	skipped: number;
	reasons: string[];
}

const bin = (name: string) => `node_modules/.bin/${name}`;
const results = 'test-results';

const steps: Step[] = [
	{
		name: 'messages',
		command: [
			bin('paraglide-js'),
			'compile',
			'--project',
			'./src/lib/messages/project.inlang',
			'--outdir',
			'./src/lib/paraglide'
		]
	},
	{ name: 'types of the routes', command: [bin('svelte-kit'), 'sync'] },
	{ name: 'formatting', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
	{ name: 'lint', command: [bin('eslint'), '.', '--max-warnings', '0'] },
	{ name: 'types', command: [bin('svelte-check'), '--fail-on-warnings', '--output', 'human'] },
	{ name: 'unused code', command: [bin('knip')] },
	{
		name: 'unit and integration',
		command: [
			bin('vitest'),
			'run',
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${results}/vitest.json`
		],
		report: { file: `${results}/vitest.json`, read: readVitest }
	},
	{ name: 'build', command: [bin('vite'), 'build', '--logLevel', 'warn'] },
	{ name: 'browser', command: [process.execPath, 'tests/run/browser.ts'] },
	{
		name: 'end to end',
		command: [bin('playwright'), 'test'],
		report: { file: `${results}/playwright.json`, read: readPlaywright }
	}
];

const only = process.argv.slice(2);
const total: Counts = { passed: 0, failed: 0, skipped: 0, reasons: [] };
rmSync(results, { recursive: true, force: true });
for (const step of steps) {
	if (only.length > 0 && !only.includes(step.name)) continue;
	add(total, runStep(step));
}
for (const reason of [...new Set(total.reasons)]) process.stdout.write(`skipped: ${reason}\n`);
process.stdout.write(
	`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`
);
process.exitCode = total.failed > 0 ? 1 : 0;

function runStep(step: Step): Counts {
	process.stdout.write(`\n── ${step.name}\n`);
	const [command = '', ...args] = step.command;
	const { status } = spawnSync(command, args, { stdio: 'inherit' });
	const counts: Counts =
		step.report && existsSync(step.report.file)
			? step.report.read(step.report.file)
			: { passed: 0, failed: 0, skipped: 0, reasons: [] };
	if (status === 0 && counts.passed === 0) counts.passed = 1;
	// A runner that stops without counting a failure (a crash, a missing browser) has failed all the same.
	if (status !== 0 && counts.failed === 0) counts.failed = 1;
	return counts;
}

function add(sum: Counts, more: Counts): void {
	sum.passed += more.passed;
	sum.failed += more.failed;
	sum.skipped += more.skipped;
	sum.reasons.push(...more.reasons);
}

function readVitest(file: string): Counts {
	const report = JSON.parse(readFileSync(file, 'utf8')) as {
		numPassedTests: number;
		numFailedTests: number;
		numPendingTests: number;
		testResults: { assertionResults: { status: string; fullName: string }[] }[];
	};
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests,
		skipped: report.numPendingTests,
		reasons: report.testResults
			.flatMap((result) => result.assertionResults)
			.filter((test) => test.status === 'pending' || test.status === 'skipped')
			.map((test) => test.fullName)
	};
}

function readPlaywright(file: string): Counts {
	const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
		stats: { expected: number; unexpected: number; skipped: number; flaky: number };
	};
	return {
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected,
		skipped: stats.skipped,
		reasons: stats.skipped > 0 ? [`${stats.skipped} end-to-end tests (see the list above)`] : []
	};
}
