import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { assessmentSection } from './app-assessment.ts';
import { dashboardSection } from './app-dashboard.ts';
import { draftSection } from './app-draft.ts';
import { javascriptSection } from './app-javascript.ts';
import type { Section } from './app-measure.ts';
import { count, say } from './app-measure.ts';
import { buildIfStale } from './app-server.ts';
import { exchangeSection } from './app-exchange.ts';
import { paperSection } from './app-paper.ts';
import { startSection } from './app-start.ts';

/**
 * `npm run bench [-- --only assessment|dashboard|draft|exchange|paper|start|javascript] [--sizes 1000,100000] [--json]`: what the built application costs, as a
 * table in Markdown. Prints and judges nothing: a time says little on a busy machine, so the load stands beside it.
 */
const usage =
	'npm run bench -- [--only assessment|dashboard|draft|exchange|paper|start|javascript] [--sizes 1000,100000,1000000] [--json | --write]';

type Part = (folder: string, sizes: number[]) => Section | Promise<Section>;

const parts: Record<string, Part> = {
	draft: draftSection,
	paper: paperSection,
	exchange: exchangeSection,
	start: startSection,
	assessment: assessmentSection,
	dashboard: dashboardSection,
	javascript: javascriptSection
};

const report = 'docs/benchmarks.md';

const options = readOptions();
if (options) await run(options);
else {
	say(usage);
	process.exitCode = 2;
}

function readOptions() {
	try {
		const { values } = parseArgs({
			options: {
				only: { type: 'string' },
				sizes: { type: 'string', default: '1000,100000,1000000' },
				json: { type: 'boolean', default: false },
				write: { type: 'boolean', default: false }
			}
		});
		const sizes = values.sizes.split(',').map(Number);
		const known = values.only === undefined || Object.hasOwn(parts, values.only);
		const usable = sizes.every((size) => Number.isInteger(size) && size >= 500);
		return known && usable ? { ...values, sizes } : null;
	} catch {
		return null;
	}
}

interface Options {
	only?: string;
	sizes: number[];
	json: boolean;
	write: boolean;
}

async function run({ only, sizes, json, write }: Options) {
	const folder = mkdtempSync(join(tmpdir(), 'waarborg-bench-'));
	const loadAtStart = loadavg();
	try {
		if (!['draft', 'paper', 'exchange'].includes(only ?? '')) buildIfStale();
		const sections: Record<string, Section> = {};
		for (const [name, part] of Object.entries(parts)) {
			if (only === undefined || only === name) sections[name] = await part(folder, sizes);
		}
		const about = {
			date: new Date().toISOString(),
			commit: commit(),
			node: process.version,
			cores: availableParallelism(),
			processor: cpus()[0]?.model.trim() ?? '',
			memoryGigabytes: Math.round(totalmem() / 2 ** 30),
			loadAtStart,
			loadAtEnd: loadavg()
		};
		if (write) for (const [name, section] of Object.entries(sections)) store(name, about, section);
		process.stdout.write(json ? asJson(about, sections) : asMarkdown(about, sections));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

type About = {
	date: string;
	commit: string;
	node: string;
	cores: number;
	processor: string;
	memoryGigabytes: number;
	loadAtStart: number[];
	loadAtEnd: number[];
};

/** The commit, and whether the files differ from it. */
function commit(): string {
	const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' }).stdout.trim();
	const changed = git('status', '--porcelain', '--', 'src', 'migrations', 'package-lock.json');
	return `${git('rev-parse', '--short', 'HEAD')}${changed ? ', with changes' : ''}`;
}

function asJson(about: About, sections: Record<string, Section>): string {
	const data = Object.entries(sections).map(([name, section]) => [name, section.data]);
	return `${JSON.stringify({ about, ...Object.fromEntries(data) }, null, 2)}\n`;
}

/** Puts a part's table between its two marks in the report, with the run it comes from; a part without marks there is left out. */
function store(name: string, about: About, { title, head, rows, note }: Section): void {
	const text = readFileSync(report, 'utf8');
	const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
	const [from, to] = [text.indexOf(begin), text.indexOf(end)];
	if (from < 0 || to < from) return;
	const load = about.loadAtEnd.map((value) => value.toFixed(1)).join(', ');
	const run = `${about.date.slice(0, 16).replace('T', ' ')}, commit ${about.commit}, Node ${about.node}, ${about.cores} cores (${about.processor}), load average at the end ${load}.`;
	const parts = [`### ${title}`, run, table(head, rows), ...(note ? [note] : [])];
	const made = `${text.slice(0, from)}${begin}\n\n${parts.join('\n\n')}\n\n${text.slice(to)}`;
	writeFileSync(report, made);
}

function asMarkdown(about: About, sections: Record<string, Section>): string {
	const load = (average: number[]) => average.map((value) => value.toFixed(1)).join(', ');
	const facts = [
		['Date', about.date.slice(0, 16).replace('T', ' ')],
		['Commit', about.commit],
		['Node', about.node],
		['Machine', `${about.cores} cores (${about.processor}), ${count(about.memoryGigabytes)} GB`],
		['Load average at the start (1, 5, 15 minutes)', load(about.loadAtStart)],
		['Load average at the end', load(about.loadAtEnd)]
	];
	const blocks = Object.values(sections).map(({ title, head, rows, note }) =>
		[`## ${title}`, table(head, rows), ...(note ? [note] : [])].join('\n\n')
	);
	return `${[table(['Run', ''], facts), ...blocks].join('\n\n')}\n`;
}

function table(head: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
