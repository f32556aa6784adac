import type { Locale, Localized } from '../locale.ts';
import { pick } from '../locale.ts';
import type { Answer, Entry } from './answers.ts';

/** As much of a question as it takes to read an answer to it: as the template has it, or as a page got it in its own language. */
interface Asked {
	answer: string;
	options?: readonly ({ id: string; text: Localized } | { id: string; label: string })[];
}
interface AskedField extends Asked {
	id: string;
	label: Localized | string;
}
interface AskedQuestion extends Asked {
	fields?: readonly AskedField[];
}

/** What was answered, in words: a line for each choice of several and for each repeated row, otherwise one text. */
export function answerLines(question: AskedQuestion, answer: Answer, locale: Locale): string[] {
	const { value, reference, notApplicableReason } = answer;
	if (notApplicableReason?.trim())
		return [`${pick(words.notApplicable, locale)} ${notApplicableReason.trim()}`];
	// Filled in from the other assessment it reads as an answer of its own.
	if (reference && value.length === 0) return [pick(words.reference, locale)];
	if (typeof value === 'string') return value === '' ? [] : [wordOf(question, value, locale)];
	return value.map((item) =>
		typeof item === 'string' ? wordOf(question, item, locale) : entryLine(question, item, locale)
	);
}

/** The same as one text; empty when nothing was answered. */
export function answerText(question: AskedQuestion, answer: Answer | null, locale: Locale): string {
	return answer ? answerLines(question, answer, locale).join('\n') : '';
}

/** One field of a row in words. */
export function fieldText(
	field: Asked,
	value: string | string[] | undefined,
	locale: Locale
): string {
	return [value ?? []]
		.flat()
		.filter((said) => said !== '')
		.map((said) => wordOf(field, said, locale))
		.join(', ');
}

/** One row: `label: value` of each field that was filled in. */
function entryLine({ fields = [] }: AskedQuestion, entry: Entry, locale: Locale): string {
	return fields
		.flatMap((field) => {
			const said = fieldText(field, entry[field.id], locale);
			const label = typeof field.label === 'string' ? field.label : pick(field.label, locale);
			return said === '' ? [] : [`${label}: ${said}`];
		})
		.join('; ');
}

/** The text of the option that was chosen; what is no option is what someone wrote. */
function wordOf({ answer, options = [] }: Asked, value: string, locale: Locale): string {
	if (answer === 'yes-no')
		return value === 'ja' || value === 'nee' ? pick(words[value], locale) : value;
	const option = options.find(({ id }) => id === value);
	if (!option) return value;
	return 'label' in option ? option.label : pick(option.text, locale);
}

const words = {
	ja: { nl: 'Ja', en: 'Yes', fr: 'Oui' },
	nee: { nl: 'Nee', en: 'No', fr: 'Non' },
	notApplicable: {
		nl: 'Niet van toepassing:',
		en: 'Not applicable:',
		fr: 'Sans objet :'
	},
	reference: {
		nl: 'Zie het antwoord in de andere beoordeling.',
		en: 'See the answer in the other assessment.',
		fr: 'Voir la réponse dans l’autre évaluation.'
	}
} as const satisfies Record<string, Localized>;
