import { sql } from 'kysely';
import type { Actor } from '../../domain/permissions.ts';
import type { Result } from '../../domain/result.ts';
import { ok, refuse } from '../../domain/result.ts';
import { insertAccount, normaliseEmail, preparePassword } from '../auth/accounts.ts';
import { appendAudit } from '../audit/append.ts';
import type { Services } from '../context.ts';
import { createOrganisationKey } from '../crypto/keys.ts';

export interface NewOrganisation {
	organisation: { name: string; kind: string; supervisor: string; demo?: boolean };
	owner: { name: string; email: string; password: string };
}

/** True while nobody has set the installation up: the set-up page is open, and only then. */
export async function isNotSetUp(services: Services): Promise<boolean> {
	const row = await services.db.selectFrom('organisation').select('id').executeTakeFirst();
	return !row;
}

/** First run: the first organisation, its key and its owner. Refused once an organisation exists. */
export async function setUp(services: Services, input: NewOrganisation): Promise<Result<Actor>> {
	if (!(await isNotSetUp(services))) return refuse('already-set-up');
	return createOrganisation(services, input, true);
}

/**
 * Makes an organisation with its owner. `onlyFirst` repeats the set-up check inside the transaction, so that two first visitors
 * cannot both become owner.
 */
export async function createOrganisation(
	services: Services,
	input: NewOrganisation,
	onlyFirst = false
): Promise<Result<Actor>> {
	const name = input.organisation.name.trim();
	const ownerName = input.owner.name.trim();
	if (!name) return refuse('name-required', undefined, 'organisation');
	if (!ownerName) return refuse('name-required', undefined, 'name');
	const email = normaliseEmail(input.owner.email);
	if (!email.ok) return email;
	const passwordHash = await preparePassword(input.owner.password);
	if (!passwordHash.ok) return passwordHash;

	return services.db.transaction().execute(async (trx) => {
		// Two first visitors see an empty table each, unless the second waits for the first.
		if (onlyFirst && services.dialect === 'postgres') {
			await sql`lock table "organisation" in exclusive mode`.execute(trx);
		}
		if (onlyFirst && (await trx.selectFrom('organisation').select('id').executeTakeFirst())) {
			return refuse('already-set-up');
		}
		const taken = await trx
			.selectFrom('user')
			.select('id')
			.where('email', '=', email.value)
			.executeTakeFirst();
		if (taken) return refuse('already-member', undefined, 'email');
		const at = services.clock().toISOString();
		const organisationId = services.newId();
		await trx
			.insertInto('organisation')
			.values({
				id: organisationId,
				name,
				kind: input.organisation.kind,
				supervisor: input.organisation.supervisor,
				locale: 'nl',
				demo: input.organisation.demo ? 1 : 0,
				createdAt: at
			})
			.execute();
		await createOrganisationKey(trx, services.keys, organisationId, services.newId(), at);
		const userId = await insertAccount(trx, services, {
			name: ownerName,
			email: email.value,
			passwordHash: passwordHash.value
		});
		await trx
			.insertInto('membership')
			.values({
				id: services.newId(),
				organisationId,
				userId,
				role: 'owner',
				createdAt: at,
				endedAt: null
			})
			.execute();
		const actor: Actor = { userId, name: ownerName, organisationId, organisationRole: 'owner' };
		await appendAudit(
			trx,
			{ ...services, actor },
			{
				action: 'organisation.created',
				subjectKind: 'organisation',
				subjectId: organisationId,
				detail: { name, kind: input.organisation.kind, supervisor: input.organisation.supervisor }
			}
		);
		return ok(actor);
	});
}
