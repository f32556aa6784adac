import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { scoring } from '#lib/domain/drafting/section-score.ts';
import { carry } from '#lib/domain/drafting/topic-carry.ts';
import type { VerifyCode } from '#lib/domain/drafting/draft.ts';
import { measureSections } from './dutch-sections.ts';
import { allParts, lexiconClassifier, type Parts } from './mts-dialog.ts';
import { balanced, dialogues, percent, type JudgedEdit } from './eval-sets.ts';

/** What each part of the section scoring brings: everything, and everything but one. */
export interface SectionAblation {
	part: string;
	/** Mean recall and precision, 0–100, on our own Dutch conversations. */
	recall: number;
	precision: number;
}

type Weights = Partial<typeof scoring> & { carry?: Partial<typeof carry> };

const without: readonly (readonly [string, Weights])[] = [
	['everything', {}],
	['without what a question hands to its answer', { carry: { answer: 0 } }],
	['without smoothing over the neighbours', { neighbours: 0 }],
	[
		'without the topic carried within and between turns',
		{ carry: { leaning: 0, turn: 0, reply: 0, next: 0 } }
	],
	['without vetoes', { veto: 0 }],
	['without weak cues', { weak: 0 }],
	['without the role of the speaker', { role: 0 }],
	['without the points of the template', { slot: 0 }],
	['margin over the second 25 % instead of 10 %', { margin: 0.25 }]
];

/** Takes the parts of the section scoring away one at a time. */
export function ablateSections(): SectionAblation[] {
	const kept = { ...scoring };
	const keptCarry = { ...carry };
	return without.map(([part, { carry: changed, ...weights }]) => {
		Object.assign(scoring, kept, weights);
		Object.assign(carry, keptCarry, changed);
		const rows = measureSections('intakeverslag');
		Object.assign(scoring, kept);
		Object.assign(carry, keptCarry);
		const mean = (key: 'recall' | 'precision') =>
			percent(
				rows.reduce((sum, row) => sum + row[key], 0),
				rows.length
			);
		return { part, recall: mean('recall'), precision: mean('precision') };
	});
}

export interface LexiconAblation {
	part: string;
	train?: number;
	validation?: number;
}

/** The same for the hand-written lexicon on MTS-Dialog: accuracy on both splits. */
export function ablateLexicon(data: string): LexiconAblation[] {
	const parts: readonly (readonly [string, Parts])[] = [
		['everything', allParts],
		['without what a question hands to its answer', { ...allParts, carryOver: false }],
		['without vetoes', { ...allParts, veto: false }],
		['without weak cues', { ...allParts, weak: false }]
	];
	return parts.map(([part, chosen]) => {
		const classify = lexiconClassifier(chosen);
		const accuracy = (name: string) => {
			const file = join(data, 'mts-dialog', `${name}.csv`);
			if (!existsSync(file)) return undefined;
			const rows = dialogues(file);
			return percent(rows.filter((d) => classify(d.text) === d.header).length, rows.length);
		};
		return { part, train: accuracy('train'), validation: accuracy('validation') };
	});
}

const guards: readonly VerifyCode[] = [
	'number',
	'name',
	'red-flag',
	'quote-not-found',
	'negation',
	'antonym',
	'quantifier',
	'detail',
	'modality',
	'emotion'
];

/** Balanced accuracy on SummEdits with one guard left out; the support of the words is counted as it is. */
export function ablateGuards(
	sets: readonly { name: string; judged: readonly JudgedEdit[] }[]
): { part: string; figures: number[] }[] {
	const measure = (left?: VerifyCode) =>
		sets.map(
			({ judged }) =>
				balanced(judged, ({ sentences }) =>
					sentences.every(({ codes }) => codes.every((code) => code === left))
				).balancedAccuracy
		);
	return [
		{ part: 'everything', figures: measure() },
		...guards.map((guard) => ({ part: `without ${guard}`, figures: measure(guard) }))
	];
}

export interface Tuned {
	name: string;
	/** The limit of support that is best on this domain, and what it gives there. */
	limit: number;
	here: number;
	/** What that limit gives on the other domains together. */
	elsewhere: number;
	/** What the limit in the product gives here. */
	product: number;
}

const limits = [0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6];

/** Tunes the limit of support on one domain and tests it on the others, each way. */
export function crossValidate(
	sets: readonly { name: string; judged: readonly JudgedEdit[] }[]
): Tuned[] {
	const at = (limit: number, judged: readonly JudgedEdit[]) =>
		balanced(judged, ({ sentences }) =>
			sentences.every(
				({ codes, support }) =>
					support >= limit &&
					codes.every((code) => code === 'weak-support' || code === 'no-support')
			)
		).balancedAccuracy;
	return sets.map(({ name, judged }) => {
		const best = limits.reduce((top, limit) => (at(limit, judged) > at(top, judged) ? limit : top));
		const others = sets.filter((set) => set.name !== name);
		const sum = others.reduce((total, other) => total + at(best, other.judged), 0);
		return {
			name,
			limit: best,
			here: at(best, judged),
			elsewhere: Math.round((100 * sum) / Math.max(others.length, 1)) / 100,
			product: balanced(judged, ({ sentences }) =>
				sentences.every((s) => s.verdict === 'source-found')
			).balancedAccuracy
		};
	});
}
