import type { Answer, AnswerKind } from '#lib/domain/assessment/answers.ts';

/** One row of a repeatable question on the screen; `key` stays with it when it moves. */
export interface Row {
	key: number;
	fields: Record<string, string>;
}

/** What stands in the controls of one question: more than the answer, so that changing one's mind loses nothing. */
export interface Draft {
	text: string;
	list: string[];
	rows: Row[];
	reason: string;
	reference: boolean;
}

let keys = 0;

export function newRow(fields: Record<string, string> = {}): Row {
	keys += 1;
	return { key: keys, fields };
}

export function draftOf(answer: Answer | null, before?: Draft): Draft {
	const value = answer?.value;
	const plain = !answer?.reference && !answer?.notApplicableReason;
	const list = Array.isArray(value) ? value : [];
	const rows = list.filter((item) => typeof item === 'object');
	return {
		text: plain ? (typeof value === 'string' ? value : '') : (before?.text ?? ''),
		list: plain ? list.filter((item) => typeof item === 'string') : (before?.list ?? []),
		rows: plain
			? rows.map((row) =>
					newRow(
						Object.fromEntries(
							Object.entries(row).map(([field, filled]) => [field, String(filled)])
						)
					)
				)
			: (before?.rows ?? []),
		reason: answer?.notApplicableReason ?? '',
		reference: !!answer?.reference
	};
}

/** The one answer that the controls come to. A row in which nothing stands is no row. */
export function answerOf(kind: AnswerKind, draft: Draft): Answer | null {
	if (draft.reference) return { value: '', reference: true };
	if (draft.reason.trim()) return { value: '', notApplicableReason: draft.reason.trim() };
	if (kind === 'some-of') return draft.list.length > 0 ? { value: [...draft.list] } : null;
	if (kind === 'entries') {
		const rows = draft.rows
			.map(({ fields }) =>
				Object.fromEntries(Object.entries(fields).filter(([, filled]) => filled.trim()))
			)
			.filter((row) => Object.keys(row).length > 0);
		return rows.length > 0 ? { value: rows } : null;
	}
	return draft.text.trim() ? { value: draft.text } : null;
}

/** The row with this key moved up (-1) or down (1). */
export function moved(rows: readonly Row[], key: number, by: -1 | 1): Row[] {
	const from = rows.findIndex((row) => row.key === key);
	const to = from + by;
	const next = [...rows];
	const row = next[from];
	if (!row || to < 0 || to >= rows.length) return next;
	next.splice(from, 1);
	next.splice(to, 0, row);
	return next;
}
