import type { Result } from '../../domain/result.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { Services, Trx } from '../context.ts';
import { isCommonPassword } from './common-passwords.ts';
import { hashPassword, maximumPasswordLength, minimumPasswordLength } from './password.ts';

export interface NewAccount {
	name: string;
	email: string;
	/** From `preparePassword`: hashing takes half a second and stays outside the transaction. */
	passwordHash: string;
}

/** Checks a new password against the rules of ASVS V6.2 and hashes it. */
export async function preparePassword(password: string): Promise<Result<string>> {
	if (password.length < minimumPasswordLength) {
		return refuse('password-too-short', { minimum: minimumPasswordLength }, 'password');
	}
	if (password.length > maximumPasswordLength) {
		return refuse('password-too-long', { maximum: maximumPasswordLength }, 'password');
	}
	if (isCommonPassword(password)) return refuse('password-too-common', undefined, 'password');
	return ok(await hashPassword(password));
}

/** E-mail addresses are compared in lower case, trimmed: an invitation must not fail on a capital. */
export function normaliseEmail(email: string): Result<string> {
	const folded = email.trim().toLowerCase();
	if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(folded) || folded.length > 254) {
		return refuse('email-invalid', undefined, 'email');
	}
	return ok(folded);
}

/**
 * Writes the rows that Better Auth reads for an e-mail + password account, in the transaction of the use-case that makes the person,
 * so that a person and her membership exist together or not at all. Gives the user's id.
 */
export async function insertAccount(
	trx: Trx,
	services: Services,
	account: NewAccount
): Promise<string> {
	const id = services.newId();
	const at = timeValue(services);
	await trx
		.insertInto('user')
		.values({
			id,
			name: account.name,
			email: account.email,
			emailVerified: services.dialect === 'sqlite' ? 0 : false,
			image: null,
			createdAt: at,
			updatedAt: at
		})
		.execute();
	await trx
		.insertInto('account')
		.values({
			id: services.newId(),
			accountId: id,
			providerId: 'credential',
			userId: id,
			accessToken: null,
			refreshToken: null,
			idToken: null,
			accessTokenExpiresAt: null,
			refreshTokenExpiresAt: null,
			scope: null,
			password: account.passwordHash,
			createdAt: at,
			updatedAt: at
		})
		.execute();
	return id;
}

/** Better Auth stores times as ISO text on SQLite and as timestamps on PostgreSQL. */
function timeValue(services: Services): string | Date {
	return services.dialect === 'sqlite' ? services.clock().toISOString() : services.clock();
}
