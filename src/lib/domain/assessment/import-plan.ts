import type { Answer, Answers, AssessmentTemplateContent, Question } from './answers.ts';
import { askedQuestions, isAnswered } from './answers.ts';
import { sameAnswer } from './autosave.ts';
import type { Attachment, Comment, Dossier } from './exchange/dossier.ts';
import type { Measure, Risk } from './risk.ts';

/** What stands here already, of the assessment that a dossier is read into. */
export interface ImportGround {
	template: AssessmentTemplateContent;
	answers: Answers;
	/** Answers of the other assessment that a reference may stand on; null when there is nothing to refer to. */
	others: Answers;
	risks: readonly Risk[];
	measures: readonly Measure[];
	comments: readonly Comment[];
	attachments: readonly Pick<Attachment, 'sha256' | 'subject'>[];
	/** Fingerprints of what was said here already: `name|moment|text`. */
	said: ReadonlySet<string>;
	/** Whether an answer has the shape that its question asks. */
	fits: (question: Question, answer: Answer) => boolean;
}

/** What reading a dossier in would do, in full, before anything is done. */
export interface ImportPlan {
	/** Answers that are written; `was` is what they replace. */
	answers: { question: string; was: Answer | null; becomes: Answer }[];
	/** Answers that stand here in the same words already. */
	same: number;
	/** Answers that no question here can hold; their words become remarks. */
	misfits: { question: string; answer: Answer }[];
	/** Risks and measures to add; those that stand here in the same words are used again. */
	risks: Risk[];
	sameRisks: number;
	measures: Measure[];
	/** Id in the file → id here, of what stands here already. */
	known: Record<string, string>;
	/** Their subjects may name a risk of the file, whose id here is not known before it is stored. */
	comments: Comment[];
	/** How many of the remarks are what someone advised, said, decided or accepted elsewhere. */
	statements: number;
	attachments: Attachment[];
}

/**
 * Compares a dossier with what stands here. Nothing of a colleague is removed; only answers can be replaced, and the plan shows which. What
 * was advised, decided, signed or accepted elsewhere does not hold here: it comes in as a remark.
 */
export function planImport(dossier: Dossier, ground: ImportGround): ImportPlan {
	const answers = plannedAnswers(dossier, ground);
	const measures = plannedMeasures(dossier, ground);
	const risks = plannedRisks(dossier, ground, measures.known);
	const statements = statementComments(dossier, ground);
	const spoken = new Map(ground.comments.map((comment) => [voice(comment), comment.id]));
	const comments = dossier.comments.filter((comment) => !spoken.has(voice(comment)));
	const heard = dossier.comments.flatMap((comment): [string, string][] => {
		const here = spoken.get(voice(comment));
		return here === undefined ? [] : [[comment.id, here]];
	});
	const remarks = statements.filter((comment) => !spoken.has(voice(comment)));
	const files = new Set(ground.attachments.map(({ sha256, subject }) => `${sha256}|${subject}`));
	return {
		...answers,
		risks: risks.added,
		sameRisks: risks.same,
		measures: measures.added,
		known: { ...measures.known, ...risks.known, ...Object.fromEntries(heard) },
		comments: [...comments, ...remarks],
		statements: remarks.length,
		attachments: dossier.attachments.filter(
			({ sha256, subject }) => !files.has(`${sha256}|${subject}`)
		)
	};
}

function plannedAnswers(
	dossier: Dossier,
	{ template, answers, others, fits }: ImportGround
): Pick<ImportPlan, 'answers' | 'same' | 'misfits'> {
	const questions = new Map(
		template.sections.flatMap((section) => section.questions).map((one) => [one.id, one])
	);
	const taken: Answers = {};
	const misfits: ImportPlan['misfits'] = [];
	for (const [question, given] of Object.entries(dossier.answers)) {
		if (!isAnswered(given)) continue;
		const known = questions.get(question);
		const answer = known && settled(known, given, others);
		if (known && answer && fits(known, answer)) taken[question] = answer;
		else misfits.push({ question, answer: given });
	}
	// What is asked depends on the answers that come along.
	const asked = new Set(askedQuestions(template, { ...answers, ...taken }).map(({ id }) => id));
	const written: ImportPlan['answers'] = [];
	let same = 0;
	for (const [question, becomes] of Object.entries(taken)) {
		const was = answers[question] ?? null;
		if (!asked.has(question)) misfits.push({ question, answer: becomes });
		else if (sameAnswer(was, becomes)) same += 1;
		else written.push({ question, was, becomes });
	}
	const order = [...questions.keys()];
	written.sort((a, b) => order.indexOf(a.question) - order.indexOf(b.question));
	return { answers: written, same, misfits };
}

