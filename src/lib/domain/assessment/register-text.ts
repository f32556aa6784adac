import type { Locale, Localized } from '../locale.ts';
import { pick } from '../locale.ts';
import {
	eventWords,
	levelWords,
	measureWords,
	paperWords,
	reversibilityWords
} from './exchange/document-words.ts';
import { assessmentName } from './name.ts';
import type { Measure, Rating, Risk } from './risk.ts';
import { riskLevel } from './risk.ts';

/** What the ids in a risk stand for; undefined: it is no longer known. */
export interface RegisterNames {
	right: (id: string) => string | undefined;
	measure: (id: string) => string | undefined;
}

/** A risk or a measure as it was kept, perhaps by an earlier version. */
export type RegisterEntry = Partial<Risk> | Partial<Measure>;

/** A risk or a measure as text to read and compare, one field on a line. Fields in which nothing stands are left out. */
export function registerText(entry: RegisterEntry, names: RegisterNames, locale: Locale): string {
	return registerLines(entry, names, locale).join('\n');
}

/** What a change of a risk or a measure comes to: the lines that differ; all of them when it is new or gone (null). */
export function registerChange(
	before: RegisterEntry | null,
	after: RegisterEntry | null,
	names: RegisterNames,
	locale: Locale
): { before: string; after: string } {
	const was = before ? registerLines(before, names, locale) : [];
	const is = after ? registerLines(after, names, locale) : [];
	const only = (lines: string[], others: string[]) =>
		lines.filter((line) => !others.includes(line)).join('\n');
	return { before: only(was, is), after: only(is, was) };
}

function registerLines(entry: RegisterEntry, names: RegisterNames, locale: Locale): string[] {
	const word = (label: Localized) => pick(label, locale);
	const colon = locale === 'fr' ? ' : ' : ': ';
	const lines =
		'title' in entry ? riskLines(entry, names, word, locale) : measureLines(entry, word);
	return lines
		.filter(([, text]) => text)
		.map(([label, text]) => (label ? `${label}${colon}${text}` : text));
}

type Word = (label: Localized) => string;

function riskLines(
	risk: Partial<Risk>,
	names: RegisterNames,
	word: Word,
	locale: Locale
): [string, string][] {
	const listed = (ids: readonly string[] | undefined, name: (id: string) => string | undefined) =>
		(ids ?? []).map((id) => name(id) ?? '…').join(', ');
	const { accepted } = risk;
	return [
		['', risk.title ?? ''],
		['', risk.description ?? ''],
		[word(paperWords.event), risk.event ? word(eventWords[risk.event]) : ''],
		[word(paperWords.rights), listed(risk.rights, names.right)],
		[word(paperWords.sources), risk.sources ?? ''],
		[word(paperWords.threats), risk.threats ?? ''],
		[word(paperWords.impacts), risk.impacts ?? ''],
		[
			word(paperWords.reversible),
			risk.reversibility ? word(reversibilityWords[risk.reversibility]) : ''
		],
		[
			word(paperWords.standsIn),
			(risk.assessments ?? []).map((kind) => assessmentName(kind, locale)).join(', ')
		],
		[word(paperWords.before), ratingText(risk.before, word)],
		[word(paperWords.measures), listed(risk.measures, names.measure)],
		[word(paperWords.after), ratingText(risk.after, word)],
		[word(paperWords.accepted), accepted ? `${accepted.byName}: ${accepted.reason}` : '']
	];
}

function ratingText(rating: Rating | null | undefined, word: Word): string {
	if (!rating) return '';
	const { likelihood, severity } = rating;
	return word(paperWords.rating)
		.replace('{level}', word(levelWords[riskLevel(rating)]))
		.replace('{likelihood}', String(likelihood))
		.replace('{severity}', String(severity));
}

function measureLines(measure: Partial<Measure>, word: Word): [string, string][] {
	return [
		['', measure.text ?? ''],
		[word(paperWords.owner), measure.ownerName ?? ''],
		[word(paperWords.due), measure.dueDate ?? ''],
		[word(paperWords.status), measure.status ? word(measureWords[measure.status]) : '']
	];
}
