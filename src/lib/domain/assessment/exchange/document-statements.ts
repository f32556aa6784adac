import type { Block, Inline } from '../../document.ts';
import { facts, grid, heading, paragraph } from '../../document.ts';
import type { Localized } from '../../locale.ts';
import { pick } from '../../locale.ts';
import type { Risk } from '../risk.ts';
import { hasHighResidual } from '../risk.ts';
import type { Advice, Standing } from '../workflow.ts';
import type { Paper } from './document.ts';
import { textBlocks } from './document-answer.ts';
import { outcomeWords, paperWords, stepWords } from './document-words.ts';
import { risksOf } from './outgoing.ts';

/** What was advised, what the people concerned think, prior consultation, and the decision. */
export function statementBlocks(paper: Paper): Block[] {
	return [
		...adviceBlocks(paper),
		...viewsBlocks(paper),
		...consultationBlocks(paper),
		...decisionBlocks(paper)
	];
}

function adviceBlocks(paper: Paper): Block[] {
	const { state, template, say, locale } = paper;
	const parts = template.sections.flatMap((section) => {
		const standing = state.sectionAdvice[section.id];
		const title = `${say(paperWords.part)} ${section.number}. ${pick(section.title, locale)}`;
		return standing && standing.state !== 'geen' ? oneAdvice(paper, title, standing) : [];
	});
	const whole =
		state.advice.state === 'geen' ? [] : oneAdvice(paper, say(paperWords.whole), state.advice);
	return [
		heading(say(paperWords.advice)),
		...(whole.length + parts.length === 0 ? [paragraph(say(paperWords.noAdvice))] : []),
		...whole,
		...parts
	];
}

function oneAdvice(
	paper: Paper,
	title: string,
	standing: Exclude<Standing<Advice>, { state: 'geen' }>
): Block[] {
	const { say } = paper;
	const { agrees, text } = standing.statement;
	return [
		{ kind: 'heading', level: 3, text: title },
		paragraph([
			{ text: say(agrees ? paperWords.agrees : paperWords.disagrees), bold: true },
			...said(paper, standing)
		]),
		...textBlocks(text)
	];
}

/** Who and when, and whether it still stands. */
function said(
	{ say, day }: Paper,
	{ state, statement: { byName, at } }: { state: string; statement: { byName: string; at: string } }
): Inline[] {
	const lapsed = state === 'verlopen' ? ` · ${say(paperWords.lapsed)}` : '';
	return [
		{ text: ` · ${say(paperWords.by, { who: byName, when: day(at) })}${lapsed}`, muted: true }
	];
}

function viewsBlocks(paper: Paper): Block[] {
	const { state, say } = paper;
	const { views } = state;
	if (views.state === 'geen')
		return [heading(say(paperWords.views)), paragraph(say(paperWords.noViews))];
	const { asked, who, text } = views.statement;
	return [
		heading(say(paperWords.views)),
		paragraph([
			{
				text: asked ? say(paperWords.viewsAsked, { who }) : say(paperWords.viewsNotAsked),
				bold: true
			},
			...said(paper, views)
		]),
		...textBlocks(text)
	];
}

function consultationBlocks({ dossier, say, day }: Paper): Block[] {
	if (dossier.kind !== 'dpia') return [];
	if (dossier.consultations.length > 0)
		return [
			heading(say(paperWords.consultation)),
			facts(
				dossier.consultations.map(
					({ step, on, text }) => [`${say(stepWords[step])}, ${day(on)}`, text] as const
				)
			)
		];
	return [
		heading(say(paperWords.consultation)),
		paragraph(say(consultationWords(risksOf(dossier))))
	];
}

/** A risk that nobody judged after its measures gives no reason to consult, and no reason to say that it is not needed. */
function consultationWords(risks: readonly Risk[]): Localized {
	if (hasHighResidual(risks)) return paperWords.consultationOpen;
	return risks.every(({ after }) => after)
		? paperWords.noConsultation
		: paperWords.consultationUnknown;
}

function decisionBlocks(paper: Paper): Block[] {
	const { state, say, day } = paper;
	const { decision } = state;
	if (decision.state === 'geen')
		return [heading(say(paperWords.decision)), paragraph(say(paperWords.noDecision))];
	const { outcome, reason, departureReason, conditions, reviewOn } = decision.statement;
	return [
		heading(say(paperWords.decision)),
		paragraph([{ text: say(outcomeWords[outcome]), bold: true }, ...said(paper, decision)]),
		facts([
			[say(paperWords.reason), reason],
			...(departureReason ? [[say(paperWords.departure), departureReason] as const] : []),
			...(reviewOn ? [[say(paperWords.review), day(reviewOn)] as const] : [])
		]),
		...(conditions.length > 0
			? [
					grid(
						[say(paperWords.condition), say(paperWords.owner), say(paperWords.due)],
						conditions.map(({ text, ownerName, dueDate }) => [text, ownerName, day(dueDate)]),
						['*', 100, 90]
					)
				]
			: [])
	];
}
