import { canonicalJson, sha256Hex } from '../hash.ts';
import type { Localized } from '../locale.ts';

export type Level = 'laag' | 'midden' | 'hoog';
export const levels: readonly Level[] = ['laag', 'midden', 'hoog'];

export interface RiskRow {
	text: string;
	likelihood: Level;
	impact: Level;
	measure: string;
	residual: Level;
}
export interface MeasureRow {
	text: string;
	owner: string;
	/** YYYY-MM-DD, or empty. */
	dueDate: string;
}
export type AssessmentValue = string | string[] | RiskRow[] | MeasureRow[];

export interface AssessmentAnswer {
	value: AssessmentValue;
	/** Given instead of a value. */
	notApplicableReason?: string;
}
export type AssessmentAnswers = Record<string, AssessmentAnswer>;

/** The parts of an assessment template that the screens and the rules work with (dpia-templates/schema has its full shape). */
export interface AssessmentTemplateContent {
	assessment: 'dpia' | 'fria';
	urn: string;
	version: string;
	title: Localized;
	description: Localized;
	legalState?: { title: Localized; text: Localized };
	sections: readonly {
		id: string;
		number: number;
		title: Localized;
		intro?: Localized;
		questions: readonly TemplateQuestion[];
	}[];
}

export interface TemplateQuestion {
	id: string;
	code: string;
	question: Localized;
	help: Localized;
	answer:
		'text' | 'yes-no' | 'one-of' | 'some-of' | 'date' | 'entries' | 'risks' | 'measures' | 'advice';
	options?: readonly { id: string; text: Localized }[];
	mandatory: boolean;
	showWhen?: { question: string; answers: readonly string[] };
	note?: Localized;
}

/** Questions that are asked, given the answers. An answer to a question that is hidden meanwhile stays stored and is never shown. */
export function askedQuestions(
	template: AssessmentTemplateContent,
	answers: AssessmentAnswers
): TemplateQuestion[] {
	return template.sections.flatMap(({ questions }) =>
		questions.filter((question) => isAsked(question, answers))
	);
}

export function isAsked(question: TemplateQuestion, answers: AssessmentAnswers): boolean {
	if (!question.showWhen) return true;
	const given = answers[question.showWhen.question];
	if (!given || given.notApplicableReason) return false;
	const values = Array.isArray(given.value) ? given.value : [given.value];
	return values.some((value) => question.showWhen?.answers.includes(String(value)));
}

/** Mandatory questions without an answer; the DPO's advice has its own place and is not asked here. */
export function openMandatory(
	template: AssessmentTemplateContent,
	answers: AssessmentAnswers
): TemplateQuestion[] {
	return askedQuestions(template, answers).filter(
		(question) =>
			question.mandatory && question.answer !== 'advice' && !isAnswered(answers[question.id])
	);
}

export function isAnswered(answer: AssessmentAnswer | undefined): boolean {
	if (!answer) return false;
	if (answer.notApplicableReason?.trim()) return true;
	if (typeof answer.value === 'string') return answer.value.trim() !== '';
	return answer.value.length > 0;
}

/** A risk that stays high after its measures: prior consultation comes first (art. 36 GDPR). */
export function hasHighResidual(answers: AssessmentAnswers): boolean {
	return Object.values(answers).some(
		({ value }) =>
			Array.isArray(value) &&
			value.some((row) => typeof row === 'object' && 'residual' in row && row.residual === 'hoog')
	);
}

/** Fingerprint of what is signed: the asked answers and what was concluded from them. */
export function assessmentHash(
	template: AssessmentTemplateContent,
	answers: AssessmentAnswers,
	conclusion: Record<string, unknown>
): string {
	const asked = askedQuestions(template, answers).map(({ id }) => [id, answers[id] ?? null]);
	return sha256Hex(
		canonicalJson({ urn: template.urn, version: template.version, answers: asked, conclusion })
	);
}
