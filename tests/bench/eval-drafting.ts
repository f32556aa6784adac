import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { draftCounts, reportSentences } from '#lib/domain/drafting/draft.ts';
import { extractDraft } from '#lib/domain/drafting/extractive.ts';
import { parsePasted, parseSource } from '#lib/domain/drafting/parse-source.ts';
import { segment, sentenceSpans } from '#lib/domain/drafting/segmentation.ts';
import { verifySentence } from '#lib/domain/drafting/verifier.ts';
import { buildVerifyIndex, type VerifyIndex } from '#lib/domain/drafting/verify-index.ts';
import { loadTemplate } from '#lib/server/drafting/templates/load.ts';
import { extractiveNote, twelveDoctorTurns } from './aci-bench.ts';
import { readCsv } from './csv.ts';
import { learnedClassifier, learnLexicon, lexiconClassifier, type Dialogue } from './mts-dialog.ts';
import { rouge } from './rouge.ts';

/**
 * `npm run eval:drafting -- --data DIR [--train FILE] [--json]`: one row per public set found under DIR (drafting.md §10).
 * English and medical or news: evidence for the method, not for Dutch social work.
 */
interface Row {
	set: string;
	task: string;
	n: number;
	figures: Record<string, number>;
}

const { values } = parseArgs({
	options: {
		data: { type: 'string' },
		train: { type: 'string' },
		json: { type: 'boolean', default: false }
	}
});
if (!values.data || !existsSync(values.data)) {
	process.stderr.write('eval:drafting -- --data DIR [--train FILE] [--json]: DIR must exist\n');
	process.exitCode = 2;
} else {
	const rows = [
		...mtsDialog(values.data),
		...aciBench(values.data),
		...summEdits(values.data),
		...primock(values.data)
	];
	process.stdout.write(values.json ? `${JSON.stringify(rows, null, '\t')}\n` : table(rows));
}

function files(folder: string, pattern: RegExp): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => pattern.test(name))
		.toSorted()
		.map((name) => join(folder, name));
}

function nameOf(path: string): string {
	return path
		.split(/[\\/]/)
		.slice(-2)
		.join('/')
		.replace(/\.[a-z]+$/, '');
}

function percent(part: number, whole: number): number {
	return whole === 0 ? 0 : round((100 * part) / whole);
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}

/** Section assignment: share of dialogues whose header is right. The learned lexicon is never scored on the rows it learned from. */
function mtsDialog(data: string): Row[] {
	const found = files(join(data, 'mts-dialog'), /\.csv$/i);
	const trainFile =
		values.train ??
		found.find((file) => /train\.csv$/i.test(file)) ??
		'../shared/data/mts-dialog/train.csv';
	const train = found.length > 0 && existsSync(trainFile) ? dialogues(trainFile) : [];
	const written = lexiconClassifier();
	const learned = train.length > 0 ? learnedClassifier(learnLexicon(train)) : undefined;
	const trained = new Set(train.map((d) => d.text));
	return found.map((file) => {
		const rows = dialogues(file);
		const right = (classify: (text: string) => string) =>
			percent(rows.filter((d) => classify(d.text) === d.header).length, rows.length);
		const seen = rows.some((d) => trained.has(d.text));
		const held = seen ? foldAccuracy(rows) : learned && right(learned);
		return {
			set: nameOf(file),
			task: seen ? 'section (learned: 5-fold)' : 'section',
			n: rows.length,
			figures: { lexicon: right(written), ...(held !== undefined && { learned: held }) }
		};
	});
}

function foldAccuracy(rows: readonly Dialogue[]): number {
	let right = 0;
	for (let fold = 0; fold < 5; fold++) {
		const classify = learnedClassifier(learnLexicon(rows.filter((_, at) => at % 5 !== fold)));
		right += rows.filter((d, at) => at % 5 === fold && classify(d.text) === d.header).length;
	}
	return percent(right, rows.length);
}

function dialogues(file: string): Dialogue[] {
	return readCsv(readFileSync(file, 'utf8')).map((row) => ({
		header: (row['section_header'] ?? '').toUpperCase(),
		text: row['dialogue'] ?? ''
	}));
}

/** Extractive notes: mean ROUGE F1 × 100, beside the twelve longest doctor turns on the same split. */
function aciBench(data: string): Row[] {
	const found = [
		...files(data, /^aci-bench.*\.csv$/i),
		...files(join(data, 'aci-bench'), /\.csv$/i)
	];
	return found.map((file) => {
		const rows = readCsv(readFileSync(file, 'utf8'));
		const ours = meanRouge(rows, extractiveNote);
		const turns = meanRouge(rows, twelveDoctorTurns);
		return {
			set: basename(file, '.csv'),
			task: 'extractive note',
			n: rows.length,
			figures: {
				...ours,
				turnsRouge1: turns.rouge1,
				turnsRouge2: turns.rouge2,
				turnsRougeLsum: turns.rougeLsum
			}
		};
	});
}

