import type {
	ActiveTime,
	ActivityKind,
	Moment,
	Stopwatch,
	StopwatchMark
} from '#lib/domain/active-time.ts';
import { activeTime, stopwatch } from '#lib/domain/active-time.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import type { Db } from '../db/open.ts';
import { changeContact } from './access.ts';

/**
 * A heartbeat of the page: visible, and the person active in the last minute. Only the server's clock counts. Refused for a contact
 * that is finished or whose time a stopwatch takes.
 */
export function recordHeartbeat(
	ctx: Ctx,
	contactId: string,
	kind: ActivityKind
): Promise<Result<null>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }) => {
		if (contact.status === 'validated' || contact.timing === 'stopwatch')
			return refuse('contact-finished');
		await addMoment(trx, ctx, contactId, kind, 'heartbeat');
		return ok(null);
	});
}

/** Adds a moment of the actor to the contact's timeline, inside the transaction of what she did. */
export async function addMoment(
	trx: Trx,
	ctx: Ctx,
	contactId: string,
	kind: Moment['kind'],
	by: Moment['by'],
	at = now(ctx)
): Promise<void> {
	await trx
		.insertInto('activity')
		.values({ id: ctx.newId(), contactId, userId: ctx.actor.userId, kind, by, at })
		.execute();
}

/** Active time of a contact so far. */
export async function activeTimeOf(db: Db | Trx, contactId: string): Promise<ActiveTime> {
	const rows = await db
		.selectFrom('activity')
		.select(['at', 'userId', 'kind', 'by'])
		.where('contactId', '=', contactId)
		.where('kind', 'not in', ['stopwatch', 'copy'])
		.execute();
	return activeTime(rows as Moment[]);
}

/** Presses start or pause; returns how the stopwatch stands. */
export function pressStopwatch(
	ctx: Ctx,
	contactId: string,
	mark: StopwatchMark['mark']
): Promise<Result<Stopwatch>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }) => {
		if (contact.timing !== 'stopwatch' || contact.status !== 'open')
			return refuse('contact-other-path');
		await addPress(trx, ctx, contactId, 'stopwatch', mark);
		return ok(await stopwatchOf(trx, contactId, now(ctx)));
	});
}

/** How the stopwatch of a contact stands at a moment. */
export async function stopwatchOf(db: Db | Trx, contactId: string, at: string): Promise<Stopwatch> {
	const rows = await db
		.selectFrom('activity')
		.select(['at', 'by as mark'])
		.where('contactId', '=', contactId)
		.where('kind', '=', 'stopwatch')
		.execute();
	return stopwatch(rows as StopwatchMark[], at);
}

/**
 * Starts or stops the time of copying a validated report into the client file. It is kept apart from the time of drafting and checking,
 * counts in no measurement, and is shown to the worker alone.
 */
export function pressCopyTimer(
	ctx: Ctx,
	contactId: string,
	mark: StopwatchMark['mark']
): Promise<Result<Stopwatch>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }) => {
		if (contact.status !== 'validated') return refuse('contact-other-path');
		await addPress(trx, ctx, contactId, 'copy', mark);
		return ok(await copyTimeOf(trx, ctx, contactId));
	});
}

/** How long the actor copied a report so far; never a colleague's time, also not after a hand-over. */
export async function copyTimeOf(db: Db | Trx, ctx: Ctx, contactId: string): Promise<Stopwatch> {
	const marks = await copyMarks(db, ctx, [contactId]);
	return stopwatch(marks, now(ctx));
}

/** Seconds that the actor took to copy each of these reports, of those whose time stands still. */
export async function copyTimes(ctx: Ctx, contactIds: readonly string[]): Promise<number[]> {
	const byContact = Map.groupBy(await copyMarks(ctx.db, ctx, contactIds), (it) => it.contactId);
	return [...byContact.values()]
		.map((marks) => stopwatch(marks, now(ctx)))
		.filter(({ running, seconds }) => !running && seconds > 0)
		.map(({ seconds }) => seconds);
}

async function copyMarks(
	db: Db | Trx,
	ctx: Ctx,
	contactIds: readonly string[]
): Promise<(StopwatchMark & { contactId: string })[]> {
	if (contactIds.length === 0) return [];
	const rows = await db
		.selectFrom('activity')
		.select(['contactId', 'at', 'by as mark'])
		.where('contactId', 'in', contactIds)
		.where('userId', '=', ctx.actor.userId)
		.where('kind', '=', 'copy')
		.execute();
	return rows as (StopwatchMark & { contactId: string })[];
}

async function addPress(
	trx: Trx,
	ctx: Ctx,
	contactId: string,
	kind: 'stopwatch' | 'copy',
	by: StopwatchMark['mark']
): Promise<void> {
	await trx
		.insertInto('activity')
		.values({ id: ctx.newId(), contactId, userId: ctx.actor.userId, kind, by, at: now(ctx) })
		.execute();
}
