import type { AuditAction } from '../audit.ts';
import type { Localized } from '../locale.ts';

export type AuditSentences = Readonly<Partial<Record<AuditAction, Localized>>>;

export function line(nl: string, en: string, fr: string): Localized {
	return { nl, en, fr };
}
