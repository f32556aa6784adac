import type { Result } from '../../domain/result.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { Ctx } from '../context.ts';
import { countFailedAttempt, tooManyAttempts } from './limits.ts';
import { verifyPassword } from './password.ts';

/**
 * Asks for the password again before a signature. Refuses with `password-wrong`, or `too-many-attempts` when it was guessed at. Call
 * it before the transaction: hashing takes half a second.
 */
export async function verifyOwnPassword(ctx: Ctx, password: string): Promise<Result<void>> {
	const { userId } = ctx.actor;
	const address = `session:${userId}`;
	if (await tooManyAttempts(ctx, userId, address)) return refuse('too-many-attempts');
	const account = await ctx.db
		.selectFrom('account')
		.select('password')
		.where('userId', '=', userId)
		.where('providerId', '=', 'credential')
		.executeTakeFirst();
	if (account?.password && (await verifyPassword(account.password, password))) return ok(undefined);
	await countFailedAttempt(ctx, userId, address);
	return refuse('password-wrong', undefined, 'password');
}
