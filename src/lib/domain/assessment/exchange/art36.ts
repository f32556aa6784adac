import type { Block, DocumentModel } from '../../document.ts';
import { code, facts, grid, heading, panel, paragraph } from '../../document.ts';
import type { Locale, Localized } from '../../locale.ts';
import { pick } from '../../locale.ts';
import { assessmentInSentence } from '../name.ts';
import { hasHighResidual, staysHigh } from '../risk.ts';
import type { ExchangeQuestion } from './aligned.ts';
import { numbersIn, questionsOf } from './aligned.ts';
import type { AssessmentPrint, Paper } from './document.ts';
import { assessmentDocument, paperOf } from './document.ts';
import { answerBlocks } from './document-answer.ts';
import { levelWords, measureWords, paperWords } from './document-words.ts';
import type { DossierInContext } from './outgoing.ts';
import { filledAnswers, hasWords, risksOf } from './outgoing.ts';

export interface ConsultationPrint extends AssessmentPrint {
	/** The supervisory authority the letter goes to. */
	authority: string;
	/** How the authority reaches the data protection officer. */
	dpo: { name: string; email: string };
}

const t = (nl: string, en: string, fr: string): Localized => ({ nl, en, fr });

const words = {
	title: t(
		'Dossier voor voorafgaande raadpleging',
		'Dossier for prior consultation',
		'Dossier de consultation préalable'
	),
	lead: t(
		'Er blijft een hoog risico na de maatregelen',
		'A high risk remains after the measures',
		'Un risque élevé subsiste après les mesures'
	),
	leadText: t(
		'Artikel 36 AVG: de verwerking begint niet vóór de toezichthouder geraadpleegd is. De delen (a) tot (f) volgen artikel 36(3).',
		'GDPR article 36: the processing does not begin before the supervisory authority has been consulted. Parts (a) to (f) follow article 36(3).',
		'Article 36 RGPD : le traitement ne commence pas avant la consultation de l’autorité de contrôle. Les parties (a) à (f) suivent l’article 36(3).'
	),
	noHigh: t(
		'In het register staat geen hoog restrisico',
		'The register has no high residual risk',
		'Le registre ne contient pas de risque résiduel élevé'
	),
	noHighText: t(
		'Een raadpleging is dan niet verplicht. Controleer eerst de beoordeling van de risico’s.',
		'A consultation is then not mandatory. Check how the risks were judged first.',
		'Une consultation n’est alors pas obligatoire. Vérifiez d’abord l’évaluation des risques.'
	),
	to: t('Aan', 'To', 'À'),
	from: t('Van', 'From', 'De'),
	about: t('Over', 'About', 'Objet'),
	a: t(
		'(a) Wie waarvoor verantwoordelijk is',
		'(a) Who is responsible for what',
		'(a) Qui est responsable de quoi'
	),
	b: t('(b) Doelen en middelen', '(b) Purposes and means', '(b) Finalités et moyens'),
	c: t('(c) Maatregelen en waarborgen', '(c) Measures and safeguards', '(c) Mesures et garanties'),
	d: t(
		'(d) Functionaris voor gegevensbescherming',
		'(d) Data protection officer',
		'(d) Délégué à la protection des données'
	),
	e: t(
		'(e) De gegevensbeschermingseffectbeoordeling',
		'(e) The data protection impact assessment',
		'(e) L’analyse d’impact relative à la protection des données'
	),
	eText: t(
		'De volledige beoordeling staat hierna.',
		'The complete assessment follows.',
		'L’analyse complète suit.'
	),
	f: t(
		'(f) Wat de toezichthouder nog vraagt',
		'(f) What else the authority asks for',
		'(f) Ce que l’autorité demande encore'
	),
	fText: t(
		'Nog niets gevraagd. Antwoorden op vragen van de toezichthouder komen hier.',
		'Nothing asked yet. Answers to the authority’s questions come here.',
		'Rien demandé pour l’instant. Les réponses aux questions de l’autorité viennent ici.'
	),
	residual: t('Restrisico', 'Residual risk', 'Risque résiduel'),
	risk: t('Risico', 'Risk', 'Risque'),
	open: t(
		'Nog niet beantwoord in de {kind}.',
		'Not answered in the {kind} yet.',
		'Pas encore de réponse dans {kind}.'
	)
} as const satisfies Record<string, Localized>;

