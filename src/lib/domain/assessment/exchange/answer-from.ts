import { isDay } from '../../calendar-day.ts';
import { locales } from '../../locale.ts';
import type { Answer, Question } from '../answers.ts';

/**
 * What another form holds, as an answer to this question: free text as it is, a choice when the words are one of the choices in any of
 * our languages, a day when it is one. Null when it does not fit.
 */
export function answerFrom(question: Question, lines: readonly string[]): Answer | null {
	const text = lines.join('\n');
	switch (question.answer) {
		case 'text':
			return { value: text };
		case 'yes-no': {
			const value = yesOrNo(text);
			return value && { value };
		}
		case 'one-of': {
			const value = optionOf(question, text);
			return value === null ? null : { value };
		}
		case 'some-of': {
			const values = lines
				.flatMap((line) => line.split('\n'))
				.map((line) => optionOf(question, line));
			return values.includes(null) ? null : { value: values as string[] };
		}
		case 'date':
			return isDay(text.slice(0, 10)) ? { value: text.slice(0, 10) } : null;
		case 'entries': {
			// As with an answer of an earlier template: the first text of one row.
			const first = question.fields?.find((field) => field.answer === 'text');
			return first ? { value: [{ [first.id]: text }] } : null;
		}
		default:
			return null;
	}
}

export function yesOrNo(text: string): 'ja' | 'nee' | null {
	const said = plain(text);
	if (['ja', 'yes', 'oui', 'true', '1'].includes(said)) return 'ja';
	return ['nee', 'no', 'non', 'false', '0'].includes(said) ? 'nee' : null;
}

function optionOf({ options }: Question, text: string): string | null {
	const said = plain(text);
	const found = options?.find(
		({ id, text: names }) => id === said || locales.some((locale) => plain(names[locale]) === said)
	);
	return found?.id ?? null;
}

function plain(text: string): string {
	return text.trim().replace(/\s+/g, ' ').normalize('NFC').toLowerCase();
}
