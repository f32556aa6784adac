import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import type { Db } from '../db/open.ts';

export interface SignedSubject {
	pilotId: string;
	subjectKind: string;
	subjectId: string;
	/** SHA-256 of what was on the screen. */
	subjectHash: string;
	/** What the signature says, in a word: `waarden`, `gereed`, `exitplan`. */
	meaning: string;
}

/** Writes the actor's signature; signing the same content twice changes nothing. Ask for the password before the transaction. */
export async function insertSignature(trx: Trx, ctx: Ctx, subject: SignedSubject): Promise<void> {
	await trx
		.insertInto('signature')
		.values({
			id: ctx.newId(),
			organisationId: ctx.actor.organisationId,
			...subject,
			userId: ctx.actor.userId,
			userName: ctx.actor.name,
			at: now(ctx)
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** Who signed what of a subject, newest first. */
export async function signaturesOf(db: Db | Trx, subjectKind: string, subjectId: string) {
	return db
		.selectFrom('signature')
		.select(['subjectHash', 'meaning', 'userName', 'at'])
		.where('subjectKind', '=', subjectKind)
		.where('subjectId', '=', subjectId)
		.orderBy('at', 'desc')
		.execute();
}