/** Questions of the DPIA that say what a part asks: by their numbers in the CNIL form, or by the watched fact they are about. */
const asks: Record<'a' | 'b' | 'c', readonly string[]> = {
	a: ['112', '226'],
	b: ['111', '122', '211', '123'],
	c: ['221', '222', '223', '224', '225', '227']
};

/**
 * What the controller gives the supervisory authority when a high risk remains (GDPR article 36(3)): (a) responsibilities, (b) purposes and
 * means, (c) measures and safeguards, (d) the data protection officer's contact, (e) the assessment itself, (f) what else is asked for.
 */
export function consultationDocument(
	context: DossierInContext,
	locale: Locale,
	print: ConsultationPrint
): DocumentModel {
	const paper = paperOf(context, locale, print);
	const { say } = paper;
	const { dossier } = context;
	const whole = assessmentDocument(context, locale, print);
	return {
		title: say(words.title),
		subtitle: dossier.name,
		organisation: print.organisation,
		locale,
		confidentiality: 'confidential',
		at: print.at,
		content: [
			hasHighResidual(risksOf(dossier))
				? panel(say(words.lead), say(words.leadText))
				: panel(say(words.noHigh), say(words.noHighText)),
			facts([
				[say(words.to), print.authority],
				[say(words.from), print.organisation],
				[say(words.about), dossier.name]
			]),
			{ kind: 'contents', title: say(paperWords.contents) },
			heading(say(words.a)),
			...answersOf(paper, asks.a),
			heading(say(words.b)),
			...answersOf(paper, asks.b),
			heading(say(words.c)),
			...residualBlocks(paper),
			...answersOf(paper, asks.c),
			heading(say(words.d)),
			facts([[print.dpo.name || '–', print.dpo.email || '–']]),
			heading(say(words.e)),
			paragraph(say(words.eText)),
			...(print.signed ? [code(say(paperWords.hash), print.signed.hash)] : []),
			...whole.content.filter((block) => block.kind !== 'contents'),
			heading(say(words.f), 'new-page'),
			...askedByAuthority(paper)
		]
	};
}

function answersOf(paper: Paper, numbers: readonly string[]): Block[] {
	const { dossier, template, locale, say } = paper;
	const answers = filledAnswers(paper);
	const asked = (question: ExchangeQuestion) =>
		numbersIn(question, 'cnil').some((number) => numbers.includes(number));
	return questionsOf(template)
		.filter((question) => asked(question) && Object.hasOwn(answers, question.id))
		.flatMap((question): Block[] => {
			const answer = answers[question.id];
			return [
				{ kind: 'heading', level: 3, text: `${question.code} ${pick(question.question, locale)}` },
				...(answer && hasWords(answer)
					? answerBlocks(paper, question, answer)
					: [paragraph(say(words.open, { kind: assessmentInSentence(dossier.kind, locale) }))])
			];
		});
}

/** The risks that stay high, with what was done against them. */
function residualBlocks({ dossier, say }: Paper): Block[] {
	const rows = risksOf(dossier)
		.filter(staysHigh)
		.map((risk) => [
			risk.title,
			dossier.measures
				.filter(({ id }) => risk.measures.includes(id))
				.map(({ text, status }) => `${text} (${say(measureWords[status])})`)
				.join('\n') || say(paperWords.noMeasures),
			say(levelWords.hoog)
		]);
	if (rows.length === 0) return [];
	return [
		grid([say(words.risk), say(paperWords.measures), say(words.residual)], rows, [150, '*', 60])
	];
}

function askedByAuthority({ dossier, say, day }: Paper): Block[] {
	if (dossier.consultations.length === 0) return [paragraph(say(words.fText))];
	return [facts(dossier.consultations.map(({ on, text }) => [day(on), text] as const))];
}
