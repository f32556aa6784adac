import type { Locale } from '../domain/locale.ts';
import { fill, pick } from '../domain/locale.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import { refusalSentences } from '../domain/refusal.ts';
import type { Refusal } from '../domain/result.ts';

/** HTTP status of the refusals that are not simply bad input (400). */
const statuses: Partial<Record<RefusalCode, number>> = {
	'not-found': 404,
	'not-allowed': 403,
	'template-gone': 404,
	'changed-meanwhile': 409,
	'decision-moved': 409,
	'meeting-motion-moved': 409,
	'minutes-moved': 409,
	'meeting-officers-only': 403,
	'request-too-large': 413,
	'too-many-attempts': 429
};

export function refusalStatus(refusal: Refusal): number {
	return statuses[refusal.code] ?? 400;
}

/** The refusal in the reader's language: what is wrong and what to do next. */
export function refusalSentence(refusal: Refusal, locale: Locale): string {
	const params = Object.entries(refusal.params ?? {}).map(([name, value]) => [
		name,
		typeof value === 'object' ? pick(value, locale) : value
	]);
	return fill(pick(refusalSentences[refusal.code], locale), Object.fromEntries(params));
}
