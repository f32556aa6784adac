import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { consultationDocument } from '#lib/domain/assessment/exchange/art36.ts';
import { toCnil } from '#lib/domain/assessment/exchange/cnil-out.ts';
import { assessmentDocument } from '#lib/domain/assessment/exchange/document.ts';
import type { Converted } from '#lib/domain/assessment/exchange/dossier.ts';
import { toInvulhulpen } from '#lib/domain/assessment/exchange/invulhulpen-out.ts';
import { toAlgoritmeregister, toAnnex8C } from '#lib/domain/assessment/exchange/summaries.ts';
import { toWaarborg } from '#lib/domain/assessment/exchange/waarborg-json.ts';
import type { DocumentModel } from '#lib/domain/document.ts';
import { sha256Hex } from '#lib/domain/hash.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Ctx } from '../../context.ts';
import { recordEvent } from '../../context.ts';
import { inHouseStyle } from '../../house-style/print.ts';
import { allAttachments } from '../attachments.ts';
import type { ForExport } from './load-for-export.ts';
import { loadForExport } from './load-for-export.ts';
import { writeZip } from './write-zip.ts';

export const exportFormats = [
	'json',
	'zip',
	'cnil',
	'cnil-2018',
	'invulhulpen',
	'annex8c',
	'algoritmeregister',
	'pdf',
	'docx',
	'art36-pdf',
	'art36-docx'
] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportRequest {
	pilotId: string;
	kind: AssessmentKind;
	format: ExportFormat;
	/** Of the document, and of the words for choices. */
	locale: Locale;
}

export interface ExportedFile {
	/** With its extension. */
	fileName: string;
	mediaType: string;
	bytes: Uint8Array<ArrayBuffer>;
	/** What the format could not hold. */
	losses: Converted<unknown>['losses'];
	counts: Converted<unknown>['counts'];
}

/**
 * One assessment in a format of choice, for who may see the pilot. Hidden answers and accounts are in none of them. Leaves an audit entry
 * with the sum of the file.
 */
export async function exportAssessment(
	ctx: Ctx,
	request: ExportRequest
): Promise<Result<ExportedFile>> {
	const { pilotId, kind, format, locale } = request;
	const loaded = await loadForExport(ctx, pilotId, kind, locale);
	if (!loaded.ok) return loaded;
	const made = await makers[format](ctx, request, loaded.value);
	if (!made.ok) return made;
	const { bytes, extension, mediaType, losses = [], counts = {} } = made.value;
	await recordEvent(ctx, {
		action: 'assessment.exported',
		subjectKind: 'assessment',
		subjectId: loaded.value.assessmentId,
		pilotId,
		detail: { kind, format, sha256: sha256Hex(bytes) }
	});
	const fileName = `${kind}-${slug(loaded.value.context.dossier.name)}${suffixes[format] ?? ''}.${extension}`;
	return ok({ fileName, mediaType, bytes, losses, counts });
}

interface Made {
	bytes: Uint8Array<ArrayBuffer>;
	extension: string;
	mediaType: string;
	losses?: Converted<unknown>['losses'];
	counts?: Converted<unknown>['counts'];
}
type Maker = (ctx: Ctx, request: ExportRequest, loaded: ForExport) => Promise<Result<Made>>;

const suffixes: Partial<Record<ExportFormat, string>> = {
	cnil: '-cnil',
	'cnil-2018': '-cnil-2018',
	invulhulpen: '-invulhulpen',
	annex8c: '-bijlage-viii-c',
	algoritmeregister: '-algoritmeregister',
	'art36-pdf': '-artikel-36',
	'art36-docx': '-artikel-36'
};

const makers: Record<ExportFormat, Maker> = {
	json: (_ctx, _request, { context }) => json(toWaarborg(context)),
	zip,
	cnil: (_ctx, _request, { context }) => json(toCnil(context)),
	'cnil-2018': (_ctx, _request, { context }) => json(toCnil(context, { dialect: '2018' })),
	invulhulpen: (_ctx, _request, { context }) => json(toInvulhulpen(context)),
	annex8c: (_ctx, { locale }, { pair }) => json(toAnnex8C(pair, locale)),
	algoritmeregister: (_ctx, _request, { pair }) => json(toAlgoritmeregister(pair)),
	pdf: (ctx, { locale }, { context, print }) =>
		paper(ctx, assessmentDocument(context, locale, print), 'pdf'),
	docx: (ctx, { locale }, { context, print }) =>
		paper(ctx, assessmentDocument(context, locale, print), 'docx'),
	'art36-pdf': (ctx, { locale }, { context, print }) =>
		paper(ctx, consultationDocument(context, locale, print), 'pdf'),
	'art36-docx': (ctx, { locale }, { context, print }) =>
		paper(ctx, consultationDocument(context, locale, print), 'docx')
};

async function json({ value, losses, counts }: Converted<unknown>): Promise<Result<Made>> {
	const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, '\t')}\n`);
	return ok({ bytes, extension: 'json', mediaType: 'application/json', losses, counts });
}

async function zip(
	ctx: Ctx,
	{ pilotId, kind }: ExportRequest,
	{ context }: ForExport
): Promise<Result<Made>> {
	const attachments = await allAttachments(ctx, { pilotId, kind });
	if (!attachments.ok) return attachments;
	const bySum = new Map(attachments.value.map(({ bytes }) => [sha256Hex(bytes), bytes]));
	const { value, losses, counts } = toWaarborg(context);
	const bytes = await writeZip(value, bySum);
	return ok({ bytes, extension: 'zip', mediaType: 'application/zip', losses, counts });
}

async function paper(
	ctx: Ctx,
	document: DocumentModel,
	format: 'pdf' | 'docx'
): Promise<Result<Made>> {
	const bytes = await inHouseStyle(ctx, document, format);
	const mediaType =
		format === 'pdf'
			? 'application/pdf'
			: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
	return ok({ bytes, extension: format, mediaType });
}

/** As it may stand in a file name on any system. */
function slug(name: string): string {
	const bare = name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	return bare.slice(0, 60) || 'beoordeling';
}
