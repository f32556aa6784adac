import type { Result } from '../../domain/result.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { Ctx, Services } from '../context.ts';
import { beginAttempt, forgiveAttempt } from './limits.ts';
import { verifyPassword } from './password.ts';

/**
 * Asks for the password again before a signature. Refuses with `password-wrong`, or `too-many-attempts` when it was guessed at. Call
 * it before the transaction: hashing takes half a second.
 */
export async function verifyOwnPassword(ctx: Ctx, password: string): Promise<Result<void>> {
	const { userId } = ctx.actor;
	const attempt = await beginAttempt(ctx, userId, `session of ${userId}`);
	if (!attempt) return refuse('too-many-attempts');
	const account = await ctx.db
		.selectFrom('account')
		.select('password')
		.where('userId', '=', userId)
		.where('providerId', '=', 'credential')
		.executeTakeFirst();
	if (account?.password && (await verifyPassword(account.password, password))) {
		await forgiveAttempt(ctx, attempt);
		return ok(undefined);
	}
	return refuse('password-wrong', undefined, 'password');
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
	const attempt = await beginAttempt(services, email, place);
	if (!attempt) return refuse('too-many-attempts');
	const row = await services.db
		.selectFrom('user')
		.innerJoin('account', 'account.userId', 'user.id')
		.select(['user.id', 'user.name', 'account.password'])
		.where('user.email', '=', email)
		.where('account.providerId', '=', 'credential')
		.executeTakeFirst();
	if (!row?.password || !(await verifyPassword(row.password, password))) {
		return refuse('password-wrong', undefined, 'password');
	}
	await forgiveAttempt(services, attempt);
	return ok({ id: row.id, name: row.name });
}
