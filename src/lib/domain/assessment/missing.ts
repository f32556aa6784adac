import type { Localized } from '../locale.ts';
import type { AnswerKind } from './answers.ts';
import { askedQuestions, isAnswered, openFields } from './answers.ts';
import type { AssessmentContents } from './contents.ts';
import type { RiskGap } from './risk.ts';
import { riskGaps } from './risk.ts';

/** One thing that still has to be done before this assessment can be decided on. */
export type OpenPoint =
	| { kind: 'question'; section: string; question: string; code: string }
	| { kind: 'field'; section: string; question: string; code: string; row: number; field: string }
	/** A reference to a question of the other assessment that has no answer there. */
	| { kind: 'reference'; section: string; question: string; code: string }
	| { kind: 'no-risks'; section: string }
	| { kind: 'risk'; section: string; risk: string; title: string; gap: RiskGap };

/** "Wat ontbreekt nog": open mandatory questions, open fields, empty references and unfinished risks, in the order of the form. */
export function openPoints(contents: AssessmentContents): OpenPoint[] {
	const { template, answers, risks, measures, other } = contents;
	const asked = new Set(askedQuestions(template, answers).map(({ id }) => id));
	const there = other
		? new Set(
				askedQuestions(other.template, other.answers)
					.filter(({ id }) => isAnswered(other.answers[id]) && !other.answers[id]?.reference)
					.map(({ id }) => id)
			)
		: new Set<string>();
	return template.sections.flatMap(({ id: section, questions }) =>
		questions
			.filter((question) => asked.has(question.id))
			.flatMap((question): OpenPoint[] => {
				const { id, code, answer: kind } = question;
				if (kind === 'advice' || kind === 'measures') return [];
				if (kind === 'risks') {
					if (risks.length === 0) return question.mandatory ? [{ kind: 'no-risks', section }] : [];
					return risks.flatMap((risk) =>
						riskGaps(risk, measures).map((gap): OpenPoint => ({
							kind: 'risk',
							section,
							risk: risk.id,
							title: risk.title,
							gap
						}))
					);
				}
				const answer = answers[id];
				if (answer?.reference) {
					const target = question.crossReference?.question;
					return target && there.has(target)
						? []
						: [{ kind: 'reference', section, question: id, code }];
				}
				if (!isAnswered(answer))
					return question.mandatory ? [{ kind: 'question', section, question: id, code }] : [];
				return openFields(question, answer).map(({ row, field }) => ({
					kind: 'field',
					section,
					question: id,
					code,
					row,
					field
				}));
			})
	);
}

export interface SectionProgress {
	id: string;
	number: number;
	title: Localized;
	/** How many questions are asked in it that are answered in the form itself. */
	questions: number;
	answered: number;
	/** How many of the open points stand in it. */
	open: number;
}

/** How far each section is; `open` as `openPoints` gives them. */
export function sectionProgress(
	{ template, answers }: AssessmentContents,
	open: readonly OpenPoint[]
): SectionProgress[] {
	const asked = new Set(askedQuestions(template, answers).map(({ id }) => id));
	return template.sections.map(({ id, number, title, questions }) => {
		const mine = questions.filter((one) => asked.has(one.id) && !elsewhere.has(one.answer));
		return {
			id,
			number,
			title,
			questions: mine.length,
			answered: mine.filter((one) => isAnswered(answers[one.id])).length,
			open: open.filter(({ section }) => section === id).length
		};
	});
}

/** Answered in the register and by the DPO. */
const elsewhere: ReadonlySet<AnswerKind> = new Set(['risks', 'measures', 'advice']);
