import { isDay } from '../../calendar-day.ts';
import type { Locale, Localized } from '../../locale.ts';
import { fill, locales, pick } from '../../locale.ts';
import type { Answer, AnswerOption, Entry, Question } from '../answers.ts';

const words = {
	ja: { nl: 'Ja', en: 'Yes', fr: 'Oui' },
	nee: { nl: 'Nee', en: 'No', fr: 'Non' },
	notApplicable: {
		nl: 'Niet van toepassing: {reason}',
		en: 'Not applicable: {reason}',
		fr: 'Sans objet : {reason}'
	}
} as const satisfies Record<string, Localized>;

/** What was answered, in words: a list of lines for a choice of several and for repeated rows, otherwise one text. */
export function answerLines(question: Question, answer: Answer, locale: Locale): string[] {
	if (answer.notApplicableReason)
		return [fill(pick(words.notApplicable, locale), { reason: answer.notApplicableReason })];
	const { value } = answer;
	if (typeof value === 'string') return value === '' ? [] : [wordOf(question, value, locale)];
	return value.map((item) =>
		typeof item === 'string' ? wordOf(question, item, locale) : entryLine(question, item, locale)
	);
}

export function answerText(question: Question, answer: Answer, locale: Locale): string {
	return answerLines(question, answer, locale).join('\n');
}

function wordOf(
	{ answer, options }: { answer: string; options?: readonly AnswerOption[] },
	value: string,
	locale: Locale
): string {
	if (answer === 'yes-no')
		return value === 'ja' || value === 'nee' ? pick(words[value], locale) : value;
	const option = options?.find(({ id }) => id === value);
	return option ? pick(option.text, locale) : value;
}

/** One row: `label: value` of each field that was filled in. */
function entryLine(question: Question, entry: Entry, locale: Locale): string {
	const fields = question.fields ?? [];
	return fields
		.flatMap((field) => {
			const said = fieldText(field, entry[field.id], locale);
			return said === '' ? [] : [`${pick(field.label, locale)}: ${said}`];
		})
		.join('; ');
}

export function fieldText(
	field: NonNullable<Question['fields']>[number],
	value: string | string[] | undefined,
	locale: Locale
): string {
	const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
	return values
		.filter((it) => it !== '')
		.map((it) => wordOf(field, it, locale))
		.join(', ');
}

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
