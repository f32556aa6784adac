import type { Risk } from '../risk.ts';
import { answerText } from '../answer-text.ts';
import { looksLikeMarkup } from './intake.ts';
import type { LossCode } from './losses.ts';
import type { Outgoing } from './outgoing.ts';

/** What Waarborg knows of a risk and no other form has a place for. */
export function reportRiskLosses({ tally }: Outgoing, risk: Risk): void {
	const note = (code: LossCode, params?: Record<string, string | number>) =>
		tally.note(risk.id, code, { title: risk.title, ...params });
	if (risk.rights.length > 0) note('rights-lost', { count: risk.rights.length });
	if (risk.reversibility) note('reversibility-lost');
	if (risk.libraryId) note('library-lost');
	if (risk.accepted) note('acceptance-lost');
	if (risk.assessments.length > 1) note('both-lost');
}

/** What was said and decided, where a format holds only the newest of it and only when it is about the text as it stands. */
export function reportStatementLosses({ dossier, tally, state }: Outgoing): void {
	for (const what of ['advice', 'views', 'decision'] as const)
		if (state[what].state === 'verlopen') tally.note(what, `${what}-lapsed`);
	for (const { id, sectionId } of dossier.advice)
		if (sectionId !== null) tally.note(id, 'section-advice-lost', { section: sectionId });
	const whole = dossier.advice.filter(({ sectionId }) => sectionId === null);
	if (whole.length > 1) tally.note('advice', 'earlier-lost', { count: whole.length - 1 });
	if (dossier.views.length > 1)
		tally.note('views', 'earlier-lost', { count: dossier.views.length - 1 });
	if (dossier.consultations.length > 0)
		tally.note('consultations', 'consultation-lost', { count: dossier.consultations.length });
	if (dossier.decision) tally.note('decision', 'decision-partly');
	if (dossier.attachments.length > 0)
		tally.note('attachments', 'attachments-lost', { count: dossier.attachments.length });
	if (dossier.authors.length > 1) tally.note('authors', 'authors-lost');
}

/** Plain words with something like a tag in them: a reader of the file may take it for markup, as our own does. */
export function reportMarkup(
	{ dossier, answered, tally }: Outgoing,
	{ answersAreEscaped }: { answersAreEscaped: boolean }
): void {
	const texts: (readonly [where: string, ...texts: string[]])[] = [
		...(answersAreEscaped ? [] : answered).map(
			({ question, answer }) =>
				[question.id, answerText(question, answer, dossier.language)] as const
		),
		...dossier.risks.map(
			({ id, title, description, sources, threats, impacts }) =>
				[id, title, description, sources, threats, impacts] as const
		),
		...dossier.measures.map(({ id, text, ownerName }) => [id, text, ownerName] as const),
		...dossier.comments.map(({ id, text }) => [id, text] as const),
		...dossier.advice.map(({ text, byName }) => ['advice', text, byName] as const),
		...dossier.views.map(({ text, who }) => ['views', text, who] as const),
		['name', dossier.name]
	];
	for (const [where, ...words] of texts)
		if (words.some(looksLikeMarkup)) tally.note(where, 'looks-like-markup');
}
