import { verdictLines } from '#lib/domain/decision-lines.ts';
import { adviceNames, factNames, outcomeText, proposalTexts } from '#lib/domain/decision-text.ts';
import { describeChanges } from '#lib/domain/decision-screen.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { fill, intlTag, pick } from '#lib/domain/locale.ts';
import { momentInWords } from '#lib/domain/moment-words.ts';
import { phaseNames } from '#lib/domain/pilot.ts';
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

import type { Advice, AdviceKind } from './advice-repository.ts';
import { words } from './decision-pdf-words.ts';
import type { DecisionPage } from './page.ts';

/** A decision on paper: one page a board can read, and an annex with the figures and the fingerprints. Pure: same page, same paper. */
export function decisionPdf(page: DecisionPage, locale: Locale, at: Date): DocumentModel {
	const { decision, pilot } = page;
	const say = (key: keyof typeof words, params: Record<string, string | number> = {}) =>
		fill(pick(words[key], locale), params);
	const moment = (iso: string) => momentInWords(iso, locale);
	const day = (value: string) =>
		new Intl.DateTimeFormat(intlTag(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(
			new Date(value.length === 10 ? `${value}T12:00:00Z` : value)
		);
	const text = outcomeText(decision.outcome, decision.phaseFrom);
	const phase = (key: typeof decision.phaseFrom) => pick(phaseNames[key], locale);
	const lines =
		page.snapshot?.plan && verdictLines(page.snapshot.verdict, page.snapshot.plan, locale);

	const votesLine = (given: Advice, votes: NonNullable<Advice['votes']>) => {
		const counted = say('votesLine', { ...votes });
		if (!given.meeting || !given.motion) return counted;
		const motion = pick(outcomeText(given.motion, decision.phaseFrom).name, locale).toLowerCase();
		return `${counted}. ${say('vote', { date: moment(given.meeting.at), motion })}`;
	};
	const adviceWords = { dpo: 'adviceDpo', ciso: 'adviceCiso', ethics: 'adviceEthics' } as const;
	const advice = (kind: AdviceKind, given: Advice | null): Block[] => {
		const name = say(adviceWords[kind]);
		if (!given) return [facts([[name, say('adviceNone')]])];
		return [
			facts([
				[
					name,
					`${pick(adviceNames[given.outcome], locale)} · ${given.byName}, ${moment(given.at)}`
				],
				...(given.votes ? [[say('votes'), votesLine(given, given.votes)] as const] : []),
				[say('adviceText'), given.text],
				...(given.dissent ? [[say('dissent'), given.dissent] as const] : [])
			])
		];
	};

	const main: Block[] = [
		panel(pick(text.name, locale), pick(text.effect, locale)),
		facts([
			[say('status'), say(statusWord(page))],
			[
				say('phase'),
				decision.phaseFrom === decision.phaseTo
					? phase(decision.phaseTo)
					: say('phaseStep', { from: phase(decision.phaseFrom), to: phase(decision.phaseTo) })
			],
			[
				say('proposal'),
				decision.proposal ? pick(proposalTexts[decision.proposal], locale) : say('proposalNone')
			],
			...(decision.overrides ? [[say('override'), say('overrideYes')] as const] : []),
			[say('reason'), decision.reason || say('reasonNone')],
			...(decision.dissent ? [[say('dissent'), decision.dissent] as const] : []),
			...(decision.nextReviewOn ? [[say('review'), day(decision.nextReviewOn)] as const] : [])
		]),
		heading(say('advice')),
		...advice('dpo', page.advice.dpo),
		...(page.advice.ciso ? advice('ciso', page.advice.ciso) : []),
		...advice('ethics', page.advice.ethics),
		...sinceBlocks(page, locale),
		heading(say('conditions')),
		page.conditions.length === 0
			? paragraph(say('conditionsNone'))
			: grid(
					[say('condition'), say('owner'), say('due'), say('state')],
					page.conditions.map((condition) => [
						condition.text,
						condition.ownerName,
						day(condition.dueDate),
						condition.done
							? `${say('done')}: ${condition.done.note} (${condition.done.byName}, ${day(condition.done.at)})`
							: say(condition.overdue ? 'overdue' : 'open')
					]),
					['*', 90, 80, 110]
				),
		heading(say('signatures')),
		facts([
			[say('first'), `${decision.signed.name}, ${moment(decision.signed.at)}`],
			...(decision.overrides
				? [
						[
							say('second'),
							decision.secondSigned
								? `${decision.secondSigned.name}, ${moment(decision.secondSigned.at)}`
								: say('secondMissing')
						] as const
					]
				: []),
			...(decision.effectiveAt ? [[say('effective'), moment(decision.effectiveAt)] as const] : [])
		])
	];

	const annex: Block[] = [
		heading(say('annex'), 'new-page'),
		...(lines
			? [
					paragraph(lines.lead),
					...(page.lifted
						? [paragraph(say('lifted', { proposal: pick(proposalTexts[page.lifted], locale) }))]
						: []),
					paragraph(say('verdictOf', { date: moment(page.snapshot?.at ?? '') })),
					grid(
						[say('kpi'), say('finding')],
						lines.kpis.map((line) => [
							line.monitored ? `${line.title} (${say('monitored')})` : line.title,
							line.sentence
						]),
						[120, '*']
					)
				]
			: [paragraph(say('proposalNone'))]),
		together(
			heading(say('bound')),
			paragraph(say('boundHelp')),
			facts(
				Object.entries(factNames)
					.filter(([label]) => label in decision.facts)
					.map(([label, name]) => {
						const value = decision.facts[label];
						return [pick(name, locale), !value || value === '-' ? say('notYet') : value] as const;
					})
			)
		),
		code(say('hash'), page.hash),
		code(say('stateHash'), decision.stateHash),
		...(decision.snapshotHash ? [code(say('snapshotHash'), decision.snapshotHash)] : []),
		heading(say('reading')),
		bullets([say('readingHash'), say('readingNoClients')])
	];

	return {
		title: `${say('title')}: ${pick(text.name, locale).toLowerCase()}`,
		subtitle: `${pilot.name} · ${moment(decision.signed.at)}`,
		organisation: page.organisation,
		locale,
		confidentiality: 'internal',
		at,
		content: [...main, ...annex]
	};
}

/** What moved between the vote of the ethics board and the signature. */
function sinceBlocks({ sinceMeeting }: DecisionPage, locale: Locale): Block[] {
	if (!sinceMeeting) return [];
	const { facts: moved, figures } = sinceMeeting;
	const named = (looked: { verdict: keyof typeof proposalTexts } | null) =>
		pick(looked ? proposalTexts[looked.verdict] : words.proposalNone, locale);
	return [
		paragraph(`${pick(words.since, locale)}:`),
		bullets([
			...(figures
				? [
						fill(pick(words.sinceFigures, locale), {
							before: named(figures.before),
							after: named(figures.after)
						})
					]
				: []),
			...(moved ? describeChanges(moved.before, moved.after, locale) : [])
		])
	];
}

function statusWord({ decision, stale }: DecisionPage): keyof typeof words {
	if (decision.status === 'awaiting-second') return 'statusAwaiting';
	if (decision.status === 'replaced') return 'statusReplaced';
	return stale ? 'statusStale' : 'statusEffective';
}
