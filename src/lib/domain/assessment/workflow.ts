import type { Section } from './answers.ts';
import type { AssessmentContents } from './contents.ts';
import { fingerprints } from './contents.ts';
import type { AssessmentOutcome } from './outcome.ts';

/** What someone said, and the fingerprint of the contents it was said about. */
export interface Statement {
	id: string;
	byId: string;
	byName: string;
	/** ISO-8601 UTC. */
	at: string;
	/** Of the section, or of the whole, as it stood. */
	contentsHash: string;
}

export interface Advice extends Statement {
	/** Null: on the assessment as a whole. */
	sectionId: string | null;
	agrees: boolean;
	text: string;
}

/** GDPR art. 35(9): what the people concerned or their representatives think, or why they were not asked. */
export interface Views extends Statement {
	asked: boolean;
	/** Who was asked, or empty. */
	who: string;
	/** What they said, or the reason for not asking. */
	text: string;
}

export type ConsultationStep = 'verzonden' | 'uitkomst';
/** GDPR art. 36: the letter to the supervisory authority, and what came of it. */
export interface Consultation extends Statement {
	step: ConsultationStep;
	/** YYYY-MM-DD. */
	on: string;
	text: string;
}

export interface AssessmentDecision extends Statement {
	outcome: AssessmentOutcome;
	reason: string;
	/** Why it departs from the DPO's advice, when she disagrees with the whole or a part. */
	departureReason: string | null;
	conditions: { text: string; ownerName: string; dueDate: string }[];
	/** YYYY-MM-DD, when it is looked at again at the latest. */
	reviewOn: string;
}

export interface Statements {
	advice: readonly Advice[];
	views: readonly Views[];
	consultations: readonly Consultation[];
	decision: AssessmentDecision | null;
}

/** Given and still about what is written now · given on another text · not given. */
export type Standing<T> = { state: 'actueel' | 'verlopen'; statement: T } | { state: 'geen' };

export interface WorkflowState {
	contentsHash: string;
	/** Section id → fingerprint of what stands in it now. */
	sections: Record<string, string>;
	advice: Standing<Advice>;
	sectionAdvice: Record<string, Standing<Advice>>;
	views: Standing<Views>;
	/** The last letter and the last outcome; a residual risk that changed does not undo that a letter was sent. */
	consultation: { sent: Consultation | null; outcome: Consultation | null };
	decision: Standing<AssessmentDecision>;
}

/**
 * Where an assessment stands. Nothing is ever reset by hand: advice, views and the decision carry the fingerprint of what they were about,
 * so a later change of that text makes them lapse by itself, and undoing the change gives them back.
 */
export function workflowState(contents: AssessmentContents, statements: Statements): WorkflowState {
	const { whole, sections } = fingerprints(contents);
	const of = (sectionId: string | null) =>
		statements.advice.filter((advice) => advice.sectionId === sectionId);
	return {
		contentsHash: whole,
		sections,
		advice: standing(of(null), whole),
		sectionAdvice: Object.fromEntries(
			contents.template.sections.map((section) => [
				section.id,
				standing(of(section.id), sections[section.id] ?? '')
			])
		),
		views: standing(statements.views, whole),
		consultation: {
			sent: newest(statements.consultations.filter(({ step }) => step === 'verzonden')),
			outcome: newest(statements.consultations.filter(({ step }) => step === 'uitkomst'))
		},
		decision: standing(statements.decision ? [statements.decision] : [], whole)
	};
}

export type Lapse =
	{ what: 'advice' | 'views' | 'decision' } | { what: 'section-advice'; section: Section };

/** What a change took back: what was current before it and is not after it. */
export function lapses(
	before: WorkflowState,
	after: WorkflowState,
	sections: readonly Section[]
): Lapse[] {
	const lapsed = (was: Standing<unknown>, is: Standing<unknown> | undefined) =>
		was.state === 'actueel' && is?.state !== 'actueel';
	return [
		...sections
			.filter(({ id }) => {
				const was = before.sectionAdvice[id];
				return was && lapsed(was, after.sectionAdvice[id]);
			})
			.map((section) => ({ what: 'section-advice' as const, section })),
		...(['advice', 'views', 'decision'] as const)
			.filter((what) => lapsed(before[what], after[what]))
			.map((what) => ({ what }))
	];
}

function standing<T extends Statement>(statements: readonly T[], hash: string): Standing<T> {
	const statement = newest(statements);
	if (!statement) return { state: 'geen' };
	return { state: statement.contentsHash === hash ? 'actueel' : 'verlopen', statement };
}

function newest<T extends Statement>(statements: readonly T[]): T | null {
	return statements.reduce<T | null>(
		(last, next) => (!last || next.at >= last.at ? next : last),
		null
	);
}
