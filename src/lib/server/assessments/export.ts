import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { consultationDocument } from '#lib/domain/assessment/exchange/art36.ts';
import { toCnil } from '#lib/domain/assessment/exchange/cnil-out.ts';
import { assessmentDocument } from '#lib/domain/assessment/exchange/document.ts';
import type { Converted, Loss } from '#lib/domain/assessment/exchange/dossier.ts';
import { toInvulhulpen } from '#lib/domain/assessment/exchange/invulhulpen-out.ts';
import { toAlgoritmeregister, toAnnex8C } from '#lib/domain/assessment/exchange/summaries.ts';
import type { WaarborgFile } from '#lib/domain/assessment/exchange/waarborg-json.ts';
import { toWaarborg } from '#lib/domain/assessment/exchange/waarborg-json.ts';
import { sha256Hex } from '#lib/domain/hash.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { recordEvent, today } from '../context.ts';
import { inHouseStyle } from '../house-style/print.ts';
import { allAttachments } from './attachments.ts';
import type { ForExport } from './exchange/load-for-export.ts';
import { loadForExport } from './exchange/load-for-export.ts';
import { writeZip } from './exchange/write-zip.ts';
import type { AssessmentRef } from './state.ts';

/** What an assessment can leave as data, with a report of what does not travel: to be read in again, or for a register. */
export const dataFormats = [
	'zip',
	'json',
	'cnil',
	'cnil-2018',
	'invulhulpen',
	'annex8c',
	'algoritmeregister'
] as const;
export type DataFormat = (typeof dataFormats)[number];

/** On paper everything stands; it does not come back. */
export const paperFormats = ['pdf', 'docx', 'art36-pdf', 'art36-docx'] as const;
export type PaperFormat = (typeof paperFormats)[number];

export const exportFormats = [...dataFormats, ...paperFormats] as const;
export type ExportFormat = DataFormat | PaperFormat;

/** Those of the formats that exist for this assessment: the CNIL has none for fundamental rights, and prior consultation is about data protection. */
export function formatsFor<F extends ExportFormat>(
	kind: AssessmentKind,
	formats: readonly F[]
): F[] {
	return formats.filter((format) => kind === 'dpia' || !/^(cnil|art36)/.test(format));
}

export interface ExportReport {
	losses: Loss[];
	counts: Converted<unknown>['counts'];
}
export interface ExportedFile extends ExportReport {
	fileName: string;
	mediaType: string;
	bytes: Uint8Array<ArrayBuffer>;
}

/** What would travel in a form and what would not, before anything is downloaded. */
export async function exportReport(
	ctx: Ctx,
	ref: AssessmentRef,
	format: DataFormat,
	locale: Locale
): Promise<Result<ExportReport>> {
	const loaded = await loadForExport(ctx, ref, locale);
	if (!loaded.ok) return loaded;
	const { losses, counts } = converted(loaded.value, format, locale);
	return ok({ losses, counts });
}

/** The file itself, without hidden answers or accounts; that it left, and its sum, is in the audit. */
export async function exportAssessment(
	ctx: Ctx,
	ref: AssessmentRef,
	format: ExportFormat,
	locale: Locale
): Promise<Result<ExportedFile>> {
	const loaded = await loadForExport(ctx, ref, locale);
	if (!loaded.ok) return loaded;
	const { assessmentId, context } = loaded.value;
	const made = isPaper(format)
		? await onPaper(ctx, loaded.value, format, locale)
		: await asData(ctx, ref, converted(loaded.value, format, locale), format);
	if (!made.ok) return made;
	const { bytes, losses } = made.value;
	await recordEvent(ctx, {
		action: 'assessment.exported',
		subjectKind: 'assessment',
		subjectId: assessmentId,
		pilotId: ref.pilotId,
		detail: { kind: ref.kind, format, losses: losses.length, sha256: sha256Hex(bytes) }
	});
	const { ending, mediaType } = files[format];
	const fileName = `${ref.kind}-${slug(context.dossier.name)}-${today(ctx)}${ending}`;
	return ok({ ...made.value, fileName, mediaType });
}

