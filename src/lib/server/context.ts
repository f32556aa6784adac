import { dayInBelgium } from '#lib/domain/calendar-day.ts';
import type { Transaction } from 'kysely';
import type { AuditEvent } from '../domain/audit.ts';
import type { Actor } from '../domain/permissions.ts';
import type { Result } from '../domain/result.ts';
import { mayChangeAlerts, reconcileAlerts } from './alerts/reconcile.ts';
import { appendAudit } from './audit/append.ts';
import type { Content } from './content/load.ts';
import type { KeyStore } from './crypto/keys.ts';
import type { Db, OpenDatabase } from './db/open.ts';
import type { Database } from './db/schema.ts';

export type Trx = Transaction<Database>;

/** Everything the services need that is the same for every request. */
export interface Services {
	db: Db;
	dialect: OpenDatabase['dialect'];
	content: Content;
	keys: KeyStore;
	/** The only clock: domain code gets its `now` from here. */
	clock: () => Date;
	newId: () => string;
}

/** What a use-case gets: the services and who asks. Passed on, never ambient. */
export interface Ctx extends Services {
	actor: Actor;
}

/** ISO-8601 UTC of the context's clock. */
export function now(ctx: Services): string {
	return ctx.clock().toISOString();
}

/** The calendar day of the context's clock in Belgium, `YYYY-MM-DD`: due dates end at midnight where the people are. */
export function today(ctx: Services): string {
	return dayInBelgium(now(ctx));
}

class Rollback extends Error {
	result: Result<never>;
	constructor(result: Result<never>) {
		super('refused');
		this.result = result;
	}
}

/**
 * Runs a use-case in one transaction. A refusal rolls everything back and is returned as a value; an exception rolls back and
 * is rethrown. `audit` writes the entry of the change in the same transaction; alerts that begin or end with the change do so in it as
 * well. Never await anything outside the database in it.
 */
export async function inTransaction<T>(
	ctx: Ctx,
	work: (trx: Trx, audit: (event: AuditEvent) => Promise<void>) => Promise<Result<T>>
): Promise<Result<T>> {
	try {
		return await ctx.db.transaction().execute(async (trx) => {
			const touched = new Set<string>();
			const result = await work(trx, async (event) => {
				await appendAudit(trx, ctx, event);
				if (event.pilotId && mayChangeAlerts(event.action)) touched.add(event.pilotId);
			});
			if (!result.ok) throw new Rollback(result);
			for (const pilotId of touched) await reconcileAlerts(trx, ctx, pilotId);
			return result;
		});
	} catch (error) {
		if (error instanceof Rollback) return await recordRefusal(ctx, error.result);
		throw error;
	}
}

/** What a refusal wants kept (an attempt on another organisation's data) outlives the roll-back. */
async function recordRefusal(ctx: Ctx, result: Result<never>): Promise<Result<never>> {
	if (result.ok || !result.refusal.event) return result;
	const { event, ...refusal } = result.refusal;
	await recordEvent(ctx, event);
	return { ok: false, refusal };
}

/** Records an event that is not part of a change (a refusal, a sign-in) in a transaction of its own. */
export async function recordEvent(ctx: Ctx, event: AuditEvent): Promise<void> {
	await ctx.db.transaction().execute((trx) => appendAudit(trx, ctx, event));
}
