import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import type { Db } from '../db/open.ts';
import { clientReference } from '#lib/domain/contact.ts';

/** A client of the organisation: a pseudonymous reference behind an opaque id. */
export interface Client {
	id: string;
	organisationId: string;
	reference: string;
}

/** The id of the client with this reference, made when it is the first contact. Safe when two workers do so at once. */
export async function clientIdFor(trx: Trx, ctx: Ctx, reference: string): Promise<string> {
	const { organisationId } = ctx.actor;
	const folded = clientReference(reference);
	await trx
		.insertInto('client')
		.values({ id: ctx.newId(), organisationId, reference: folded, createdAt: now(ctx) })
		.onConflict((conflict) => conflict.columns(['organisationId', 'reference']).doNothing())
		.execute();
	const { id } = await trx
		.selectFrom('client')
		.select('id')
		.where('organisationId', '=', organisationId)
		.where('reference', '=', folded)
		.executeTakeFirstOrThrow();
	return id;
}

/** A client of this organisation, or null. */
export async function findClient(
	db: Db | Trx,
	organisationId: string,
	clientId: string
): Promise<Client | null> {
	const row = await db
		.selectFrom('client')
		.select(['id', 'organisationId', 'reference'])
		.where('id', '=', clientId)
		.where('organisationId', '=', organisationId)
		.executeTakeFirst();
	return row ?? null;
}

/** What the client said last about being asked, over all contacts of the organisation. */
export interface AskingState {
	/** False after a withdrawal, until the client herself asks to be asked. */
	asks: boolean;
	withdrawnAt: string | null;
	askedAgainAt: string | null;
}

export async function askingState(db: Db | Trx, clientId: string): Promise<AskingState> {
	const withdrawal = await db
		.selectFrom('consent')
		.innerJoin('contact', 'contact.id', 'consent.contactId')
		.select(({ fn }) => fn.max('consent.at').as('at'))
		.where('contact.clientId', '=', clientId)
		.where('consent.answer', '=', 'withdrawn')
		.executeTakeFirst();
	const request = await db
		.selectFrom('clientRequest')
		.select(({ fn }) => fn.max('at').as('at'))
		.where('clientId', '=', clientId)
		.executeTakeFirst();
	const withdrawnAt = withdrawal?.at ?? null;
	const askedAgainAt = request?.at ?? null;
	return {
		asks: withdrawnAt === null || (askedAgainAt !== null && askedAgainAt > withdrawnAt),
		withdrawnAt,
		askedAgainAt
	};
}

/** Keeps that the client asks to be asked again; always later than the withdrawal it answers. */
export async function insertRequest(
	trx: Trx,
	ctx: Ctx,
	clientId: string,
	{ withdrawnAt }: AskingState
): Promise<void> {
	const moment = now(ctx);
	const at =
		withdrawnAt !== null && moment <= withdrawnAt
			? new Date(Date.parse(withdrawnAt) + 1).toISOString()
			: moment;
	await trx
		.insertInto('clientRequest')
		.values({ id: ctx.newId(), clientId, by: ctx.actor.userId, at })
		.execute();
}
