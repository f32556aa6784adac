import type { OrganisationRole } from '../../domain/permissions.ts';
import { can } from '../../domain/permissions.ts';
import type { Result } from '../../domain/result.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { Ctx, Services, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';

export interface Person {
	userId: string;
	name: string;
	email: string;
	role: OrganisationRole;
	since: string;
}

export interface OpenInvitation {
	id: string;
	email: string;
	role: OrganisationRole;
	createdAt: string;
	expiresAt: string;
}

/** The people of the organisation and, for who may invite, the invitations still open. */
export async function peopleOf(
	ctx: Ctx
): Promise<Result<{ people: Person[]; invitations: OpenInvitation[]; mayManage: boolean }>> {
	if (!can(ctx.actor, 'people.view')) return refuse('not-allowed');
	const mayManage = can(ctx.actor, 'people.invite');
	const people = await ctx.db
		.selectFrom('membership')
		.innerJoin('user', 'user.id', 'membership.userId')
		.select([
			'user.id as userId',
			'user.name',
			'user.email',
			'membership.role',
			'membership.createdAt as since'
		])
		.where('membership.organisationId', '=', ctx.actor.organisationId)
		.where('membership.endedAt', 'is', null)
		.orderBy('user.name')
		.execute();
	const invitations = mayManage
		? await ctx.db
				.selectFrom('invitation')
				.select(['id', 'email', 'role', 'createdAt', 'expiresAt'])
				.where('organisationId', '=', ctx.actor.organisationId)
				.where('acceptedAt', 'is', null)
				.where('revokedAt', 'is', null)
				.where('expiresAt', '>', now(ctx))
				.orderBy('createdAt', 'desc')
				.execute()
		: [];
	return ok({
		people: people as Person[],
		invitations: invitations as OpenInvitation[],
		mayManage
	});
}

/**
 * Ends someone's membership: her sessions stop working at the next request and her pilot roles end on the same moment. What she
 * did stays on record.
 */
export async function endMembership(ctx: Ctx, userId: string): Promise<Result<void>> {
	if (!can(ctx.actor, 'people.end')) return refuse('not-allowed');
	return inTransaction(ctx, async (trx, audit) => {
		await lockOrganisation(trx, ctx);
		const members = await trx
			.selectFrom('membership')
			.innerJoin('user', 'user.id', 'membership.userId')
			.select(['membership.id', 'membership.userId', 'membership.role', 'user.email'])
			.where('membership.organisationId', '=', ctx.actor.organisationId)
			.where('membership.endedAt', 'is', null)
			.execute();
		const member = members.find((row) => row.userId === userId);
		if (!member) return refuse('not-found');
		if (member.role === 'owner' && ctx.actor.organisationRole !== 'owner')
			return refuse('not-allowed');
		const owners = members.filter((row) => row.role === 'owner');
		if (member.role === 'owner' && owners.length === 1) return refuse('last-owner');
		const at = now(ctx);
		await trx.updateTable('membership').set({ endedAt: at }).where('id', '=', member.id).execute();
		await trx
			.updateTable('pilotRole')
			.set({ endedAt: at })
			.where('userId', '=', userId)
			.where('endedAt', 'is', null)
			.where('pilotId', 'in', (query) =>
				query
					.selectFrom('pilot')
					.select('id')
					.where('organisationId', '=', ctx.actor.organisationId)
			)
			.execute();
		await trx.deleteFrom('session').where('userId', '=', userId).execute();
		await revokeOpenInvitations(trx, ctx, ctx.actor.organisationId, member.email);
		await audit({ action: 'person.ended', subjectKind: 'person', subjectId: userId });
		return ok(undefined);
	});
}

/**
 * Closes every invitation of an address that is still open: whoever joined by one of them must not change her role, or come back after
 * her membership ended, by another.
 */
export async function revokeOpenInvitations(
	trx: Trx,
	services: Services,
	organisationId: string,
	email: string
): Promise<void> {
	await trx
		.updateTable('invitation')
		.set({ revokedAt: now(services) })
		.where('organisationId', '=', organisationId)
		.where('email', '=', email)
		.where('acceptedAt', 'is', null)
		.where('revokedAt', 'is', null)
		.execute();
}

/** Two owners who end each other at the same moment must not both be the second last. SQLite has one writer. */
async function lockOrganisation(trx: Trx, ctx: Ctx): Promise<void> {
	if (ctx.dialect !== 'postgres') return;
	const { organisationId } = ctx.actor;
	await trx
		.selectFrom('organisation')
		.select('id')
		.where('id', '=', organisationId)
		.forUpdate()
		.execute();
}