function meanRouge(rows: readonly Record<string, string>[], write: (dialogue: string) => string[]) {
	const scores = rows.map((row) =>
		rouge(write(row['dialogue'] ?? ''), (row['note'] ?? '').split('\n'))
	);
	const mean = (key: 'rouge1' | 'rouge2' | 'rougeLsum') =>
		round((100 * scores.reduce((sum, score) => sum + score[key], 0)) / Math.max(scores.length, 1));
	return { rouge1: mean('rouge1'), rouge2: mean('rouge2'), rougeLsum: mean('rougeLsum') };
}

interface Edit {
	doc: string;
	summary: string;
	label: number;
}

/** Verifier: a summary counts as consistent when every sentence gets `source-found`; balanced accuracy × 100 per domain and their mean. */
function summEdits(data: string): Row[] {
	const rows = files(join(data, 'summedits'), /\.json$/i).map((file) => {
		const edits = JSON.parse(readFileSync(file, 'utf8')) as Edit[];
		const indexes = new Map<string, VerifyIndex | undefined>();
		const tally = { good: 0, kept: 0, bad: 0, caught: 0 };
		for (const { doc, summary, label } of edits) {
			if (!indexes.has(doc)) indexes.set(doc, indexOf(doc));
			const index = indexes.get(doc);
			const consistent =
				index !== undefined &&
				sentenceSpans(summary, 0, summary.length).every(
					([from, to]) =>
						verifySentence({ text: summary.slice(from, to) }, index).verdict === 'source-found'
				);
			if (label === 1) {
				tally.good++;
				if (consistent) tally.kept++;
			} else {
				tally.bad++;
				if (!consistent) tally.caught++;
			}
		}
		const kept = percent(tally.kept, tally.good);
		const caught = percent(tally.caught, tally.bad);
		const figures = { balancedAccuracy: round((kept + caught) / 2), kept, caught };
		return { set: nameOf(file), task: 'verifier', n: edits.length, figures };
	});
	if (rows.length < 2) return rows;
	const mean = round(
		rows.reduce((sum, row) => sum + row.figures.balancedAccuracy, 0) / rows.length
	);
	const n = rows.reduce((sum, row) => sum + row.n, 0);
	return [
		...rows,
		{ set: 'summedits', task: 'verifier, mean of domains', n, figures: { balancedAccuracy: mean } }
	];
}

function indexOf(doc: string): VerifyIndex | undefined {
	const source = parsePasted(doc, 'doc', { prose: true });
	return source.ok ? buildVerifyIndex(segment(source.value, 'en')) : undefined;
}

/** Whole job on real talk: every file drafts, every sentence is a literal slice of the file. */
function primock(data: string): Row[] {
	const found = files(join(data, 'primock57'), /\.vtt$/i);
	const template = loadTemplate('intakeverslag');
	if (found.length === 0 || !template.ok) return [];
	const total = {
		drafted: 0,
		sentences: 0,
		unassigned: 0,
		unsupported: 0,
		traceable: 0,
		milliseconds: 0
	};
	for (const file of found) {
		const bytes = readFileSync(file);
		const started = performance.now();
		const source = parseSource(bytes, file);
		if (!source.ok) continue;
		const draft = extractDraft(source.value, template.value, { lang: 'en' });
		total.milliseconds = Math.max(total.milliseconds, performance.now() - started);
		const text = bytes.toString('utf8');
		const all = [
			...reportSentences(draft),
			...draft.sections.flatMap((s) => s.withheld),
			...draft.unassigned
		];
		const counts = draftCounts(draft);
		total.drafted++;
		total.sentences += counts.sentences;
		total.unassigned += counts.unassigned;
		total.unsupported += counts.unsupported + counts.block + counts.check;
		total.traceable += percent(
			all.filter((s) => s.sources.some((c) => text.slice(c.charStart, c.charEnd) === s.text))
				.length,
			all.length
		);
	}
	const traceable = round(total.traceable / Math.max(total.drafted, 1));
	const figures = { ...total, traceable, milliseconds: round(total.milliseconds) };
	return [{ set: 'primock57', task: 'whole job', n: found.length, figures }];
}

function table(rows: readonly Row[]): string {
	if (rows.length === 0) return 'No known set under this folder.\n';
	return rows
		.map(({ set, task, n, figures }) => {
			const shown = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
			return `${set.padEnd(26)} ${task.padEnd(28)} n=${String(n).padEnd(6)} ${shown.join('  ')}`;
		})
		.join('\n')
		.concat('\n');
}
