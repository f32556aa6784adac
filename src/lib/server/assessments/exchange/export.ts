import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { consultationDocument } from '#lib/domain/assessment/exchange/art36.ts';
import { assessmentDocument } from '#lib/domain/assessment/exchange/document.ts';
import type { Loss } from '#lib/domain/assessment/exchange/dossier.ts';
import { toAlgoritmeregister, toAnnex8C } from '#lib/domain/assessment/exchange/summaries.ts';
import { sha256Hex } from '#lib/domain/hash.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Ctx } from '../../context.ts';
import { recordEvent, today } from '../../context.ts';
import { inHouseStyle } from '../../house-style/print.ts';
import type { ExportedFile } from '../export.ts';
import { slug } from '../export.ts';
import type { AssessmentRef } from '../state.ts';
import { loadForExport } from './load-for-export.ts';

/** What is made of an assessment to be read or registered; it does not come back. */
export const printFormats = [
	'pdf',
	'docx',
	'art36-pdf',
	'art36-docx',
	'annex8c',
	'algoritmeregister'
] as const;
export type PrintFormat = (typeof printFormats)[number];

/** Prior consultation is about data protection only. */
export function printsFor(kind: AssessmentKind): PrintFormat[] {
	return printFormats.filter((format) => kind === 'dpia' || !format.startsWith('art36'));
}

/**
 * One assessment on paper, its dossier for prior consultation, or its summary for a register, for who may see the pilot. No hidden answers
 * and no accounts. Leaves an audit entry with the sum of the file.
 */
export async function printAssessment(
	ctx: Ctx,
	ref: AssessmentRef,
	format: PrintFormat,
	locale: Locale
): Promise<Result<ExportedFile & { losses: Loss[] }>> {
	const loaded = await loadForExport(ctx, ref.pilotId, ref.kind, locale);
	if (!loaded.ok) return loaded;
	const { context, pair, print, assessmentId } = loaded.value;
	const paper = async (kind: 'pdf' | 'docx', document: typeof assessmentDocument) => ({
		bytes: await inHouseStyle(ctx, document(context, locale, print), kind),
		losses: []
	});
	const consultation = () => consultationDocument(context, locale, print);
	const makers: Record<
		PrintFormat,
		() => Promise<{ bytes: ExportedFile['bytes']; losses: Loss[] }>
	> = {
		pdf: () => paper('pdf', assessmentDocument),
		docx: () => paper('docx', assessmentDocument),
		'art36-pdf': () => paper('pdf', consultation),
		'art36-docx': () => paper('docx', consultation),
		annex8c: () => asJson(toAnnex8C(pair, locale)),
		algoritmeregister: () => asJson(toAlgoritmeregister(pair))
	};
	const { bytes, losses } = await makers[format]();
	await recordEvent(ctx, {
		action: 'assessment.exported',
		subjectKind: 'assessment',
		subjectId: assessmentId,
		pilotId: ref.pilotId,
		detail: { kind: ref.kind, format, sha256: sha256Hex(bytes) }
	});
	const base = `${ref.kind}-${slug(context.dossier.name)}-${today(ctx)}`;
	return ok({
		fileName: `${base}${endings[format]}`,
		mediaType: mediaTypes[format],
		bytes,
		losses
	});
}

async function asJson({ value, losses }: { value: unknown; losses: Loss[] }) {
	const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, '\t')}\n`);
	return { bytes, losses };
}

const endings: Record<PrintFormat, string> = {
	pdf: '.pdf',
	docx: '.docx',
	'art36-pdf': '.artikel-36.pdf',
	'art36-docx': '.artikel-36.docx',
	annex8c: '.bijlage-viii-c.json',
	algoritmeregister: '.algoritmeregister.json'
};
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const mediaTypes: Record<PrintFormat, string> = {
	pdf: 'application/pdf',
	docx: word,
	'art36-pdf': 'application/pdf',
	'art36-docx': word,
	annex8c: 'application/json',
	algoritmeregister: 'application/json'
};
