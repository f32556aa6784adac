import type { Locale, Localized } from '../locale.ts';
import { pick } from '../locale.ts';
import type { Answer, AnswerKind, Entry } from './answers.ts';

/** As much of a question as it takes to read an answer to it, in the reader's language. */
export interface Readable {
	answer: AnswerKind;
	options: readonly { id: string; label: string }[];
	fields: readonly ReadableField[];
}
export interface ReadableField {
	id: string;
	label: string;
	answer: 'text' | 'yes-no' | 'one-of' | 'date';
	options: readonly { id: string; label: string }[];
}

/** An answer as plain text: what is compared, kept beside another and shown where nobody writes. Empty when nothing was answered. */
export function answerText(question: Readable, answer: Answer | null, locale: Locale): string {
	if (!answer) return '';
	const say = (words: Localized) => pick(words, locale);
	if (answer.reference) return say(words.reference);
	if (answer.notApplicableReason?.trim())
		return `${say(words.notApplicable)} ${answer.notApplicableReason.trim()}`;
	const { value } = answer;
	const one = (id: string, of: Readable | ReadableField) => {
		const option = of.options.find((known) => known.id === id);
		if (option) return option.label;
		if (of.answer === 'yes-no' && id === 'ja') return say(words.yes);
		if (of.answer === 'yes-no' && id === 'nee') return say(words.no);
		return id;
	};
	if (typeof value === 'string') return one(value, question);
	return value
		.map((item: string | Entry) => {
			if (typeof item === 'string') return one(item, question);
			return question.fields
				.flatMap((field) => {
					const filled = item[field.id];
					return typeof filled === 'string' && filled
						? [`${field.label}: ${one(filled, field)}`]
						: [];
				})
				.join('\n');
		})
		.join(value.some((item) => typeof item === 'object') ? '\n\n' : '\n');
}

const words = {
	yes: { nl: 'ja', en: 'yes', fr: 'oui' },
	no: { nl: 'nee', en: 'no', fr: 'non' },
	notApplicable: {
		nl: 'Niet van toepassing:',
		en: 'Does not apply:',
		fr: 'Sans objet :'
	},
	reference: {
		nl: 'Zie het antwoord in de andere beoordeling.',
		en: 'See the answer in the other assessment.',
		fr: 'Voir la réponse dans l’autre évaluation.'
	}
} satisfies Record<string, Localized>;
