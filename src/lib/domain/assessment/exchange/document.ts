import type { Block, DocumentModel } from '../../document.ts';
import { code, facts, grid, heading, panel, paragraph, together } from '../../document.ts';
import type { Locale, Localized } from '../../locale.ts';
import { fill, intlTag, pick } from '../../locale.ts';
import type { Answer } from '../answers.ts';
import { askedQuestions } from '../answers.ts';
import { isApproval } from '../outcome.ts';
import type { ExchangeQuestion, ExchangeSection } from './aligned.ts';
import { questionsOf } from './aligned.ts';
import { assessmentInSentence } from '../name.ts';
import { answerBlocks } from './document-answer.ts';
import { legalWords, outcomeWords, paperWords } from './document-words.ts';
import { registerBlocks } from './document-register.ts';
import { statementBlocks } from './document-statements.ts';
import type { DossierInContext, Standings } from './outgoing.ts';
import { filledAnswers, standings } from './outgoing.ts';

export interface AssessmentPrint {
	organisation: string;
	/** The moment of printing: the caller's clock. */
	at: Date;
	/** The version that was signed last; null while there is none. */
	signed: { number: number; hash: string; byName: string; at: string } | null;
	/** The facts that a signature rests on, in the reader's words. */
	restsOn: readonly (readonly [label: string, value: string])[];
	/** Names of the rights that risks point at, by id. */
	rights: ReadonlyMap<string, Localized>;
	/** A basis of a question as the reader cites it: `avg 35(7)(a)` is "AVG art. 35(7)(a)". */
	citation: (basis: string) => string;
}

/** What the pieces of the document share. */
export interface Paper extends DossierInContext {
	print: AssessmentPrint;
	locale: Locale;
	state: Standings;
	say: (words: Localized, params?: Record<string, string | number>) => string;
	/** A day or moment in the reader's words; empty for none. */
	day: (value: string | null) => string;
}

/**
 * A DPIA or FRIA as a document: where it stands, every question that is asked with its answer, the register with its map before and after
 * the measures, what was advised, said and decided, and what it rests on. Hidden answers are not in it.
 */
export function assessmentDocument(
	context: DossierInContext,
	locale: Locale,
	print: AssessmentPrint
): DocumentModel {
	const paper = paperOf(context, locale, print);
	const { dossier, template } = context;
	const { say } = paper;
	const draft = !isSigned(paper);
	const title = pick(template.title, locale);
	return {
		title: draft ? `${say(paperWords.draft)} · ${title}` : title,
		subtitle: dossier.name,
		organisation: print.organisation,
		locale,
		confidentiality: 'confidential',
		at: print.at,
		content: [
			...statusBlocks(paper),
			{ kind: 'contents', title: say(paperWords.contents) },
			...template.sections.flatMap((section) => sectionBlocks(paper, section)),
			...registerBlocks(paper),
			...statementBlocks(paper),
			...foundationBlocks(paper)
		]
	};
}

export function paperOf(context: DossierInContext, locale: Locale, print: AssessmentPrint): Paper {
	const days = new Intl.DateTimeFormat(intlTag(locale), {
		dateStyle: 'long',
		timeZone: 'Europe/Brussels'
	});
	return {
		...context,
		print,
		locale,
		state: standings(context),
		say: (words, params) => fill(pick(words, locale), params),
		day: (value) => (value ? days.format(new Date(value)) : '')
	};
}

/** Signed, and nothing was changed since. */
function isSigned({ state: { decision } }: Paper): boolean {
	return decision.state === 'actueel' && isApproval(decision.statement.outcome);
}

function statusBlocks(paper: Paper): Block[] {
	const { dossier, template, print, say, day, locale } = paper;
	return [
		statusPanel(paper),
		facts([
			[say(paperWords.pilot), dossier.name],
			[say(paperWords.template), `${pick(template.title, locale)}, ${dossier.template.version}`],
			[say(paperWords.began), day(dossier.createdAt)],
			[say(paperWords.changed), day(dossier.updatedAt)],
			...(dossier.authors.length > 0
				? [[say(paperWords.authors), dossier.authors.join(', ')] as const]
				: [])
		]),
		...(print.signed ? [code(say(paperWords.hash), print.signed.hash)] : []),
		...(template.legalState
			? [
					panel(
						say(paperWords.labelled, {
							label: say(paperWords.legal),
							text: pick(template.legalState.title, locale)
						}),
						pick(template.legalState.text, locale)
					)
				]
			: [])
	];
}

