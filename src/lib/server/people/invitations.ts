import { randomBytes } from 'node:crypto';
import { sha256Hex } from '../../domain/hash.ts';
import type { Actor, OrganisationRole } from '../../domain/permissions.ts';
import { can } from '../../domain/permissions.ts';
import type { Result } from '../../domain/result.ts';
import { ok, refuse } from '../../domain/result.ts';
import { insertAccount, normaliseEmail, preparePassword } from '../auth/accounts.ts';
import { verifyPasswordOf } from '../auth/reauthenticate.ts';
import { appendAudit } from '../audit/append.ts';
import type { Ctx, Services, Trx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import { revokeOpenInvitations } from './people.ts';

const validDays = 14;

/** Invites someone by link. The link's token is returned once and only its hash is kept. */
export async function invite(
	ctx: Ctx,
	input: { email: string; role: OrganisationRole }
): Promise<Result<{ token: string; expiresAt: string }>> {
	if (!can(ctx.actor, 'people.invite')) return refuse('not-allowed');
	if (input.role === 'owner' && ctx.actor.organisationRole !== 'owner')
		return refuse('not-allowed');
	const email = normaliseEmail(input.email);
	if (!email.ok) return email;
	return inTransaction(ctx, async (trx, audit) => {
		if (await isMember(trx, ctx.actor.organisationId, email.value)) {
			return refuse('already-member', undefined, 'email');
		}
		const token = randomBytes(32).toString('base64url');
		const id = ctx.newId();
		const expiresAt = new Date(ctx.clock().getTime() + validDays * 86_400_000).toISOString();
		await trx
			.insertInto('invitation')
			.values({
				id,
				organisationId: ctx.actor.organisationId,
				email: email.value,
				role: input.role,
				tokenHash: sha256Hex(token),
				createdBy: ctx.actor.userId,
				createdAt: now(ctx),
				expiresAt,
				acceptedAt: null,
				revokedAt: null
			})
			.execute();
		await audit({
			action: 'person.invited',
			subjectKind: 'invitation',
			subjectId: id,
			detail: { email: email.value, role: input.role }
		});
		return ok({ token, expiresAt });
	});
}

/** Takes an invitation back: its link stops working at once. */
export async function revokeInvitation(ctx: Ctx, id: string): Promise<Result<void>> {
	if (!can(ctx.actor, 'people.invite')) return refuse('not-allowed');
	return inTransaction(ctx, async (trx, audit) => {
		const done = await trx
			.updateTable('invitation')
			.set({ revokedAt: now(ctx) })
			.where('id', '=', id)
			.where('organisationId', '=', ctx.actor.organisationId)
			.where('acceptedAt', 'is', null)
			.where('revokedAt', 'is', null)
			.executeTakeFirst();
		if (Number(done.numUpdatedRows) === 0) return refuse('not-found');
		await audit({ action: 'invitation.revoked', subjectKind: 'invitation', subjectId: id });
		return ok(undefined);
	});
}

/** What an invitation link shows before it is accepted; refuses an expired, used or revoked one. */
export async function openInvitation(
	services: Services,
	token: string
): Promise<
	Result<{
		id: string;
		email: string;
		role: OrganisationRole;
		organisationId: string;
		organisationName: string;
		hasAccount: boolean;
	}>
> {
	const row = await services.db
		.selectFrom('invitation')
		.innerJoin('organisation', 'organisation.id', 'invitation.organisationId')
		.select([
			'invitation.id',
			'invitation.email',
			'invitation.role',
			'invitation.organisationId',
			'organisation.name as organisationName'
		])
		.where('tokenHash', '=', sha256Hex(token))
		.where('acceptedAt', 'is', null)
		.where('revokedAt', 'is', null)
		.where('expiresAt', '>', now(services))
		.executeTakeFirst();
	if (!row) return refuse('invitation-invalid');
	const account = await services.db
		.selectFrom('user')
		.select('id')
		.where('email', '=', row.email)
		.executeTakeFirst();
	return ok({ ...row, role: row.role as OrganisationRole, hasAccount: !!account });
}

/**
 * Accepts an invitation: a new person chooses a name and a password; someone with an account proves it is hers with her password.
 */
export async function acceptInvitation(
	services: Services,
	input: { token: string; name: string; password: string }
): Promise<Result<{ email: string }>> {
	const invitation = await openInvitation(services, input.token);
	if (!invitation.ok) return invitation;
	const { id, email, role, organisationId, hasAccount } = invitation.value;
	const proven = hasAccount
		? await verifyPasswordOf(services, email, `invitation ${id}`, input.password)
		: ok(null);
	if (!proven.ok) return proven;
	const known = proven.value;
	const name = known?.name ?? input.name.trim();
	if (!name) return refuse('name-required', undefined, 'name');
	const passwordHash = known ? ok('') : await preparePassword(input.password);
	if (!passwordHash.ok) return passwordHash;

	return services.db.transaction().execute(async (trx) => {
		const at = now(services);
		const taken = await trx
			.updateTable('invitation')
			.set({ acceptedAt: at })
			.where('id', '=', id)
			.where('acceptedAt', 'is', null)
			.where('revokedAt', 'is', null)
			.executeTakeFirst();
		if (Number(taken.numUpdatedRows) === 0) return refuse('invitation-invalid');
		const userId =
			known?.id ??
			(await insertAccount(trx, services, { name, email, passwordHash: passwordHash.value }));
		await joinOrganisation(trx, services, organisationId, userId, role);
		await revokeOpenInvitations(trx, services, organisationId, email);
		const actor: Actor = { userId, name, organisationId, organisationRole: role };
		await appendAudit(
			trx,
			{ ...services, actor },
			{ action: 'person.joined', subjectKind: 'person', subjectId: userId, detail: { role } }
		);
		return ok({ email });
	});
}

/** Adds a membership, or revives one that had ended. */
export async function joinOrganisation(
	trx: Trx,
	services: Services,
	organisationId: string,
	userId: string,
	role: OrganisationRole
): Promise<void> {
	await trx
		.insertInto('membership')
		.values({
			id: services.newId(),
			organisationId,
			userId,
			role,
			createdAt: now(services),
			endedAt: null
		})
		.onConflict((conflict) =>
			conflict.columns(['organisationId', 'userId']).doUpdateSet({ role, endedAt: null })
		)
		.execute();
}

async function isMember(trx: Trx, organisationId: string, email: string): Promise<boolean> {
	const row = await trx
		.selectFrom('membership')
		.innerJoin('user', 'user.id', 'membership.userId')
		.select('membership.id')
		.where('organisationId', '=', organisationId)
		.where('user.email', '=', email)
		.where('endedAt', 'is', null)
		.executeTakeFirst();
	return !!row;
}
