import type { Block } from '../../document.ts';
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
	if (fields.length <= 5) return [grid(head, rows)];
	return rows.map((row) => facts(row.map((cell, index) => [head[index] ?? '', cell] as const)));
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
