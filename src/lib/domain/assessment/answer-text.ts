import type { Locale, Localized } from '../locale.ts';
import { pick } from '../locale.ts';
import type { Answer, AnswerOption, EntryField, Question } from './answers.ts';

/** An answer in words, as it is read in a list, a difference or a document; a row of a repeatable question is one line. */
export function answerText(question: Question, answer: Answer, locale: Locale): string {
	const { value, notApplicableReason } = answer;
	if (notApplicableReason?.trim())
		return `${pick(notApplicable, locale)}: ${notApplicableReason.trim()}`;
	if (typeof value === 'string') return word(question, value, locale);
	return value
		.map((entry) =>
			typeof entry === 'string'
				? word(question, entry, locale)
				: (question.fields ?? [])
						.filter(({ id }) => entry[id]?.length)
						.map((field) => `${pick(field.label, locale)}: ${fieldText(field, entry, locale)}`)
						.join(' · ')
		)
		.join('\n');
}

/** One field of a row in words. */
export function fieldText(
	field: EntryField,
	entry: Record<string, string | string[]>,
	locale: Locale
): string {
	return [entry[field.id] ?? '']
		.flat()
		.map((value) => word(field, value, locale))
		.join(', ');
}

const notApplicable: Localized = {
	nl: 'Niet van toepassing',
	en: 'Does not apply',
	fr: 'Sans objet'
};
const yes: Localized = { nl: 'Ja', en: 'Yes', fr: 'Oui' };
const no: Localized = { nl: 'Nee', en: 'No', fr: 'Non' };

/** The text of the option that was chosen; what is no option is what someone wrote. */
function word(
	{ answer, options = [] }: { answer: string; options?: readonly AnswerOption[] },
	value: string,
	locale: Locale
): string {
	if (answer === 'yes-no') return value === '' ? '' : pick(value === 'ja' ? yes : no, locale);
	const option = options.find(({ id }) => id === value);
	return option ? pick(option.text, locale) : value;
}
