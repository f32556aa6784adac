import type { Localized } from '../locale.ts';

export const practiceErrors = ['invention', 'person', 'nuance', 'number', 'negation'] as const;
export type PracticeError = (typeof practiceErrors)[number];

/** What the learner says of a sentence: it is right, or what is wrong with it. */
export type PracticeMark = 'good' | PracticeError;

export interface PracticeSentence {
	text: string;
	/** The turns it rests on, counted from 1. */
	turns: number[];
	error?: PracticeError;
	explanation?: Localized;
}

export interface PracticeScore {
	/** Share of sentences judged rightly (kept or caught), 0–1. */
	share: number;
	planted: number;
	found: number;
	/** Found, and the kind of error named too. */
	named: number;
	/** Right sentences that were rejected. */
	falseAlarms: number;
	/** Inventions that would have gone into the report. */
	missedInventions: number;
	passed: boolean;
}

/**
 * How well somebody screened a draft. It is passed with at least the pass mark and no invention let through: rejecting everything is
 * no validation, and one invented fact in a file is one too many. Null while a sentence has no answer.
 */
export function scorePractice(
	sentences: readonly PracticeSentence[],
	marks: readonly (PracticeMark | null | undefined)[],
	passMark: number
): PracticeScore | null {
	if (sentences.some((_, i) => !marks[i])) return null;
	const judged = sentences.map(({ error }, i) => ({ error, caught: marks[i] !== 'good' }));
	const right = judged.filter(({ error, caught }) => caught === (error !== undefined)).length;
	const share = right / sentences.length;
	const missedInventions = judged.filter(
		({ error, caught }) => error === 'invention' && !caught
	).length;
	return {
		share,
		planted: judged.filter(({ error }) => error).length,
		found: judged.filter(({ error, caught }) => error && caught).length,
		named: sentences.filter(({ error }, i) => error && marks[i] === error).length,
		falseAlarms: judged.filter(({ error, caught }) => !error && caught).length,
		missedInventions,
		passed: share >= passMark - 1e-9 && missedInventions === 0
	};
}

export interface QuizQuestion {
	id: string;
	options: readonly { id: string; correct: boolean }[];
}

/**
 * Share of questions answered rightly, 0–1, and whether that passes. Null while a question has no answer, or an answer is not one of
 * its options.
 */
export function scoreQuiz(
	questions: readonly QuizQuestion[],
	answers: Readonly<Record<string, string>>,
	passMark: number
): { share: number; passed: boolean } | null {
	let right = 0;
	for (const { id, options } of questions) {
		const chosen = Object.hasOwn(answers, id)
			? options.find((option) => option.id === answers[id])
			: undefined;
		if (!chosen) return null;
		if (chosen.correct) right += 1;
	}
	const share = questions.length === 0 ? 1 : right / questions.length;
	return { share, passed: share >= passMark - 1e-9 };
}
