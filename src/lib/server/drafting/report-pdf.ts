import type { Content } from 'pdfmake/interfaces';
import { pick } from '#lib/domain/locale.ts';
import type { Report } from '#lib/domain/report.ts';
import { aiSentences, authorLine, pointAnswer, reportLabels } from '#lib/domain/report-text.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { recordEvent } from '../context.ts';
import { bullets, code, facts, heading, panel, paragraph } from '../pdf/blocks.ts';
import type { PdfDefinition } from '../pdf/render.ts';
import { renderPdf } from '../pdf/render.ts';
import { contactEvent } from './access.ts';
import { loadReport } from './validate.ts';

/** The validated report as a PDF, in the language of the report. Taking it out of Waarborg is kept in the audit trail. */
export async function exportReport(
	ctx: Ctx,
	contactId: string
): Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; name: string }>> {
	const loaded = await loadReport(ctx, contactId);
	if (!loaded.ok) return loaded;
	const { report, sha256, access } = loaded.value;
	const bytes = await renderPdf(reportDefinition(report, sha256));
	await recordEvent(
		ctx,
		contactEvent(access.contact, 'report.exported', { format: 'pdf', sha256 })
	);
	return ok({ bytes: new Uint8Array(bytes), name: `${report.template.id}-${report.reference}` });
}

/** The report in the house style. The footer carries the moment of validation: the same report always gives the same pages. */
export function reportDefinition(report: Report, sha256: string): PdfDefinition {
	const { language } = report;
	return {
		title: pick(report.template.title, language),
		subtitle: pick(reportLabels.reference, language) + ' ' + report.reference,
		organisation: report.organisation,
		locale: language,
		confidentiality: 'confidential',
		at: new Date(report.validatedAt),
		content: [
			...report.sections.flatMap((section) => sectionContent(report, section)),
			heading(pick(reportLabels.made, language)),
			...madeContent(report),
			code('SHA-256', sha256)
		]
	};
}

function sectionContent(report: Report, section: Report['sections'][number]): Content[] {
	const { language } = report;
	const points = section.points.filter(({ answer }) => answer.how !== 'gevonden');
	if (section.passages.length === 0 && points.length === 0) return [];
	return [
		heading(pick(section.title, language)),
		...section.passages.map(({ text, by }) =>
			paragraph(
				by === 'worker' && report.ai ? `${text} [${pick(reportLabels.byWorker, language)}]` : text
			)
		),
		...(points.length > 0
			? [
					facts(
						points.map(
							(point) => [pick(point.title, language), pointAnswer(point, language)] as const
						)
					)
				]
			: [])
	];
}

function madeContent(report: Report): Content[] {
	if (!report.ai) return [paragraph(authorLine(report))];
	const [lead = '', ...rest] = aiSentences(report, report.ai);
	return [paragraph(authorLine(report)), panel(lead, ''), bullets(rest)];
}
