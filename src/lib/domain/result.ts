import type { AuditEvent } from './audit.ts';
import type { Localized } from './locale.ts';
import type { RefusalCode } from './refusal.ts';

/** Values that fill the `{placeholders}` of a refusal's sentence; a text in three languages is read in the reader's. */
export type RefusalParams = Record<string, string | number | Localized>;

/** A business refusal: expected, explainable, changes nothing. Its sentence is in `refusal.ts`. */
export interface Refusal {
	code: RefusalCode;
	params?: RefusalParams;
	/** The form field it belongs to, where there is one. */
	field?: string;
	/** Recorded after the roll-back of the refused transaction; never reaches a page. */
	event?: AuditEvent;
}

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function ok<T>(value: T): { ok: true; value: T } {
	return { ok: true, value };
}

export function refuse(
	code: RefusalCode,
	params?: RefusalParams,
	field?: string
): { ok: false; refusal: Refusal } {
	return { ok: false, refusal: { code, ...(params && { params }), ...(field && { field }) } };
}
