import type { AttachmentView } from '#lib/domain/assessment/writing-view.ts';
import type { FileKind } from '#lib/domain/checklist/file-kind.ts';
import { fileKind, maxEvidenceBytes } from '#lib/domain/checklist/file-kind.ts';
import { sha256Hex } from '#lib/domain/hash.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { openForOrganisation, sealForOrganisation } from '../crypto/codec.ts';
import type { Db } from '../db/open.ts';
import { pilotForActor } from '../pilots/access.ts';
import { isSubject } from './comments.ts';
import { live, roomOf } from './live.ts';
import { loadAssessments } from './load.ts';
import { findHeads } from './repository.ts';
import type { AssessmentRef } from './state.ts';

/** More than these beside one assessment is a folder, and belongs in one (V5.2.4). */
export const maximumAttachments = 40;

export interface NewAttachment extends AssessmentRef {
	/** `vraag:<id>` | `risico:<id>` | `deel:<id>` | `geheel` */
	subject: string;
	fileName: string;
	bytes: Uint8Array;
}

/** Keeps a file beside an assessment: its kind is read from its content, its bytes are sealed under the organisation's key. */
export async function addAttachment(
	ctx: Ctx,
	input: NewAttachment
): Promise<Result<{ id: string }>> {
	const done = await inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'assessment.edit');
		if (!access.ok) return access;
		const { pilot } = access.value;
		const loaded = await loadAssessments(trx, ctx, pilot);
		if (!loaded || !isSubject(loaded, input.kind, input.subject)) return refuse('not-found');
		const { head } = loaded[input.kind];
		const stored = await storeAttachment(trx, ctx, pilot.organisationId, head.id, input);
		if (!stored.ok) return stored;
		await audit({
			action: 'assessment.attached',
			subjectKind: 'assessment',
			subjectId: head.id,
			pilotId: pilot.id,
			detail: { kind: input.kind, what: 'added', ...stored.value }
		});
		return ok({ id: stored.value.id });
	});
	if (done.ok) tellOfFile(ctx, input);
	return done;
}

/** Checks one file and writes it, inside someone else's transaction. */
export async function storeAttachment(
	trx: Trx,
	ctx: Ctx,
	organisationId: string,
	assessmentId: string,
	{ subject, fileName, bytes }: Pick<NewAttachment, 'subject' | 'fileName' | 'bytes'>
): Promise<Result<{ id: string; file: string; sha256: string }>> {
	const checked = checkFile(fileName, bytes);
	if (!checked.ok) return checked;
	const { count } = await trx
		.selectFrom('assessmentAttachment')
		.select(({ fn }) => fn.countAll().as('count'))
		.where('assessmentId', '=', assessmentId)
		.where('removedAt', 'is', null)
		.executeTakeFirstOrThrow();
	if (Number(count) >= maximumAttachments)
		return refuse('attachments-too-many', { max: maximumAttachments }, 'file');
	const id = ctx.newId();
	const cell = { table: 'assessmentAttachment', column: 'content', rowId: id };
	const file = safeFileName(fileName, checked.value.extension);
	const sha256 = sha256Hex(bytes);
	await trx
		.insertInto('assessmentAttachment')
		.values({
			id,
			assessmentId,
			subject,
			fileName: file,
			mediaType: checked.value.mediaType,
			size: bytes.length,
			sha256,
			content: await sealForOrganisation(trx, ctx.keys, organisationId, cell, bytes),
			uploadedBy: ctx.actor.userId,
			uploadedAt: now(ctx),
			removedAt: null,
			removedBy: null
		})
		.execute();
	return ok({ id, file, sha256 });
}

/** Takes a file away, or puts it back: the row stays, so that the history can be explained. */
export async function removeAttachment(
	ctx: Ctx,
	input: AssessmentRef & { attachmentId: string; removed: boolean }
): Promise<Result<{ id: string; file: string }>> {
	const done = await inTransaction(ctx, async (trx, audit) => {
		const access = await pilotForActor(trx, ctx, input.pilotId, 'assessment.edit');
		if (!access.ok) return access;
		const row = await findAttachment(trx, input, input.attachmentId);
		if (!row || !!row.removedAt === input.removed) return refuse('not-found');
		await trx
			.updateTable('assessmentAttachment')
			.set({
				removedAt: input.removed ? now(ctx) : null,
				removedBy: input.removed ? ctx.actor.userId : null
			})
			.where('id', '=', row.id)
			.execute();
		await audit({
			action: 'assessment.attached',
			subjectKind: 'assessment',
			subjectId: row.assessmentId,
			pilotId: input.pilotId,
			detail: {
				kind: input.kind,
				what: input.removed ? 'removed' : 'put-back',
				id: row.id,
				file: row.fileName,
				sha256: row.sha256
			}
		});
		return ok({ id: row.id, file: row.fileName });
	});
	if (done.ok) tellOfFile(ctx, input);
	return done;
}

function tellOfFile(ctx: Ctx, { pilotId, kind }: AssessmentRef): void {
	const { userId, name } = ctx.actor;
	live.tell(roomOf(pilotId, kind), userId, { kind: 'attached', byName: name });
}

