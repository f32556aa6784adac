import { auditSentence } from '#lib/domain/audit-sentences.ts';
import { toCsv } from '#lib/domain/csv.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { csvResponse } from '../csv-response.ts';
import type { TimelineEntry } from './timeline.ts';

/** The entries as a file to download. */
export function auditCsv(entries: readonly TimelineEntry[], locale: Locale): Response {
	const header = [
		'seq',
		'at',
		'action',
		'actor',
		'sentence',
		'subject',
		'subjectId',
		'pilotId',
		'detail'
	];
	const rows = entries.map((entry) => [
		entry.seq,
		entry.at,
		entry.action,
		entry.actorName,
		auditSentence(entry, locale),
		entry.subjectKind,
		entry.subjectId,
		entry.pilotId ?? '',
		JSON.stringify(entry.detail)
	]);
	return csvResponse(toCsv(header, rows), 'waarborg-audit');
}
