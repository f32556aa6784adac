import { fileKind, maxEvidenceBytes } from '#lib/domain/checklist/file-kind.ts';
import { sha256Hex } from '#lib/domain/hash.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { openForOrganisation, sealForOrganisation } from '../crypto/codec.ts';
import { pilotForActor } from '../pilots/access.ts';
import { findItem } from './item-repository.ts';
import { noteReadiness } from './note-readiness.ts';
import { pilotPacks } from './packs.ts';

export interface NewEvidence {
	pilotId: string;
	itemNumber: number;
	questionId: string | null;
	title: string;
	fileName: string;
	bytes: Uint8Array;
	/** The day from which it holds, YYYY-MM-DD: not the day of the upload. */
	effectiveDate: string;
	expiresOn: string | null;
}

/** Adds a file as evidence: its kind is read from its content, its bytes are sealed under the organisation's key. */
export function addEvidence(ctx: Ctx, input: NewEvidence): Promise<Result<{ id: string; sha256: string }>> {
	return inTransaction(ctx, async (trx, audit) => {
		const item = await findItem(trx, input.pilotId, input.itemNumber);
		const access = await pilotForActor(trx, ctx, input.pilotId, 'evidence.add', { ownerId: item?.ownerId });
		if (!access.ok) return access;
		const { pilot } = access.value;
		const packs = pilotPacks(ctx.content, pilot);
		const questions = packs?.checklist.items.find(({ number }) => number === input.itemNumber)?.questions ?? [];
		if (!item || (input.questionId && !questions.some(({ id }) => id === input.questionId))) return refuse('not-found');
		const checked = checkFile(input);
		if (!checked.ok) return checked;

		const id = ctx.newId();
		const cell = { table: 'evidence', column: 'content', rowId: id };
		const sha256 = sha256Hex(input.bytes);
		const title = input.title.trim() || input.fileName;
		await trx
			.insertInto('evidence')
			.values({
				id,
				pilotId: pilot.id,
				itemNumber: input.itemNumber,
				questionId: input.questionId,
				title,
				fileName: safeFileName(input.fileName, checked.value.extension),
				mediaType: checked.value.mediaType,
				size: input.bytes.length,
				sha256,
				effectiveDate: input.effectiveDate,
				expiresOn: input.expiresOn,
				content: await sealForOrganisation(trx, ctx.keys, pilot.organisationId, cell, input.bytes),
				uploadedBy: ctx.actor.userId,
				uploadedAt: now(ctx),
				withdrawnAt: null,
				withdrawnReason: null
			})
			.execute();
		await audit({
			action: 'evidence.added',
			subjectKind: 'evidence',
			subjectId: id,
			pilotId: pilot.id,
			detail: { item: input.itemNumber, question: input.questionId, title, sha256, expiresOn: input.expiresOn }
		});
		await noteReadiness(trx, ctx, pilot);
		return ok({ id, sha256 });
	});
}

/** Takes a piece out of the list with a reason. It stays stored: what was signed on it must stay explainable. */
export function withdrawEvidence(
	ctx: Ctx,
	input: { pilotId: string; evidenceId: string; reason: string }
): Promise<Result<void>> {
	return inTransaction(ctx, async (trx, audit) => {
		const piece = await trx
			.selectFrom('evidence')
			.select(['id', 'itemNumber', 'title', 'sha256', 'withdrawnAt'])
			.where('id', '=', input.evidenceId)
			.where('pilotId', '=', input.pilotId)
			.executeTakeFirst();
		const item = piece && (await findItem(trx, input.pilotId, piece.itemNumber));
		const access = await pilotForActor(trx, ctx, input.pilotId, 'evidence.add', { ownerId: item?.ownerId });
		if (!access.ok) return access;
		if (!piece || piece.withdrawnAt) return refuse('not-found');
		const reason = input.reason.trim();
		if (!reason) return refuse('reason-required', undefined, 'reason');
		await trx
			.updateTable('evidence')
			.set({ withdrawnAt: now(ctx), withdrawnReason: reason })
			.where('id', '=', piece.id)
			.execute();
		await audit({
			action: 'evidence.withdrawn',
			subjectKind: 'evidence',
			subjectId: piece.id,
			pilotId: input.pilotId,
			detail: { item: piece.itemNumber, title: piece.title, sha256: piece.sha256, reason }
		});
		return ok(undefined);
	});
}

/** The bytes of a piece of evidence for who may see the pilot. Refuses `evidence-damaged` when they are not what was uploaded. */
export async function readEvidence(
	ctx: Ctx,
	pilotId: string,
	evidenceId: string
): Promise<Result<{ fileName: string; mediaType: string; bytes: Uint8Array }>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const piece = await ctx.db
		.selectFrom('evidence')
		.select(['id', 'fileName', 'mediaType', 'sha256', 'content'])
		.where('id', '=', evidenceId)
		.where('pilotId', '=', pilotId)
		.executeTakeFirst();
	if (!piece) return refuse('not-found');
	const cell = { table: 'evidence', column: 'content', rowId: piece.id };
	const bytes = await openForOrganisation(ctx.db, ctx.keys, access.value.pilot.organisationId, cell, piece.content);
	if (sha256Hex(bytes) !== piece.sha256) return refuse('evidence-damaged');
	return ok({ fileName: piece.fileName, mediaType: piece.mediaType, bytes });
}

function checkFile(input: NewEvidence) {
	const { bytes, fileName: file, effectiveDate, expiresOn } = input;
	if (bytes.length === 0) return refuse('evidence-empty', undefined, 'file');
	if (bytes.length > maxEvidenceBytes) {
		return refuse('evidence-too-large', { file, megabytes: Math.ceil(bytes.length / 1024 / 1024), max: 10 }, 'file');
	}
	const kind = fileKind(bytes);
	if (!kind) return refuse('evidence-kind', { file }, 'file');
	if (expiresOn && expiresOn < effectiveDate) return refuse('evidence-dates', undefined, 'expiresOn');
	return ok(kind);
}

/** A name that is safe in a header and on any disk, with the extension of what is inside. */
function safeFileName(name: string, extension: string): string {
	const base = name.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N} ._-]+/gu, '-').replace(/^[ ._-]+/, '').trim().slice(0, 100);
	return `${base || 'bewijsstuk'}.${extension}`;
}
