import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evaluationReport } from './eval-report.ts';
import { measureAll, type Row } from './eval-sets.ts';

/**
 * `npm run eval:drafting -- --data DIR [--train FILE] [--json | --markdown]`: one row per public set found under DIR (drafting.md §10):
 * `mts-dialog/*.csv`, `aci-bench*.csv`, `summedits/*.json`, `primock57/*.vtt`, whatever the files are called. `--markdown` prints
 * `docs/drafting-evaluation.md`. English and medical or news: evidence for the method, not for Dutch social work.
 *
 * Ends with 0 when every file found was measured, 1 when one could not be used or nothing was found, 2 for wrong use.
 */
const usage = 'npm run eval:drafting -- --data DIR [--train FILE] [--json | --markdown]';
const options = readOptions();
if (typeof options === 'string') {
	process.stderr.write(`${options}\n${usage}\n`);
	process.exitCode = 2;
} else {
	const rows = measureAll(options.data, options.train);
	if (options.markdown) process.stdout.write(evaluationReport(options.data, rows));
	else process.stdout.write(options.json ? `${JSON.stringify(rows, null, '\t')}\n` : table(rows));
	for (const { set, error } of rows) if (error) process.stderr.write(`${set}: ${error}\n`);
	if (rows.length === 0) process.stderr.write(`No known set under ${options.data}.\n`);
	if (rows.length === 0 || rows.some(({ error }) => error)) process.exitCode = 1;
}

interface Options {
	data: string;
	train?: string;
	json: boolean;
	markdown: boolean;
}

/** The options, or what is wrong with them. */
function readOptions(): Options | string {
	try {
		const { values } = parseArgs({
			options: {
				data: { type: 'string' },
				train: { type: 'string' },
				json: { type: 'boolean', default: false },
				markdown: { type: 'boolean', default: false }
			}
		});
		const { data, train, json, markdown } = values;
		if (!data) return '--data is missing.';
		if (!existsSync(data)) return `${data} does not exist.`;
		if (train && !existsSync(train)) return `${train} does not exist.`;
		if (json && markdown) return '--json and --markdown do not go together.';
		return { data, json, markdown, ...(train && { train }) };
	} catch (error) {
		return (error as Error).message;
	}
}

function table(rows: readonly Row[]): string {
	return rows
		.map(({ set, task, n, figures, error }) => {
			const shown = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
			return `${set.padEnd(26)} ${task.padEnd(28)} n=${String(n).padEnd(6)} ${error ?? shown.join('  ')}\n`;
		})
		.join('');
}
