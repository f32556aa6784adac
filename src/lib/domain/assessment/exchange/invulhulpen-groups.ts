import type { Locale } from '../../locale.ts';
import { pick } from '../../locale.ts';
import type { Answer, Entry, EntryField } from '../answers.ts';
import type { ExchangeQuestion, Form } from './aligned.ts';
import { numbersIn } from './aligned.ts';
import { fieldText } from '../answer-text.ts';
import { answerFrom } from './answer-from.ts';
import { schemaKey } from './invulhulpen-form.ts';
import type { InvulhulpenGroup } from './invulhulpen-out.ts';

/** A column with the number it has in another form, where the template gives one. */
type AlignedField = EntryField & { alignedWith?: readonly string[] };

/**
 * The rows of a repeatable question as a group of the form; null when the question's columns have no numbers there. `left` names the
 * columns that the form does not have.
 */
export function entriesGroup(
	question: ExchangeQuestion,
	{ value, notApplicableReason }: Answer,
	form: Form,
	locale: Locale,
	lastEditedAt: string
): { key: string; rows: InvulhulpenGroup[]; left: { field: string }[] } | null {
	if (question.answer !== 'entries' || notApplicableReason || typeof value === 'string')
		return null;
	const numbered = numberedFields(question, form);
	const [first] = numbered;
	if (!first || !schemaKey.test(first.number)) return null;
	const key = first.number.split('.').slice(0, -1).join('.');
	const inGroup = numbered.filter(({ number }) => number.startsWith(`${key}.`));
	const kept = new Set(inGroup.map(({ field }) => field.id));
	const entries = value.filter((entry): entry is Entry => typeof entry !== 'string');
	const rows = entries.map((entry, _index) => ({
		_index,
		...Object.fromEntries(
			inGroup.map(({ field, number }) => [
				number,
				{ value: fieldText(field, entry[field.id], locale), lastEditedAt }
			])
		)
	})) as InvulhulpenGroup[];
	const left = (question.fields ?? [])
		.filter(({ id }) => !kept.has(id) && entries.some((entry) => entry[id]?.length))
		.map(({ label }) => ({ field: pick(label, locale) }));
	return { key, rows, left };
}

/** The rows of a group as entries of a question whose columns have those numbers. Without numbers each row stands in the first column for text. */
export function entriesFrom(
	question: ExchangeQuestion,
	form: Form,
	rows: readonly (readonly [key: string, lines: readonly string[]][])[]
): { entries: Entry[]; left: { row: number; key: string; text: string }[] } | null {
	if (question.answer !== 'entries') return null;
	const numbered = numberedFields(question, form);
	const known = rows.some((row) => row.some(([key]) => numbered.some((it) => it.number === key)));
	if (!known) {
		const first = question.fields?.find((field) => field.answer === 'text');
		const said = (row: (typeof rows)[number]) =>
			row.map(([, lines]) => lines.join(', ')).join('; ');
		return first ? { entries: rows.map((row) => ({ [first.id]: said(row) })), left: [] } : null;
	}
	const left: { row: number; key: string; text: string }[] = [];
	const entries = rows.map((row, index) =>
		Object.fromEntries(
			row.flatMap(([key, lines]): [string, string][] => {
				const field = numbered.find(({ number }) => number === key)?.field;
				const value = field && answerFrom(asQuestion(field), lines)?.value;
				if (field && typeof value === 'string') return [[field.id, value]];
				left.push({ row: index, key, text: lines.join('\n') });
				return [];
			})
		)
	);
	return { entries, left };
}

function numberedFields(
	question: ExchangeQuestion,
	form: Form
): { field: AlignedField; number: string }[] {
	return (question.fields ?? []).flatMap((field: AlignedField) => {
		const [number] = numbersIn(
			{ ...asQuestion(field), alignedWith: field.alignedWith ?? [] },
			form
		);
		return number === undefined ? [] : [{ field, number }];
	});
}

function asQuestion(field: EntryField): ExchangeQuestion {
	const { id, label, answer, mandatory, options } = field;
	return {
		id,
		code: '',
		question: label,
		help: label,
		answer,
		mandatory,
		...(options && { options })
	};
}