/** A reference holds when the other assessment says the same here; otherwise the words that came along count by themselves. */
function settled(question: Question, answer: Answer, others: Answers): Answer {
	if (!answer.reference) return answer;
	const { reference: _, ...own } = answer;
	const there = question.crossReference && others[question.crossReference.question];
	if (there && (!isAnswered(own) || sameAnswer({ ...there }, own)))
		return { value: '', reference: true };
	return isAnswered(own) ? own : answer;
}

function plannedMeasures(
	dossier: Dossier,
	ground: ImportGround
): { added: Measure[]; known: Record<string, string> } {
	const known: Record<string, string> = {};
	const added = dossier.measures.filter((measure) => {
		const twin = ground.measures.find((here) => words(here) === words(measure));
		if (twin) known[measure.id] = twin.id;
		return !twin;
	});
	return { added, known };
}

function words({ text, ownerName, dueDate, status }: Measure): string {
	return JSON.stringify([text.trim(), ownerName.trim(), dueDate, status]);
}

function plannedRisks(
	dossier: Dossier,
	ground: ImportGround,
	measures: Record<string, string>
): { added: Risk[]; same: number; known: Record<string, string> } {
	const known: Record<string, string> = {};
	const added = dossier.risks.filter((risk) => {
		const here = { ...risk, measures: risk.measures.map((id) => measures[id] ?? id) };
		const twin = ground.risks.find((other) => content(other) === content(here));
		if (twin) known[risk.id] = twin.id;
		return !twin;
	});
	return { added, same: dossier.risks.length - added.length, known };
}

function content(risk: Risk): string {
	const { title, description, event, sources, threats, impacts, reversibility } = risk;
	const { before, after, assessments, measures, rights } = risk;
	const rating = (of: Risk['before']) => of && [of.likelihood, of.severity];
	return JSON.stringify([
		[title, description, event, sources, threats, impacts, reversibility],
		[rating(before), rating(after)],
		[[...assessments].sort(), [...measures].sort(), [...rights].sort()]
	]);
}

/** What was said about the assessment elsewhere, as remarks beside the same thing. */
function statementComments(dossier: Dossier, { said }: ImportGround): Comment[] {
	const remark = (
		id: string,
		subject: string,
		text: string,
		{ byName, at }: { byName: string; at: string }
	): Comment[] =>
		!text.trim() || said.has(voice({ byName, at, text }))
			? []
			: [
					{
						id: `verklaring:${id}`,
						subject,
						parentId: null,
						text,
						byName,
						at,
						resolvedByName: null,
						resolvedAt: null
					}
				];
	const { decision } = dossier;
	return [
		...dossier.advice.flatMap((advice) =>
			remark(
				advice.id,
				advice.sectionId ? `deel:${advice.sectionId}` : 'geheel',
				advice.text,
				advice
			)
		),
		...dossier.views.flatMap((views) => remark(views.id, 'geheel', views.text, views)),
		...dossier.consultations.flatMap((one) => remark(one.id, 'geheel', one.text, one)),
		...(decision ? remark(decision.id, 'geheel', decision.reason, decision) : []),
		...dossier.risks.flatMap(({ id, accepted }) =>
			accepted ? remark(`${id}-aanvaard`, `risico:${id}`, accepted.reason, accepted) : []
		)
	];
}

/** The same words of the same person at the same moment are said once. */
export function voice({ byName, at, text }: { byName: string; at: string; text: string }): string {
	return `${byName}|${at}|${text.trim()}`;
}
