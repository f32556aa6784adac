import type { Result } from '../../domain/result.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { Ctx, Services } from '../context.ts';
import { guardedAttempt } from './limits.ts';
import { verifyPassword } from './password.ts';

/**
 * Asks for the password again before a signature. Refuses with `password-wrong`, or `too-many-attempts` when it was guessed at. Call
 * it before the transaction: hashing takes half a second.
 */
export async function verifyOwnPassword(ctx: Ctx, password: string): Promise<Result<void>> {
	const { userId } = ctx.actor;
	const stored = await ctx.db
		.selectFrom('account')
		.select('password')
		.where('userId', '=', userId)
		.where('providerId', '=', 'credential')
		.executeTakeFirst();
	return guarded(ctx, userId, `session of ${userId}`, stored?.password, password);
}

/**
 * Someone who is not signed in proves an account is hers. Counted as sign-in is, under `place` instead of an address: no second door to
 * guess at. Refuses as `verifyOwnPassword` does.
 */
export async function verifyPasswordOf(
	services: Services,
	email: string,
	place: string,
	password: string
): Promise<Result<{ id: string; name: string }>> {
	const row = await services.db
		.selectFrom('user')
		.innerJoin('account', 'account.userId', 'user.id')
		.select(['user.id', 'user.name', 'account.password'])
		.where('user.email', '=', email)
		.where('account.providerId', '=', 'credential')
		.executeTakeFirst();
	if (!row) return refuse('password-wrong', undefined, 'password');
	const proven = await guarded(services, email, place, row.password, password);
	return proven.ok ? ok({ id: row.id, name: row.name }) : proven;
}

async function guarded(
	services: Services,
	account: string,
	place: string,
	hash: string | null | undefined,
	password: string
): Promise<Result<void>> {
	const outcome = await guardedAttempt(services, account, place, async () =>
		hash ? verifyPassword(hash, password) : false
	);
	if (outcome === 'right') return ok(undefined);
	if (outcome === 'too-many') return refuse('too-many-attempts');
	return refuse('password-wrong', undefined, 'password');
}
