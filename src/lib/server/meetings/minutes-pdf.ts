import { adviceNames, factNames, outcomeText } from '#lib/domain/decision-text.ts';
import type { Block, DocumentModel } from '#lib/domain/document.ts';
import {
	bullets,
	code,
	facts,
	grid,
	heading,
	panel,
	paragraph,
	together
} from '#lib/domain/document.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { pick } from '#lib/domain/locale.ts';
import type { Choice, Presence } from '#lib/domain/meeting.ts';
import { choiceNames, pointNames, presenceNames, voteEnds } from '#lib/domain/meeting-text.ts';
import type { MinutesContent, MinutesPoint } from './minutes-content.ts';
import type { MinutesPage } from './minutes-page.ts';
import type { Say } from './pdf-say.ts';
import { sayIn } from './pdf-say.ts';
import { tableBlocks, verdictBlocks } from './table-blocks.ts';

/** The minutes on paper: one page that a board can read, then annexes with votes, figures and fingerprints. Pure. */
export function minutesPdf(page: MinutesPage, locale: Locale, at: Date): DocumentModel {
	const say = sayIn(locale);
	const { content } = page;
	return {
		title: say('minutes'),
		subtitle: `${content.pilot.name} · ${say.moment(content.meeting.at)}`,
		organisation: content.organisation,
		locale,
		confidentiality: 'internal',
		at,
		content: [
			...summary(page, say),
			...votesAnnex(content, say),
			...tableAnnex(content, say),
			...boundAnnex(page, say),
			...conditionsAnnex(content, say)
		]
	};
}

function summary({ content, status, signatures, addenda }: MinutesPage, say: Say): Block[] {
	const { meeting, people } = content;
	const last = content.points.findLast(({ result }) => result);
	const advice = last?.result?.advice;
	const lead = advice
		? say('adviceIs', { advice: pick(adviceNames[advice], say.locale).toLowerCase() })
		: say('noAdvice');
	const named = (votes: boolean) =>
		people
			.filter((person) => person.votes === votes)
			.map(({ name, function: what, presence }) =>
				[
					what ? `${name} (${what})` : name,
					pick(presenceNames[presence as Presence], say.locale)
				].join(': ')
			)
			.join('; ') || say('none');
	return [
		panel(lead, last?.result ? resultLine(last, say) : say('notVoted')),
		paragraph(say(status)),
		facts([
			[say('when'), say.moment(meeting.at)],
			[say('where'), meeting.place],
			[say('chair'), meeting.chair],
			[say('secretary'), meeting.secretary],
			[say('members'), named(true)],
			[say('guests'), named(false)],
			[say('quorum'), say('quorumLine', { count: meeting.quorum })]
		]),
		heading(say('points')),
		...content.points.flatMap((point, index) => pointBlocks(point, index + 1, say)),
		...(content.text ? [heading(say('text')), paragraph(content.text)] : []),
		heading(say('signatures')),
		signatures.length === 0
			? paragraph(say('none'))
			: bullets(signatures.map(({ name, at }) => say('signedBy', { name, date: say.moment(at) }))),
		...(addenda.length === 0
			? []
			: [
					heading(say('addenda')),
					...addenda.flatMap(({ number, text, byName, at }): Block[] => [
						paragraph(text),
						paragraph([
							{
								text: say('addendum', { number, name: byName, date: say.moment(at) }),
								muted: true
							}
						])
					])
				])
	];
}

function pointBlocks(point: MinutesPoint, number: number, say: Say): Block[] {
	const title = titleOf(point, say);
	const lines = [
		...point.conflicts.map(({ name, reason }) =>
			[say('conflict', { name }), ...(reason ? [say('conflictReason', { reason })] : [])].join(' ')
		),
		...(point.note ? [point.note] : [])
	];
	if (!point.motion || !point.result) {
		const silent = point.kind === 'advice' ? [say('notVoted')] : [];
		return [
			paragraph([{ text: `${number}. ${title}. `, bold: true }, [...silent, ...lines].join(' ')])
		];
	}
	const { motion } = point;
	return [
		paragraph([{ text: `${number}. ${title}. `, bold: true }, lines.join(' ')]),
		facts([
			[
				say('motion'),
				`${pick(outcomeText(motion.outcome, motion.phase).name, say.locale)}. ${motion.text}`
			],
			...(motion.conditions ? [[say('conditionsAsked'), motion.conditions] as const] : []),
			[say('outcome'), resultLine(point, say)]
		])
	];
}

