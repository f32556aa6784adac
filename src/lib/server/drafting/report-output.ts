import type { Stopwatch } from '#lib/domain/active-time.ts';
import type { LegalTerm } from '#lib/domain/deadline.ts';
import type { DocumentModel } from '#lib/domain/document.ts';
import { documentText } from '#lib/domain/document-text.ts';
import type { SourcesShown } from '#lib/domain/report-document.ts';
import { reportDocument } from '#lib/domain/report-document.ts';
import type { Report } from '#lib/domain/report.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { recordEvent, today } from '../context.ts';
import { inHouseStyle } from '../house-style/print.ts';
import { contactEvent } from './access.ts';
import { copyTimeOf } from './activity.ts';
import type { Contact } from './contact-repository.ts';
import { loadSource } from './draft-repository.ts';
import { termOf } from './report-term.ts';
import { loadReport } from './validate.ts';

export type ReportFormat = 'pdf' | 'docx' | 'txt';

export interface ReportPage {
	contact: Contact;
	report: Report;
	sha256: string;
	document: DocumentModel;
	/** The document as plain text. */
	text: string;
	term: LegalTerm | null;
	/** The worker's own time of copying it into the client file. */
	copying: Stopwatch;
	/** False when the conversation was erased: footnotes then say who and when, and no longer what. */
	hasQuotes: boolean;
}

/** The validated report as it will be printed, for the worker it belongs to. */
export async function reportPage(
	ctx: Ctx,
	contactId: string,
	sources: SourcesShown
): Promise<Result<ReportPage>> {
	const loaded = await loadReport(ctx, contactId);
	if (!loaded.ok) return loaded;
	const { report, sha256, access } = loaded.value;
	const { contact } = access;
	const quotes = sources === 'notes' ? await quotesOf(ctx, contact, report) : noQuotes;
	const term = termOf(contact, today(ctx));
	const document = reportDocument(report, { sources, quotes: quotes ?? noQuotes, term, sha256 });
	return ok({
		contact,
		report,
		sha256,
		document,
		text: documentText(document),
		term,
		copying: await copyTimeOf(ctx.db, ctx, contactId),
		hasQuotes: quotes !== null
	});
}

/** The validated report as a file, in the language of the report. Taking it out of Waarborg is kept in the audit trail. */
export async function exportReport(
	ctx: Ctx,
	contactId: string,
	format: ReportFormat = 'pdf',
	sources: SourcesShown = 'text'
): Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; name: string }>> {
	const page = await reportPage(ctx, contactId, sources);
	if (!page.ok) return page;
	const { contact, document, text, report, sha256 } = page.value;
	const bytes =
		format === 'txt' ? new TextEncoder().encode(text) : await inHouseStyle(ctx, document, format);
	await recordEvent(ctx, contactEvent(contact, 'report.exported', { format, sources, sha256 }));
	return ok({ bytes, name: `${report.template.id}-${report.reference}` });
}

const noQuotes: ReadonlyMap<string, string> = new Map();

/**
 * What was literally said at the cited places, read from the conversation while it exists: nothing of it is kept for printing. Null
 * when it was erased; a report without citations asks for nothing.
 */
async function quotesOf(
	ctx: Ctx,
	contact: Contact,
	report: Report
): Promise<ReadonlyMap<string, string> | null> {
	const cited = report.sections.flatMap(({ passages }) =>
		passages.flatMap(({ citations }) => citations)
	);
	if (cited.length === 0) return noQuotes;
	const stored = await loadSource(ctx.db, ctx, contact);
	if (!stored) return null;
	const { text } = stored.source;
	return new Map(
		cited.map(({ unit, charStart, charEnd }) => [
			unit,
			text.slice(charStart, charEnd).replace(/\s+/g, ' ').trim()
		])
	);
}
