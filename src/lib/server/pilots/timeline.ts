import { firstBrokenLink } from '#lib/domain/audit.ts';
import { nextDay, startOfDay } from '#lib/domain/calendar-day.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { pilotForActor } from './access.ts';

export interface TimelineFilter {
	/** First part of the action: `pilot`, `evidence`, `assessment` … */
	kind?: string;
	actorId?: string;
	/** Calendar days in Belgium, both included. */
	from?: string;
	to?: string;
}

export interface TimelineEntry {
	seq: number;
	at: string;
	action: string;
	actorId: string | null;
	actorName: string;
	pilotId: string | null;
	subjectKind: string;
	subjectId: string;
	detail: Record<string, unknown>;
}

export interface TimelinePage {
	entries: TimelineEntry[];
	/** Everyone who ever acted here, for the filter. */
	people: { actorId: string; name: string }[];
	page: number;
	pages: number;
}

const pageSize = 50;

/** What happened in a pilot, newest first. */
export async function pilotTimeline(
	ctx: Ctx,
	pilotId: string,
	filter: TimelineFilter,
	page = 1
): Promise<Result<TimelinePage>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.audit');
	return access.ok ? ok(await pageOf(ctx, filter, page, pilotId)) : access;
}

/** What happened in the whole organisation, with the outcome of the check of its chain. */
export async function organisationAudit(
	ctx: Ctx,
	filter: TimelineFilter,
	page = 1
): Promise<Result<TimelinePage & { total: number; brokenAt: number | null }>> {
	if (!can(ctx.actor, 'audit.view')) return refuse('not-allowed');
	const chain = await ctx.db
		.selectFrom('auditEvent')
		.selectAll()
		.where('organisationId', '=', ctx.actor.organisationId)
		.orderBy('seq')
		.execute();
	return ok({
		...(await pageOf(ctx, filter, page)),
		total: chain.length,
		brokenAt: firstBrokenLink(chain)
	});
}

/** All entries that match, newest first, for the CSV file; of one pilot, or of the organisation. */
export async function auditForExport(
	ctx: Ctx,
	filter: TimelineFilter,
	pilotId?: string
): Promise<Result<TimelineEntry[]>> {
	if (pilotId) {
		const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.audit');
		if (!access.ok) return access;
	} else if (!can(ctx.actor, 'audit.view')) return refuse('not-allowed');
	const rows = await matching(ctx, filter, pilotId).selectAll().orderBy('seq', 'desc').execute();
	return ok(rows.map(toEntry));
}

async function pageOf(
	ctx: Ctx,
	filter: TimelineFilter,
	page: number,
	pilotId?: string
): Promise<TimelinePage> {
	const { count } = await matching(ctx, filter, pilotId)
		.select((eb) => eb.fn.countAll<number | string>().as('count'))
		.executeTakeFirstOrThrow();
	const pages = Math.max(1, Math.ceil(Number(count) / pageSize));
	const shown = Math.min(Math.max(1, page), pages);
	const rows = await matching(ctx, filter, pilotId)
		.selectAll()
		.orderBy('seq', 'desc')
		.limit(pageSize)
		.offset((shown - 1) * pageSize)
		.execute();
	const people = await matching(ctx, {}, pilotId)
		.select(['actorId', 'actorName as name'])
		.distinct()
		.where('actorId', 'is not', null)
		.orderBy('actorName')
		.execute();
	return {
		entries: rows.map(toEntry),
		people: people.map((person) => ({ actorId: person.actorId ?? '', name: person.name })),
		page: shown,
		pages
	};
}

function matching(ctx: Ctx, { kind, actorId, from, to }: TimelineFilter, pilotId?: string) {
	let query = ctx.db
		.selectFrom('auditEvent')
		.where('organisationId', '=', ctx.actor.organisationId);
	if (pilotId) query = query.where('pilotId', '=', pilotId);
	if (kind) query = query.where('action', 'like', `${kind.replace(/[%_\\]/g, '')}.%`);
	if (actorId) query = query.where('actorId', '=', actorId);
	if (from) query = query.where('at', '>=', startOfDay(from));
	if (to) query = query.where('at', '<', startOfDay(nextDay(to)));
	return query;
}

function toEntry(row: Omit<TimelineEntry, 'detail'> & { detail: string }): TimelineEntry {
	const { seq, at, action, actorId, actorName, pilotId, subjectKind, subjectId } = row;
	const detail = JSON.parse(row.detail) as Record<string, unknown>;
	return { seq, at, action, actorId, actorName, pilotId, subjectKind, subjectId, detail };
}
