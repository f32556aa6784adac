import type { Refusal } from '#lib/domain/result.ts';
import type { Services } from '../context.ts';
import { now } from '../context.ts';
import { openForOrganisation } from '../crypto/codec.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';
import type { Trx } from '../context.ts';

export type Message = Row<'mailOutbox'>;

/** Longer than the longest attempt: whoever holds it after that has stopped. */
const leaseMs = 5 * 60_000;

/** Organisations that have something to send now. */
export async function organisationsWithMail(services: Services): Promise<string[]> {
	const rows = await services.db
		.selectFrom('mailOutbox')
		.select('organisationId')
		.distinct()
		.where('status', '=', 'waiting')
		.where('nextAt', '<=', now(services))
		.execute();
	return rows.map(({ organisationId }) => organisationId);
}

/** Messages of an organisation whose time has come, oldest first. */
export function dueMessages(services: Services, organisationId: string): Promise<Message[]> {
	return services.db
		.selectFrom('mailOutbox')
		.selectAll()
		.where('organisationId', '=', organisationId)
		.where('status', '=', 'waiting')
		.where('nextAt', '<=', now(services))
		.orderBy('createdAt')
		.orderBy('id')
		.limit(100)
		.execute();
}

/** Takes a message for this process; false when another one was first. */
export async function claim(services: Services, id: string): Promise<boolean> {
	const leaseUntil = new Date(services.clock().getTime() + leaseMs).toISOString();
	const taken = await services.db
		.updateTable('mailOutbox')
		.set({ status: 'sending', leaseUntil })
		.where('id', '=', id)
		.where('status', '=', 'waiting')
		.executeTakeFirst();
	return taken.numUpdatedRows === 1n;
}

/**
 * Messages that were leaving when their process stopped go back to waiting: whether the server took them cannot be known, and one too
 * many is better than one too few. `all` at the start of the only process there is.
 */
export async function releaseInterrupted(services: Services, all: boolean): Promise<number> {
	const problem: Refusal = { code: 'mail-interrupted' };
	let query = services.db
		.updateTable('mailOutbox')
		.set({ status: 'waiting', leaseUntil: null, problem: JSON.stringify(problem) })
		.where('status', '=', 'sending');
	if (!all) query = query.where('leaseUntil', '<', now(services));
	return Number((await query.executeTakeFirst()).numUpdatedRows);
}

/** Ends a message. Sent or cancelled it keeps neither text nor attachments; given up it keeps them, so that it can be tried again. */
export async function endMessage(
	db: Db | Trx,
	id: string,
	status: 'sent' | 'cancelled' | 'given-up',
	at: string,
	more: { attempts?: number; problem?: Refusal | null } = {}
): Promise<void> {
	const { problem = null, ...rest } = more;
	if (status !== 'given-up')
		await db.deleteFrom('mailAttachment').where('mailId', '=', id).execute();
	await db
		.updateTable('mailOutbox')
		.set({
			...rest,
			...(status !== 'given-up' && { text: null }),
			status,
			leaseUntil: null,
			problem: problem && JSON.stringify(problem),
			endedAt: at
		})
		.where('id', '=', id)
		.execute();
}

/** Puts a message back for later. */
export async function postpone(
	db: Db | Trx,
	id: string,
	nextAt: string,
	attempts: number,
	problem: Refusal
): Promise<void> {
	await db
		.updateTable('mailOutbox')
		.set({
			status: 'waiting',
			leaseUntil: null,
			nextAt,
			attempts,
			problem: JSON.stringify(problem)
		})
		.where('id', '=', id)
		.execute();
}

/** Attachments of a message, opened. */
export async function attachmentsOf(services: Services, message: Message) {
	const rows = await services.db
		.selectFrom('mailAttachment')
		.selectAll()
		.where('mailId', '=', message.id)
		.orderBy('id')
		.execute();
	return Promise.all(
		rows.map(async ({ id, name, type, content }) => {
			const cell = { table: 'mailAttachment', column: 'content', rowId: id };
			const { organisationId } = message;
			const { db, keys } = services;
			return {
				name,
				type,
				bytes: await openForOrganisation(db, keys, organisationId, cell, content)
			};
		})
	);
}