/** A file that was taken away and can be put back, for who may see the pilot. */
export async function removedAttachment(
	ctx: Ctx,
	ref: AssessmentRef,
	attachmentId: string
): Promise<Pick<AttachmentView, 'id' | 'fileName' | 'subject'> | null> {
	const access = await pilotForActor(ctx.db, ctx, ref.pilotId, 'pilot.view');
	const row = access.ok ? await findAttachment(ctx.db, ref, attachmentId) : undefined;
	if (!row?.removedAt) return null;
	const { id, fileName, subject } = row;
	return { id, fileName, subject };
}

export interface AttachmentBytes {
	id: string;
	fileName: string;
	mediaType: string;
	bytes: Uint8Array;
}

/** The bytes of one file for who may see the pilot; `evidence-damaged` when they are not what was uploaded. */
export async function readAttachment(
	ctx: Ctx,
	ref: AssessmentRef,
	attachmentId: string
): Promise<Result<AttachmentBytes>> {
	const access = await pilotForActor(ctx.db, ctx, ref.pilotId, 'pilot.view');
	if (!access.ok) return access;
	const row = await findAttachment(ctx.db, ref, attachmentId);
	if (!row || row.removedAt) return refuse('not-found');
	return openRow(ctx, access.value.pilot.organisationId, row);
}

/** Every file that travels with an assessment. */
export async function allAttachments(
	ctx: Ctx,
	ref: AssessmentRef
): Promise<Result<AttachmentBytes[]>> {
	const access = await pilotForActor(ctx.db, ctx, ref.pilotId, 'pilot.view');
	if (!access.ok) return access;
	const heads = await findHeads(ctx.db, ref.pilotId);
	const rows = await ctx.db
		.selectFrom('assessmentAttachment')
		.selectAll()
		.where('assessmentId', '=', heads.find(({ kind }) => kind === ref.kind)?.id ?? '')
		.where('removedAt', 'is', null)
		.orderBy('uploadedAt')
		.orderBy('id')
		.execute();
	const files: AttachmentBytes[] = [];
	for (const row of rows) {
		const opened = await openRow(ctx, access.value.pilot.organisationId, row);
		if (!opened.ok) return opened;
		files.push(opened.value);
	}
	return ok(files);
}

/** The files beside an assessment that were not removed, without their bytes. */
export async function attachmentViews(db: Db, assessmentId: string): Promise<AttachmentView[]> {
	return db
		.selectFrom('assessmentAttachment')
		.innerJoin('user', 'user.id', 'assessmentAttachment.uploadedBy')
		.select([
			'assessmentAttachment.id',
			'subject',
			'fileName',
			'mediaType',
			'size',
			'sha256',
			'user.name as byName',
			'uploadedAt as at'
		])
		.where('assessmentId', '=', assessmentId)
		.where('removedAt', 'is', null)
		.orderBy('uploadedAt')
		.orderBy('assessmentAttachment.id')
		.execute();
}

interface SealedRow {
	id: string;
	fileName: string;
	mediaType: string;
	sha256: string;
	content: Uint8Array;
}

async function openRow(
	ctx: Ctx,
	organisationId: string,
	{ id, fileName, mediaType, sha256, content }: SealedRow
): Promise<Result<AttachmentBytes>> {
	const cell = { table: 'assessmentAttachment', column: 'content', rowId: id };
	const bytes = await openForOrganisation(ctx.db, ctx.keys, organisationId, cell, content);
	if (sha256Hex(bytes) !== sha256) return refuse('evidence-damaged');
	return ok({ id, fileName, mediaType, bytes });
}

async function findAttachment(db: Db | Trx, { pilotId, kind }: AssessmentRef, id: string) {
	return db
		.selectFrom('assessmentAttachment')
		.innerJoin('assessment', 'assessment.id', 'assessmentAttachment.assessmentId')
		.selectAll('assessmentAttachment')
		.where('assessmentAttachment.id', '=', id)
		.where('assessment.pilotId', '=', pilotId)
		.where('assessment.kind', '=', kind)
		.executeTakeFirst();
}

function checkFile(file: string, bytes: Uint8Array): Result<FileKind> {
	if (bytes.length === 0) return refuse('evidence-empty', undefined, 'file');
	if (bytes.length > maxEvidenceBytes) {
		const megabytes = Math.ceil(bytes.length / 1024 / 1024);
		return refuse('evidence-too-large', { file, megabytes, max: 10 }, 'file');
	}
	const kind = fileKind(bytes);
	return kind ? ok(kind) : refuse('evidence-kind', { file }, 'file');
}

/** A name that is safe in a header and on any disk, with the extension of what is inside. */
function safeFileName(name: string, extension: string): string {
	const base = name
		.normalize('NFC')
		.replace(/\.[^.]*$/, '')
		.replace(/[^\p{L}\p{M}\p{N} ._-]+/gu, '-')
		.replace(/^[ ._-]+/, '')
		.trim()
		.slice(0, 100);
	return `${base || 'bijlage'}.${extension}`;
}
