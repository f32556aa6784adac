import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { draftCounts, reportSentences } from '#lib/domain/drafting/draft.ts';
import { extractDraft } from '#lib/domain/drafting/extractive.ts';
import { parsePasted, parseSource } from '#lib/domain/drafting/parse-source.ts';
import { segment, sentenceSpans } from '#lib/domain/drafting/segmentation.ts';
import { verifySentence, type Verification } from '#lib/domain/drafting/verifier.ts';
import { buildVerifyIndex, type VerifyIndex } from '#lib/domain/drafting/verify-index.ts';
import { loadTemplate } from '#lib/server/drafting/templates/load.ts';
import { extractiveNote, twelveDoctorTurns } from './aci-bench.ts';
import { edits, filesOf, setName, table, UnusableFile, type Edit } from './eval-data.ts';
import { learnedClassifier, learnLexicon, lexiconClassifier, type Dialogue } from './mts-dialog.ts';
import { rouge, type Rouge } from './rouge.ts';

/** One set with what was measured on it, or why it could not be. */
export interface Row {
	set: string;
	task: string;
	n: number;
	figures: Record<string, number>;
	error?: string;
}

/** Everything found under a folder, one row per file; the recorded consultations together are one set. */
export function measureAll(data: string, trainFile?: string): Row[] {
	return [...mtsDialog(data, trainFile), ...aciBench(data), ...summEdits(data), ...primock(data)];
}

function each(files: readonly string[], task: string, measure: (file: string) => Row): Row[] {
	return files.map((file) => {
		try {
			return measure(file);
		} catch (error) {
			if (!(error instanceof UnusableFile)) throw error;
			return { set: setName(file), task, n: 0, figures: {}, error: error.message };
		}
	});
}

export function percent(part: number, whole: number): number {
	return whole === 0 ? 0 : round((100 * part) / whole);
}

export function round(value: number): number {
	return Math.round(value * 100) / 100;
}

export function dialogues(file: string): Dialogue[] {
	return table(file, ['section_header', 'dialogue']).map((row) => ({
		header: (row['section_header'] ?? '').trim().toUpperCase(),
		text: row['dialogue'] ?? ''
	}));
}

export function findTrain(data: string, given?: string): string | undefined {
	const places = [
		given,
		...filesOf(join(data, 'mts-dialog'), /train.*\.csv$/i),
		'../shared/data/mts-dialog/train.csv'
	];
	return places.find((file) => file !== undefined && existsSync(file));
}

