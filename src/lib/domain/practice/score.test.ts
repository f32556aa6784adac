import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PracticeMark, PracticeSentence } from './score.ts';
import { practiceErrors, scorePractice, scoreQuiz } from './score.ts';

const sentence = (error?: PracticeSentence['error']): PracticeSentence => ({
	text: 'Een zin.',
	turns: [1],
	...(error && { error })
});
const five = [sentence(), sentence(), sentence('number'), sentence('invention'), sentence()];

describe('practising validation', () => {
	it('counts what was found, named, missed and rejected for nothing', () => {
		const score = scorePractice(five, ['good', 'person', 'number', 'person', 'good'], 0.8);
		expect(score).toEqual({
			share: 0.8,
			planted: 2,
			found: 2,
			named: 1,
			falseAlarms: 1,
			missedInventions: 0,
			passed: true
		});
	});

	it('passes nobody who lets an invention through, whatever the share', () => {
		const long = [...Array.from({ length: 19 }, () => sentence()), sentence('invention')];
		const score = scorePractice(
			long,
			long.map((): PracticeMark => 'good'),
			0.8
		);
		expect(score).toMatchObject({ share: 0.95, missedInventions: 1, passed: false });
	});

	it('passes nobody who rejects everything, or keeps everything', () => {
		for (const mark of ['good', 'number'] as const)
			expect(
				scorePractice(
					five,
					five.map((): PracticeMark => mark),
					0.8
				)?.passed
			).toBe(false);
	});

	it('waits for the last answer', () => {
		expect(scorePractice(five, ['good', 'good', 'number', null, 'good'], 0.8)).toBeNull();
		expect(scorePractice(five, ['good'], 0.8)).toBeNull();
	});

	it('is perfect for who says what was planted', () => {
		const any = fc.array(fc.option(fc.constantFrom(...practiceErrors), { nil: undefined }), {
			minLength: 1
		});
		fc.assert(
			fc.property(any, (errors) => {
				const sentences = errors.map((error) => sentence(error));
				const marks = errors.map((error): PracticeMark => error ?? 'good');
				expect(scorePractice(sentences, marks, 1)).toMatchObject({ share: 1, passed: true });
			})
		);
	});
});

describe('a quiz', () => {
	const questions = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
		id,
		options: [
			{ id: 'ja', correct: true },
			{ id: 'nee', correct: false }
		]
	}));
	const answers = (right: number) =>
		Object.fromEntries(questions.map(({ id }, i) => [id, i < right ? 'ja' : 'nee']));

	it.each([
		[3, false],
		[4, true],
		[5, true]
	])('with %d of five right and a pass mark of 0.8', (right, passed) => {
		expect(scoreQuiz(questions, answers(right), 0.8)).toEqual({ share: right / 5, passed });
	});

	it('is not scored with an answer missing or unknown', () => {
		expect(scoreQuiz(questions, { a: 'ja' }, 0.8)).toBeNull();
		expect(scoreQuiz(questions, { ...answers(5), e: 'misschien' }, 0.8)).toBeNull();
		expect(scoreQuiz([{ id: 'toString', options: [] }], {}, 0.8)).toBeNull();
	});
});