function resultLine({ result }: MinutesPoint, say: Say): string {
	if (!result) return say('notVoted');
	const end = voteEnds[result.end];
	return `${pick(end.name, say.locale)}: ${say('votesLine', result.votes)}. ${pick(end.meaning, say.locale)}`;
}

function titleOf(point: MinutesPoint, say: Say): string {
	return point.kind === 'own' ? point.title : pick(pointNames[point.kind], say.locale);
}

function votesAnnex({ points }: MinutesContent, say: Say): Block[] {
	const voted = points.flatMap((point, index): Block[] =>
		point.votes.length === 0
			? []
			: [
					paragraph([{ text: `${index + 1}. ${titleOf(point, say)}`, bold: true }]),
					grid(
						[say('name'), say('vote'), say('dissent'), say('way')],
						point.votes.map(({ name, choice, dissent, way }) => [
							name,
							pick(choiceNames[choice as Choice], say.locale),
							dissent ? `“${dissent}”` : '',
							say(way === 'own' ? 'wayOwn' : 'wayTable')
						]),
						[105, 70, '*', 80]
					)
				]
	);
	return [
		heading(say('annexVotes'), 'new-page'),
		...(voted.length === 0 ? [paragraph(say('notVoted'))] : voted)
	];
}

function tableAnnex({ table, votedOn, points }: MinutesContent, say: Say): Block[] {
	const others = points
		.map(({ kind }) => kind)
		.filter((kind) => kind !== 'verdict' && kind !== 'own' && kind !== 'advice');
	return [
		heading(say('annexVerdict')),
		...(votedOn ? verdictBlocks(votedOn, say) : tableBlocks('verdict', table, say)),
		...[...new Set(others)].flatMap((kind): Block[] => [
			paragraph([{ text: pick(pointNames[kind], say.locale), bold: true }]),
			...tableBlocks(kind, table, say)
		]),
		...tableBlocks('advice', table, say).slice(1)
	];
}

function boundAnnex({ content, hash, addenda }: MinutesPage, say: Say): Block[] {
	const motion = content.points.findLast((point) => point.result)?.motion;
	const bound = motion?.facts ?? content.table.facts;
	return [
		heading(say('annexBound')),
		facts(
			Object.entries(factNames)
				.filter(([label]) => label in bound)
				.map(([label, name]) => {
					const value = bound[label];
					return [pick(name, say.locale), !value || value === '-' ? say('notYet') : value] as const;
				})
		),
		code(say('hashMinutes'), hash),
		...content.points.flatMap(({ motion: put, votes }, index): Block[] => [
			...(put
				? [
						code(say('hashMotion', { number: index + 1 }), put.hash),
						code(say('hashState'), put.stateHash),
						...(put.snapshotHash ? [code(say('hashVerdict'), put.snapshotHash)] : [])
					]
				: []),
			...votes.map(({ name, hash: vote }) => code(say('hashVote', { name }), vote))
		]),
		...addenda.map(({ number, byName, at, hash: added }) =>
			code(say('addendum', { number, name: byName, date: say.moment(at) }), added)
		),
		paragraph(say('reading'))
	];
}

function conditionsAnnex({ table, decisions }: MinutesContent, say: Say): Block[] {
	return [
		together(heading(say('annexConditions')), ...tableBlocks('conditions', table, say)),
		paragraph([{ text: say('decisions'), bold: true }]),
		...(decisions.length === 0 ? [paragraph(say('decisionsNone'))] : []),
		...decisions.flatMap(({ outcome, phaseFrom, signedBy, at, conditions, hash }): Block[] => [
			paragraph(
				say('decisionLine', {
					outcome: pick(outcomeText(outcome, phaseFrom).name, say.locale),
					names: signedBy.join(', '),
					date: say.moment(at)
				})
			),
			...(conditions.length === 0
				? []
				: [
						grid(
							[say('condition'), say('owner'), say('due')],
							conditions.map(({ text, ownerName, dueDate }) => [text, ownerName, say.day(dueDate)]),
							['*', 110, 100]
						)
					]),
			code(say('hashDecision'), hash)
		])
	];
}
