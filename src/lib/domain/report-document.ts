import type { LegalTerm } from './deadline.ts';
import { legalTerm } from './deadline.ts';
import type { Block, DocumentModel, Inline } from './document.ts';
import { bullets, code, facts, heading, panel, paragraph } from './document.ts';
import type { Citation } from './drafting/draft.ts';
import { clock } from './drafting/draft.ts';
import { viaSentences } from './drafting/via.ts';
import type { Locale } from './locale.ts';
import { fill, intlTag, pick } from './locale.ts';
import type { Report, ReportPassage, ReportSection } from './report.ts';
import { aiSentences, authorLine, pointAnswer, reportLabels } from './report-text.ts';

/** Where the sources of the sentences stand: in the text, in footnotes, or kept with the report but not printed. */
export const sourcesShown = ['text', 'notes', 'none'] as const;
export type SourcesShown = (typeof sourcesShown)[number];

export interface ReportPrint {
	sources: SourcesShown;
	/** The literal words of a cited unit, for as long as the conversation is kept; none of an erased one. */
	quotes: ReadonlyMap<string, string>;
	/** The legal term of the application, if there is one. */
	term: LegalTerm | null;
	/** Hash of the report as it was validated. */
	sha256: string;
}

/**
 * The validated report as a document in its own language. The order is the same for every report, made with AI or without; what a
 * reader must know about the AI stands in one place, after the line that every report has.
 */
export function reportDocument(report: Report, print: ReportPrint): DocumentModel {
	const { language } = report;
	return {
		title: pick(report.template.title, language),
		subtitle: `${pick(reportLabels.reference, language)} ${report.reference}`,
		organisation: report.organisation,
		locale: language,
		confidentiality: 'confidential',
		// The moment of validation: the same report always gives the same pages.
		at: new Date(report.validatedAt),
		content: [
			...(print.term ? [termBlock(print.term, language)] : []),
			...report.sections.flatMap((section) => sectionBlocks(report, section, print)),
			heading(pick(reportLabels.made, language)),
			paragraph(authorLine(report)),
			...(report.ai ? aiBlocks(aiSentences(report, report.ai)) : []),
			code('SHA-256', print.sha256)
		]
	};
}

function sectionBlocks(report: Report, section: ReportSection, print: ReportPrint): Block[] {
	const { language } = report;
	const points = section.points.filter(({ answer }) => answer.how !== 'gevonden');
	if (section.passages.length + points.length === 0) return [];
	return [
		heading(pick(section.title, language)),
		...section.passages.map((passage) => passageBlock(report, passage, print)),
		...(points.length > 0
			? [
					facts(
						points.map(
							(point) => [pick(point.title, language), pointAnswer(point, language)] as const
						)
					)
				]
			: [])
	];
}

function passageBlock(report: Report, passage: ReportPassage, print: ReportPrint): Block {
	const { language } = report;
	const label: Inline[] =
		passage.by === 'worker' && report.ai
			? [{ text: ` [${pick(reportLabels.byWorker, language)}]`, muted: true }]
			: [];
	switch (print.sources) {
		case 'text':
			return paragraph([...inText(passage), ...wayOf(passage, language), ...label]);
		case 'notes': {
			const note = [noteOf(passage, print.quotes), ...waysOf(passage, language)]
				.filter((line) => line !== '')
				.join(' ');
			return paragraph([plainly(passage), ...(note ? [{ note }] : []), ...label]);
		}
		case 'none':
			return paragraph([plainly(passage), ...label]);
	}
}

/** By which earlier documents a passage came, with the first words: each way once. */
function waysOf({ citations }: ReportPassage, language: Locale): string[] {
	const ways = citations.flatMap(({ via }) => (via ? [viaSentences(via, language).join(' ')] : []));
	return [...new Set(ways)];
}

function wayOf(passage: ReportPassage, language: Locale): Inline[] {
	return waysOf(passage, language).map((way) => ({ text: ` (${way})`, muted: true }));
}

/** With its source between the lines: the speaker and time before a quotation, after the professional's own words. */
function inText(passage: ReportPassage): Inline[] {
	const places = passage.literal ? [] : passage.citations.map(placeOf).filter((it) => it !== '');
	if (places.length === 0) return [passage.text];
	return [passage.text, { text: ` (${[...new Set(places)].join('; ')})`, muted: true }];
}

/** The words without quotation marks and times. What was literally said keeps its speaker: nobody may take it for the writer's. */
function plainly({ words, literal, asked, citations }: ReportPassage): string {
	if (!literal) return words;
	const said = spoken(citations[0], words);
	return asked ? `${spoken(asked.source, asked.text)} ${said}` : said;
}

function spoken(source: Citation | undefined, words: string): string {
	return source?.speaker ? `${source.speaker}: ${words}` : words;
}

/** Who said it, when, and in which words; without the words when the conversation has been erased. Empty without a source. */
function noteOf(passage: ReportPassage, quotes: ReportPrint['quotes']): string {
	if (passage.literal) return passage.text;
	return passage.citations
		.map((citation) => {
			const words = quotes.get(citation.unit);
			return [placeOf(citation), ...(words ? [`«${words}»`] : [])].filter(Boolean).join(': ');
		})
		.filter((line) => line !== '')
		.join(' · ');
}

function placeOf({ speaker, start }: Citation): string {
	const time = start === undefined ? '' : clock(start);
	return [speaker ?? '', time].filter((part) => part !== '').join(', ');
}

function aiBlocks([lead = '', ...rest]: string[]): Block[] {
	return [panel(lead, ''), bullets(rest)];
}

function termBlock(term: LegalTerm, locale: Locale): Block {
	const say = (key: keyof typeof reportLabels, params = {}) =>
		fill(pick(reportLabels[key], locale), params);
	const { decision, notification } = term;
	return facts([
		[say('requested'), longDay(term.requestedOn, locale)],
		[
			say('decision'),
			decision.doneOn
				? say('doneDue', {
						done: longDay(decision.doneOn, locale),
						due: longDay(decision.due, locale)
					})
				: say('due', { due: longDay(decision.due, locale) })
		],
		[
			say('notification'),
			notification === null
				? say('notificationDays', { days: legalTerm.notificationDays })
				: notification.doneOn
					? say('doneDue', {
							done: longDay(notification.doneOn, locale),
							due: longDay(notification.due, locale)
						})
					: say('due', { due: longDay(notification.due, locale) })
		],
		[say('basis'), [{ text: pick(legalTerm.source, locale), muted: true }]]
	]);
}

function longDay(day: string, locale: Locale): string {
	return new Intl.DateTimeFormat(intlTag(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(
		new Date(`${day}T12:00:00Z`)
	);
}