type Made = ExportReport & Pick<ExportedFile, 'bytes'>;

const pdf = 'application/pdf';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const json = 'application/json';

const files: Record<ExportFormat, { ending: string; mediaType: string }> = {
	zip: { ending: '.zip', mediaType: 'application/zip' },
	json: { ending: '.waarborg.json', mediaType: json },
	cnil: { ending: '.cnil.json', mediaType: json },
	'cnil-2018': { ending: '.cnil-2018.json', mediaType: json },
	invulhulpen: { ending: '.invulhulpen.json', mediaType: json },
	annex8c: { ending: '.bijlage-viii-c.json', mediaType: json },
	algoritmeregister: { ending: '.algoritmeregister.json', mediaType: json },
	pdf: { ending: '.pdf', mediaType: pdf },
	docx: { ending: '.docx', mediaType: word },
	'art36-pdf': { ending: '.artikel-36.pdf', mediaType: pdf },
	'art36-docx': { ending: '.artikel-36.docx', mediaType: word }
};

function isPaper(format: ExportFormat): format is PaperFormat {
	return paperFormats.some((known) => known === format);
}

async function onPaper(
	ctx: Ctx,
	{ context, print }: ForExport,
	format: PaperFormat,
	locale: Locale
): Promise<Result<Made>> {
	const document = format.startsWith('art36')
		? consultationDocument(context, locale, print)
		: assessmentDocument(context, locale, print);
	const bytes = await inHouseStyle(ctx, document, format.endsWith('pdf') ? 'pdf' : 'docx');
	return ok({ bytes, losses: [], counts: {} });
}

function converted(
	{ context, pair }: ForExport,
	format: DataFormat,
	locale: Locale
): Converted<unknown> {
	switch (format) {
		case 'zip':
			return toWaarborg(context);
		case 'json':
			return withoutBytes(toWaarborg(context));
		case 'cnil':
			return toCnil(context, { dialect: '2022' });
		case 'cnil-2018':
			return toCnil(context, { dialect: '2018' });
		case 'invulhulpen':
			return toInvulhulpen(context);
		case 'annex8c':
			return toAnnex8C(pair, locale);
		case 'algoritmeregister':
			return toAlgoritmeregister(pair);
	}
}

/** The JSON alone names the attachments; their bytes travel in the ZIP only. */
function withoutBytes(whole: Converted<WaarborgFile>): Converted<WaarborgFile> {
	const lost = whole.value.dossier.attachments.length;
	return {
		...whole,
		losses: [
			...whole.losses,
			...(lost > 0
				? [{ where: 'attachments', code: 'attachments-lost', params: { count: lost } }]
				: [])
		],
		counts: { ...whole.counts, attachments: { in: lost, carried: 0, lost } }
	};
}

async function asData(
	ctx: Ctx,
	ref: AssessmentRef,
	{ value, losses, counts }: Converted<unknown>,
	format: DataFormat
): Promise<Result<Made>> {
	if (format !== 'zip') {
		const text = `${JSON.stringify(value, null, '\t')}\n`;
		return ok({ bytes: new TextEncoder().encode(text), losses, counts });
	}
	const zip = await zipped(ctx, ref, value as WaarborgFile);
	return zip.ok ? ok({ bytes: zip.value, losses, counts }) : zip;
}

async function zipped(
	ctx: Ctx,
	ref: AssessmentRef,
	file: WaarborgFile
): Promise<Result<Uint8Array<ArrayBuffer>>> {
	const kept = await allAttachments(ctx, ref);
	if (!kept.ok) return kept;
	const bytesById = new Map(kept.value.map(({ id, bytes }) => [id, bytes]));
	const bySum = new Map(
		file.dossier.attachments.map(({ id, sha256 }) => [sha256, bytesById.get(id)])
	);
	if ([...bySum.values()].includes(undefined)) return refuse('changed-meanwhile');
	return ok(await writeZip(file, async (sha256) => bySum.get(sha256) ?? new Uint8Array()));
}

/** A name as it may stand in a file name on any system. */
export function slug(name: string): string {
	return (
		name
			.normalize('NFKD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '')
			.slice(0, 60) || 'pilot'
	);
}
