import { addDays, dayInBelgium, daysBetween } from './calendar-day.ts';
import { valuesIn } from './drafting/normalise.ts';
import type { Localized } from './locale.ts';
import type { Report } from './report.ts';

/** A validated report with what is known around it. */
export interface EarlierReport {
	contactId: string;
	report: Report;
	/** Ids of the sections that hold agreements, in the version of the template it was made with. */
	actionSections: readonly string[];
}

/** Words that stand in a validated report, exactly as they stand there, with their place. */
export interface Quote {
	contactId: string;
	/** Place in the report: section, passage and line. The report never changes, so the place stays. */
	passage: string;
	text: string;
	report: Localized;
	section: Localized;
	validatedAt: string;
}

/** A day that a report names, with the words in which it does. */
export interface QuotedDay extends Quote {
	/** `YYYY-MM-DD` */
	day: string;
	/** The day has passed. */
	past: boolean;
}

/** The agreements of the reports, the newest report first, in the order of the report. Nothing is rephrased. */
export function agreementsIn(reports: readonly EarlierReport[]): Quote[] {
	return newestFirst(reports).flatMap((earlier) =>
		quotesOf(earlier).filter(({ passage }) =>
			earlier.actionSections.some((section) => passage.startsWith(`${section}.`))
		)
	);
}

/** How long a day that has passed is still shown: what was due last week may not have been done. */
const daysAfter = 14;

/**
 * The days that the reports name and that lie ahead, or passed within two weeks, in order. A day without a year is the one
 * closest to the report: "sinds 1 augustus", said in November, lies behind it.
 */
export function daysNamedIn(reports: readonly EarlierReport[], today: string): QuotedDay[] {
	const from = addDays(today, -daysAfter);
	return newestFirst(reports)
		.flatMap((earlier) => quotesOf(earlier))
		.flatMap((quote) =>
			daysIn(quote.text, dayInBelgium(quote.validatedAt)).map((day) => ({
				...quote,
				day,
				past: day < today
			}))
		)
		.filter(({ day }) => day >= from)
		.sort((a, b) => a.day.localeCompare(b.day));
}

/** Every line of every passage, and what was filled in at a point, each with its place. */
function quotesOf({ contactId, report }: EarlierReport): Quote[] {
	const common = { contactId, report: report.template.title, validatedAt: report.validatedAt };
	return report.sections.flatMap((section) => {
		const passages = section.passages.flatMap(({ text }, index) =>
			text.split(/\n+/).flatMap((line, row) => {
				const words = line.trim();
				const passage = `${section.id}.${index}.${row}`;
				return words ? [{ ...common, passage, text: words, section: section.title }] : [];
			})
		);
		const points = section.points.flatMap(({ id, title, answer }) => {
			const words = answer.how === 'ingevuld' ? (answer.value ?? '').trim() : '';
			return words
				? [{ ...common, passage: `${section.id}.punt.${id}`, text: words, section: title }]
				: [];
		});
		return [...passages, ...points];
	});
}

function daysIn(text: string, around: string): string[] {
	const days = valuesIn(text)
		.filter(({ kind }) => kind === 'date')
		.map(({ value }) => (value.startsWith('--') ? nearestDay(value.slice(2), around) : value));
	return [...new Set(days.filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)))];
}

/** Such a day in the year before, the same or the next, whichever is closest. */
function nearestDay(monthDay: string, around: string): string {
	const year = Number(around.slice(0, 4));
	const days = [year, year - 1, year + 1].map((one) => `${one}-${monthDay}`);
	const away = (day: string) => Math.abs(daysBetween(around, day));
	return days.toSorted((a, b) => away(a) - away(b))[0] ?? `${year}-${monthDay}`;
}

function newestFirst(reports: readonly EarlierReport[]): EarlierReport[] {
	return reports.toSorted((a, b) => b.report.validatedAt.localeCompare(a.report.validatedAt));
}
