import type { Locale } from '../../locale.ts';
import type { Answers, AssessmentKind } from '../answers.ts';
import type { Measure, Risk } from '../risk.ts';
import type { Advice, AssessmentDecision, Consultation, Views } from '../workflow.ts';

/** A remark beside a question, a risk or a section; an answer to one names it. */
export interface Comment {
	id: string;
	/** `vraag:<question id>`, `risico:<risk id>`, `deel:<section id>` or `geheel`. */
	subject: string;
	parentId: string | null;
	text: string;
	byName: string;
	/** ISO-8601 UTC. */
	at: string;
	resolvedByName: string | null;
	resolvedAt: string | null;
}

/** A file beside a question, a risk or the whole. Its bytes travel apart. */
export interface Attachment {
	id: string;
	subject: string;
	fileName: string;
	type: string;
	/** In bytes. */
	size: number;
	sha256: string;
}

/** One assessment as it travels between systems: everything a person wrote, nothing about accounts. */
export interface Dossier {
	kind: AssessmentKind;
	name: string;
	language: Locale;
	template: { urn: string; version: string };
	answers: Answers;
	risks: Risk[];
	/** A measure may work against several risks, or against none in particular. */
	measures: Measure[];
	advice: Advice[];
	views: Views[];
	consultations: Consultation[];
	decision: AssessmentDecision | null;
	comments: Comment[];
	attachments: Attachment[];
	/** Names of those who wrote in it. */
	authors: string[];
	createdAt: string;
	updatedAt: string;
}

/** One thing that did not travel whole, or not as it was. `code` has its sentence in nl, en and fr. */
export interface Loss {
	/** The path in the source, such as `answers[4].data.gauge`, or the question id. */
	where: string;
	code: string;
	params?: Record<string, string | number>;
}

/** What a conversion gives: the result and, never left out, what it could not carry. */
export interface Converted<T> {
	value: T;
	losses: Loss[];
	/** How many things of each kind came in, were carried and were reported lost; in = carried + lost. */
	counts: Record<string, { in: number; carried: number; lost: number }>;
}
