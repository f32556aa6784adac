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
import { renderDocx } from '../docx/render.ts';
import { letterheadOf } from '../house-style/repository.ts';
import { renderPdf } from '../pdf/render.ts';
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
	const quotes = sources === 'notes' ? await quotesOf(ctx, contact, report) : new Map();
	const term = termOf(contact, today(ctx));
	const document = reportDocument(report, { sources, quotes, term, sha256 });
	return ok({
		contact,
		report,
		sha256,
		document,
		text: documentText(document),
		term,
		copying: await copyTimeOf(ctx.db, ctx, contactId),
		hasQuotes: contact.path !== 'ai' || contact.consent === 'yes'
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

async function inHouseStyle(ctx: Ctx, document: DocumentModel, format: 'pdf' | 'docx') {
	const letterhead = await letterheadOf(ctx.db, ctx.actor.organisationId);
	return format === 'pdf' ? renderPdf(document, letterhead) : renderDocx(document, letterhead);
}

/** What was literally said at the cited places, read from the conversation while it exists: nothing of it is kept for printing. */
async function quotesOf(ctx: Ctx, contact: Contact, report: Report): Promise<Map<string, string>> {
	const stored = await loadSource(ctx.db, ctx, contact);
	if (!stored) return new Map();
	const { text } = stored.source;
	const cited = report.sections.flatMap(({ passages }) =>
		passages.flatMap(({ citations }) => citations)
	);
	return new Map(
		cited.map(({ unit, charStart, charEnd }) => [
			unit,
			text.slice(charStart, charEnd).replace(/\s+/g, ' ').trim()
		])
	);
}
