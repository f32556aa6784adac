import type { Answer, Answers } from '../answers.ts';
import { askedAnswers, isAnswered, resolvedAnswers } from '../answers.ts';
import type { AssessmentContents, Fingerprints } from '../contents.ts';
import { fingerprints } from '../contents.ts';
import type { Advice, AssessmentDecision, Standing, Statement, Views } from '../workflow.ts';
import type { ExchangeQuestion, ExchangeTemplate } from './aligned.ts';
import { hasOwnScreen, questionsOf } from './aligned.ts';
import type { Dossier } from './dossier.ts';
import { Tally } from './tally.ts';

/** One assessment with what its answers mean: its template, and the other assessment that answers refer to. */
export interface DossierInContext {
	dossier: Dossier;
	template: ExchangeTemplate;
	other: { dossier: Dossier; template: ExchangeTemplate } | null;
	/** Of the text as it stands where it is stored; reckoned from the dossier when absent. */
	fingerprints?: Fingerprints;
}

/** What was said last of each kind, and whether it is about the text as it stands. */
export interface Standings {
	contentsHash: string;
	advice: Standing<Advice>;
	/** By section id. */
	sectionAdvice: Record<string, Standing<Advice>>;
	views: Standing<Views>;
	decision: Standing<AssessmentDecision>;
}

/** What every export starts from: hidden answers are gone, references are filled in, statements are weighed against the text. */
export interface Outgoing {
	dossier: Dossier;
	template: ExchangeTemplate;
	tally: Tally;
	/** The questions that have an answer to travel, in the order of the template. */
	answered: { question: ExchangeQuestion; answer: Answer }[];
	state: Standings;
}

export function outgoing(context: DossierInContext): Outgoing {
	const { dossier, template } = context;
	const tally = new Tally();
	const visible = filledAnswers(context);
	const asked = askedAnswers(template, dossier.answers);
	const given = Object.keys(dossier.answers).filter((id) => isAnswered(dossier.answers[id]));
	tally.arrived('answers', given.length);
	const questions = questionsOf(template);
	const own = new Set(questions.filter(hasOwnScreen).map(({ id }) => id));
	for (const id of given) {
		if (!questions.some((question) => question.id === id))
			tally.lost('answers', id, 'not-in-template');
		else if (!Object.hasOwn(asked, id)) tally.lost('answers', id, 'hidden-answer');
		else if (own.has(id)) tally.lost('answers', id, 'own-screen');
		else if (!hasWords(visible[id])) tally.lost('answers', id, 'reference-empty');
	}
	return {
		dossier,
		template,
		tally,
		answered: questions.flatMap((question) => {
			const answer = Object.hasOwn(visible, question.id) ? visible[question.id] : undefined;
			return answer && hasWords(answer) && !own.has(question.id) ? [{ question, answer }] : [];
		}),
		state: standings(context)
	};
}

/** The answers that are asked, each reference with the words it refers to: brought along, or found in the other assessment. */
export function filledAnswers({ dossier, template, other }: DossierInContext): Answers {
	const asked = askedAnswers(template, dossier.answers);
	const resolved = resolvedAnswers(
		template,
		asked,
		other && { template: other.template, answers: other.dossier.answers }
	);
	return Object.fromEntries(
		Object.entries(asked).map(([id, answer]) => [
			id,
			hasWords(answer) ? answer : (resolved[id] ?? answer)
		])
	);
}

/** Words or a reason of its own, not only a reference. */
export function hasWords(answer: Answer | undefined): boolean {
	if (!answer) return false;
	const { reference: _, ...rest } = answer;
	return isAnswered(rest);
}

export function standings(context: DossierInContext): Standings {
	const { dossier, template } = context;
	const { whole, sections } = context.fingerprints ?? fingerprints(contentsOf(context));
	const on = (id: string | null) => dossier.advice.filter(({ sectionId }) => sectionId === id);
	return {
		contentsHash: whole,
		advice: standing(on(null), whole),
		sectionAdvice: Object.fromEntries(
			template.sections.map(({ id }) => [id, standing(on(id), sections[id] ?? '')])
		),
		views: standing(dossier.views, whole),
		decision: standing(dossier.decision ? [dossier.decision] : [], whole)
	};
}

function standing<T extends Statement>(statements: readonly T[], hash: string): Standing<T> {
	const [first, ...rest] = statements;
	if (!first) return { state: 'geen' };
	const statement = rest.reduce((last, next) => (next.at >= last.at ? next : last), first);
	return { state: statement.contentsHash === hash ? 'actueel' : 'verlopen', statement };
}

export function contentsOf({ dossier, template, other }: DossierInContext): AssessmentContents {
	return {
		template,
		answers: dossier.answers,
		risks: risksOf(dossier),
		measures: dossier.measures,
		other: other && { template: other.template, answers: other.dossier.answers }
	};
}

/** The risks that stand in this assessment. */
export function risksOf({ risks, kind }: Dossier): Dossier['risks'] {
	return risks.filter(({ assessments }) => assessments.includes(kind));
}
