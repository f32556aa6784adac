import type { AssessmentTemplateContent, Question, Section } from '../answers.ts';

/** A question with what exchange needs beside the screens: the numbers it has in other forms. */
export type ExchangeQuestion = Question & {
	/** `<form> <number>`, such as `cnil 111`. */
	alignedWith?: readonly string[];
	/** How settled the law behind it is, which law, and the day on which that was looked at. */
	status?: LegalStatus;
	basis?: readonly string[];
	stand?: string;
};
export type LegalStatus =
	'geldend' | 'toekomstig' | 'ontwerp' | 'betwist' | 'suggestie' | 'te-verifieren';
export interface ExchangeSection extends Section {
	questions: readonly ExchangeQuestion[];
}
/** A template as the converters need it: the content packs have this shape. */
export interface ExchangeTemplate extends AssessmentTemplateContent {
	sections: readonly ExchangeSection[];
}

/** The forms that templates are aligned with and that have a converter. */
export type Form = 'cnil' | 'rijksdienst' | 'iama' | 'annex8c';

/** The numbers of a question in another form, in the order of the template. */
export function numbersIn(question: ExchangeQuestion, form: Form): string[] {
	return (question.alignedWith ?? [])
		.filter((key) => key.startsWith(`${form} `))
		.map((key) => key.slice(form.length + 1).trim());
}

/**
 * The question that takes what another form has under this number: of several the first that is always asked, for words put with a
 * question that is not asked would be seen by nobody. Null for none.
 */
export function questionAt(
	template: ExchangeTemplate,
	form: Form,
	number: string
): ExchangeQuestion | null {
	const all = questionsOf(template).filter((it) => numbersIn(it, form).includes(number));
	return all.find(({ showWhen }) => !showWhen) ?? all[0] ?? null;
}

export function questionsOf(template: ExchangeTemplate): ExchangeQuestion[] {
	return template.sections.flatMap((section) => [...section.questions]);
}

/** Answered by the register or on the DPO's screen: no answer of its own travels. */
export function hasOwnScreen({ answer }: Question): boolean {
	return answer === 'risks' || answer === 'measures' || answer === 'advice';
}
