import type { Answer, AnswerValue } from '#lib/domain/assessment/answers.ts';

/** What an assessment of the demonstration is about, in the words of the pilot. */
export interface DemoSubject {
	pilot: string;
	/** For instance "het intakegesprek". */
	occasion: string;
	/** For instance "het team Gezin en wonen". */
	teams: string;
}

/** Answers as values, by question id. */
export function given(values: Record<string, AnswerValue>): Record<string, Answer> {
	return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }]));
}

/** Questions that do not apply, with the reason. */
export function notApplicable(reasons: Record<string, string>): Record<string, Answer> {
	return Object.fromEntries(
		Object.entries(reasons).map(([id, notApplicableReason]) => [
			id,
			{ value: '', notApplicableReason }
		])
	);
}

/** Questions answered by the same question of the other assessment. */
export function referred(...ids: string[]): Record<string, Answer> {
	return Object.fromEntries(ids.map((id) => [id, { value: '', reference: true as const }]));
}
