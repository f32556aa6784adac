import type { Result } from '../../domain/result.ts';
import { ok, refuse } from '../../domain/result.ts';
import { recordEvent } from '../context.ts';
import type { Services } from '../context.ts';
import type { Auth } from './auth.ts';
import { guardedAttempt } from './limits.ts';
import { maximumPasswordLength } from './password.ts';

interface Credentials {
	email: string;
	password: string;
	/** Client address, for the limiter only; it is not stored with the session. */
	address: string;
}

/**
 * Signs in; gives the `Set-Cookie` headers of the new session. One sentence for a wrong address and a wrong password alike, so that
 * nobody learns who has an account.
 */
export async function signIn(
	services: Services,
	auth: Auth,
	input: Credentials
): Promise<Result<Headers>> {
	const email = input.email.trim().toLowerCase();
	// Nobody has one this long; hashing it for unknown addresses only would tell them apart by the clock.
	if (input.password.length > maximumPasswordLength) return refuse('sign-in-wrong');
	let session = new Headers();
	const outcome = await guardedAttempt(services, email, input.address, async () => {
		const body = { email, password: input.password };
		const response = await auth.api.signInEmail({ body, asResponse: true });
		session = response.headers;
		return response.ok;
	});
	if (outcome === 'too-many') return refuse('too-many-attempts');
	if (outcome === 'wrong') {
		await recordAttempt(services, email, 'person.sign-in-refused');
		return refuse('sign-in-wrong');
	}
	await recordAttempt(services, email, 'person.signed-in');
	return ok(session);
}

/** Ends the session on the server; gives the headers that clear the cookie. */
export async function signOut(services: Services, auth: Auth, headers: Headers): Promise<Headers> {
	const session = await auth.api.getSession({ headers });
	const response = await auth.api.signOut({ headers, asResponse: true });
	if (session) await recordAttempt(services, session.user.email, 'person.signed-out');
	return response.headers;
}

/** Writes the event to the chain of every organisation the person belongs to; an unknown address belongs to none. */
async function recordAttempt(
	services: Services,
	email: string,
	action: 'person.signed-in' | 'person.sign-in-refused' | 'person.signed-out'
): Promise<void> {
	const rows = await services.db
		.selectFrom('membership')
		.innerJoin('user', 'user.id', 'membership.userId')
		.select(['user.id', 'user.name', 'membership.organisationId', 'membership.role'])
		.where('user.email', '=', email)
		.where('membership.endedAt', 'is', null)
		.execute();
	for (const row of rows) {
		const actor = {
			userId: row.id,
			name: row.name,
			organisationId: row.organisationId,
			organisationRole: row.role as 'member'
		};
		await recordEvent({ ...services, actor }, { action, subjectKind: 'person', subjectId: row.id });
	}
}
