import type { Block, DocumentModel } from '../../document.ts';
import { bullets, code, facts, grid, heading, panel, paragraph, together } from '../../document.ts';
import type { Locale, Localized } from '../../locale.ts';
import { fill, intlTag, pick } from '../../locale.ts';
import type { Answer } from '../answers.ts';
import { askedQuestions } from '../answers.ts';
import { isApproval } from '../outcome.ts';
import type { ExchangeQuestion, ExchangeSection } from './aligned.ts';
import { questionsOf } from './aligned.ts';
import { answerLines, fieldText } from '../answer-text.ts';
import { legalWords, outcomeWords, paperWords } from './document-words.ts';
import { registerBlocks } from './document-register.ts';
import { statementBlocks } from './document-statements.ts';
import type { DossierInContext, Standings } from './outgoing.ts';
import { filledAnswers, hasWords, standings } from './outgoing.ts';

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
						`${say(paperWords.legal)}: ${pick(template.legalState.title, locale)}`,
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
		`${say(paperWords.signed)}: ${say(outcomeWords[outcome])}`,
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

/** What is not settled in the law behind a question: `[te verifiëren, stand 2026-11-21]`. */
function legalMark({ say }: Paper, { status, stand, basis }: ExchangeQuestion): string {
	if (!status || status === 'geldend') return '';
	return `[${[say(legalWords[status]), basis?.join(', '), stand].filter(Boolean).join(' · ')}]`;
}

function reference({ other, say }: Paper, { crossReference }: ExchangeQuestion): string {
	const target =
		other && questionsOf(other.template).find(({ id }) => id === crossReference?.question);
	return say(paperWords.seeOther, {
		kind: (crossReference?.assessment ?? '').toUpperCase(),
		code: target?.code ?? ''
	});
}

function answerBlocks(
	{ say, locale }: Paper,
	question: ExchangeQuestion,
	answer: Answer | undefined
): Block[] {
	if (['risks', 'measures', 'advice'].includes(question.answer))
		return [paragraph([{ text: say(paperWords.register), italic: true }])];
	if (!answer || !hasWords(answer))
		return [paragraph([{ text: say(paperWords.notAnswered), italic: true }])];
	if (answer.notApplicableReason)
		return [
			paragraph([
				{ text: `${say(paperWords.notApplicable)} `, bold: true },
				answer.notApplicableReason
			])
		];
	if (question.answer === 'entries') return entryBlocks(question, answer, locale);
	const lines = answerLines(question, answer, locale);
	return question.answer === 'some-of' ? [bullets(lines)] : textBlocks(lines.join('\n'));
}

/** Rows of up to five columns as a table; more than that as label and value under one another. */
function entryBlocks(question: ExchangeQuestion, { value }: Answer, locale: Locale): Block[] {
	const fields = question.fields ?? [];
	if (!Array.isArray(value)) return textBlocks(value);
	const rows = value.map((entry) =>
		fields.map((field) =>
			typeof entry === 'string' ? entry : fieldText(field, entry[field.id], locale)
		)
	);
	const head = fields.map(({ label }) => pick(label, locale));
	if (fields.length <= 5) return [grid(head, rows)];
	return rows.map((row) => facts(row.map((cell, index) => [head[index] ?? '', cell] as const)));
}

/** Text with empty lines as paragraphs, and lines that begin with a hyphen as a list. */
export function textBlocks(text: string): Block[] {
	return text
		.split(/\n{2,}/)
		.filter((piece) => piece.trim() !== '')
		.map((piece) => {
			const lines = piece.split('\n');
			return lines.every((line) => line.startsWith('- '))
				? bullets(lines.map((line) => line.slice(2)))
				: paragraph(piece);
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
