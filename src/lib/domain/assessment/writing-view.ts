import type { Answer, AnswerKind, AssessmentKind, EntryField } from './answers.ts';

/** `geldend | toekomstig | …`: how sure the ground under a question is. */
export type LegalStatus =
	'geldend' | 'toekomstig' | 'ontwerp' | 'betwist' | 'suggestie' | 'te-verifieren';

export interface OptionView {
	id: string;
	label: string;
}

/** One field of a repeatable question. */
export interface FieldView {
	id: string;
	label: string;
	answer: EntryField['answer'];
	options: OptionView[];
	mandatory: boolean;
}

/** One question as the page shows it, in the reader's language. */
export interface QuestionView {
	id: string;
	code: string;
	text: string;
	help: string;
	example: string | null;
	note: string | null;
	answer: AnswerKind;
	options: OptionView[];
	fields: FieldView[];
	mandatory: boolean;
	mayBeNotApplicable: boolean;
	legal: {
		/** "AVG art. 35(7)(a)" and so on. */
		citations: string[];
		sources: string[];
		status: LegalStatus;
		/** YYYY-MM-DD on which it was checked. */
		stand: string;
	};
	/** The same question in the other assessment, whose answer may count here. */
	other: {
		kind: AssessmentKind;
		code: string;
		href: string;
		answer: Answer | null;
		text: string;
	} | null;
	stored: Answer | null;
	version: number;
	changed: { byName: string; at: string } | null;
	/** Whether the answer decides if other questions are asked. */
	decides: boolean;
	changes: number;
	/** Codes of what is missing in it, as sentences would need them. */
	openRows: { row: number; field: string }[];
}

export interface ThreadView {
	id: string;
	subject: string;
	/** What it is about, in words, with the place to go to. */
	about: { label: string; href: string };
	comments: CommentView[];
	resolved: { byName: string; at: string } | null;
}
export interface CommentView {
	id: string;
	text: string;
	byName: string;
	at: string;
	mine: boolean;
	mentions: string[];
}

export interface AttachmentView {
	id: string;
	subject: string;
	fileName: string;
	mediaType: string;
	/** In bytes. */
	size: number;
	sha256: string;
	byName: string;
	at: string;
}

export interface SectionLink {
	id: string;
	number: number;
	title: string;
	questions: number;
	answered: number;
	open: number;
}

/** One thing that is missing in this section, with where to go. */
export interface MissingPoint {
	code: string;
	label: string;
	href: string;
	what: 'question' | 'field' | 'reference' | 'no-risks' | 'risk';
	row?: number;
}

export interface SectionView {
	kind: AssessmentKind;
	pilotId: string;
	section: { id: string; number: number; title: string; intro: string | null };
	sections: SectionLink[];
	questions: QuestionView[];
	missing: MissingPoint[];
	/** What a change here takes back, as it stands now. */
	standing: {
		signed: boolean;
		sectionAdvice: boolean;
		advice: boolean;
		views: boolean;
	};
	threads: ThreadView[];
	people: { id: string; name: string }[];
	attachments: AttachmentView[];
	may: { edit: boolean; comment: boolean };
}

/** What a save took back, in the order it is told. */
export type LapsedWord =
	| { what: 'advice' | 'views' | 'decision'; kind: AssessmentKind }
	| { what: 'section-advice'; kind: AssessmentKind; number: number };

/** Someone who has this assessment open. */
export interface Present {
	name: string;
	/** Number of the section, or null on another page of the assessment. */
	section: number | null;
	/** Id of the question in which she writes, or null. */
	question: string | null;
}

/** What the live line of an assessment tells. */
export type LiveEvent =
	| { kind: 'hello'; connection: string }
	| { kind: 'present'; people: Present[] }
	/** Something was saved by a colleague: ids of questions of this assessment; empty for the register, advice or a decision. */
	| { kind: 'changed'; byName: string; questions: string[] }
	| { kind: 'commented'; byName: string }
	/** A file came beside the assessment, or went. */
	| { kind: 'attached'; byName: string }
	| { kind: 'bye' };