/** Section assignment: share of dialogues whose header is right. The learned lexicon is never scored on the rows it learned from. */
function mtsDialog(data: string, trainFile?: string): Row[] {
	const found = filesOf(join(data, 'mts-dialog'), /\.csv$/i);
	const path = found.length > 0 ? findTrain(data, trainFile) : undefined;
	const train = path ? dialogues(path) : [];
	const written = lexiconClassifier();
	const trained = new Set(train.map((d) => d.text));
	let learned: ((text: string) => string) | undefined;
	return each(found, 'section', (file) => {
		const rows = dialogues(file);
		const right = (classify: (text: string) => string) =>
			percent(rows.filter((d) => classify(d.text) === d.header).length, rows.length);
		const seen = rows.some((d) => trained.has(d.text));
		if (!seen && train.length > 0) learned ??= learnedClassifier(learnLexicon(train));
		const held = seen ? foldAccuracy(rows) : learned && right(learned);
		return {
			set: setName(file),
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

export function aciFiles(data: string): string[] {
	return [...filesOf(data, /^aci-bench.*\.csv$/i), ...filesOf(join(data, 'aci-bench'), /\.csv$/i)];
}

/** Extractive notes: mean ROUGE F1 × 100, beside the twelve longest doctor turns on the same split. */
function aciBench(data: string): Row[] {
	return each(aciFiles(data), 'extractive note', (file) => {
		const rows = table(file, ['dialogue', 'note']);
		const ours = meanRouge(rows, extractiveNote);
		const turns = meanRouge(rows, twelveDoctorTurns);
		return {
			set: basename(file).replace(/\.csv$/i, ''),
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

export function noteScore(row: Record<string, string>, write: (dialogue: string) => string[]) {
	return rouge(write(row['dialogue'] ?? ''), (row['note'] ?? '').split(/\r?\n/));
}

function meanRouge(
	rows: readonly Record<string, string>[],
	write: (dialogue: string) => string[]
): Rouge {
	const scores = rows.map((row) => noteScore(row, write));
	const mean = (key: keyof Rouge) =>
		round((100 * scores.reduce((sum, score) => sum + score[key], 0)) / Math.max(scores.length, 1));
	return { rouge1: mean('rouge1'), rouge2: mean('rouge2'), rougeLsum: mean('rougeLsum') };
}

/** A summary with what the verifier says of each of its sentences. */
export interface JudgedEdit extends Edit {
	sentences: (Verification & { text: string })[];
}

export function judgedEdits(file: string): JudgedEdit[] {
	const indexes = new Map<string, VerifyIndex | undefined>();
	return edits(file).map((edit) => {
		if (!indexes.has(edit.doc)) indexes.set(edit.doc, indexOf(edit.doc));
		const index = indexes.get(edit.doc);
		const spans = sentenceSpans(edit.summary, 0, edit.summary.length);
		const sentences = spans.map(([from, to]) => {
			const text = edit.summary.slice(from, to);
			const none: Verification = {
				verdict: 'unsupported',
				codes: ['no-support'],
				sources: [],
				support: 0
			};
			return { text, ...(index ? verifySentence({ text }, index) : none) };
		});
		return { ...edit, sentences };
	});
}

/** Balanced accuracy × 100 of calling a summary consistent, and both its halves. */
export function balanced(
	judged: readonly JudgedEdit[],
	isConsistent: (edit: JudgedEdit) => boolean
): { balancedAccuracy: number; kept: number; caught: number } {
	const good = judged.filter(({ label }) => label === 1);
	const bad = judged.filter(({ label }) => label !== 1);
	const kept = percent(good.filter(isConsistent).length, good.length);
	const caught = percent(bad.filter((edit) => !isConsistent(edit)).length, bad.length);
	return { balancedAccuracy: round((kept + caught) / 2), kept, caught };
}

export const allFound = ({ sentences }: JudgedEdit): boolean =>
	sentences.every(({ verdict }) => verdict === 'source-found');

/** Verifier: a summary counts as consistent when every sentence gets `source-found`. */
function summEdits(data: string): Row[] {
	const rows = each(filesOf(join(data, 'summedits'), /\.jsonl?$/i), 'verifier', (file) => {
		const judged = judgedEdits(file);
		return {
			set: setName(file),
			task: 'verifier',
			n: judged.length,
			figures: balanced(judged, allFound)
		};
	});
	const used = rows.filter(({ error }) => error === undefined);
	if (used.length < 2) return rows;
	const sum = used.reduce((total, row) => total + (row.figures['balancedAccuracy'] ?? 0), 0);
	const n = used.reduce((total, row) => total + row.n, 0);
	const figures = { balancedAccuracy: round(sum / used.length) };
	return [...rows, { set: 'summedits', task: 'verifier, mean of domains', n, figures }];
}

function indexOf(doc: string): VerifyIndex | undefined {
	const source = parsePasted(doc, 'doc', { prose: true });
	return source.ok ? buildVerifyIndex(segment(source.value, 'en')) : undefined;
}

export interface ConsultationFigures {
	file: string;
	sentences: number;
	placed: number;
	unassigned: number;
	/** Verdicts other than `source-found`. */
	unsupported: number;
	/** Sentences that are a slice of the file at the place they cite. */
	traceable: number;
	milliseconds: number;
	error?: string;
}

export function consultations(data: string): ConsultationFigures[] {
	const template = loadTemplate('intakeverslag');
	if (!template.ok) throw new Error(template.refusal.code);
	return filesOf(join(data, 'primock57'), /\.vtt$/i).map((path) => {
		const bytes = readFileSync(path);
		const file = basename(path);
		const started = performance.now();
		const source = parseSource(bytes, file);
		const empty = { file, sentences: 0, placed: 0, unassigned: 0, unsupported: 0, traceable: 0 };
		if (!source.ok) return { ...empty, milliseconds: 0, error: source.refusal.code };
		const draft = extractDraft(source.value, template.value, { lang: 'en' });
		const milliseconds = round(performance.now() - started);
		const { text } = source.value;
		const all = [
			...reportSentences(draft),
			...draft.sections.flatMap((s) => s.withheld),
			...draft.unassigned
		];
		const counts = draftCounts(draft);
		const isSlice = (s: (typeof all)[number]) =>
			s.sources.length > 0 && s.sources.every((c) => text.slice(c.charStart, c.charEnd) === s.text);
		return {
			file,
			sentences: all.length,
			placed: counts.sentences,
			unassigned: counts.unassigned,
			unsupported: counts.unsupported + counts.block + counts.check,
			traceable: all.filter(isSlice).length,
			milliseconds
		};
	});
}

/** Whole job on real talk: every file drafts, every sentence is a literal slice of the file. */
function primock(data: string): Row[] {
	const files = consultations(data);
	if (files.length === 0) return [];
	const sum = (key: 'sentences' | 'placed' | 'unassigned' | 'unsupported' | 'traceable') =>
		files.reduce((total, file) => total + file[key], 0);
	const failed = files.filter(({ error }) => error !== undefined);
	return [
		{
			set: 'primock57',
			task: 'whole job',
			n: files.length,
			figures: {
				drafted: files.length - failed.length,
				sentences: sum('placed'),
				unassigned: sum('unassigned'),
				unsupported: sum('unsupported'),
				traceable: percent(sum('traceable'), sum('sentences')),
				milliseconds: Math.max(...files.map(({ milliseconds }) => milliseconds))
			},
			...(failed.length > 0 && {
				error: failed.map(({ file, error }) => `${file}: ${error}`).join('; ')
			})
		}
	];
}
