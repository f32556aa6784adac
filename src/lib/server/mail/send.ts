import type { Localized } from '#lib/domain/locale.ts';
import { pick } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import { sealForOrganisation } from '../crypto/codec.ts';
import type { Db } from '../db/open.ts';
import { receiversOf } from './preferences.ts';
import { findMailSetting } from './setting-repository.ts';

export interface Mail {
	/** Ids of people; who left, or wants no mail, is left out. */
	to: readonly string[];
	/** One text for all, or one in each language: then everyone gets her own. */
	subject: string | Localized;
	/** Plain sentences; an empty line begins a paragraph. No client text, no names of clients. */
	text: string | Localized;
	/** Page of Waarborg to open, from the root: `/pilots/…`. */
	path?: string;
	attachments?: readonly Attachment[];
}

interface Attachment {
	name: string;
	/** Media type: `application/pdf`. */
	type: string;
	bytes: Uint8Array;
}

/** Mail servers commonly stop at 25 MB; in a mail a file takes a third more. */
const mostAttachmentBytes = 15 * 1024 * 1024;

/**
 * Puts a mail in the outbox, one message for each receiver; a worker sends it. To write it in the transaction of the caller, pass
 * `{ ...ctx, db: trx }`: it leaves with what it tells of, or not at all. Nothing goes wrong where mail was never set up: then
 * `configured` is false and nothing is queued.
 */
export async function sendMail(
	ctx: Ctx,
	mail: Mail
): Promise<Result<{ queued: number; configured: boolean }>> {
	const { organisationId } = ctx.actor;
	const attachments = mail.attachments ?? [];
	const size = attachments.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
	if (size > mostAttachmentBytes)
		return refuse('mail-too-large', { max: mostAttachmentBytes / 1024 / 1024 });
	if (!(await findMailSetting(ctx.db, organisationId))) return ok({ queued: 0, configured: false });
	const receivers = (await receiversOf(ctx.db, organisationId, mail.to)).filter(
		({ choice }) => choice !== 'off'
	);
	await inOne(ctx, async (db) => {
		for (const receiver of receivers) await queue(db, ctx, mail, attachments, receiver);
	});
	return ok({ queued: receivers.length, configured: true });
}

/** In the transaction that runs, or in one of its own. */
function inOne(ctx: Ctx, work: (db: Db | Trx) => Promise<void>): Promise<void> {
	return ctx.db.isTransaction ? work(ctx.db) : ctx.db.transaction().execute(work);
}

type Receiver = Awaited<ReturnType<typeof receiversOf>>[number];

async function queue(
	db: Db | Trx,
	ctx: Ctx,
	{ subject, text, path }: Mail,
	attachments: readonly Attachment[],
	{ userId, locale }: Receiver
): Promise<void> {
	const { organisationId } = ctx.actor;
	const id = ctx.newId();
	const at = now(ctx);
	const own = (value: string | Localized) =>
		typeof value === 'string' ? value : pick(value, locale);
	await db
		.insertInto('mailOutbox')
		.values({
			id,
			organisationId,
			userId,
			language: locale,
			subject: oneLine(own(subject)),
			text: own(text),
			path: path ?? null,
			status: 'waiting',
			attempts: 0,
			nextAt: at,
			leaseUntil: null,
			problem: null,
			createdAt: at,
			endedAt: null
		})
		.execute();
	for (const { name, type, bytes } of attachments) {
		const rowId = ctx.newId();
		const cell = { table: 'mailAttachment', column: 'content', rowId };
		const content = await sealForOrganisation(db, ctx.keys, organisationId, cell, bytes);
		await db
			.insertInto('mailAttachment')
			.values({ id: rowId, mailId: id, name: oneLine(name), type, content })
			.execute();
	}
}

/** A header is one line: what breaks it could begin another header. */
function oneLine(text: string): string {
	return text
		.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
		.trim()
		.slice(0, 200);
}
