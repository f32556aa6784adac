import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { toCnil } from '#lib/domain/assessment/exchange/cnil-out.ts';
import type { Converted, Loss } from '#lib/domain/assessment/exchange/dossier.ts';
import { toInvulhulpen } from '#lib/domain/assessment/exchange/invulhulpen-out.ts';
import type { DossierInContext } from '#lib/domain/assessment/exchange/outgoing.ts';
import type { WaarborgFile } from '#lib/domain/assessment/exchange/waarborg-json.ts';
import { toWaarborg } from '#lib/domain/assessment/exchange/waarborg-json.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { inTransaction, today } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import { allAttachments } from './attachments.ts';
import { loadDossier } from './dossier.ts';
import { writeZip } from './exchange/write-zip.ts';
import { loadAssessments } from './load.ts';
import type { AssessmentRef } from './state.ts';

/** What an assessment can leave as. */
export const exportFormats = ['zip', 'json', 'cnil', 'cnil-2018', 'invulhulpen'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The forms that exist for this assessment: the CNIL has none for fundamental rights. */
export function formatsFor(kind: AssessmentKind): ExportFormat[] {
	return exportFormats.filter((format) => kind === 'dpia' || !format.startsWith('cnil'));
}

export interface ExportReport {
	losses: Loss[];
	counts: Converted<unknown>['counts'];
}
export interface ExportedFile {
	fileName: string;
	mediaType: string;
	bytes: Uint8Array<ArrayBuffer>;
}

/** What would travel in a form and what would not, before anything is downloaded. */
export async function exportReport(
	ctx: Ctx,
	ref: AssessmentRef,
	format: ExportFormat,
	locale: Locale
): Promise<Result<ExportReport>> {
	const context = await dossierInContext(ctx, ref, locale);
	if (!context.ok) return context;
	const { losses, counts } = converted(context.value, format);
	return ok({ losses, counts });
}

/** The file itself; that it left is in the audit. */
export async function exportAssessment(
	ctx: Ctx,
	ref: AssessmentRef,
	format: ExportFormat,
	locale: Locale
): Promise<Result<ExportedFile>> {
	const context = await dossierInContext(ctx, ref, locale);
	if (!context.ok) return context;
	const { value, losses } = converted(context.value, format);
	const file = await written(ctx, ref, format, value);
	if (!file.ok) return file;
	const recorded = await inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, ref.pilotId, 'pilot.view');
		if (!access.ok) return access;
		await audit({
			action: 'assessment.exported',
			subjectKind: 'assessment',
			subjectId: ref.pilotId,
			pilotId: ref.pilotId,
			detail: { kind: ref.kind, format, losses: losses.length }
		});
		return ok(undefined);
	});
	if (!recorded.ok) return recorded;
	const { dossier } = context.value;
	const base = `${ref.kind}-${slug(dossier.name)}-${today(ctx)}`;
	return ok({ ...file.value, fileName: `${base}${endings[format]}` });
}

const endings: Record<ExportFormat, string> = {
	zip: '.zip',
	json: '.waarborg.json',
	cnil: '.cnil.json',
	'cnil-2018': '.cnil-2018.json',
	invulhulpen: '.invulhulpen.json'
};

function converted(context: DossierInContext, format: ExportFormat): Converted<unknown> {
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

async function written(
	ctx: Ctx,
	ref: AssessmentRef,
	format: ExportFormat,
	value: unknown
): Promise<Result<Omit<ExportedFile, 'fileName'>>> {
	if (format !== 'zip') {
		const text = `${JSON.stringify(value, null, '\t')}\n`;
		return ok({ mediaType: 'application/json', bytes: new TextEncoder().encode(text) });
	}
	const files = await allAttachments(ctx, ref);
	if (!files.ok) return files;
	const { dossier } = value as WaarborgFile;
	const bySum = new Map(
		dossier.attachments.map(({ id, sha256 }) => [
			sha256,
			files.value.find((file) => file.id === id)?.bytes
		])
	);
	const missing = dossier.attachments.find(({ sha256 }) => !bySum.get(sha256));
	if (missing) return refuse('changed-meanwhile');
	const bytes = await writeZip(value as WaarborgFile, (sha256) =>
		Promise.resolve(bySum.get(sha256) ?? new Uint8Array())
	);
	return ok({ mediaType: 'application/zip', bytes });
}

/** An assessment with its template and the other one, as the exchange formats want it. */
export async function dossierInContext(
	ctx: Ctx,
	{ pilotId, kind }: AssessmentRef,
	locale: Locale
): Promise<Result<DossierInContext>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const loaded = await loadAssessments(ctx.db, ctx, access.value.pilot);
	if (!loaded) return refuse('not-found');
	const otherKind = kind === 'dpia' ? 'fria' : 'dpia';
	const dossier = await loadDossier(ctx, pilotId, kind, locale);
	if (!dossier.ok) return dossier;
	const other = await loadDossier(ctx, pilotId, otherKind, locale);
	if (!other.ok) return other;
	const { contentsHash: whole, sections } = loaded[kind].state;
	return ok({
		dossier: dossier.value,
		template: loaded.packs[kind],
		other: { dossier: other.value, template: loaded.packs[otherKind] },
		fingerprints: { whole, sections }
	});
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
