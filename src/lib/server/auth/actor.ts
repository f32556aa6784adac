import type { Actor, OrganisationRole } from '../../domain/permissions.ts';
import type { Services } from '../context.ts';
import type { Auth } from './auth.ts';

/**
 * Who asks, from the session cookie: the person with her live membership, or null. Read afresh at each request, so that a role that
 * was taken away is gone at once. `preferred` chooses among several organisations.
 */
export async function actorOf(
	services: Services,
	auth: Auth,
	headers: Headers,
	preferred?: string
): Promise<Actor | null> {
	if (!headers.has('cookie')) return null;
	const session = await auth.api.getSession({ headers });
	if (!session) return null;
	const memberships = await services.db
		.selectFrom('membership')
		.select(['organisationId', 'role'])
		.where('userId', '=', session.user.id)
		.where('endedAt', 'is', null)
		.orderBy('createdAt')
		.execute();
	const membership = memberships.find((row) => row.organisationId === preferred) ?? memberships[0];
	return membership
		? {
				userId: session.user.id,
				name: session.user.name,
				organisationId: membership.organisationId,
				organisationRole: membership.role as OrganisationRole
			}
		: null;
}
