import type { AlertKind, AlertParams, AlertSeverity } from '#lib/domain/alert.ts';
import { alertKinds, mustAct } from '#lib/domain/alert.ts';
import { alertName, alertTitle, alertTodo } from '#lib/domain/alert-text.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { PilotRole } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { inTransaction, now } from '../context.ts';

/** An alert as the person concerned sees it. */
export interface MyAlert {
	id: string;
	kind: AlertKind;
	/** Name of the kind, what is the matter, and for who must act what to do; in her language. */
	name: string;
	title: string;
	todo: string | null;
	severity: AlertSeverity;
	pilotId: string;
	pilotName: string;
	href: string;
	dueOn: string | null;
	raisedAt: string;
	closedAt: string | null;
	/** How many times the same cause has come up. */
	round: number;
	read: boolean;
	/** She is named in it, whatever her role. */
	named: boolean;
}

/** The alerts that concern the actor by her roles of today or by name: the open ones, or everything, newest first. */
export async function myAlerts(
	ctx: Ctx,
	locale: Locale,
	which: 'open' | 'all' = 'open'
): Promise<MyAlert[]> {
	const { userId, organisationId } = ctx.actor;
	const roles = await myRoles(ctx);
	let query = ctx.db
		.selectFrom('alert')
		.innerJoin('pilot', 'pilot.id', 'alert.pilotId')
		.leftJoin('alertRead', (join) =>
			join.onRef('alertRead.alertId', '=', 'alert.id').on('alertRead.userId', '=', userId)
		)
		.selectAll('alert')
		.select(['pilot.name', 'pilot.decisionRole', 'alertRead.readAt'])
		.where('alert.organisationId', '=', organisationId)
		.orderBy('alert.raisedAt', 'desc')
		.orderBy('alert.id', 'desc');
	if (which === 'open') query = query.where('alert.closedAt', 'is', null);
	const rows = await query.limit(1000).execute();
	return rows.flatMap((row) => {
		const held = roles.get(row.pilotId) ?? [];
		const named = (JSON.parse(row.users) as string[]).includes(userId);
		const concerned = (JSON.parse(row.roles) as PilotRole[]).some((role) => held.includes(role));
		if (!named && !concerned) return [];
		const kind = row.kind as AlertKind;
		const { dueOn } = row;
		const alert = { kind, dueOn, params: JSON.parse(row.params) as AlertParams };
		const acts = named || mustAct(kind, held, row.decisionRole as PilotRole);
		return [
			{
				id: row.id,
				kind,
				name: alertName(kind, locale),
				title: alertTitle(alert, locale),
				todo: acts ? alertTodo(alert, locale) : null,
				severity: row.severity as AlertSeverity,
				pilotId: row.pilotId,
				pilotName: row.name,
				href: row.path,
				dueOn,
				raisedAt: row.raisedAt,
				closedAt: row.closedAt,
				round: row.round,
				read: row.readAt !== null,
				named
			}
		];
	});
}

/** How many open alerts the actor has not read. */
export async function unreadAlerts(ctx: Ctx): Promise<number> {
	const { userId, organisationId } = ctx.actor;
	const rows = await ctx.db
		.selectFrom('alert')
		.select(['pilotId', 'roles', 'users'])
		.where('organisationId', '=', organisationId)
		.where('closedAt', 'is', null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('alertRead')
						.select('alertRead.id')
						.whereRef('alertRead.alertId', '=', 'alert.id')
						.where('alertRead.userId', '=', userId)
				)
			)
		)
		.execute();
	if (rows.length === 0) return 0;
	const roles = await myRoles(ctx);
	return rows.filter((row) => {
		const held = roles.get(row.pilotId) ?? [];
		return (
			(JSON.parse(row.users) as string[]).includes(userId) ||
			(JSON.parse(row.roles) as PilotRole[]).some((role) => held.includes(role))
		);
	}).length;
}

export interface AlertFilter {
	show: 'open' | 'all' | 'unread';
	kind: AlertKind | null;
	page: number;
}

const pageSize = 25;

/** A page of the actor's alerts with what she can filter on. */
export async function alertsPage(ctx: Ctx, filter: AlertFilter, locale: Locale) {
	const all = await myAlerts(ctx, locale, 'all');
	const chosen = all.filter(
		(alert) =>
			(filter.kind === null || alert.kind === filter.kind) &&
			(filter.show === 'all' || !alert.closedAt) &&
			(filter.show !== 'unread' || !alert.read)
	);
	const pages = Math.max(1, Math.ceil(chosen.length / pageSize));
	const page = Math.min(Math.max(1, filter.page), pages);
	return {
		alerts: chosen.slice((page - 1) * pageSize, page * pageSize),
		page,
		pages,
		filter,
		total: all.length,
		unread: all.filter(({ read, closedAt }) => !read && !closedAt).length,
		kinds: alertKinds
			.filter((kind) => all.some((alert) => alert.kind === kind))
			.map((kind) => ({ kind, name: alertName(kind, locale) }))
	};
}

/** Marks one alert, or all of them, as read or unread for the actor alone. Only what concerns her can be marked. */
export function markAlerts(
	ctx: Ctx,
	input: { id: string | null; read: boolean }
): Promise<Result<{ marked: number }>> {
	return inTransaction(ctx, async (trx) => {
		const mine = await myAlerts({ ...ctx, db: trx }, 'nl', 'all');
		const chosen = mine.filter(({ id }) => input.id === null || id === input.id);
		if (input.id !== null && chosen.length === 0) return refuse('not-found');
		const changing = chosen.filter(({ read }) => read !== input.read);
		const { userId } = ctx.actor;
		for (const { id } of changing) {
			if (input.read) {
				await trx
					.insertInto('alertRead')
					.values({ id: ctx.newId(), alertId: id, userId, readAt: now(ctx) })
					.onConflict((conflict) => conflict.columns(['alertId', 'userId']).doNothing())
					.execute();
			} else {
				await trx
					.deleteFrom('alertRead')
					.where('alertId', '=', id)
					.where('userId', '=', userId)
					.execute();
			}
		}
		return ok({ marked: changing.length });
	});
}

/** The actor's live roles per pilot. */
async function myRoles(ctx: Ctx): Promise<Map<string, PilotRole[]>> {
	const rows = await ctx.db
		.selectFrom('pilotRole')
		.innerJoin('pilot', 'pilot.id', 'pilotRole.pilotId')
		.select(['pilotRole.pilotId', 'pilotRole.role'])
		.where('pilotRole.userId', '=', ctx.actor.userId)
		.where('pilot.organisationId', '=', ctx.actor.organisationId)
		.where('pilotRole.endedAt', 'is', null)
		.execute();
	const roles = new Map<string, PilotRole[]>();
	for (const { pilotId, role } of rows)
		roles.set(pilotId, [...(roles.get(pilotId) ?? []), role as PilotRole]);
	return roles;
}
