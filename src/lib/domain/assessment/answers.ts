import type { Localized } from '../locale.ts';

export type AssessmentKind = 'dpia' | 'fria';

export function otherKind(kind: AssessmentKind): AssessmentKind {
	return kind === 'dpia' ? 'fria' : 'dpia';
}
export const assessmentKinds: readonly AssessmentKind[] = ['dpia', 'fria'];

/** One row of a repeatable question: field id → what was filled in. */
export type Entry = Record<string, string | string[]>;
export type AnswerValue = string | string[] | Entry[];

/**
 * What someone answered. Exactly one of three: a value, a reason why the question does not apply, or a reference to the same question of
 * the other assessment (AI Act art. 27(4) as replaced), whose answer then counts for both.
 */
export interface Answer {
	value: AnswerValue;
	notApplicableReason?: string;
	reference?: true;
}
export type Answers = Record<string, Answer>;

/** How a question is answered. `risks` and `measures` are answered by the register, `advice` by the DPO's own screen. */
export type AnswerKind =
	'text' | 'yes-no' | 'one-of' | 'some-of' | 'date' | 'entries' | 'risks' | 'measures' | 'advice';

export interface AnswerOption {
	id: string;
	text: Localized;
}
export interface EntryField {
	id: string;
	label: Localized;
	answer: 'text' | 'yes-no' | 'one-of' | 'date';
	options?: readonly AnswerOption[];
	mandatory: boolean;
}

export interface Question {
	id: string;
	code: string;
	question: Localized;
	help: Localized;
	example?: Localized;
	answer: AnswerKind;
	options?: readonly AnswerOption[];
	/** The columns of a repeatable question. */
	fields?: readonly EntryField[];
	mandatory: boolean;
	/** Whether "does not apply", always with a reason, is an answer; absent: yes. */
	mayBeNotApplicable?: boolean;
	showWhen?: { question: string; answers: readonly string[] };
	crossReference?: { assessment: AssessmentKind; question: string };
	note?: Localized;
}

/** The parts of an assessment template that the screens and the rules work with (dpia-templates/schema has its full shape). */
export interface AssessmentTemplateContent {
	assessment: AssessmentKind;
	urn: string;
	version: string;
	title: Localized;
	description: Localized;
	legalState?: { title: Localized; text: Localized };
	sections: readonly Section[];
}
export interface Section {
	id: string;
	number: number;
	title: Localized;
	intro?: Localized;
	questions: readonly Question[];
}

/** Questions that are asked, given the answers, in the order of the template. An answer to a question that is hidden meanwhile stays stored and is never shown. */
export function askedQuestions(template: AssessmentTemplateContent, answers: Answers): Question[] {
	const asked = new Set<string>();
	const questions = template.sections.flatMap((section) => section.questions);
	const byId = new Map(questions.map((question) => [question.id, question]));
	for (const question of questions) if (isAsked(question, answers, byId)) asked.add(question.id);
	return questions.filter(({ id }) => asked.has(id));
}

/** A question under a condition is asked when its parent is asked itself and has one of the answers. */
function isAsked(
	question: Question,
	answers: Answers,
	byId: ReadonlyMap<string, Question>,
	above: readonly string[] = []
): boolean {
	const { showWhen } = question;
	if (!showWhen) return true;
	const parent = byId.get(showWhen.question);
	// A circle of conditions can never be entered: the question stays hidden.
	if (!parent || above.includes(question.id)) return false;
	const given = answers[parent.id];
	if (!given || given.notApplicableReason) return false;
	const values = Array.isArray(given.value) ? given.value : [given.value];
	const holds = values.some(
		(value) => typeof value === 'string' && showWhen.answers.includes(value)
	);
	return holds && isAsked(parent, answers, byId, [...above, question.id]);
}

/** Only the answers to questions that are asked: what may leave the server, be hashed or exported. */
export function askedAnswers(template: AssessmentTemplateContent, answers: Answers): Answers {
	const asked = askedQuestions(template, answers);
	return Object.fromEntries(
		asked.flatMap(({ id }) => (answers[id] ? [[id, answers[id]]] : [])) as [string, Answer][]
	);
}

/**
 * The answers with each reference filled in from the other assessment, one step far: a reference to a reference has no answer, so two
 * forms can never vouch for one another with nothing in hand.
 */
export function resolvedAnswers(
	template: AssessmentTemplateContent,
	answers: Answers,
	other: { template: AssessmentTemplateContent; answers: Answers } | null
): Answers {
	const askedThere = other ? askedAnswers(other.template, other.answers) : {};
	const targets = new Map(
		template.sections.flatMap(({ questions }) =>
			questions.map(({ id, crossReference }) => [id, crossReference?.question])
		)
	);
	return Object.fromEntries(
		Object.entries(answers).flatMap(([id, answer]) => {
			if (!answer.reference) return [[id, answer]];
			const target = targets.get(id);
			const there = target ? askedThere[target] : undefined;
			return there && !there.reference ? [[id, { ...there, reference: true as const }]] : [];
		})
	);
}

export function isAnswered(answer: Answer | undefined): boolean {
	if (!answer) return false;
	if (answer.reference || answer.notApplicableReason?.trim()) return true;
	if (typeof answer.value === 'string') return answer.value.trim() !== '';
	return answer.value.length > 0;
}

/**
 * Answers given under an earlier version of the template, in the shape this one asks: a text where rows are asked now becomes the first
 * text of one row, so that nothing written is lost. Any other shape that does not fit is left out.
 */
export function carriedAnswers(template: AssessmentTemplateContent, answers: Answers): Answers {
	const questions = template.sections.flatMap((section) => section.questions);
	return Object.fromEntries(
		questions.flatMap((question) => {
			const answer = answers[question.id];
			const value = answer && carriedValue(question, answer);
			if (!answer || value === null || value === undefined) return [];
			return [[question.id, value === answer.value ? answer : { ...answer, value }]];
		}) as [string, Answer][]
	);
}

function carriedValue(question: Question, answer: Answer): AnswerValue | null {
	const { value } = answer;
	if (answer.reference || answer.notApplicableReason) return value;
	const isRows = Array.isArray(value) && value.every((row) => typeof row === 'object');
	const known = (id: string) => question.options?.some((option) => option.id === id) ?? true;
	switch (question.answer) {
		case 'entries': {
			const first = question.fields?.find((field) => field.answer === 'text');
			if (typeof value === 'string') return value && first ? [{ [first.id]: value }] : [];
			return isRows ? value : null;
		}
		case 'some-of':
			return Array.isArray(value) && value.every((id) => typeof id === 'string' && known(id))
				? value
				: null;
		case 'risks':
		case 'measures':
		case 'advice':
			return null;
		case 'one-of':
			return typeof value === 'string' && known(value) ? value : null;
		default:
			return typeof value === 'string' ? value : null;
	}
}

/** Fields of a repeatable question that must be filled in and are not, as row (from 1) and field. */
export function openFields(
	question: Question,
	answer: Answer | undefined
): { row: number; field: string }[] {
	const mandatory = question.fields?.filter((field) => field.mandatory) ?? [];
	if (!answer || !Array.isArray(answer.value)) return [];
	return answer.value.flatMap((entry, index) =>
		typeof entry === 'string'
			? []
			: mandatory
					.filter(({ id }) => !entry[id]?.length)
					.map(({ id }) => ({ row: index + 1, field: id }))
	);
}