function statusPanel({ print: { signed }, state: { decision }, say, day }: Paper): Block {
	if (decision.state === 'geen') return panel(say(paperWords.draft), say(paperWords.draftText));
	const { outcome } = decision.statement;
	if (decision.state === 'verlopen')
		return panel(say(paperWords.reopened), say(paperWords.draftText));
	if (!isApproval(outcome)) return panel(say(paperWords.rejected), say(outcomeWords[outcome]));
	const { byName, at } = signed ?? decision.statement;
	const params = { number: signed?.number ?? 1, who: byName, when: day(at) };
	return panel(
		say(paperWords.labelled, { label: say(paperWords.signed), text: say(outcomeWords[outcome]) }),
		say(paperWords.signedText, params)
	);
}

function sectionBlocks(paper: Paper, section: ExchangeSection): Block[] {
	const { template, dossier, locale } = paper;
	const asked = new Set(askedQuestions(template, dossier.answers).map(({ id }) => id));
	const answers = filledAnswers(paper);
	const questions = section.questions.filter(({ id }) => asked.has(id));
	if (questions.length === 0) return [];
	const title = heading(`${section.number}. ${pick(section.title, locale)}`);
	return questions.flatMap((question, index) =>
		keptTogether([
			...(index === 0 ? [title] : []),
			...questionBlocks(paper, question, answers[question.id])
		])
	);
}

function questionBlocks(
	paper: Paper,
	question: ExchangeQuestion,
	answer: Answer | undefined
): Block[] {
	const { say, locale } = paper;
	const mark = legalMark(paper, question);
	return [
		{ kind: 'heading', level: 3, text: `${question.code} ${pick(question.question, locale)}` },
		...(mark ? [paragraph([{ text: mark, muted: true }])] : []),
		...(answer?.reference ? [paragraph([{ text: reference(paper, question), italic: true }])] : []),
		...answerBlocks(paper, question, answer),
		...(question.note && question.status === 'betwist'
			? [paragraph([{ text: say(question.note), muted: true }])]
			: [])
	];
}

/** A heading on the page of the words that follow it, up to the first that are no mark. */
export function keptTogether(blocks: Block[]): Block[] {
	const upTo = blocks.findIndex((block) => block.kind !== 'heading') + 1;
	return [together(...blocks.slice(0, upTo)), ...blocks.slice(upTo)];
}

/** What is not settled in the law behind a question: `Grondslag: AVG art. 35(7)(a) · te verifiëren · nagekeken op 21 november 2026`. */
function legalMark(paper: Paper, { status, stand, basis = [] }: ExchangeQuestion): string {
	const { say, day, print } = paper;
	if (!status || status === 'geldend') return '';
	const parts = [
		basis.map(print.citation).join('; '),
		say(legalWords[status]),
		stand ? say(paperWords.checkedOn, { when: day(stand) }) : ''
	];
	return say(paperWords.labelled, {
		label: say(basis.length > 0 ? paperWords.basis : paperWords.status),
		text: parts.filter(Boolean).join(' · ')
	});
}

function reference({ other, say, locale }: Paper, { crossReference }: ExchangeQuestion): string {
	const target =
		other && questionsOf(other.template).find(({ id }) => id === crossReference?.question);
	return say(paperWords.seeOther, {
		kind: assessmentInSentence(crossReference?.assessment ?? '', locale),
		code: target?.code ?? ''
	});
}

function foundationBlocks({ print, dossier, state, say, day }: Paper): Block[] {
	const { restsOn, signed } = print;
	return [
		...(restsOn.length > 0
			? [heading(say(paperWords.restsOn)), paragraph(say(paperWords.restsOnText)), facts(restsOn)]
			: []),
		...(dossier.attachments.length > 0
			? [
					heading(say(paperWords.attachments)),
					grid(
						[say(paperWords.file), 'SHA-256'],
						dossier.attachments.map(({ fileName, sha256 }) => [fileName, sha256]),
						[200, '*']
					)
				]
			: []),
		heading(say(paperWords.signatures)),
		...(signed
			? [
					paragraph(say(paperWords.by, { who: signed.byName, when: day(signed.at) })),
					code(say(paperWords.hash), signed.hash)
				]
			: [paragraph(say(paperWords.noDecision))]),
		code(say(paperWords.textHash), state.contentsHash)
	];
}
