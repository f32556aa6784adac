import { can } from '../../domain/permissions.ts';
import { m } from '../../paraglide/messages.js';
import { unreadAlerts } from '../alerts/mine.ts';
import type { Ctx } from '../context.ts';

export interface Navigation {
	user: {
		name: string;
		organisationName: string;
		organisationRole: string;
		/** Open alerts that she has not read. */
		alerts: number;
	} | null;
	nav: { href: string; label: string; current: boolean }[];
	demo: boolean;
}

/** What the shell shows: who is signed in, and the rooms she can enter. */
export async function navigationOf(ctx: Ctx | null, path: string): Promise<Navigation> {
	if (!ctx) return { user: null, nav: [], demo: false };
	const organisation = await ctx.db
		.selectFrom('organisation')
		.select(['name', 'demo'])
		.where('id', '=', ctx.actor.organisationId)
		.executeTakeFirstOrThrow();
	const rooms = [
		{ href: '/', label: m.people_nav_start() },
		{ href: '/pilots', label: m.people_nav_pilots() },
		...((await draftsSomewhere(ctx))
			? [
					{ href: '/opstellen', label: m.people_nav_drafting() },
					{ href: '/oefenen', label: m.practice_title() }
				]
			: []),
		{ href: '/organisatie', label: m.people_nav_organisation() },
		...(can(ctx.actor, 'audit.view') ? [{ href: '/audit', label: m.people_nav_audit() }] : [])
	];
	return {
		user: {
			name: ctx.actor.name,
			organisationName: organisation.name,
			organisationRole: ctx.actor.organisationRole,
			alerts: await unreadAlerts(ctx)
		},
		nav: rooms.map((room) => ({
			...room,
			current: room.href === '/' ? path === '/' : path.startsWith(room.href)
		})),
		demo: organisation.demo === 1
	};
}

async function draftsSomewhere(ctx: Ctx): Promise<boolean> {
	const row = await ctx.db
		.selectFrom('pilotRole')
		.select('id')
		.where('userId', '=', ctx.actor.userId)
		.where('role', 'in', ['MW', 'SU'])
		.where('endedAt', 'is', null)
		.executeTakeFirst();
	return !!row;
}
