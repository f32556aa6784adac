import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { extractiveNote } from './aci-bench.ts';
import { table } from './eval-data.ts';
import {
	aciFiles,
	consultations,
	dialogues,
	findTrain,
	noteScore,
	type JudgedEdit
} from './eval-sets.ts';
import { learnedClassifier, learnLexicon, lexiconClassifier, type Dialogue } from './mts-dialog.ts';

/** Which header was given for which: counts by right header, then by given header. */
export interface Confusion {
	title: string;
	headers: string[];
	counts: Map<string, Map<string, number>>;
	right: number;
	n: number;
}

export function confusion(
	title: string,
	rows: readonly Dialogue[],
	classify: (text: string) => string
): Confusion {
	const counts = new Map<string, Map<string, number>>();
	let right = 0;
	for (const { header, text } of rows) {
		const given = classify(text);
		if (given === header) right++;
		const row = counts.get(header) ?? new Map<string, number>();
		row.set(given, (row.get(given) ?? 0) + 1);
		counts.set(header, row);
	}
	const headers = [...counts.keys()].toSorted(
		(a, b) => total(counts.get(b)) - total(counts.get(a)) || a.localeCompare(b)
	);
	return { title, headers, counts, right, n: rows.length };
}

function total(row: ReadonlyMap<string, number> | undefined): number {
	return [...(row?.values() ?? [])].reduce((sum, count) => sum + count, 0);
}

export interface MtsDetail {
	written?: Confusion;
	learned?: Confusion;
	worst: WorstCase[];
}

/** Something that went wrong: where, a short quote, and what. */
export interface WorstCase {
	where: string;
	quote: string;
	wrong: string;
}

/** The hand-written lexicon on the train split, and both on validation; the eight dialogues that both get wrong, shortest first. */
export function mtsDetail(data: string): MtsDetail {
	const file = join(data, 'mts-dialog', 'validation.csv');
	const trainFile = findTrain(data);
	if (!existsSync(file) || !trainFile) return { worst: [] };
	const train = dialogues(trainFile);
	const rows = dialogues(file);
	const byHand = lexiconClassifier();
	const learned = learnedClassifier(learnLexicon(train));
	const both = rows
		.map((row, at) => ({ ...row, at, hand: byHand(row.text), cues: learned(row.text) }))
		.filter(({ header, hand, cues }) => hand !== header && cues !== header)
		.toSorted((a, b) => a.text.length - b.text.length);
	return {
		written: confusion('Hand-written cues, train split', train, byHand),
		learned: confusion('Learned cues, validation split', rows, learned),
		worst: both.slice(0, 8).map(({ header, text, hand, cues, at }) => ({
			where: `MTS-Dialog validation, ${at}`,
			quote: short(text),
			wrong: `${header}; given ${hand} (hand-written), ${cues} (learned)`
		}))
	};
}

/** Edits of SummEdits that passed, and true summaries that were stopped: the shortest of each. */
export function verifierCases(
	sets: readonly { name: string; judged: readonly JudgedEdit[] }[]
): WorstCase[] {
	return sets.flatMap(({ name, judged }) => {
		const passed = judged.filter(
			({ label, sentences }) => label !== 1 && sentences.every((s) => s.verdict === 'source-found')
		);
		const blocked = judged.filter(
			({ label, sentences }) => label === 1 && sentences.some((s) => s.verdict === 'block')
		);
		const byLength = (list: readonly JudgedEdit[]) =>
			list.toSorted((a, b) => a.summary.length - b.summary.length || a.id.localeCompare(b.id));
		return [
			...apart(byLength(passed), 2).map(({ id, summary }) => ({
				where: `${name}, ${id}`,
				quote: short(summary),
				wrong: 'a false edit that no guard saw'
			})),
			...apart(byLength(blocked), 2).map(({ id, sentences }) => {
				const first = sentences.find((s) => s.verdict === 'block');
				return {
					where: `${name}, ${id}`,
					quote: short(first?.text ?? ''),
					wrong: `true, and blocked: ${first?.codes.join(', ') ?? ''}`
				};
			})
		];
	});
}

/** The first `n` with another document each: edits of one document look alike. */
function apart(list: readonly JudgedEdit[], n: number): JudgedEdit[] {
	const docs = new Set<string>();
	return list
		.filter(({ doc }) => {
			if (docs.has(doc)) return false;
			docs.add(doc);
			return true;
		})
		.slice(0, n);
}

/** The visits whose extractive note shares least with the doctor's, and the consultations of which most fits no section. */
export function jobCases(data: string): WorstCase[] {
	const notes = aciFiles(data)
		.filter((file) => /valid/i.test(file))
		.flatMap((file) =>
			table(file, ['dialogue', 'note']).map((row, at) => ({
				row,
				id: row['encounter_id'] ?? String(at + 1),
				score: noteScore(row, extractiveNote).rouge1
			}))
		)
		.toSorted((a, b) => a.score - b.score)
		.slice(0, 2)
		.map(({ row, id, score }) => ({
			where: `ACI-Bench valid, ${id}`,
			quote: short(extractiveNote(row['dialogue'] ?? '')[0] ?? ''),
			wrong: `ROUGE-1 ${(100 * score).toFixed(1)}: the note holds findings that were not spoken in these words`
		}));
	const talks = consultations(data)
		.toSorted((a, b) => b.unassigned / b.sentences - a.unassigned / a.sentences)
		.slice(0, 2)
		.map(({ file, sentences, unassigned }) => ({
			where: `PriMock57, ${file}`,
			quote: '–',
			wrong: `${unassigned} of ${sentences} sentences in no section: a medical consultation in a template for social work`
		}));
	return [...notes, ...talks];
}

function short(text: string): string {
	const flat = text.replace(/\s+/g, ' ').replaceAll('|', '/').trim();
	return flat.length <= 160 ? flat : `${flat.slice(0, 157)}…`;
}
