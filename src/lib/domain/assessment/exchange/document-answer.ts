import type { Block, ColumnWidth } from '../../document.ts';
import { bullets, facts, grid, paragraph } from '../../document.ts';
import type { Locale } from '../../locale.ts';
import { pick } from '../../locale.ts';
import { answerLines, fieldText } from '../answer-text.ts';
import type { Answer } from '../answers.ts';
import type { ExchangeQuestion } from './aligned.ts';
import type { Paper } from './document.ts';
import { paperWords } from './document-words.ts';
import { hasWords } from './outgoing.ts';

/** One answer: the table, the list or the paragraphs it was given as, or that it is not there. */
export function answerBlocks(
	{ say, locale }: Paper,
	question: ExchangeQuestion,
	answer: Answer | undefined
): Block[] {
	if (['risks', 'measures', 'advice'].includes(question.answer))
		return [paragraph([{ text: say(paperWords.register), italic: true }])];
	if (!answer || !hasWords(answer))
		return [paragraph([{ text: say(paperWords.notAnswered), italic: true }])];
	if (answer.notApplicableReason)
		return [
			paragraph([
				{ text: `${say(paperWords.notApplicable)} `, bold: true },
				answer.notApplicableReason
			])
		];
	if (question.answer === 'entries') return entryBlocks(question, answer, locale);
	const lines = answerLines(question, answer, locale);
	return question.answer === 'some-of' ? [bullets(lines)] : textBlocks(lines.join('\n'));
}

/** Rows of up to five columns as a table; more than that as label and value under one another. */
function entryBlocks(question: ExchangeQuestion, { value }: Answer, locale: Locale): Block[] {
	const fields = question.fields ?? [];
	if (!Array.isArray(value)) return textBlocks(value);
	const rows = value.map((entry) =>
		fields.map((field) =>
			typeof entry === 'string' ? entry : fieldText(field, entry[field.id], locale)
		)
	);
	const head = fields.map(({ label }) => pick(label, locale));
	if (fields.length <= 5) return [grid(head, rows, widthsFor(head, rows))];
	return rows.map((row) => facts(row.map((cell, index) => [head[index] ?? '', cell] as const)));
}

/**
 * Columns wide enough for their longest word, which would otherwise push the table over the edge of the page: such a column takes what it
 * needs and the others share the rest. When that leaves too little, all are equally wide and the longest words break.
 */
function widthsFor(head: readonly string[], rows: readonly (readonly string[])[]): ColumnWidth[] {
	const room = 495 - head.length * 8;
	const share = room / head.length;
	const needs = head.map(
		(label, column) => longestWord([label, ...rows.map((row) => row[column] ?? '')]) * 5
	);
	const wide = needs.filter((need) => need > share);
	if (wide.length === 0) return head.map(() => '*');
	const rest = (room - wide.reduce((sum, need) => sum + need, 0)) / (head.length - wide.length);
	const narrow = needs.filter((need) => need <= share);
	if (!narrow.every((need) => rest >= Math.max(need, 60)) || narrow.length === 0)
		return head.map(() => Math.floor(share));
	return needs.map((need) => Math.floor(need > share ? need : rest));
}

/** In characters; five points are room for one. */
function longestWord(texts: readonly string[]): number {
	return Math.max(...texts.flatMap((text) => text.split(/\s/).map(({ length }) => length)));
}

/** Text with empty lines as paragraphs, and lines that begin with a hyphen as a list. */
export function textBlocks(text: string): Block[] {
	return text
		.split(/\n{2,}/)
		.filter((piece) => piece.trim() !== '')
		.map((piece) => {
			const lines = piece.split('\n');
			return lines.every((line) => line.startsWith('- '))
				? bullets(lines.map((line) => line.slice(2)))
				: paragraph(piece);
		});
}
