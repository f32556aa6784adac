import type { Loss } from '#lib/domain/assessment/exchange/dossier.ts';
import { lossSentence } from '#lib/domain/assessment/exchange/losses.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { now } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import { readImport } from './exchange/read-import.ts';
import type { ImportPreview } from './import.ts';
import { importDossier, previewImport } from './import.ts';
import { stageImport, takeStaged } from './import-stage.ts';
import type { Lapsed } from './change.ts';
import { loadAssessments } from './load.ts';
import type { AssessmentRef } from './state.ts';

export interface LossLine {
	where: string;
	sentence: string;
}
export interface CountLine {
	what: string;
	in: number;
	carried: number;
	lost: number;
}

export interface FilePreview extends ImportPreview {
	/** To confirm by. */
	staged: string;
	fileName: string;
	format: string;
	losses: LossLine[];
	counts: CountLine[];
}

/** Reads a file and tells what it would change; the file is held in memory until she confirms. */
export async function checkImport(
	ctx: Ctx,
	ref: AssessmentRef,
	file: { name: string; bytes: Uint8Array },
	locale: Locale
): Promise<Result<FilePreview>> {
	const access = await pilotForActor(ctx.db, ctx, ref.pilotId, 'assessment.edit');
	if (!access.ok) return access;
	const loaded = await loadAssessments(ctx.db, ctx, access.value.pilot);
	if (!loaded) return refuse('not-found');
	const read = await readImport(file.bytes, file.name, {
		templates: loaded.packs,
		language: locale,
		newId: ctx.newId,
		now: now(ctx),
		kind: ref.kind
	});
	if (!read.ok) return read;
	const { dossier, files, format } = read.value;
	const preview = await previewImport(ctx, { ...ref, dossier: dossier.value, files }, locale);
	if (!preview.ok) return preview;
	const { contentsHash } = preview.value;
	const fileName = file.name.slice(0, 120);
	const staged = { ...ref, userId: ctx.actor.userId, fileName, format, dossier, files };
	return ok({
		...preview.value,
		staged: stageImport(ctx, { ...staged, contentsHash }),
		fileName,
		format,
		losses: lossLines(dossier.losses, locale),
		counts: countLines(dossier.counts)
	});
}

/** Stores what was previewed, or nothing. */
export async function confirmImport(
	ctx: Ctx,
	ref: AssessmentRef,
	name: string
): Promise<Result<{ lapsed: Lapsed }>> {
	const staged = takeStaged(ctx, name, ctx.actor.userId, ref);
	if (!staged) return refuse('import-expired');
	const { dossier, files, format, contentsHash } = staged;
	return importDossier(ctx, {
		...ref,
		dossier: dossier.value,
		files,
		format,
		seenHash: contentsHash
	});
}

export function lossLines(losses: readonly Loss[], locale: Locale): LossLine[] {
	return losses.map((loss) => ({ where: loss.where, sentence: lossSentence(loss, locale) }));
}

export function countLines(
	counts: Record<string, { in: number; carried: number; lost: number }>
): CountLine[] {
	return Object.entries(counts)
		.filter(([, count]) => count.in > 0)
		.map(([what, count]) => ({ what, ...count }));
}
